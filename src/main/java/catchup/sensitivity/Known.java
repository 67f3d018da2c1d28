package catchup.sensitivity;

import catchup.ranking.Ranked;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The rankings of one case that are known already while something about one indicator is moved: by what rules see of it, and by its
 * place between far behind and far ahead. Whether the region's figure is moved, the benchmark's or a threshold, the same place is
 * the same ranking, and what lies between two places whose rankings leave no room for a change need not be ranked.
 */
final class Known {

    private final Map<Object, NavigableMap<Double, List<Ranked>>> rankings = new HashMap<>();

    Optional<List<Ranked>> at(Walk walk, int step) {
        return Optional.ofNullable(of(walk, step).get(walk.place(step)));
    }

    void put(Walk walk, int step, List<Ranked> ranking) {
        of(walk, step).put(walk.place(step), ranking);
    }

    /** Whether from step to step, all of one footing, the top surely stays as it is. */
    boolean settles(Walk walk, int start, int end, Predicate<List<Ranked>> changed, Top top) {
        NavigableMap<Double, List<Ranked>> known = of(walk, start);
        double one = walk.place(start);
        double other = walk.place(end);
        Map.Entry<Double, List<Ranked>> below = known.floorEntry(Math.min(one, other));
        Map.Entry<Double, List<Ranked>> above = known.ceilingEntry(Math.max(one, other));
        if (below == null || above == null || changed.test(below.getValue()) || changed.test(above.getValue())) {
            return false;
        }
        Bracket bracket = new Bracket(below.getValue(), above.getValue());
        return bracket.isSound() && bracket.keeps(top);
    }

    private NavigableMap<Double, List<Ranked>> of(Walk walk, int step) {
        return rankings.computeIfAbsent(walk.footing(step), footing -> new TreeMap<>());
    }
}
