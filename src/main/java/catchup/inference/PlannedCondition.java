package catchup.inference;

import catchup.fact.Conclusion;
import catchup.rulebase.Condition;

/**
 * What one or several conditions ask for.
 *
 * @param number which it is in its plan
 * @param condition one that asks for it
 */
record PlannedCondition(int number, Condition condition, PlannedPattern pattern) {

    /** Whether it looks for what rules conclude; findings are there before any rule fires. */
    boolean isOfConclusions() {
        return Conclusion.class.isAssignableFrom(condition.pattern().type());
    }
}
