package catchup.sensitivity;

import catchup.fact.Assignment;
import catchup.fact.Observation;
import java.util.Optional;

/** One thing that is supposed, beside what is so. */
public record Supposed(Assignment before, Assignment after) {

    /** Whether it says anything other than what is so. */
    public boolean isChange() {
        if (before instanceof Assignment.OfFigure one && after instanceof Assignment.OfFigure other) {
            return !value(one).equals(value(other));
        }
        return !before.equals(after);
    }

    private static Optional<Double> value(Assignment.OfFigure figure) {
        return figure.observation().map(Observation::value);
    }
}
