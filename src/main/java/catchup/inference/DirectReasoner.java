package catchup.inference;

import catchup.fact.Conclusion;
import catchup.fact.Finding;
import catchup.rulebase.Condition;
import catchup.rulebase.Layer;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Fires rules by evaluating their conditions one after the other, layer by layer, until nothing new follows. It builds
 * nothing, so a rule base in which one thing has been changed costs nothing to try; for many cases on one rule base {@link
 * Engine} is meant. A test holds the two to the same derivations. Safe for use by several threads.
 */
public final class DirectReasoner implements Reasoner {

    private final RuleIndex index;
    private final boolean open;

    public DirectReasoner(RuleBase rules) {
        this(rules, true);
    }

    private DirectReasoner(RuleBase rules, boolean open) {
        this.index = new RuleIndex(rules);
        this.open = open;
    }

    /** One whose derivations do not say which rules missing facts leave open: what is tried often comes quicker so. */
    public static DirectReasoner forTrials(RuleBase rules) {
        return new DirectReasoner(rules, false);
    }

    @Override
    public RuleBase rules() {
        return index.rules();
    }

    @Override
    public Derivation derive(List<Finding> findings, Collection<Conclusion> given) {
        Recorder recorder = new Recorder();
        fire(new FactIndex(findings, given), findings, given, recorder);
        return new Appraisal(index, findings, given, recorder).derivation(open);
    }

    /** What is so once all rules have fired, without how far it is to be believed: far quicker than a derivation. */
    public Outcome outcome(List<Finding> findings, Collection<Conclusion> given) {
        Recorder recorder = new Recorder();
        FactIndex facts = new FactIndex(findings, given);
        fire(facts, findings, given, recorder);
        return new Outcome(recorder.rules(), facts);
    }

    private void fire(FactIndex facts, List<Finding> findings, Collection<Conclusion> given, Recorder recorder) {
        given.forEach(recorder::given);
        for (Layer layer : Layer.values()) {
            List<Rule> waiting = new ArrayList<>(index.always(layer));
            findings.forEach(finding -> waiting.addAll(index.waitingFor(finding, layer)));
            recorder.concluded().forEach(conclusion -> waiting.addAll(index.waitingFor(conclusion, layer)));
            boolean any = true;
            while (any) {
                List<Rule> next = new ArrayList<>();
                any = fire(waiting, next, facts, recorder);
                waiting.clear();
                waiting.addAll(next);
            }
        }
    }

    /**
     * Fires those rules of a layer whose conditions are met.
     *
     * @param next takes the other ones, and those for which what was concluded may be what they wait for
     * @return whether any fired
     */
    private boolean fire(List<Rule> waiting, List<Rule> next, FactIndex facts, Recorder recorder) {
        boolean any = false;
        for (Rule rule : waiting) {
            if (!isMet(rule, facts)) {
                next.add(rule);
                continue;
            }
            any = true;
            for (Conclusion conclusion : recorder.fired(rule)) {
                facts.add(conclusion);
                next.addAll(index.waitingFor(conclusion, rule.layer()));
            }
        }
        return any;
    }

    /** Which rules, of this rule base or another, have all their conditions met by what a derivation ends with. */
    public static Predicate<Rule> met(Derivation derivation) {
        FactIndex facts =
                new FactIndex(derivation.findings(), derivation.supports().keySet());
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
