package catchup.report.explanation;

import catchup.explanation.Attempt;
import catchup.explanation.Attempt.Checked;
import catchup.explanation.Attempt.Nearby;
import catchup.explanation.Attempt.Unconcluded;
import catchup.explanation.Needed;
import catchup.explanation.Outranked;
import catchup.explanation.Outranked.Gain;
import catchup.explanation.Outranked.Rival;
import catchup.explanation.WhyNot;
import catchup.inference.Judgement.Shortfall;
import catchup.report.Json;
import catchup.report.NodeIds;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Why something was not concluded, as JSON; described by {@code why-not.schema.json}. */
final class WhyNotJson {

    private final WhyNot answer;
    private final ClaimJson claims;

    WhyNotJson(WhyNot answer) {
        this.answer = answer;
        this.claims = new ClaimJson(answer.advice().rules().phrases());
    }

    String text() {
        ObjectNode node = Json.object();
        SubjectJson.put(answer.advice(), answer.subject(), node);
        node.put("full", answer.whole());
        node.put("standing", Json.word(answer.standing()));
        node.set("outranked", answer.outranked().map(this::outranked).orElse(null));
        rules(answer.attempts(), answer.omitted(), node);
        return Json.write(node);
    }

    private void rules(List<Attempt> attempts, int omitted, ObjectNode node) {
        node.set("attempts", Json.array(attempts, this::attempt));
        node.put("omitted", omitted);
    }

    private ObjectNode attempt(Attempt attempt) {
        ObjectNode node = ClaimJson.rule(attempt.rule());
        node.put("met", attempt.met());
        node.put("failed", attempt.distance().failed());
        node.put("missing", attempt.distance().missing());
        node.set("shortfall", Json.number(attempt.distance().shortfall()));
        node.set("conditions", Json.array(attempt.conditions(), this::checked));
        return node;
    }

    private ObjectNode checked(Checked checked) {
        Shortfall shortfall = checked.judgement().shortfall();
        ObjectNode node = Json.object();
        node.set("sentence", claims.sentence(checked.judgement().condition()));
        node.put("lacks", kind(shortfall));
        node.put("open", checked.open());
        shortfall(shortfall, node);
        node.set("needed", checked.needed().map(WhyNotJson::needed).orElse(null));
        node.set("nearby", Json.array(checked.nearby(), WhyNotJson::nearby));
        node.set("because", checked.because().map(claims::of).orElse(null));
        node.set("below", checked.below().map(this::below).orElse(null));
        return node;
    }

    /** What a condition lacked, in a word. */
    private static String kind(Shortfall shortfall) {
        if (shortfall instanceof Shortfall.None) {
            return "nothing";
        } else if (shortfall instanceof Shortfall.Missing) {
            return "figure";
        } else if (shortfall instanceof Shortfall.Degree) {
            return "degree";
        } else if (shortfall instanceof Shortfall.NotAhead) {
            return "lead";
        } else if (shortfall instanceof Shortfall.NotOfKind) {
            return "kind";
        } else if (shortfall instanceof Shortfall.NothingKnown) {
            return "any-figure";
        } else if (shortfall instanceof Shortfall.Known) {
            return "ignorance";
        } else if (shortfall instanceof Shortfall.NotConcluded) {
            return "conclusion";
        }
        return shortfall instanceof Shortfall.Present ? "absence" : "count";
    }

    private static void shortfall(Shortfall shortfall, ObjectNode node) {
        if (shortfall instanceof Shortfall.Missing missing) {
            node.put("indicator", missing.unknown().indicator().id());
            node.put("regionMissing", missing.unknown().regionMissing());
            node.put("benchmarkMissing", missing.unknown().benchmarkMissing());
        } else if (shortfall instanceof Shortfall.Degree degree) {
            node.put("id", NodeIds.of(degree.fact()));
            node.set("degree", Json.number(degree.met()));
            node.set("from", Json.number(degree.from()));
            node.set("to", Json.number(degree.to()));
        } else if (shortfall instanceof Shortfall.NotAhead behind) {
            node.put("id", NodeIds.of(behind.gap()));
            node.set("degree", Json.number(behind.gap().degree()));
        } else if (shortfall instanceof Shortfall.Present present) {
            node.put("id", NodeIds.of(present.fact()));
        } else if (shortfall instanceof Shortfall.Count count) {
            node.set(
                    "counted",
                    Json.strings(count.met().stream().map(NodeIds::of).toList()));
            node.put("asked", count.needed());
            node.put("atLeast", count.atLeast());
        }
    }

    private static ObjectNode needed(Needed needed) {
        ObjectNode node = Json.object();
        node.put("indicator", needed.indicator().id());
        node.put("unit", needed.indicator().unit());
        node.set("now", needed.now().map(Json::number).orElse(null));
        node.set("value", Json.number(needed.value()));
        node.put("orMore", needed.orMore());
        return node;
    }

    private static ObjectNode nearby(Nearby nearby) {
        ObjectNode node = Json.object().put("id", NodeIds.of(nearby.finding()));
        node.set("needed", nearby.needed().map(WhyNotJson::needed).orElse(null));
        return node;
    }

    private ObjectNode below(Unconcluded below) {
        ObjectNode node = Json.object();
        node.put("id", NodeIds.of(below.conclusion()));
        node.put("told", below.told());
        rules(below.attempts(), below.omitted(), node);
        return node;
    }

    private ObjectNode outranked(Outranked outranked) {
        ObjectNode node = Json.object();
        node.put("rank", outranked.measure().rank());
        node.put("of", answer.advice().recommendations().size());
        node.set("score", Json.number(outranked.measure().score().total()));
        node.put("goal", outranked.goal());
        node.set("above", Json.array(outranked.above(), WhyNotJson::rival));
        node.set("gains", Json.array(outranked.gains(), WhyNotJson::gain));
        return node;
    }

    private static ObjectNode rival(Rival rival) {
        ObjectNode node = Json.object();
        node.put("rank", rival.measure().rank());
        node.put("measure", rival.measure().measure().id());
        node.set("score", Json.number(rival.measure().score().total()));
        node.set("leads", Json.number(rival.total()));
        ObjectNode criteria = Json.object();
        rival.leads().forEach(lead -> criteria.set(Json.word(lead.criterion()), Json.number(lead.points())));
        node.set("criteria", criteria);
        return node;
    }

    private static ObjectNode gain(Gain gain) {
        ObjectNode node = Json.object();
        node.put("criterion", Json.word(gain.criterion()));
        node.set("from", Json.number(gain.from()));
        node.set("to", Json.number(gain.to()));
        node.set("points", Json.number(gain.points()));
        node.put("possible", gain.isPossible());
        return node;
    }
}
