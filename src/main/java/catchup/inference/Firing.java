package catchup.inference;

import catchup.rulebase.Rule;
import java.util.List;

/**
 * A rule that fired.
 *
 * @param degree mean degree of the premises that have one
 * @param certainty weakest premise times the rule's certainty (MYCIN)
 */
public record Firing(Rule rule, List<Premise> premises, double degree, double certainty) {

    /** A rule fires at most once in a case: two firings of one rule are rarely compared. */
    @Override
    public int hashCode() {
        return rule.hashCode();
    }
}
