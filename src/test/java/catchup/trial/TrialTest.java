package catchup.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import catchup.fact.Conclusion;
import catchup.fact.Severity;
import catchup.inference.DirectReasoner;
import catchup.inference.Judgement;
import catchup.inference.Judgement.Shortfall;
import catchup.inference.Shipped;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest.Expected;
import catchup.rulebase.RuleTest.Given;
import catchup.rulebase.RuleTest.Stand;
import catchup.rulebase.RuleTest.Sureness;
import catchup.rulebase.RuleTests;
import catchup.rulebase.ScaleTest;
import catchup.trial.Outcome.Failure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What a test says when it fails: each kind of failure, with what was met instead. */
class TrialTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final RuleBase RULES = Shipped.rules();
    private static final Trial TRIAL = new Trial(new DirectReasoner(RULES));
    private static final Rule RULE = rule("weak logistics: dear and slow");
    private static final Conclusion CONCLUDED = RULE.conclusions().get(0);
    private static final Given FIRING = given(Severity.SEVERE);

    @Test
    void aRunIsBrokenOffBetweenTests() {
        RuleTests tests = ShippedTests.all();
        int all = tests.scales().size() + tests.rules().size();
        AtomicInteger asked = new AtomicInteger();
        List<Outcome> outcomes = TRIAL.run(tests, asked::incrementAndGet);
        assertThat(outcomes).hasSize(all);
        assertThat(asked).hasValue(all);
        AtomicInteger left = new AtomicInteger(all / 2);
        assertThatThrownBy(() -> TRIAL.run(tests, () -> stop(left))).isInstanceOf(CancellationException.class);
        assertThat(left).hasValue(-1);
        left.set(3);
        assertThatThrownBy(() -> Coverages.of(RULES, outcomes, () -> stop(left)))
                .isInstanceOf(CancellationException.class);
        assertThat(left).hasValue(-1);
    }

    private static void stop(AtomicInteger left) {
        if (left.getAndDecrement() == 0) {
            throw new CancellationException();
        }
    }

    @Test
    void whatIsAsExpectedPasses() {
        double certainty = 0.95 * RULE.certainty();
        Sureness sure = new Sureness("", certainty - 0.005, certainty + 0.005);
        Outcome.OfRule fired = run(FIRING, new Expected(true, Optional.of(sure), Optional.of(List.of(CONCLUDED))));
        assertThat(fired.passes()).isTrue();
        assertThat(fired.fired()).isTrue();
        assertThat(fired.certainty().orElseThrow()).isEqualTo(certainty, EXACT);
        assertThat(fired.judgements()).hasSameSizeAs(RULE.conditions()).allMatch(Judgement::isMet);
        assertThat(run(given(Severity.MILD), fires(false)).passes()).isTrue();
    }

    @Test
    void aRuleThatDoesNotFireNamesTheConditionsThatFail() {
        Outcome.OfRule outcome = run(given(Severity.MILD), fires(true));
        assertThat(outcome.fired()).isFalse();
        assertThat(outcome.certainty()).isEmpty();
        Failure.DidNotFire failure = only(outcome, Failure.DidNotFire.class);
        assertThat(failure.unmet()).singleElement().satisfies(judgement -> {
            assertThat(judgement.condition()).isEqualTo(RULE.conditions().get(0));
            assertThat(judgement.shortfall()).isInstanceOf(Shortfall.Degree.class);
        });
    }

    @Test
    void aRuleThatShouldNotFireGivesItsFiring() {
        Outcome.OfRule outcome = run(FIRING, fires(false));
        assertThat(only(outcome, Failure.Fired.class).firing().rule()).isEqualTo(RULE);
        assertThat(outcome.fired()).isTrue();
    }

    @Test
    void anotherCertaintyAndAnotherConclusionFailTogether() {
        Sureness low = new Sureness("low", 0.2, 0.4);
        Conclusion other = new Conclusion.Diagnosis("weak-rail-access");
        Outcome.OfRule outcome = run(FIRING, new Expected(true, Optional.of(low), Optional.of(List.of(other))));
        assertThat(outcome.failures())
                .satisfiesExactly(
                        first -> {
                            Failure.OtherCertainty certainty = (Failure.OtherCertainty) first;
                            assertThat(certainty.met()).isEqualTo(0.95 * RULE.certainty(), EXACT);
                            assertThat(certainty.expected()).isEqualTo(low);
                        },
                        second -> {
                            Failure.OtherConclusions conclusions = (Failure.OtherConclusions) second;
                            assertThat(conclusions.missing()).containsExactly(other);
                            assertThat(conclusions.unexpected()).containsExactly(CONCLUDED);
                        });
        assertThat(outcome.fired()).isTrue();
    }

    @Test
    void aRuleThatIsNotThereDoesNotFire() {
        Trial without = new Trial(new DirectReasoner(new Mutant.WithoutRule(RULE).in(RULES)));
        Outcome.OfRule outcome = without.run(ShippedTests.expecting(RULE, FIRING, fires(true)));
        assertThat(outcome.fired()).isFalse();
        assertThat(only(outcome, Failure.DidNotFire.class).unmet()).isEmpty();
    }

    @Test
    void aFigureOfAnotherSeverityGivesTheOneItHas() {
        ScaleTest.Step right = new ScaleTest.Step(9.5, Severity.NONE, RULE.at());
        ScaleTest.Step wrong = new ScaleTest.Step(20, Severity.MILD, RULE.at());
        Outcome.OfScale outcome = TRIAL.run(new ScaleTest("logistics-cost-share", 9, List.of(right, wrong), RULE.at()));
        Failure.OtherSeverity failure = only(outcome, Failure.OtherSeverity.class);
        assertThat(failure.step()).isEqualTo(wrong);
        assertThat(failure.met()).isEqualTo(Severity.SEVERE);
        assertThat(failure.distance()).isEqualTo(1 - 9.0 / 20, EXACT);
    }

    private static <F extends Failure> F only(Outcome outcome, Class<F> type) {
        assertThat(outcome.passes()).isFalse();
        assertThat(outcome.failures()).singleElement().isInstanceOf(type);
        return type.cast(outcome.failures().get(0));
    }

    private static Outcome.OfRule run(Given given, Expected expected) {
        return TRIAL.run(ShippedTests.expecting(RULE, given, expected));
    }

    private static Expected fires(boolean fires) {
        return new Expected(fires, Optional.empty(), Optional.empty());
    }

    private static Given given(Severity cost) {
        Map<String, Stand> stands = Map.of(
                "logistics-cost-share", new Stand.Behind(cost),
                "days-to-main-market", new Stand.Behind(Severity.SEVERE));
        return new Given(Set.of(), stands, List.of(), List.of());
    }

    private static Rule rule(String name) {
        return RULES.rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
