package catchup.sensitivity;

import catchup.fact.Assignment;
import catchup.inference.Judgement;
import catchup.rulebase.Rule;
import java.util.List;

/**
 * A rule that fires on one side of a what-if and not on the other.
 *
 * @param fires whether it fires as supposed; otherwise it fires as it is
 * @param flips its conditions that are met on that side only
 */
public record Turn(Rule rule, boolean fires, List<Flip> flips) {

    /**
     * A condition that is met on one side only.
     *
     * @param before what became of it as it is, {@code after} as supposed
     * @param assignments what is supposed that touches it directly
     * @param rules the rules that turn and conclude, or no longer conclude, what it looks at
     */
    public record Flip(Judgement before, Judgement after, List<Assignment> assignments, List<Rule> rules) {}
}
