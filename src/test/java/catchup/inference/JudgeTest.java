package catchup.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import catchup.diagnostic.Location;
import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.fact.Severity;
import catchup.inference.Judgement.Shortfall;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleTest.Stand;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.data.Offset;

/** What a condition lacked, to the number; and on whatever facts, those rules fire that lack nothing. */
class JudgeTest {

    private static final Offset<Double> EXACT = within(1e-9);
    private static final String COST = "logistics-cost-share";
    private static final String DAYS = "days-to-main-market";
    private static final Conclusion DIAGNOSED = new Conclusion.Diagnosis("weak-logistics");
    private static final Conclusion ROADS = new Conclusion.Recommendation("feeder-roads", "logistics");
    private static final Conclusion PORT = new Conclusion.Recommendation("dry-port", "logistics");

    @Example
    void whatIsMetLacksNothing() {
        Judge judge = judge(Map.of(COST, new Stand.Behind(Severity.SEVERE)), Set.of("inland"), DIAGNOSED);
        for (Condition met : List.of(
                holds(gap(COST, Severity.SEVERE, Severity.CRITICAL)),
                holds(new Pattern.OfProfile("inland")),
                holds(diagnosis("weak-logistics")),
                absent(diagnosis("cold-chain-gap")))) {
            assertThat(judge.of(met)).isEqualTo(new Judgement(met, new Shortfall.None()));
            assertThat(judge.of(met).isMet()).isTrue();
        }
    }

    @Example
    void aGapThatIsTooSmallLacksTheRestOfTheDegree() {
        Judge judge = judge(Map.of(COST, new Stand.Behind(Severity.MILD)), Set.of());
        Shortfall.Degree lacks = lacks(judge, holds(gap(COST, Severity.SEVERE, Severity.CRITICAL)), Shortfall.Degree.class);
        assertThat(lacks.fact()).isInstanceOf(Finding.Gap.class);
        assertThat(lacks.met()).isEqualTo(0.2, EXACT);
        assertThat(lacks.from()).isEqualTo(0.6, EXACT);
        assertThat(lacks.by()).isEqualTo(0.4, EXACT);
    }

    @Example
    void aGapThatIsTooLargeLiesBeyondTheEndOfItsWord() {
        Judge judge = judge(Map.of(COST, new Stand.Behind(Severity.SEVERE)), Set.of());
        Shortfall.Degree lacks = lacks(judge, holds(gap(COST, Severity.NONE, Severity.MILD)), Shortfall.Degree.class);
        assertThat(lacks.met()).isEqualTo(0.6, EXACT);
        assertThat(lacks.to()).isEqualTo(0.4, EXACT);
        assertThat(lacks.by()).isEqualTo(-0.2, EXACT);
    }

    @Example
    void aLagLacksTheRestOfTheMeanDegree() {
        Judge judge = judge(
                Map.of(COST, new Stand.Behind(Severity.MODERATE), DAYS, new Stand.Level()), Set.of());
        Condition lag = holds(new Pattern.OfLag(Optional.of("logistics"), Severity.SEVERE));
        Shortfall.Degree lacks = lacks(judge, lag, Shortfall.Degree.class);
        assertThat(lacks.met()).isEqualTo(0.2, EXACT);
        assertThat(lacks.by()).isEqualTo(0.4, EXACT);
        assertThat(lacks(judge(Map.of(), Set.of()), lag, Shortfall.NothingKnown.class).dimension())
                .isEqualTo("logistics");
    }

    @Example
    void whatIsNotKnownIsMissingAndLeavesTheConditionOpen() {
        Judge judge = judge(Map.of(), Set.of());
        for (Condition condition : List.of(
                holds(gap(COST, Severity.MILD, Severity.CRITICAL)),
                holds(new Pattern.OfStrength(Optional.of(COST), Optional.empty(), false)))) {
            Finding.Unknown unknown = lacks(judge, condition, Shortfall.Missing.class).unknown();
            assertThat(unknown.indicator().id()).isEqualTo(COST);
            assertThat(unknown.regionMissing() && unknown.benchmarkMissing()).isTrue();
            assertThat(judge.of(condition).isOpen()).isTrue();
        }
    }

    @Example
    void aRegionBehindOrJustLevelIsNotAhead() {
        Condition ahead = holds(new Pattern.OfStrength(Optional.of(COST), Optional.empty(), true));
        Judge behind = judge(Map.of(COST, new Stand.Behind(Severity.MILD)), Set.of());
        Judge level = judge(Map.of(COST, new Stand.Level()), Set.of());
        assertThat(lacks(behind, ahead, Shortfall.NotAhead.class).gap().degree()).isEqualTo(0.2, EXACT);
        assertThat(lacks(level, ahead, Shortfall.NotAhead.class).gap().distance()).isZero();
        assertThat(judge(Map.of(COST, new Stand.Ahead()), Set.of()).of(ahead).isMet()).isTrue();
        assertThat(level.of(ahead).isOpen()).isFalse();
    }

    @Example
    void whatIsKnownIsNotUnknown() {
        Judge judge = judge(Map.of(COST, new Stand.Level()), Set.of());
        Condition unknown = holds(new Pattern.OfUnknown(Optional.of(COST)));
        assertThat(lacks(judge, unknown, Shortfall.Known.class).gap().indicator().id())
                .isEqualTo(COST);
    }

    @Example
    void aRegionOfAnotherKindAndWhatIsNotConcludedAreNamed() {
        Judge judge = judge(Map.of(), Set.of("coastal"));
        assertThat(lacks(judge, holds(new Pattern.OfProfile("inland")), Shortfall.NotOfKind.class)
                        .tag())
                .isEqualTo("inland");
        assertThat(lacks(judge, holds(diagnosis("weak-logistics")), Shortfall.NotConcluded.class)
                        .conclusion())
                .isEqualTo(DIAGNOSED);
        Pattern measure = new Pattern.OfRecommendation(Optional.of("dry-port"), Optional.empty());
        assertThat(lacks(judge, holds(measure), Shortfall.NotConcluded.class).conclusion())
                .isInstanceOfSatisfying(
                        Conclusion.Recommendation.class,
                        missing -> assertThat(missing.measure()).isEqualTo("dry-port"));
        Pattern theme = new Pattern.OfCoverage(Optional.of("logistics"));
        assertThat(lacks(judge, holds(theme), Shortfall.NotConcluded.class).conclusion())
                .isEqualTo(new Conclusion.Coverage("logistics"));
    }

    @Example
    void whatShouldNotBeIsPresented() {
        Judge judge = judge(Map.of(), Set.of("inland"), DIAGNOSED, ROADS);
        assertThat(present(judge, diagnosis("weak-logistics"))).isEqualTo(DIAGNOSED);
        assertThat(present(judge, new Pattern.OfRecommendation(Optional.empty(), Optional.of("logistics"))))
                .isEqualTo(ROADS);
        assertThat(present(judge, new Pattern.OfProfile("inland"))).isEqualTo(new Finding.Profile(Set.of("inland")));
    }

    @Example
    void tooFewAndTooManyAreCounted() {
        Judge judge = judge(Map.of(), Set.of(), ROADS, PORT);
        Pattern any = new Pattern.OfRecommendation(Optional.empty(), Optional.empty());
        Shortfall.Count few = lacks(judge, new Condition.AtLeast(5, any, "", Location.of("")), Shortfall.Count.class);
        assertThat(few.met()).containsExactlyInAnyOrder(ROADS, PORT);
        assertThat(few.atLeast()).isTrue();
        assertThat(few.by()).isEqualTo(3);
        Shortfall.Count many = lacks(judge, new Condition.AtMost(1, any, "", Location.of("")), Shortfall.Count.class);
        assertThat(many.atLeast()).isFalse();
        assertThat(many.needed()).isOne();
        assertThat(many.by()).isOne();
    }

    @Property(tries = 100)
    void rulesFireThatLackNothing(@ForAll long seed) {
        Random random = new Random(seed);
        List<Finding> findings = Shipped.findings(Shipped.stands(random, random.nextInt(155)), Shipped.tags(random));
        List<Conclusion> given = Shipped.given(random);
        Derivation derivation = Shipped.engine().derive(findings, given);
        Set<Rule> fired = new HashSet<>();
        derivation.firings().forEach(firing -> fired.add(firing.rule()));
        Judge judge = new Judge(derivation, given);
        for (Rule rule : Shipped.rules().rules()) {
            List<Judgement> judgements = judge.of(rule);
            assertThat(judge.fires(rule)).as(rule.name()).isEqualTo(fired.contains(rule));
            assertThat(judgements.stream().allMatch(Judgement::isMet)).isEqualTo(fired.contains(rule));
            judgements.forEach(JudgeTest::lacksWhatItSays);
        }
    }

    /** The number that is missing is a number by which the condition is not met. */
    private static void lacksWhatItSays(Judgement judgement) {
        if (judgement.shortfall() instanceof Shortfall.Degree degree) {
            assertThat(degree.met() < degree.from() || degree.met() >= degree.to()).isTrue();
            assertThat(degree.by() > 0).isEqualTo(degree.met() < degree.from());
        } else if (judgement.shortfall() instanceof Shortfall.Count count) {
            assertThat(count.by()).isPositive();
        }
    }

    private static Fact present(Judge judge, Pattern pattern) {
        return lacks(judge, absent(pattern), Shortfall.Present.class).fact();
    }

    private static <S extends Shortfall> S lacks(Judge judge, Condition condition, Class<S> type) {
        Judgement judgement = judge.of(condition);
        assertThat(judgement.isMet()).isFalse();
        assertThat(judgement.shortfall()).isInstanceOf(type);
        return type.cast(judgement.shortfall());
    }

    /** A judge of facts on which there is no rule to conclude anything. */
    private static Judge judge(Map<String, Stand> stands, Set<String> tags, Conclusion... given) {
        DirectReasoner reasoner = new DirectReasoner(Shipped.rules().with(List.of()));
        List<Finding> findings = Shipped.findings(new LinkedHashMap<>(stands), tags);
        return new Judge(reasoner.derive(findings, List.of(given)), List.of(given));
    }

    private static Pattern gap(String indicator, Severity from, Severity to) {
        return new Pattern.OfGap(Optional.of(indicator), Optional.empty(), from, to);
    }

    private static Pattern diagnosis(String id) {
        return new Pattern.OfDiagnosis(Optional.of(id));
    }

    private static Condition holds(Pattern pattern) {
        return new Condition.Holds(pattern, "", Location.of(""));
    }

    private static Condition absent(Pattern pattern) {
        return new Condition.Absent(pattern, "", Location.of(""));
    }
}
