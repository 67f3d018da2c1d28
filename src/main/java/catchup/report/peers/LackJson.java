package catchup.report.peers;

import catchup.inference.Firing;
import catchup.inference.Judgement;
import catchup.inference.Judgement.Shortfall;
import catchup.peers.Lack;
import catchup.report.Json;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Why a case does not get what another gets, as JSON. */
final class LackJson {

    private LackJson() {}

    static ObjectNode of(Lack lack) {
        ObjectNode node = Json.object();
        node.put("case", lack.subject());
        node.put("there", lack.there());
        node.set("rule", rule(lack.fired()));
        node.put("open", lack.isOpen());
        node.set("missed", Json.array(lack.missed(), LackJson::missed));
        return node;
    }

    /** A rule by its name and place. */
    static ObjectNode rule(Firing firing) {
        ObjectNode node = Json.object();
        node.put("name", firing.rule().name());
        node.put("file", firing.rule().at().file());
        node.put("line", firing.rule().at().line());
        return node;
    }

    private static ObjectNode missed(Lack.Missed missed) {
        ObjectNode node = Json.object();
        Judgement judgement = missed.judgement();
        node.put("condition", judgement.condition().sentence());
        shortfall(judgement.shortfall(), node);
        node.set("below", below(missed));
        return node;
    }

    private static @Nullable ObjectNode below(Lack.Missed missed) {
        return missed.below().map(LackJson::of).orElse(null);
    }

    /** What the condition lacked: a word, and for degrees and counts what was met and what is asked for. */
    private static void shortfall(Shortfall shortfall, ObjectNode node) {
        node.put("lacks", word(shortfall));
        if (shortfall instanceof Shortfall.Degree degree) {
            node.set("met", Json.number(degree.met()));
            node.set("needed", Json.number(degree.met() < degree.from() ? degree.from() : degree.to()));
        } else if (shortfall instanceof Shortfall.Count count) {
            node.put("met", count.met().size());
            node.put("needed", count.needed());
        }
    }

    private static String word(Shortfall shortfall) {
        if (shortfall instanceof Shortfall.Missing) {
            return "missing-fact";
        } else if (shortfall instanceof Shortfall.Degree degree) {
            return degree.met() < degree.from() ? "too-low" : "too-high";
        } else if (shortfall instanceof Shortfall.NotAhead) {
            return "not-ahead";
        } else if (shortfall instanceof Shortfall.NotOfKind) {
            return "other-kind";
        } else if (shortfall instanceof Shortfall.NothingKnown) {
            return "nothing-known";
        } else if (shortfall instanceof Shortfall.Known) {
            return "known";
        } else if (shortfall instanceof Shortfall.NotConcluded) {
            return "not-concluded";
        } else if (shortfall instanceof Shortfall.Present) {
            return "present";
        }
        return shortfall instanceof Shortfall.Count count && count.atLeast() ? "too-few" : "too-many";
    }
}
