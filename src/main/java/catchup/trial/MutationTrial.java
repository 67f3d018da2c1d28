package catchup.trial;

import catchup.inference.DirectReasoner;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest.Stand;
import catchup.rulebase.RuleTests;
import catchup.rulebase.ScaleTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Runs tests against mutants. What each test derives from the rules as they stand is kept, and the changed rule alone is
 * evaluated over those facts; only where that can make a difference is anything derived anew, first for the tests of the
 * rule itself, which notice most. That gives what running all tests on every mutant would give, which a test confirms with
 * Drools.
 */
public final class MutationTrial {

    private final RuleBase rules;
    private final List<ScaleTest> scales;
    private final List<Trial.Tried> tried;
    private final Map<String, List<Trial.Tried>> byRule = new HashMap<>();
    private final int failing;

    /** A trial of mutants of these rules. Tests that fail on the rules as they stand can tell nothing, and are left out. */
    public MutationTrial(RuleBase rules, RuleTests tests) {
        this.rules = rules;
        Trial trial = trial(rules);
        this.tried = tests.rules().parallelStream()
                .map(trial::tried)
                .filter(each -> each.outcome().passes())
                .toList();
        this.scales =
                tests.scales().stream().filter(test -> trial.run(test).passes()).toList();
        this.failing = tests.rules().size() + tests.scales().size() - tried.size() - scales.size();
        tried.forEach(each -> byRule.computeIfAbsent(each.test().rule(), name -> new ArrayList<>())
                .add(each));
    }

    /** How many tests fail on the rules as they stand. */
    public int failing() {
        return failing;
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

    /** Whether a test that passes on the rules as they stand fails on a mutant. */
    public boolean isNoticed(Mutant mutant) {
        return mutant instanceof Mutant.OtherThreshold other ? isNoticed(other) : isNoticed((Mutant.OfRule) mutant);
    }

    private boolean isNoticed(Mutant.OfRule mutant) {
        List<Trial.Tried> own = byRule.getOrDefault(mutant.rule().name(), List.of());
        if (own.stream().anyMatch(each -> each.test().fires() != fires(each, mutant.becomes()))) {
            return true;
        }
        Trial trial = trial(mutant.in(rules));
        return Stream.concat(own.stream(), tried.stream())
                .filter(each -> canDiffer(each, mutant.rule(), mutant.becomes()))
                .anyMatch(each -> !trial.run(each.test()).passes());
    }

    /**
     * Whether a test could have another outcome: the rule fires otherwise, or fires and concludes something else, or the test
     * asks how sure a rule is. That hangs on how sure its premises are, and on what might still be diagnosed.
     */
    private static boolean canDiffer(Trial.Tried tried, Rule rule, Optional<Rule> changed) {
        if (tried.test().expected().certainty().isPresent()) {
            return true;
        }
        boolean fires = fires(tried, changed);
        boolean saysSame = changed.map(Rule::conclusions).equals(Optional.of(rule.conclusions()));
        return tried.judge().fires(rule) != fires || (fires && !saysSame);
    }

    private static boolean fires(Trial.Tried tried, Optional<Rule> rule) {
        return rule.filter(tried.judge()::fires).isPresent();
    }

    /** Only tests with figures can tell one threshold from another: words for gaps move with the thresholds. */
    private boolean isNoticed(Mutant.OtherThreshold mutant) {
        String id = mutant.indicator().id();
        Trial trial = trial(mutant.in(rules));
        return scales.stream().filter(test -> test.indicator().equals(id)).anyMatch(test -> !trial.run(test)
                        .passes())
                || tried.stream()
                        .map(Trial.Tried::test)
                        .filter(test -> test.given().stands().get(id) instanceof Stand.Figures)
                        .anyMatch(test -> !trial.run(test).passes());
    }

    private static Trial trial(RuleBase rules) {
        return new Trial(new DirectReasoner(rules));
    }
}
