package catchup.inference;

import catchup.rulebase.Rule;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;

/** A rule in its plan. */
final class PlannedRule {

    private final int number;
    private final Rule rule;
    private final PlannedCondition[] conditions;
    private final int[] concludes;

    /**
     * @param number which it is in its plan, by layer and name
     * @param concludes the numbers of what it concludes
     */
    PlannedRule(int number, Rule rule, List<PlannedCondition> conditions, int... concludes) {
        this.number = number;
        this.rule = rule;
        this.conditions = conditions.toArray(PlannedCondition[]::new);
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
        return Collections.unmodifiableList(Arrays.asList(conditions));
    }

    /** Whether all its conditions are met. */
    boolean isMet(Predicate<PlannedCondition> met) {
        for (PlannedCondition condition : conditions) {
            if (!met.test(condition)) {
                return false;
            }
        }
        return true;
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
