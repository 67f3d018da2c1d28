package catchup.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.fact.Indicator;
import catchup.fact.Severity;
import catchup.handbook.Graph.Edge;
import catchup.rulebase.Mention;
import catchup.rulebase.Mention.Kind;
import catchup.rulebase.Rule;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GraphTest {

    private static final Handbook BOOK = Books.shipped();
    private static final Graph GRAPH = BOOK.graph();

    @Test
    void everyLineStandsForTheRulesThatLookAtItsOneEndAndConcludeTheOther() {
        assertThat(GRAPH.edges())
                .allSatisfy(edge -> assertThat(edge.rules()).isNotEmpty().allSatisfy(rule -> {
                    assertThat(Uses.mentions(rule.conditions())).contains(edge.from());
                    assertThat(Uses.broughtAbout(rule)).contains(edge.to());
                }));
    }

    @Test
    void aLineShowsTheWeakestDemandOfItsRules() {
        assertThat(GRAPH.edges()).allSatisfy(edge -> {
            List<Look> looks = edge.rules().stream()
                    .flatMap(rule -> rule.conditions().stream())
                    .filter(condition -> Mention.in(condition.pattern()).contains(edge.from()))
                    .map(Look::of)
                    .toList();
            assertThat(edge.look()).isEqualTo(Collections.min(looks, Comparator.naturalOrder()));
        });
    }

    @ParameterizedTest
    @MethodSource("measures")
    void whatLeadsToAMeasureIsWhatItsOriginsName(Mention measure) {
        Set<Mention> shown = GRAPH.leadingTo(measure).nodes();
        Set<Mention> named = Origins.of(measure, BOOK.uses()).mentions().stream()
                .filter(mention -> mention.kind() != Kind.SETTING)
                .collect(Collectors.toSet());
        assertThat(shown).containsAll(named);
        assertThat(shown.stream().filter(mention -> !named.contains(mention)))
                .allSatisfy(
                        extra -> assertThat(leadsOnlyByAbsence(extra, measure)).isTrue());
    }

    @Test
    void whatHangsOnSomethingIsWhereItLeadsTo() {
        for (Mention from : List.of(indicator("logistics-cost-share"), indicator("brand-recognition"))) {
            assertThat(GRAPH.leadingFrom(from).nodes())
                    .allSatisfy(to -> assertThat(GRAPH.leadingTo(to).nodes()).contains(from));
        }
    }

    @ParameterizedTest
    @MethodSource("standings")
    void whatFollowsFromAStandingIsDrawnByTheRulesThatItCanMeet(Start start) {
        Consequences consequences = Consequences.of(start, BOOK.rules().writtenRules());
        Set<Rule> met = consequences.effects().stream()
                .filter(effect -> effect.truth() != Consequences.Truth.FAILED)
                .map(Consequences.Effect::rule)
                .collect(Collectors.toSet());
        Graph drawn = Graph.of(consequences);
        assertThat(GRAPH.leadingFrom(start.what()).nodes()).containsAll(drawn.nodes());
        assertThat(drawn.nodes()).contains(start.what());
        assertThat(consequences.reached().keySet())
                .containsAll(drawn.nodes().stream()
                        .filter(node -> !node.equals(start.what()))
                        .toList());
        assertThat(drawn.edges()).allSatisfy(edge -> assertThat(met).containsAll(edge.rules()));
        Look most = Look.valueOf(start.standing().orElseThrow().severity().name());
        assertThat(drawn.edges().stream().filter(edge -> edge.from().equals(start.what())))
                .as("nothing asks for a worse gap")
                .allMatch(edge -> edge.look().compareTo(most) <= 0 || edge.look() == Look.IN_ORDER);
    }

    @Test
    void aWorseGapLeadsFarther() {
        Indicator cost = BOOK.rules().indicators().get("logistics-cost-share");
        List<Integer> drawn = Stream.of(Severity.MILD, Severity.MODERATE)
                .map(severity -> Start.at(cost, Standing.behind(severity)))
                .map(start -> Graph.of(Consequences.of(start, BOOK.rules().writtenRules())))
                .map(graph -> graph.nodes().size())
                .toList();
        assertThat(drawn).isSorted().doesNotHaveDuplicates();
    }

    static Stream<Start> standings() {
        return BOOK.rules().indicators().all().stream()
                .flatMap(indicator -> indicator.thresholds().from().keySet().stream()
                        .map(severity -> Start.at(indicator, Standing.behind(severity))));
    }

    /** An absence is shown, but nothing brings it about, so its origins are not told. */
    private static boolean leadsOnlyByAbsence(Mention node, Mention measure) {
        Graph positive = new Graph(
                GRAPH.nodes(),
                GRAPH.edges().stream()
                        .filter(edge -> edge.look() != Look.NOT_MADE)
                        .toList());
        Set<Mention> met =
                positive.leadingTo(measure).edges().stream().map(Edge::from).collect(Collectors.toSet());
        return !met.contains(node);
    }

    private static Mention indicator(String id) {
        return new Mention(Kind.INDICATOR, id);
    }

    static Stream<Mention> measures() {
        return BOOK.rules().measures().all().stream().map(each -> new Mention(Kind.MEASURE, each.id()));
    }
}
