package catchup.trial;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.inference.DirectReasoner;
import catchup.inference.Shipped;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest;
import catchup.rulebase.RuleTest.Expected;
import catchup.rulebase.RuleTest.Given;
import catchup.rulebase.ScaleTest;
import catchup.trial.Coverage.Item;
import catchup.trial.Coverage.Kind;
import catchup.trial.Coverage.State;
import catchup.trial.Coverage.Subject;
import catchup.trial.Coverage.Why;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What tests reach, why they do not reach the rest, and what no test can reach. */
class CoveragesTest {

    private static final RuleBase RULES = Shipped.rules();
    private static final Trial TRIAL = new Trial(new DirectReasoner(RULES));
    private static final String NAME = "cold-chain gap, many small sellers: shared cold terminal";
    private static final Rule RULE = rule(NAME);
    private static final Given FIRING = given(Set.of("perishable"), List.of("cold-chain-gap", "fragmented-firms"));

    @Test
    void withoutATestNothingIsReachedButWhatFollows() {
        Coverage none = of();
        assertThat(none.in(State.COVERED))
                .allMatch(item -> item.kind() == Kind.SETTINGS || item.kind() == Kind.INDICATORS);
        assertThat(none.of(Kind.RULES, State.UNCOVERED))
                .hasSameSizeAs(RULES.writtenRules())
                .allMatch(item -> why(item) instanceof Why.NoTest);
        assertThat(none.of(Kind.MEASURES, State.UNCOVERED)).allSatisfy(item -> assertThat(why(item))
                .isInstanceOfSatisfying(Why.OnlyBy.class, by -> assertThat(by.rules())
                        .allMatch(rule -> rule.conclusions().toString().contains(id(item)))));
        assertThat(none.in(State.FOLLOWS)).isNotEmpty().allMatch(item -> item.kind() == Kind.NEAR_MISSES);
    }

    @Test
    void besideSomeTestsOnlyTheRulesOfTheirFilesCount() {
        List<Outcome> outcomes = List.of(TRIAL.run(test(FIRING, true)));
        Coverage whole = Coverages.of(RULES, outcomes);
        Coverage beside = whole.besides(outcomes);
        assertThat(beside.items())
                .isNotEmpty()
                .allMatch(item -> item.at().file().equals(RULE.at().file()));
        assertThat(whole.items())
                .filteredOn(item -> item.at().file().equals(RULE.at().file()))
                .hasSameSizeAs(beside.items());
        assertThat(whole.besides(List.of()).items()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyItemIsCountedOnceAndInOneState(Kind kind) {
        Coverage coverage = of(test(FIRING, true));
        int counted = 0;
        for (State state : State.values()) {
            counted += coverage.of(kind, state).size();
        }
        assertThat(coverage.items().stream().filter(item -> item.kind() == kind))
                .hasSize(counted);
    }

    @Test
    void aFiringTestCoversTheRuleAndWhatItConcludes() {
        Coverage coverage = of(test(FIRING, true));
        assertThat(state(coverage, Kind.RULES, RULE)).isEqualTo(State.COVERED);
        assertThat(coverage.of(Kind.RULES, State.COVERED)).hasSize(1);
        assertThat(coverage.of(Kind.MEASURES, State.COVERED))
                .singleElement()
                .satisfies(item -> assertThat(RULE.conclusions().toString()).contains(id(item)));
        assertThat(coverage.of(Kind.NEAR_MISSES, State.COVERED)).isEmpty();
    }

    @Test
    void aTestWhichOnlyOneConditionFailsCoversThatCondition() {
        Coverage coverage = of(test(FIRING, true), test(given(Set.of(), FIRING.diagnoses()), false));
        assertThat(coverage.of(Kind.NEAR_MISSES, State.COVERED)).singleElement().satisfies(item -> assertThat(
                        condition(item).condition().sentence())
                .contains("perishable"));
        assertThat(coverage.of(Kind.SETTINGS, State.COVERED))
                .extracting(CoveragesTest::id)
                .contains("perishable");
    }

    @Test
    void aTestThatExpectsTheRuleToFireShowsNoConditionToDecide() {
        Coverage coverage = of(test(given(Set.of(), FIRING.diagnoses()), true));
        assertThat(coverage.of(Kind.NEAR_MISSES, State.COVERED)).isEmpty();
        Item rule = item(coverage, Kind.RULES, RULE);
        assertThat(why(rule)).isInstanceOfSatisfying(Why.Nearest.class, nearest -> assertThat(nearest.unmet())
                .singleElement()
                .satisfies(judgement ->
                        assertThat(judgement.condition().sentence()).contains("perishable")));
    }

    @Test
    void aTestWhichTwoConditionsFailIsTheNearestOfBoth() {
        Coverage coverage = of(test(given(Set.of(), List.of("cold-chain-gap")), false));
        List<Item> near = coverage.of(Kind.NEAR_MISSES, State.UNCOVERED).stream()
                .filter(item -> condition(item).rule().equals(RULE))
                .toList();
        assertThat(near).hasSize(RULE.conditions().size());
        assertThat(near.stream().filter(item -> why(item) instanceof Why.Nearest))
                .hasSize(2)
                .allSatisfy(
                        item -> assertThat(((Why.Nearest) why(item)).unmet()).hasSize(2));
        assertThat(near.stream().filter(item -> why(item) instanceof Why.NoTest))
                .hasSize(near.size() - 2);
        assertThat(why(item(coverage, Kind.RULES, RULE))).isInstanceOf(Why.NoFiringTest.class);
    }

    @Test
    void aConditionThatTheOthersBringAboutFollows() {
        Rule rule = rule("data platform is infrastructure: early");
        Coverage coverage = Coverages.of(
                RULES,
                new ArrayList<>(ShippedTests.of(Set.of(rule.name())).stream()
                        .map(TRIAL::run)
                        .toList()));
        List<State> states = coverage.items().stream()
                .filter(item -> item.what() instanceof Subject.OfCondition of
                        && of.rule().equals(rule))
                .map(Item::state)
                .toList();
        assertThat(states).containsExactly(State.COVERED, State.FOLLOWS);
    }

    @Test
    void aScaleTestCoversItsIndicator() {
        ScaleTest scale = ShippedTests.all().scales().get(0);
        Coverage coverage = Coverages.of(RULES, List.of(TRIAL.run(scale)));
        assertThat(coverage.of(Kind.INDICATORS, State.COVERED))
                .extracting(CoveragesTest::id)
                .containsExactly(scale.indicator());
    }

    @Test
    void anEntryThatNoRuleUsesSaysSo() {
        Coverage coverage = Coverages.of(RULES.with(List.of()), List.of());
        assertThat(coverage.of(Kind.DIAGNOSES, State.UNCOVERED))
                .hasSameSizeAs(RULES.diagnoses().all())
                .allMatch(item -> why(item) instanceof Why.NoRule);
    }

    private static Coverage of(RuleTest... tests) {
        List<Outcome> outcomes = new ArrayList<>();
        List.of(tests).forEach(test -> outcomes.add(TRIAL.run(test)));
        return Coverages.of(RULES, outcomes);
    }

    private static RuleTest test(Given given, boolean fires) {
        return ShippedTests.expecting(RULE, given, new Expected(fires, Optional.empty(), Optional.empty()));
    }

    private static Given given(Set<String> tags, List<String> diagnoses) {
        return new Given(tags, Map.of(), diagnoses, List.of());
    }

    private static State state(Coverage coverage, Kind kind, Rule rule) {
        return item(coverage, kind, rule).state();
    }

    private static Item item(Coverage coverage, Kind kind, Rule rule) {
        return coverage.items().stream()
                .filter(item -> item.kind() == kind)
                .filter(item -> item.what().equals(new Subject.OfRule(rule)))
                .findFirst()
                .orElseThrow();
    }

    private static Why why(Item item) {
        return item.why().orElseThrow();
    }

    private static Subject.OfCondition condition(Item item) {
        return (Subject.OfCondition) item.what();
    }

    private static String id(Item item) {
        return ((Subject.OfEntry) item.what()).id();
    }

    private static Rule rule(String name) {
        return RULES.rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
