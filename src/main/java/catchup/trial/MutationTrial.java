package catchup.trial;

import catchup.fact.Conclusion;
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
import java.util.function.Predicate;

/**
 * Runs tests against mutants. What each test comes to on the rules as they stand is kept, and the changed rule alone is
 * evaluated over those facts; only where that can make a difference is anything derived anew. The tests of the rule itself
 * notice most, so all others are looked at only for what these do not notice: then a few changes take little time, however
 * many tests there are. That gives what running all tests on every mutant would give, which a test confirms with Drools.
 */
public final class MutationTrial {

    private final RuleBase rules;
    private final List<ScaleTest> scales;
    private final List<KeptTest> tests;
    private final Map<String, List<KeptTest>> byRule = new HashMap<>();
    private final int failingScales;

    /** A trial of mutants of these rules. Tests that fail on the rules as they stand can tell nothing, and are left out. */
    public MutationTrial(RuleBase rules, RuleTests tests) {
        this.rules = rules;
        DirectReasoner reasoner = new DirectReasoner(rules);
        Trial trial = new Trial(reasoner);
        this.tests = tests.rules().stream()
                .map(test -> new KeptTest(test, trial, reasoner))
                .toList();
        this.scales =
                tests.scales().stream().filter(test -> trial.run(test).passes()).toList();
        this.failingScales = tests.scales().size() - scales.size();
        this.tests.forEach(each -> byRule.computeIfAbsent(each.test().rule(), name -> new ArrayList<>())
                .add(each));
    }

    /** How many tests fail on the rules as they stand. */
    public int failing() {
        return failingScales
                + (int) tests.parallelStream().filter(each -> !each.passes()).count();
    }

    /** How many tests of a rule fail on the rules as they stand. */
    public int failing(Rule rule) {
        return (int) of(rule).stream().filter(each -> !each.passes()).count();
    }

    /**
     * The mutants that no test notices, in their order.
     *
     * @param done is told how many have been tried so far
     */
    public List<Mutant> survivors(List<Mutant> mutants, IntConsumer done) {
        AtomicInteger count = new AtomicInteger();
        List<Mutant> left = mutants.parallelStream()
                .filter(mutant -> {
                    boolean noticed = isNoticedBeside(mutant);
                    if (noticed) {
                        done.accept(count.incrementAndGet());
                    }
                    return !noticed;
                })
                .toList();
        return left.parallelStream()
                .filter(mutant -> {
                    boolean noticed = isNoticedElsewhere(mutant);
                    done.accept(count.incrementAndGet());
                    return !noticed;
                })
                .toList();
    }

    /** Whether a test that passes on the rules as they stand fails on a mutant. */
    public boolean isNoticed(Mutant mutant) {
        return isNoticedBeside(mutant) || isNoticedElsewhere(mutant);
    }

    /** Whether a test of the very thing that has been changed notices that. */
    private boolean isNoticedBeside(Mutant mutant) {
        if (mutant instanceof Mutant.OtherThreshold other) {
            String id = other.indicator().id();
            Trial trial = trial(mutant);
            return scales.stream().filter(test -> test.indicator().equals(id)).anyMatch(test -> !trial.run(test)
                    .passes());
        }
        Mutant.OfRule change = (Mutant.OfRule) mutant;
        List<KeptTest> own = of(change.rule()).stream().filter(KeptTest::passes).toList();
        return own.stream().anyMatch(each -> each.test().fires() != fires(each, change.becomes()))
                || isNoticed(
                        mutant,
                        own.stream().filter(each -> canDiffer(each, change)).toList());
    }

    /** Whether a test of something else notices a mutant. */
    private boolean isNoticedElsewhere(Mutant mutant) {
        Predicate<KeptTest> canDiffer;
        if (mutant instanceof Mutant.OtherThreshold other) {
            // Only tests with figures can tell one threshold from another: words for gaps move with the thresholds.
            String id = other.indicator().id();
            canDiffer = each -> each.test().given().stands().get(id) instanceof Stand.Figures;
        } else {
            Mutant.OfRule change = (Mutant.OfRule) mutant;
            String own = change.rule().name();
            canDiffer = each -> !each.test().rule().equals(own) && canDiffer(each, change);
        }
        return isNoticed(
                mutant,
                tests.stream().filter(canDiffer).filter(KeptTest::passes).toList());
    }

    private boolean isNoticed(Mutant mutant, List<KeptTest> passing) {
        if (passing.isEmpty()) {
            return false;
        }
        Trial trial = trial(mutant);
        return passing.stream().anyMatch(each -> !trial.run(each.test()).passes());
    }

    /**
     * Whether a test could have another outcome: the rule fires otherwise, or fires and concludes something else; or the test
     * asks how sure a rule is, which hangs on how sure all that fires is, and on what might still be diagnosed.
     */
    private static boolean canDiffer(KeptTest each, Mutant.OfRule change) {
        boolean fired = each.fires(change.rule());
        boolean fires = fires(each, change.becomes());
        boolean saysSame = change.becomes()
                .map(Rule::conclusions)
                .equals(Optional.of(change.rule().conclusions()));
        boolean asksHowSure = each.test().expected().certainty().isPresent();
        return fired != fires
                || (fires && (asksHowSure || !saysSame))
                || (asksHowSure && diagnoses(change) && each.restsOnAbsence());
    }

    private static boolean fires(KeptTest each, Optional<Rule> rule) {
        return rule.filter(each::fires).isPresent();
    }

    /** Whether a rule diagnoses something, before it is changed or after that. */
    private static boolean diagnoses(Mutant.OfRule change) {
        List<Conclusion> conclusions = new ArrayList<>(change.rule().conclusions());
        change.becomes().ifPresent(rule -> conclusions.addAll(rule.conclusions()));
        return conclusions.stream().anyMatch(Conclusion.Diagnosis.class::isInstance);
    }

    private List<KeptTest> of(Rule rule) {
        return byRule.getOrDefault(rule.name(), List.of());
    }

    private Trial trial(Mutant mutant) {
        return new Trial(new DirectReasoner(mutant.in(rules)));
    }
}
