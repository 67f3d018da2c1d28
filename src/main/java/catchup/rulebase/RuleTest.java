package catchup.rulebase;

import catchup.diagnostic.Location;
import catchup.fact.Conclusion;
import catchup.fact.Reading;
import catchup.fact.Severity;
import catchup.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A test of a rule, written by its author beside it: on these facts it fires, or does not.
 *
 * @param name the sentence that says what is tested
 * @param rule the name of the rule
 * @param given what is supposed to be so
 * @param expected what must follow
 */
public record RuleTest(String name, String rule, Given given, Expected expected, Location at) {

    /**
     * What a test supposes.
     *
     * @param tags what kind of region it is
     * @param stands how the region stands on each indicator named; all others are unknown
     * @param diagnoses ids taken as already diagnosed; {@code measures} as already recommended
     */
    public record Given(Set<String> tags, Map<String, Stand> stands, List<String> diagnoses, List<String> measures) {}

    /**
     * What a test expects.
     *
     * @param fires whether the rule fires
     * @param certainty how sure the firing is, where the test says
     * @param concludes what the rule then concludes, all of it, where the test says
     */
    public record Expected(boolean fires, Optional<Sureness> certainty, Optional<List<Conclusion>> concludes) {}

    /**
     * A certainty as a test names it: a word of the ranking's scale, or a number to two places.
     *
     * @param written as its author wrote it
     * @param from the lowest certainty meant; {@code to} the first that is too high
     */
    public record Sureness(String written, double from, double to) {

        public boolean covers(double certainty) {
            return certainty >= from && certainty < to;
        }
    }

    public boolean fires() {
        return expected.fires();
    }

    /** How a region stands on an indicator in a test. */
    public sealed interface Stand {

        /** Behind, with a severity. */
        record Behind(Severity severity) implements Stand {}

        /** Level with the benchmark. */
        record Level() implements Stand {
            /** The word for it. */
            public static final Text WORD = new Text("level", "持平");
        }

        /** Clearly ahead of the benchmark. */
        record Ahead() implements Stand {
            /** The word for it. */
            public static final Text WORD = new Text("ahead", "领先");
        }

        /** Not known. */
        record Unknown() implements Stand {
            /** The word for it. */
            public static final Text WORD = new Text("unknown", "未知");
        }

        /** Figures, as a case gives them. */
        record Figures(Reading reading) implements Stand {}
    }
}
