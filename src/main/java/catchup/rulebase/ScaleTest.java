package catchup.rulebase;

import catchup.diagnostic.Location;
import catchup.fact.Severity;
import java.util.List;

/**
 * A test of an indicator's thresholds: which severity a region's figures have against a benchmark's.
 *
 * @param indicator its id
 * @param benchmark the benchmark's value, in the indicator's unit; yes is 1 and no is 0
 */
public record ScaleTest(String indicator, double benchmark, List<Step> steps, Location at) {

    public ScaleTest {
        steps = List.copyOf(steps);
    }

    /**
     * One figure and what it should be.
     *
     * @param region the region's value, in the indicator's unit
     */
    public record Step(double region, Severity severity, Location at) {}
}
