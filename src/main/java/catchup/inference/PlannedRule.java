package catchup.inference;

import catchup.rulebase.Rule;
import java.util.BitSet;
import java.util.List;

/** A rule in its plan. */
final class PlannedRule {

    private final int number;
    private final Rule rule;
    private final List<PlannedCondition> conditions;
    private final int[] concludes;

    /**
     * @param number which it is in its plan, by layer and name
     * @param concludes the numbers of what it concludes
     */
    PlannedRule(int number, Rule rule, List<PlannedCondition> conditions, int... concludes) {
        this.number = number;
        this.rule = rule;
        this.conditions = conditions;
        this.concludes = concludes;
    }

    int number() {
        return number;
    }

    Rule rule() {
        return rule;
    }

    /** What its conditions ask for, in their order. */
    List<PlannedCondition> conditions() {
        return conditions;
    }

    /** The numbers of the facts that its conditions look for. */
    BitSet lookedFor() {
        BitSet lookedFor = new BitSet();
        for (PlannedCondition condition : conditions) {
            for (int candidate : condition.pattern().candidates()) {
                lookedFor.set(candidate);
            }
        }
        return lookedFor;
    }

    /** The array itself: it is read for every case. */
    int[] concludes() {
        return concludes;
    }
}
