package catchup.inference;

import java.util.ArrayList;
import java.util.List;

/**
 * Chooses independent ways, so that what rests on the same observation counts once: of all sets of ways no two of which
 * share an observation, the one with the greatest combined strength a + b − ab. Adding a way, or making one stronger, can
 * only raise that strength, so a worse gap never weakens what it speaks for.
 */
final class Packing {

    private final List<Way> ways;
    private double best = -1;
    private List<Way> chosen = List.of();

    private Packing(List<Way> ways) {
        this.ways = ways;
    }

    static List<Way> of(List<Way> ways) {
        Packing packing = new Packing(ways);
        packing.search(0, new ArrayList<>(), 1.0);
        return packing.chosen;
    }

    /** a + b − ab over all. */
    static double combine(double[] values) {
        double doubt = 1;
        for (double value : values) {
            doubt *= 1 - value;
        }
        return 1 - doubt;
    }

    private void search(int next, List<Way> taken, double doubt) {
        if (1 - doubt > best) {
            best = 1 - doubt;
            chosen = List.copyOf(taken);
        }
        for (int i = next; i < ways.size(); i++) {
            Way way = ways.get(i);
            if (taken.stream().allMatch(way::isIndependentOf)) {
                taken.add(way);
                search(i + 1, taken, doubt * (1 - way.strength()));
                taken.remove(taken.size() - 1);
            }
        }
    }
}
