package catchup.elicitation;

import catchup.fact.Measure;
import java.util.Optional;

/**
 * Between which ranks a measure may come to stand, whatever the missing facts turn out to be; empty is not recommended.
 *
 * @param now its rank as long as they are missing
 * @param bestAlone the best rank that any one missing fact can bring it to, all others staying unknown
 * @param worstAlone the worst such rank
 */
public record Attainable(
        Measure measure,
        Optional<Integer> now,
        Optional<Integer> best,
        Optional<Integer> worst,
        Optional<Integer> bestAlone,
        Optional<Integer> worstAlone) {

    /** Whether nothing that is missing can move it. */
    public boolean isSettled() {
        return best.equals(worst);
    }
}
