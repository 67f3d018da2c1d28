package catchup.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.fact.Severity;
import catchup.inference.Shipped;
import catchup.rulebase.Condition;
import catchup.rulebase.Layer;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest.Given;
import catchup.rulebase.RuleTest.Stand;
import catchup.scaffold.Variations.Variation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** One thing is changed at a time, one that the condition looks at, and the nearest first. */
class VariationsTest {

    private static final RuleBase RULES = Shipped.rules();
    private static final Variations VARIATIONS = new Variations(RULES);
    private static final String PORT = "port-quality";

    @Test
    void theStandsOfAnIndicatorComeInTheOrderOfTheirNearness() {
        Condition condition = condition("the gap in \"port-quality\" is at least severe");
        assertThat(stands(condition, new Stand.Behind(Severity.SEVERE)))
                .containsExactly(
                        new Stand.Behind(Severity.MODERATE),
                        new Stand.Behind(Severity.CRITICAL),
                        new Stand.Behind(Severity.MILD),
                        new Stand.Level(),
                        new Stand.Ahead(),
                        new Stand.Unknown());
        assertThat(stands(condition, new Stand.Ahead()))
                .startsWith(new Stand.Level())
                .endsWith(new Stand.Unknown());
        assertThat(stands(condition, new Stand.Level()))
                .startsWith(new Stand.Ahead(), new Stand.Behind(Severity.MILD))
                .doesNotContain(new Stand.Level());
    }

    @Test
    void whatIsUnknownIsLeftOut() {
        Given given = given(Map.of(PORT, new Stand.Level()));
        assertThat(Variations.with(given, PORT, new Stand.Unknown()).stands()).isEmpty();
        assertThat(Variations.stand(Variations.with(given, PORT, new Stand.Unknown()), PORT))
                .isEqualTo(new Stand.Unknown());
        assertThat(Variations.with(given, "logistics-cost-share", new Stand.Ahead())
                        .stands())
                .containsOnlyKeys(PORT, "logistics-cost-share");
    }

    @Test
    void aDimensionIsChangedInWhatIsSupposedFirst() {
        Condition condition = condition("the dimension \"logistics\" lags at least severe");
        List<Variation> all = VARIATIONS
                .of(given(Map.of(PORT, new Stand.Behind(Severity.SEVERE))), condition)
                .toList();
        assertThat(all.get(0).given().stands())
                .containsExactlyEntriesOf(Map.of(PORT, new Stand.Behind(Severity.MODERATE)));
        assertThat(all)
                .allSatisfy(variation -> assertThat(variation.given().stands().keySet())
                        .allMatch(id -> RULES.indicators().get(id).dimension().equals("logistics")));
    }

    @Test
    void theKindOfRegionAndADiagnosisAreTurnedRound() {
        Given given = new Given(Set.of("inland"), Map.of(), List.of("weak-logistics"), List.of());
        assertThat(VARIATIONS.of(given, condition("the region is \"inland\"")))
                .singleElement()
                .satisfies(variation -> assertThat(variation.given().tags()).isEmpty());
        assertThat(VARIATIONS.of(given, condition("the region is not \"coastal\"")))
                .singleElement()
                .satisfies(variation -> assertThat(variation.given().tags()).containsExactly("inland", "coastal"));
        assertThat(VARIATIONS.of(given, condition("the diagnosis \"weak-logistics\" is made")))
                .singleElement()
                .satisfies(
                        variation -> assertThat(variation.given().diagnoses()).isEmpty());
        assertThat(VARIATIONS.of(given, condition("the diagnosis \"weak-sea-access\" is made")))
                .singleElement()
                .satisfies(variation ->
                        assertThat(variation.given().diagnoses()).containsExactly("weak-logistics", "weak-sea-access"));
    }

    @Test
    void onlyMeasuresThatAreAskedForAreAddedOrTakenAway() {
        Given given = new Given(Set.of(), Map.of(), List.of(), List.of("dry-port"));
        assertThat(VARIATIONS.of(given, condition("the measure \"dry-port\" is recommended")))
                .singleElement()
                .satisfies(variation -> assertThat(variation.given().measures()).isEmpty());
        List<Variation> theme = VARIATIONS
                .of(given, condition("no measure of the theme \"logistics\" is recommended"))
                .toList();
        assertThat(theme.get(0).given().measures()).isEmpty();
        assertThat(theme.subList(1, theme.size())).isNotEmpty().allSatisfy(variation -> assertThat(RULES.measures()
                        .get(variation.given().measures().get(1))
                        .theme())
                .isEqualTo("logistics"));
        assertThat(VARIATIONS.of(given, condition("at least 18 measures are recommended")))
                .hasSameSizeAs(RULES.measures().all());
    }

    private static List<Stand> stands(Condition condition, Stand now) {
        return VARIATIONS
                .of(given(Map.of(PORT, now)), condition)
                .map(variation -> Variations.stand(variation.given(), PORT))
                .toList();
    }

    private static Given given(Map<String, Stand> stands) {
        return new Given(Set.of(), stands, List.of(), List.of());
    }

    private static Condition condition(String sentence) {
        return Written.rule("x", Layer.COORDINATE, "warn \"brand-before-supply\" about \"dry-port\"", sentence)
                .conditions()
                .get(0);
    }
}
