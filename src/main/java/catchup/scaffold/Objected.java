package catchup.scaffold;

import catchup.fact.Disagreement;
import catchup.rulebase.Rule;
import java.util.Optional;

/**
 * What became of an advisor's disagreement when it was to be made a test.
 *
 * @param rule the rule that is tested, or that comes nearest to it
 * @param insertion the test, where one is drafted
 */
public record Objected(Disagreement disagreement, Outcome outcome, Optional<Rule> rule, Optional<Insertion> insertion) {

    /** Whether a test could be made of it. */
    public enum Outcome {
        /** A test is drafted, which fails as the rules are. */
        DRAFTED,
        /** The same test is there already. */
        KNOWN,
        /** The rules no longer say what was disagreed with. */
        SETTLED,
        /** The case knows none of the figures that the rules for the measure look at. */
        NO_FACTS,
        /** No rule recommends the measure. */
        NO_RULE,
        /** The rule cannot be surer, or less sure, than it is. */
        NO_ROOM
    }
}
