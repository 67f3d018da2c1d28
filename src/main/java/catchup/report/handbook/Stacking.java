package catchup.report.handbook;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Things in a row, each as near as can be to where it would like to stand while they keep their order and distances: least
 * squares under order constraints, by pooling adjacent violators.
 */
final class Stacking {

    private Stacking() {}

    private record Pool(double sum, int size) {
        double mean() {
            return sum / size;
        }

        Pool and(Pool other) {
            return new Pool(sum + other.sum, size + other.size);
        }
    }

    /**
     * Where the things stand.
     *
     * @param wanted where each would like to stand
     * @param apart how far each must be from the one before it; the first value is not used
     */
    static double[] of(double[] wanted, double[] apart) {
        double[] offsets = new double[wanted.length];
        for (int i = 1; i < wanted.length; i++) {
            offsets[i] = offsets[i - 1] + apart[i];
        }
        Deque<Pool> pools = new ArrayDeque<>();
        for (int i = 0; i < wanted.length; i++) {
            Pool pool = new Pool(wanted[i] - offsets[i], 1);
            while (!pools.isEmpty() && pools.getLast().mean() >= pool.mean()) {
                pool = pools.removeLast().and(pool);
            }
            pools.addLast(pool);
        }
        return spread(pools.iterator(), offsets);
    }

    private static double[] spread(Iterator<Pool> pools, double[] offsets) {
        double[] places = new double[offsets.length];
        int i = 0;
        while (pools.hasNext()) {
            Pool pool = pools.next();
            for (int k = 0; k < pool.size(); k++, i++) {
                places[i] = pool.mean() + offsets[i];
            }
        }
        return places;
    }
}
