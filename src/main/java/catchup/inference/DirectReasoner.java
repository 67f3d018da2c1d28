package catchup.inference;

import catchup.fact.Conclusion;
import catchup.fact.Finding;
import catchup.rulebase.Condition;
import catchup.rulebase.Layer;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Fires rules by evaluating their conditions one after the other, layer by layer, until nothing new follows. It builds
 * nothing, so a rule base in which one thing has been changed costs nothing to try; for many cases on one rule base {@link
 * Engine} is meant. A test holds the two to the same derivations. Safe for use by several threads.
 */
public final class DirectReasoner implements Reasoner {

    private final Plan plan;

    public DirectReasoner(RuleBase rules) {
        this.plan = new Plan(rules);
    }

    @Override
    public RuleBase rules() {
        return plan.rules();
    }

    @Override
    public Derivation derive(List<Finding> findings, Collection<Conclusion> given) {
        return new Appraisal(fired(findings, given));
    }

    /** What is so once all rules have fired, without how far it is to be believed. */
    public Outcome outcome(List<Finding> findings, Collection<Conclusion> given) {
        return new Outcome(fired(findings, given));
    }

    private WorkingMemory fired(List<Finding> findings, Collection<Conclusion> given) {
        WorkingMemory memory = new WorkingMemory(plan, findings, given);
        for (Layer layer : Layer.values()) {
            boolean any = fire(plan.planned(layer), memory);
            while (any) {
                any = fire(plan.fed(layer), memory);
            }
        }
        return memory;
    }

    /** Fires those rules that have not fired yet and whose conditions are met; says whether that changed anything. */
    private static boolean fire(List<PlannedRule> rules, WorkingMemory memory) {
        boolean any = false;
        for (PlannedRule rule : rules) {
            if (!memory.hasFired(rule) && memory.meets(rule)) {
                any |= memory.fire(rule, (number, conclusion) -> {});
            }
        }
        return any;
    }

    /** Which rules, of this rule base or another, have all their conditions met by what a derivation ends with. */
    public static Predicate<Rule> met(Derivation derivation) {
        FactIndex facts = new FactIndex(derivation.findings(), derivation.concluded());
        return rule -> isMet(rule, facts);
    }

    private static boolean isMet(Rule rule, FactIndex facts) {
        for (Condition condition : rule.conditions()) {
            if (!facts.meets(condition)) {
                return false;
            }
        }
        return true;
    }
}
