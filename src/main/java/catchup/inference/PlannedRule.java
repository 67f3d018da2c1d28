package catchup.inference;

import catchup.rulebase.Rule;
import java.util.List;

/**
 * A rule in its plan.
 *
 * @param number which it is in its plan, by layer and name
 * @param concludes the numbers of what it concludes
 */
record PlannedRule(int number, Rule rule, List<PlannedCondition> conditions, int[] concludes) {}
