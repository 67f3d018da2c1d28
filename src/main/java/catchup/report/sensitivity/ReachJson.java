package catchup.report.sensitivity;

import catchup.report.Json;
import catchup.sensitivity.Moved;
import catchup.sensitivity.Plan;
import catchup.sensitivity.Reach;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** What it would take, for programs. The names are a contract, described by {@code reach.schema.json} beside this class. */
final class ReachJson {

    private ReachJson() {}

    static String of(Reach reach) {
        ObjectNode root = Json.object();
        root.put("case", reach.subject().id());
        root.put("ruleBase", reach.rules().hash());
        root.put("measure", reach.goal().measure().id());
        root.put("top", reach.goal().top());
        root.put("direction", reach.goal().out() ? "out" : "in");
        root.put("rank", rank(reach.rank()));
        root.put("most", reach.bounds().most());
        root.put("changes", reach.bounds().any() ? "any" : "improvements");
        root.put("changeable", reach.changeable());
        root.put("searched", reach.searched());
        root.put("outcome", outcome(reach));
        root.put("easiest", reach.isEasiestProven());
        root.set("plans", Json.array(reach.plans(), ReachJson::plan));
        return Json.write(root);
    }

    private static String outcome(Reach reach) {
        if (reach.isMet()) {
            return "already";
        } else if (reach.plans().isEmpty()) {
            return reach.isProven() ? "none" : "cut";
        }
        return reach.isProven() ? "fewest" : "found";
    }

    private static @Nullable Integer rank(int rank) {
        return rank == 0 ? null : rank;
    }

    private static ObjectNode plan(Plan plan) {
        ObjectNode node = Json.object();
        node.put("rank", rank(plan.rank()));
        node.set("effort", Json.number(plan.effort()));
        node.put("improves", plan.improves());
        node.set("changes", Json.array(plan.changes(), ReachJson::moved));
        return node;
    }

    private static ObjectNode moved(Moved moved) {
        ObjectNode node = Json.object();
        node.put("indicator", moved.indicator().id());
        node.set("from", Json.number(moved.from()));
        node.set("to", Json.number(moved.to()));
        node.put("improves", moved.improves());
        node.set("effort", Json.number(moved.effort()));
        return node;
    }
}
