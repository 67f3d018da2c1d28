package catchup.sensitivity;

import catchup.ranking.Ranked;
import catchup.ranking.Score;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Two rankings of the same measures between which no measure comes or goes and every score only rises or only falls: everywhere
 * between them a measure lies between its scores at the ends, and one whose worse end is before the better end of another is
 * before it everywhere.
 */
final class Bracket {

    private static final Comparator<Ranked> FIRST = Comparator.comparing(Ranked::score, Score.HIGHEST_FIRST)
            .thenComparing(each -> each.measure().id());

    private final List<Ranked> one;
    private final Map<String, Ranked> other = new HashMap<>();

    Bracket(List<Ranked> one, List<Ranked> other) {
        this.one = one;
        other.forEach(each -> this.other.put(each.measure().id(), each));
    }

    /** Whether both recommend the same measures: otherwise nothing can be said of what is between them. */
    boolean isSound() {
        return one.size() == other.size()
                && one.stream()
                        .allMatch(each -> other.containsKey(each.measure().id()));
    }

    /** Whether the top, which is the same at both ends, is the same everywhere between them. */
    boolean keeps(Top top) {
        int first = Math.min(top.count(), one.size());
        for (int i = 0; i < first; i++) {
            int from = top.ordered() ? i + 1 : first;
            int to = top.ordered() && i + 1 < first ? i + 2 : one.size();
            for (int j = from; j < to; j++) {
                if (!isBefore(one.get(i), one.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a goal may be met somewhere between the ends. */
    boolean allows(Goal goal) {
        int rank = goal.rank(one);
        if (rank == 0) {
            return goal.out();
        }
        Ranked measure = one.get(rank - 1);
        long before = one.stream()
                .filter(each -> each.rank() != rank)
                .filter(each -> goal.out() ? !isBefore(measure, each) : isBefore(each, measure))
                .count();
        return goal.out() ? before >= goal.top() : before < goal.top();
    }

    /** Whether a measure is before another everywhere. */
    private boolean isBefore(Ranked first, Ranked second) {
        return FIRST.compare(worse(first), better(second)) <= 0;
    }

    private Ranked worse(Ranked each) {
        Ranked end = other.getOrDefault(each.measure().id(), each);
        return FIRST.compare(each, end) >= 0 ? each : end;
    }

    private Ranked better(Ranked each) {
        Ranked end = other.getOrDefault(each.measure().id(), each);
        return FIRST.compare(each, end) <= 0 ? each : end;
    }
}
