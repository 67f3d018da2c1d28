package catchup.rulebase;

import catchup.diagnostic.Location;
import catchup.fact.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A test of a rule, written by its author beside it: on these facts it fires, or does not.
 *
 * @param name the sentence that says what is tested
 * @param tags what kind of region it is
 * @param stands how the region stands on each indicator named; all others are unknown
 * @param diagnoses ids taken as already diagnosed; {@code measures} as already recommended
 */
public record RuleTest(
        String name,
        String rule,
        boolean fires,
        Set<String> tags,
        Map<String, Stand> stands,
        List<String> diagnoses,
        List<String> measures,
        Location at) {

    /** How a region stands on an indicator in a test. */
    public sealed interface Stand {

        /** Behind, with a severity. */
        record Behind(Severity severity) implements Stand {}

        /** Level with the benchmark. */
        record Level() implements Stand {}

        /** Clearly ahead of the benchmark. */
        record Ahead() implements Stand {}

        /** Not known. */
        record Unknown() implements Stand {}

        /** Figures, in the indicator's unit; yes is 1 and no is 0. */
        record Figures(double region, double benchmark) implements Stand {}
    }
}
