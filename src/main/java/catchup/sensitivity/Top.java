package catchup.sensitivity;

import catchup.ranking.Ranked;
import java.util.HashSet;
import java.util.List;

/**
 * The first measures of a ranking, and what counts as a change of them.
 *
 * @param count how many of them
 * @param ordered whether it is a change, too, if the same measures come in another order
 */
public record Top(int count, boolean ordered) {

    /** The ids of the first measures, by rank. */
    public List<String> of(List<Ranked> ranking) {
        return ranking.stream().limit(count).map(each -> each.measure().id()).toList();
    }

    /** Whether two lists of first measures count as different. */
    boolean differ(List<String> one, List<String> other) {
        return ordered ? !one.equals(other) : !new HashSet<>(one).equals(new HashSet<>(other));
    }
}
