package catchup.inference;

import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is so once all rules have fired: which of them did, and what there is to be looked at. */
public final class Outcome {

    private final List<Rule> fired;
    private final Lazy<Set<Rule>> asSet;
    private final Lazy<FactIndex> facts;

    Outcome(WorkingMemory memory) {
        this.fired = memory.inOrderOfFiring();
        this.asSet = new Lazy<>(() -> new HashSet<>(fired));
        this.facts = new Lazy<>(() -> new FactIndex(memory.findings(), memory.conclusions()));
    }

    /** The rules that fired, in the order in which they did. */
    public List<Rule> fired() {
        return fired;
    }

    public boolean fired(Rule rule) {
        return asSet.get().contains(rule);
    }

    /** How many facts match a pattern. */
    public int matching(Pattern pattern) {
        return facts.get().matching(pattern).size();
    }

    /** Whether a condition is met. */
    public boolean meets(Condition condition) {
        return condition.isMetBy(matching(condition.pattern()));
    }
}
