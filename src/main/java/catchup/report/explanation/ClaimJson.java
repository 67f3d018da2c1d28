package catchup.report.explanation;

import catchup.explanation.Claim;
import catchup.explanation.Claim.Argument;
import catchup.explanation.Claim.Ground;
import catchup.explanation.Claim.Step;
import catchup.fact.Finding;
import catchup.report.FindingJson;
import catchup.report.Json;
import catchup.report.NodeIds;
import catchup.rulebase.Condition;
import catchup.rulebase.Phrasebook;
import catchup.rulebase.Rule;
import catchup.text.Lang;
import catchup.text.Text;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Proofs as JSON: each node goes by the id that it has in the derivation of an advice. */
final class ClaimJson {

    private final Phrasebook phrases;

    ClaimJson(Phrasebook phrases) {
        this.phrases = phrases;
    }

    ObjectNode of(Claim claim) {
        ObjectNode node = Json.object();
        node.put("id", NodeIds.of(claim.conclusion()));
        node.put("told", claim.told());
        node.set("arguments", Json.array(claim.arguments(), this::argument));
        return node;
    }

    private ObjectNode argument(Argument argument) {
        ObjectNode node = rule(argument.rule());
        node.put("counts", argument.counts());
        node.set("rests", Json.strings(argument.rests()));
        node.set("degree", Json.number(argument.degree()));
        node.set("certainty", Json.number(argument.certainty()));
        node.set("strength", Json.number(argument.strength()));
        node.set("steps", Json.array(argument.steps(), this::step));
        return node;
    }

    private ObjectNode step(Step step) {
        ObjectNode node = Json.object();
        node.set("sentence", sentence(step.condition()));
        node.set("degree", number(step.degree()));
        node.set("certainty", Json.number(step.certainty()));
        node.put("assumed", step.assumed());
        node.set("grounds", Json.array(step.grounds(), this::ground));
        if (step.condition() instanceof Condition.AtMost || !step.counted().isEmpty()) {
            node.set(
                    "counted",
                    Json.strings(step.counted().stream().map(NodeIds::of).toList()));
        }
        return node;
    }

    private ObjectNode ground(Ground ground) {
        ObjectNode node = Json.object();
        node.put("kind", NodeIds.kind(ground.fact()));
        node.set("degree", number(ground.degree()));
        node.set("certainty", Json.number(ground.certainty()));
        if (ground instanceof Ground.Concluded concluded) {
            node.set("claim", of(concluded.claim()));
        } else if (ground instanceof Ground.Read read) {
            node.put("id", NodeIds.of(read.fact()));
            node.put("told", read.told());
            if (!read.told()) {
                finding(read.fact(), node);
            }
        }
        return node;
    }

    private static void finding(Finding finding, ObjectNode node) {
        if (finding instanceof Finding.Gap gap) {
            node.set("figures", FindingJson.gap(gap));
        } else if (finding instanceof Finding.Strength strength) {
            node.set("figures", FindingJson.strength(strength));
        } else if (finding instanceof Finding.Lag lag) {
            node.set("gaps", Json.array(lag.gaps(), FindingJson::gap));
        }
    }

    /** Name, place, reason and certainty of a rule. */
    static ObjectNode rule(Rule rule) {
        ObjectNode node = Json.object();
        node.put("rule", rule.name());
        node.put("at", rule.at().toString());
        node.set("reason", Json.text(rule.reason()));
        node.set("ruleCertainty", Json.number(rule.certainty()));
        return node;
    }

    /** A condition as it is read in both languages. */
    ObjectNode sentence(Condition condition) {
        return Json.text(new Text(phrases.read(condition, Lang.EN), phrases.read(condition, Lang.ZH)));
    }

    static @Nullable JsonNode number(OptionalDouble value) {
        return value.isPresent() ? Json.number(value.getAsDouble()) : null;
    }
}
