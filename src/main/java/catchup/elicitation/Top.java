package catchup.elicitation;

import catchup.elicitation.Question.Move;
import catchup.ranking.Ranked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The first places of a ranking, and how far two of them differ. */
final class Top {

    private Top() {}

    /**
     * How much the first places of two rankings differ, 0–1: one minus their overlap. Places weigh less from first to last (as
     * many points as there are places from there on), and a measure in both counts with the lighter of its two places.
     */
    static double change(List<Ranked> before, List<Ranked> after, int places) {
        int counted = Math.min(places, Math.max(before.size(), after.size()));
        Map<String, Integer> old = ranks(before, counted);
        double shared = 0;
        for (Ranked each : after.subList(0, Math.min(counted, after.size()))) {
            Integer rank = old.get(each.measure().id());
            shared += rank == null ? 0 : counted + 1 - Math.max(rank, each.rank());
        }
        double whole = counted * (counted + 1) / 2.0;
        return counted == 0 ? 0 : 1 - shared / whole;
    }

    /** The measures that come among the first places, leave them, or change places there; by where they are then. */
    static List<Move> moves(List<Ranked> before, List<Ranked> after, int places) {
        Map<String, Integer> old = ranks(before, places);
        Map<String, Integer> now = ranks(after, places);
        List<Move> moves = new ArrayList<>();
        for (Ranked each : after.subList(0, Math.min(places, after.size()))) {
            int from = old.getOrDefault(each.measure().id(), 0);
            if (from != each.rank()) {
                moves.add(new Move(each.measure(), from, each.rank()));
            }
        }
        for (Ranked each : before.subList(0, Math.min(places, before.size()))) {
            if (!now.containsKey(each.measure().id())) {
                moves.add(new Move(each.measure(), each.rank(), 0));
            }
        }
        return List.copyOf(moves);
    }

    private static Map<String, Integer> ranks(List<Ranked> ranking, int places) {
        Map<String, Integer> ranks = new HashMap<>();
        ranking.stream().limit(places).forEach(each -> ranks.put(each.measure().id(), each.rank()));
        return ranks;
    }
}
