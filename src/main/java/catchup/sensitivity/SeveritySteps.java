package catchup.sensitivity;

import catchup.fact.Indicator;
import java.util.List;

/**
 * Measures how far one distance is from another so that indicators can be compared: 1 is as far as from one severity to the next
 * on average, that is, the distance at which the worst severity starts over the number of severities.
 */
final class SeveritySteps {

    private SeveritySteps() {}

    static double between(Indicator indicator, double distance, double other) {
        List<Double> thresholds = indicator.thresholds().distances();
        double one = thresholds.isEmpty() ? 1 : thresholds.get(thresholds.size() - 1) / thresholds.size();
        return Math.abs(other - distance) / one;
    }
}
