package catchup.inference;

import catchup.rulebase.Condition;

/**
 * What one or several conditions ask for.
 *
 * @param number which it is in its plan
 * @param condition one that asks for it
 */
record PlannedCondition(int number, Condition condition, PlannedPattern pattern) {}
