package catchup.inference;

import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.rulebase.Condition;
import catchup.rulebase.Layer;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Fires rules by evaluating their conditions one after the other, layer by layer, until nothing new follows. It builds
 * nothing, so a rule base in which one thing has been changed costs nothing to try; for many cases on one rule base {@link
 * Engine} is meant. A test holds the two to the same derivations. Safe for use by several threads.
 */
public final class DirectReasoner implements Reasoner {

    private final RuleBase rules;
    private final boolean open;
    private final Map<String, List<Rule>> diagnosing;
    private final Map<Layer, List<Rule>> byLayer;

    public DirectReasoner(RuleBase rules) {
        this(rules, true);
    }

    private DirectReasoner(RuleBase rules, boolean open) {
        this.rules = rules;
        this.open = open;
        this.diagnosing = Rule.byDiagnosis(rules.rules());
        this.byLayer = rules.rules().stream().collect(Collectors.groupingBy(Rule::layer));
    }

    /** One whose derivations do not say which rules missing facts leave open: what tests of rules ask comes quicker so. */
    public static DirectReasoner forTests(RuleBase rules) {
        return new DirectReasoner(rules, false);
    }

    @Override
    public RuleBase rules() {
        return rules;
    }

    @Override
    public Derivation derive(List<Finding> findings, Collection<Conclusion> given) {
        Recorder recorder = new Recorder();
        fire(new FactIndex(findings, given), given, recorder);
        return new Appraisal(rules, diagnosing, findings, given, recorder).derivation(open);
    }

    /** What is so once all rules have fired, without how far it is to be believed: far quicker than a derivation. */
    public Outcome outcome(List<Finding> findings, Collection<Conclusion> given) {
        Recorder recorder = new Recorder();
        FactIndex facts = new FactIndex(findings, given);
        fire(facts, given, recorder);
        return new Outcome(
                recorder.firings().stream().map(Recorder.Recorded::rule).toList(), facts);
    }

    private void fire(FactIndex facts, Collection<Conclusion> given, Recorder recorder) {
        given.forEach(recorder::given);
        for (Layer layer : Layer.values()) {
            List<Rule> waiting = new ArrayList<>(byLayer.getOrDefault(layer, List.of()));
            while (waiting.removeIf(rule -> fires(rule, facts, recorder))) {
                // What has just been concluded may be what another rule of the layer waits for.
            }
        }
    }

    /** Which rules, of this rule base or another, have all their conditions met by what a derivation ends with. */
    public static Predicate<Rule> met(Derivation derivation) {
        FactIndex facts =
                new FactIndex(derivation.findings(), derivation.supports().keySet());
        return rule -> matched(rule, facts).isPresent();
    }

    private static boolean fires(Rule rule, FactIndex facts, Recorder recorder) {
        Optional<List<Fact>> matched = matched(rule, facts);
        matched.ifPresent(met -> recorder.fired(rule, met).forEach(facts::add));
        return matched.isPresent();
    }

    /** The facts that the conditions of a rule name, if all of its conditions are met. */
    private static Optional<List<Fact>> matched(Rule rule, FactIndex facts) {
        List<Fact> matched = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            List<Fact> found = facts.matching(condition.pattern());
            if (!condition.isMetBy(found.size())) {
                return Optional.empty();
            }
            if (condition instanceof Condition.Holds) {
                matched.add(found.get(0));
            }
        }
        return Optional.of(matched);
    }
}
