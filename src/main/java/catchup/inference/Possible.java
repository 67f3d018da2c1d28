package catchup.inference;

import catchup.rulebase.Condition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which rules can fire in a case at all. What its findings do not meet, they never will; what rules conclude is taken as possible
 * until nothing can conclude it, and what is looked at as absent as possibly absent. So every rule that fires is among them.
 */
final class Possible {

    private final WorkingMemory memory;
    private final BitSet possible = new BitSet();
    private final BitSet conclusions = new BitSet();

    private Possible(WorkingMemory memory) {
        this.memory = memory;
    }

    /** The rules that what is so before any of them has fired leaves possible, by layer and name. */
    static List<PlannedRule> rules(WorkingMemory memory) {
        return new Possible(memory).rules();
    }

    private List<PlannedRule> rules() {
        List<PlannedRule> left = new ArrayList<>();
        for (PlannedRule rule : memory.plan().planned()) {
            if (areFindingsMet(rule)) {
                left.add(rule);
            }
        }
        boolean any = true;
        while (any) {
            any = left.removeIf(this::add);
        }
        return possible.stream().mapToObj(memory.plan().planned()::get).toList();
    }

    /** Adds a rule if all that it looks for can come; says whether it can. */
    private boolean add(PlannedRule rule) {
        if (!canCome(rule)) {
            return false;
        }
        possible.set(rule.number());
        for (int number : rule.concludes()) {
            conclusions.set(number);
        }
        return true;
    }

    private boolean areFindingsMet(PlannedRule rule) {
        for (PlannedCondition planned : rule.conditions()) {
            if (!planned.isOfConclusions() && !planned.condition().isMetBy(memory.count(planned.pattern()))) {
                return false;
            }
        }
        return true;
    }

    private boolean canCome(PlannedRule rule) {
        for (PlannedCondition planned : rule.conditions()) {
            if (planned.isOfConclusions() && !canCome(planned)) {
                return false;
            }
        }
        return true;
    }

    private boolean canCome(PlannedCondition planned) {
        Condition condition = planned.condition();
        if (condition instanceof Condition.Absent || condition instanceof Condition.AtMost) {
            return true;
        }
        int count = 0;
        for (int candidate : planned.pattern().candidates()) {
            if (memory.has(candidate) || conclusions.get(candidate)) {
                count++;
            }
        }
        return condition.isMetBy(count);
    }
}
