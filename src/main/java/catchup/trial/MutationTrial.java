package catchup.trial;

import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.inference.Derivation;
import catchup.inference.DirectReasoner;
import catchup.inference.Judge;
import catchup.inference.RuleTrial;
import catchup.rulebase.Catalogues;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest;
import catchup.rulebase.RuleTest.Stand;
import catchup.rulebase.RuleTests;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs tests against mutants. What each test derives from the rules as they stand is kept, and the changed rule alone is
 * evaluated over those facts; only where it then fires otherwise than before, or is otherwise sure, is anything derived
 * anew. That gives what running all tests on every mutant would give, which a test confirms with Drools.
 */
public final class MutationTrial {

    /** A test with what it derives from the rules as they stand. */
    private record Tried(RuleTest test, Judge judge) {}

    private final RuleBase rules;
    private final RuleTests tests;
    private final List<Tried> tried;
    private final Map<String, List<Tried>> byRule = new HashMap<>();

    public MutationTrial(RuleBase rules, RuleTests tests) {
        this.rules = rules;
        this.tests = tests;
        RuleTrial trial = new RuleTrial(new DirectReasoner(rules));
        this.tried = tests.rules().parallelStream().map(test -> tried(test, trial)).toList();
        tried.forEach(each -> byRule.computeIfAbsent(each.test().rule(), name -> new ArrayList<>())
                .add(each));
    }

    /**
     * The mutants that no test notices, in their order.
     *
     * @param done is told how many have been tried so far
     */
    public List<Mutant> survivors(List<Mutant> mutants, IntConsumer done) {
        AtomicInteger count = new AtomicInteger();
        return mutants.parallelStream()
                .filter(mutant -> {
                    boolean survives = !isNoticed(mutant);
                    done.accept(count.incrementAndGet());
                    return survives;
                })
                .toList();
    }

    /** Whether a test fails on a mutant. */
    public boolean isNoticed(Mutant mutant) {
        if (mutant instanceof Mutant.OtherThreshold other) {
            return isNoticed(other);
        } else if (mutant instanceof Mutant.Changed changed) {
            return isNoticed(changed.rule(), changed.changed());
        }
        return isNoticed(((Mutant.WithoutRule) mutant).rule());
    }

    /** A rule is left out: noticed by a test that expects it to fire, or one on whose facts it did. */
    private boolean isNoticed(Rule dropped) {
        if (byRule.getOrDefault(dropped.name(), List.of()).stream()
                .anyMatch(each -> each.test().fires())) {
            return true;
        }
        List<Rule> rest = rules.rules().stream()
                .filter(rule -> !rule.equals(dropped))
                .toList();
        Trial trial = new Trial(new DirectReasoner(rules.with(rest)));
        return tried.stream()
                .filter(each -> each.judge().fires(dropped))
                .anyMatch(each -> !trial.run(each.test()).passes());
    }

    private boolean isNoticed(Rule rule, Rule changed) {
        for (Tried own : byRule.getOrDefault(rule.name(), List.of())) {
            if (own.judge().fires(changed) != own.test().fires()) {
                return true;
            }
        }
        boolean sameSay = rule.certainty() == changed.certainty()
                && rule.conclusions().equals(changed.conclusions());
        List<Rule> others = new ArrayList<>(rules.rules());
        others.set(others.indexOf(rule), changed);
        Trial trial = new Trial(new DirectReasoner(rules.with(others)));
        return tried.stream()
                .filter(each -> differs(each, rule, changed, sameSay))
                .anyMatch(each -> !trial.run(each.test()).passes());
    }

    /** Whether a change can make a difference to a test: the rule fires otherwise, or fires and says something else. */
    private static boolean differs(Tried tried, Rule rule, Rule changed, boolean sameSay) {
        boolean fired = tried.judge().fires(rule);
        boolean fires = tried.judge().fires(changed);
        return fired != fires || fires && (!sameSay || tried.test().rule().equals(rule.name()));
    }

    private boolean isNoticed(Mutant.OtherThreshold mutant) {
        List<Indicator> indicators = new ArrayList<>(rules.indicators().all());
        indicators.replaceAll(each -> each.equals(mutant.indicator()) ? mutant.changed() : each);
        Catalogues catalogues = rules.catalogues().with(new Catalogue<>(indicators));
        Trial trial = new Trial(new DirectReasoner(rules.with(catalogues)));
        String id = mutant.indicator().id();
        return tests.scales().stream()
                        .filter(test -> test.indicator().equals(id))
                        .anyMatch(test -> !trial.run(test).passes())
                || tests.rules().stream()
                        .filter(test -> test.given().stands().get(id) instanceof Stand.Figures)
                        .anyMatch(test -> !trial.run(test).passes());
    }

    private static Tried tried(RuleTest test, RuleTrial trial) {
        Derivation derivation = trial.derive(test);
        return new Tried(test, new Judge(derivation, trial.conclusions(test.given())));
    }
}
