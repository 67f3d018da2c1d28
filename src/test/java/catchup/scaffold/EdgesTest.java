package catchup.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Location;
import catchup.fact.Reading;
import catchup.fact.Severity;
import catchup.inference.DirectReasoner;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleTest.Given;
import catchup.rulebase.RuleTest.Stand;
import catchup.trial.Trial;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Facts are moved to where a rule only just fires, and no farther. */
class EdgesTest {

    private static final String PORT = "port-quality";
    private static final Stand MODERATE = new Stand.Behind(Severity.MODERATE);
    private static final Stand CRITICAL = new Stand.Behind(Severity.CRITICAL);

    @Test
    void aGapIsMovedToTheSeverityFromWhichOnItIsAskedFor() {
        Rule rule = Written.rule("x", "the gap in \"port-quality\" is at least moderate");
        assertThat(just(rule, Map.of(PORT, CRITICAL))).containsEntry(PORT, MODERATE);
        assertThat(isJust(rule, Map.of(PORT, MODERATE))).isTrue();
        assertThat(isJust(rule, Map.of(PORT, CRITICAL))).isFalse();
    }

    @Test
    void aGapIsMovedToTheSeverityUpToWhichItIsAskedFor() {
        Rule rule = Written.rule("x", "the gap in \"port-quality\" is at most moderate");
        assertThat(just(rule, Map.of(PORT, new Stand.Level()))).containsEntry(PORT, MODERATE);
    }

    /** Rail access is there or not: it has one severity, which lies above what is asked for. */
    @Test
    void whereAnIndicatorHasNoSuchSeverityTheNextOneIsItsEdge() {
        String rail = "rail-freight-access";
        Rule rule = Written.rule("x", "the gap in \"rail-freight-access\" is at least mild");
        Stand edge = just(rule, Map.of(rail, CRITICAL)).get(rail);
        assertThat(edge).isInstanceOf(Stand.Behind.class).isNotEqualTo(new Stand.Behind(Severity.MILD));
        assertThat(isJust(rule, Map.of(rail, edge))).isTrue();
    }

    @Test
    void figuresAndWhatIsNotAskedForStayAsTheyAre() {
        Rule rule = Written.rule(
                "x", "the gap in \"port-quality\" is at least moderate", "the gap in \"unit-cost\" is at least mild");
        Stand figures = new Stand.Figures(new Reading(PORT, Optional.empty(), Optional.empty(), Location.of("")));
        Map<String, Stand> stands = Map.of(PORT, figures, "unit-cost", CRITICAL, "brand-recognition", CRITICAL);
        assertThat(just(rule, stands))
                .as("it does not fire, so nothing is moved")
                .isEqualTo(stands);
        Rule one = Written.rule("x", "the gap in \"unit-cost\" is at least mild");
        assertThat(just(one, stands))
                .containsEntry(PORT, figures)
                .containsEntry("brand-recognition", CRITICAL)
                .containsEntry("unit-cost", new Stand.Behind(Severity.MILD));
    }

    @Test
    void aDimensionIsMovedAsFarAsItStillLags() {
        Rule rule = Written.rule("x", "the dimension \"brand\" lags at least moderate");
        Map<String, Stand> lagging = Map.of("brand-recognition", CRITICAL, PORT, CRITICAL);
        assertThat(just(rule, lagging))
                .containsEntry("brand-recognition", MODERATE)
                .containsEntry(PORT, CRITICAL);
    }

    @Test
    void onlyGapsThatAreCountedAreMoved() {
        Rule rule = Written.rule("x", "at least 1 gaps in the dimension \"logistics\" are at least moderate");
        Map<String, Stand> stands = Map.of(
                PORT, CRITICAL, "logistics-cost-share", new Stand.Level(), "port-connectivity", new Stand.Unknown());
        assertThat(just(rule, stands))
                .isEqualTo(Map.of(
                        PORT,
                        MODERATE,
                        "logistics-cost-share",
                        new Stand.Level(),
                        "port-connectivity",
                        new Stand.Unknown()));
    }

    @Test
    void whatNeedOnlyBeKnownStaysAsItIs() {
        Rule rule = Written.rule("x", "at least 2 figures are known");
        Map<String, Stand> stands = Map.of(PORT, MODERATE, "unit-cost", new Stand.Level());
        assertThat(just(rule, stands)).isEqualTo(stands);
        assertThat(isJust(rule, stands)).isTrue();
    }

    private static Map<String, Stand> just(Rule rule, Map<String, Stand> stands) {
        return edges(rule).just(rule, given(stands)).stands();
    }

    private static boolean isJust(Rule rule, Map<String, Stand> stands) {
        return edges(rule).isJust(rule, given(stands));
    }

    private static Edges edges(Rule rule) {
        return new Edges(Written.base(rule), new Trial(new DirectReasoner(Written.base(rule))));
    }

    private static Given given(Map<String, Stand> stands) {
        return new Given(Set.of(), stands, List.of(), List.of());
    }
}
