package catchup.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Chooses independent ways, so that what rests on the same observation counts once: of all sets of ways no two of which
 * share an observation, the one with the greatest combined strength a + b − ab. Adding a way, or making one stronger, can
 * only raise that strength, so a worse gap never weakens what it speaks for.
 */
final class Packing {

    private final List<Way> ways;
    private final List<Way> taken = new ArrayList<>();
    private double best = -1;
    private List<Way> chosen = List.of();

    private Packing(List<Way> ways) {
        this.ways = ways;
    }

    static List<Way> of(List<Way> ways) {
        Packing packing = new Packing(ways);
        packing.search(0, 1.0);
        return packing.chosen;
    }

    /** a + b − ab over all. */
    static double combine(List<Way> ways, ToDoubleFunction<Way> value) {
        double doubt = 1;
        for (Way way : ways) {
            doubt *= 1 - value.applyAsDouble(way);
        }
        return 1 - doubt;
    }

    private void search(int next, double doubt) {
        if (1 - doubt > best) {
            best = 1 - doubt;
            chosen = List.copyOf(taken);
        }
        for (int i = next; i < ways.size(); i++) {
            Way way = ways.get(i);
            if (isIndependentOfTaken(way)) {
                taken.add(way);
                search(i + 1, doubt * (1 - way.strength()));
                taken.remove(taken.size() - 1);
            }
        }
    }

    private boolean isIndependentOfTaken(Way way) {
        for (Way other : taken) {
            if (!way.isIndependentOf(other)) {
                return false;
            }
        }
        return true;
    }
}
