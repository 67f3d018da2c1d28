package catchup.sensitivity;

import catchup.ranking.Ranked;
import catchup.ranking.Score;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The first measures of a ranking, and what counts as a change of them.
 *
 * @param count how many of them
 * @param ordered whether it is a change, too, if the same measures come in another order
 */
public record Top(int count, boolean ordered) {

    private static final Comparator<Ranked> FIRST = Comparator.comparing(Ranked::score, Score.HIGHEST_FIRST)
            .thenComparing(each -> each.measure().id());

    /** The ids of the first measures, by rank. */
    public List<String> of(List<Ranked> ranking) {
        return ranking.stream().limit(count).map(each -> each.measure().id()).toList();
    }

    /** Whether two lists of first measures count as different. */
    boolean differ(List<String> one, List<String> other) {
        return ordered ? !one.equals(other) : !new HashSet<>(one).equals(new HashSet<>(other));
    }

    /**
     * Whether the top is surely the same at every point between two rankings of the same top, given that between them no
     * measure comes or goes and every score only rises or only falls: then a measure lies everywhere between its scores at the
     * ends, and one whose lower end is before the upper end of another is before it everywhere.
     */
    boolean isSameBetween(List<Ranked> start, List<Ranked> end) {
        Map<String, Ranked> ends = new HashMap<>();
        end.forEach(each -> ends.put(each.measure().id(), each));
        if (start.size() != end.size()
                || !start.stream().allMatch(each -> ends.containsKey(each.measure().id()))) {
            return false;
        }
        int first = Math.min(count, start.size());
        for (int i = 0; i < first; i++) {
            int from = ordered ? i + 1 : first;
            int to = ordered && i + 1 < first ? i + 2 : start.size();
            Ranked lower = worse(start.get(i), ends);
            for (int j = from; j < to; j++) {
                if (FIRST.compare(lower, better(start.get(j), ends)) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Ranked worse(Ranked one, Map<String, Ranked> ends) {
        Ranked other = ends.getOrDefault(one.measure().id(), one);
        return FIRST.compare(one, other) >= 0 ? one : other;
    }

    private static Ranked better(Ranked one, Map<String, Ranked> ends) {
        Ranked other = ends.getOrDefault(one.measure().id(), one);
        return FIRST.compare(one, other) <= 0 ? one : other;
    }
}
