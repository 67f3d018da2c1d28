package catchup.elicitation;

import catchup.fact.Measure;
import java.util.Optional;

/**
 * Between which ranks a measure may come to stand, whatever the missing facts turn out to be; empty is not recommended.
 *
 * @param now its rank as long as they are missing
 */
public record Attainable(Measure measure, Optional<Integer> now, Optional<Integer> best, Optional<Integer> worst) {

    /** Whether nothing that is missing can move it. */
    public boolean isSettled() {
        return best.equals(worst);
    }
}
