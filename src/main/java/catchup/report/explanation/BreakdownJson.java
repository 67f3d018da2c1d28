package catchup.report.explanation;

import catchup.fact.Finding;
import catchup.inference.Line;
import catchup.ranking.Breakdown;
import catchup.ranking.Score;
import catchup.report.Json;
import catchup.report.NodeIds;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** How a score comes about, as JSON: every number that went into it. */
final class BreakdownJson {

    private BreakdownJson() {}

    /** One criterion: what it weighs, gives and is made of. */
    static ObjectNode of(Score.Part part, Breakdown breakdown) {
        ObjectNode node = Json.object();
        node.put("criterion", Json.word(part.criterion()));
        node.set("weight", Json.number(part.weight()));
        node.set("value", Json.number(part.value()));
        node.set("points", Json.number(part.points()));
        if (breakdown instanceof Breakdown.Need need) {
            node.set("lines", Json.array(need.lines(), BreakdownJson::line));
        } else if (breakdown instanceof Breakdown.Reach reach) {
            reach(reach, node);
        } else if (breakdown instanceof Breakdown.Fit fit) {
            fit(fit, node);
        } else if (breakdown instanceof Breakdown.Feasibility feasibility) {
            feasibility(feasibility, node);
        } else if (breakdown instanceof Breakdown.Timing timing) {
            timing(timing, node);
        }
        return node;
    }

    private static ObjectNode line(Line line) {
        ObjectNode node = Json.object();
        node.put("rule", line.firing().rule().name());
        node.set("rests", Json.strings(line.rests()));
        node.set("degree", Json.number(line.degree()));
        node.set("certainty", Json.number(line.certainty()));
        node.set("strength", Json.number(line.strength()));
        return node;
    }

    private static void reach(Breakdown.Reach reach, ObjectNode node) {
        node.set("gaps", Json.array(reach.answers(), BreakdownJson::gap));
        node.set("closed", Json.number(reach.closed()));
        node.set(
                "unlocks",
                Json.strings(reach.unlocks().stream().map(NodeIds::of).toList()));
        node.set("each", Json.number(reach.each()));
        node.set("unlocked", Json.number(reach.unlocked()));
        node.set("full", Json.number(reach.full()));
    }

    private static ObjectNode gap(Finding.Gap gap) {
        ObjectNode node = Json.object();
        node.put("indicator", gap.indicator().id());
        node.set("degree", Json.number(gap.degree()));
        return node;
    }

    private static void fit(Breakdown.Fit fit, ObjectNode node) {
        node.set("neutral", Json.number(fit.neutral()));
        node.set("suiting", Json.strings(fit.suiting()));
        node.set("suits", Json.number(fit.suits()));
        node.set("unsuiting", Json.strings(fit.unsuiting()));
        node.set("unsuited", Json.number(fit.unsuited()));
        node.put(
                "strength",
                fit.strength().map(strength -> strength.indicator().id()).orElse(null));
        node.set("strengthDegree", Json.number(fit.degree()));
        node.set("fullStrength", Json.number(fit.full()));
    }

    private static void feasibility(Breakdown.Feasibility feasibility, ObjectNode node) {
        node.put("cost", Json.word(feasibility.cost()));
        node.set("ofCost", Json.number(feasibility.ofCost()));
        node.put(
                "years",
                feasibility.horizon().from() + "-" + feasibility.horizon().to());
        node.set("ofHorizon", Json.number(feasibility.ofHorizon()));
        node.set("budgets", Json.array(feasibility.budgets(), budget -> {
            ObjectNode each = Json.object().put("budget", budget.tag());
            each.set("by", Json.number(budget.by()));
            return each;
        }));
    }

    private static void timing(Breakdown.Timing timing, ObjectNode node) {
        node.put("stage", timing.stage());
        node.put("fichePhase", timing.phasing().fiche());
        List<Breakdown.Move> moves = timing.phasing().moves();
        node.set("moves", Json.array(moves, move -> Json.object()
                .put("because", NodeIds.of(move.cause()))
                .put("phase", move.phase())));
        node.put("phase", timing.phasing().phase());
    }
}
