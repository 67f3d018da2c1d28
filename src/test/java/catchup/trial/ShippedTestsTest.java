package catchup.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import catchup.inference.Shipped;
import catchup.trial.Coverage.Kind;
import catchup.trial.Coverage.State;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The tests that authors wrote beside the shipped rules: all pass, they reach everything, and they notice what is changed. */
class ShippedTestsTest {

    private static final double ENOUGH = 0.95;
    private static final List<Outcome> OUTCOMES = new Trial(Shipped.engine()).run(ShippedTests.all());
    private static final Coverage COVERAGE = Coverages.of(Shipped.rules(), OUTCOMES);

    @TestFactory
    Stream<DynamicTest> testsBesideTheRules() {
        return OUTCOMES.stream()
                .map(outcome -> dynamicTest(
                        name(outcome), () -> assertThat(outcome.failures()).isEmpty()));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everythingIsReached(Kind kind) {
        assertThat(COVERAGE.of(kind, State.COVERED)).isNotEmpty();
        assertThat(COVERAGE.of(kind, State.UNCOVERED)).isEmpty();
    }

    /** So few conditions follow from the others that each can be looked at. */
    @Test
    void hardlyAConditionFollowsFromTheOthers() {
        assertThat(COVERAGE.in(State.FOLLOWS)).hasSizeLessThanOrEqualTo(10);
    }

    @Test
    void theTestsNoticeNearlyEveryChange() {
        List<Mutant> mutants = Mutants.of(Shipped.rules());
        MutationTrial trial = new MutationTrial(Shipped.rules(), ShippedTests.all());
        List<Mutant> survivors = trial.survivors(mutants, count -> {});
        assertThat(trial.failing()).isZero();
        assertThat(survivors.stream().map(survivor -> survivor.kind() + " of " + survivor.at()))
                .hasSizeLessThanOrEqualTo((int) (mutants.size() * (1 - ENOUGH)));
    }

    private static String name(Outcome outcome) {
        return outcome instanceof Outcome.OfRule of
                ? of.test().at() + " " + of.test().name()
                : ((Outcome.OfScale) outcome).test().at().toString();
    }
}
