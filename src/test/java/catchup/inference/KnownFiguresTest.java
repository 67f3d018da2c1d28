package catchup.inference;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.fact.Finding;
import catchup.fact.Indicator;
import catchup.fact.Severity;
import catchup.rulebase.Layer;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleFolder;
import catchup.rulebase.RuleTest.Stand;
import catchup.rulebase.WrittenRules;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures are counted by whether they are known, whatever they say, and not by how many there could be. */
class KnownFiguresTest {

    private static final String FEW = "few figures known";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "at most 3 figures are known|3|true",
                "at most 3 figures are known|4|false",
                "至多有3项指标已有数据|0|true",
                "至多有3项指标已有数据|4|false",
                "at least 3 figures are known|3|true",
                "at least 3 figures are known|2|false",
                "至少有3项指标已有数据|3|true",
                "至少有３项指标已有数据|2|false",
            })
    void whatIsKnownIsCountedWhateverItSays(String sentence, int known, boolean fires) {
        RuleBase rules = rules(Layer.DIAGNOSE, sentence);
        for (Reasoner reasoner : List.of(new Engine(rules), new DirectReasoner(rules))) {
            for (int seed = 0; seed < 10; seed++) {
                Map<String, Stand> stands = Shipped.stands(new Random(seed), known);
                assertThat(reasoner.derive(Shipped.findings(stands, Set.of()), List.of())
                                .firings())
                        .hasSize(fires ? 1 : 0);
            }
        }
    }

    /** That a figure is known is as sure as that it is not, and neither good nor bad. */
    @Test
    void howManyAreKnownIsSureAndHasNoDegree() {
        for (String sentence : List.of("at least 2 figures are known", "at most 9 figures are known")) {
            Firing firing =
                    derive(sentence, Shipped.stands(new Random(1), 5)).firings().get(0);
            assertThat(firing.premises()).singleElement().satisfies(premise -> {
                assertThat(premise.saw()).hasSize(5).allMatch(Finding.Gap.class::isInstance);
                assertThat(premise.degree()).isEmpty();
                assertThat(premise.certainty()).isOne();
            });
        }
    }

    @Test
    void moreThatAreKnownCouldBringAboutManyButNotFew() {
        Map<String, Stand> stands = Shipped.stands(new Random(2), 4);
        assertThat(derive("at least 5 figures are known", stands).undetermined())
                .singleElement()
                .satisfies(open -> assertThat(open.missing())
                        .hasSize(Shipped.rules().indicators().all().size() - 4));
        assertThat(derive("at most 3 figures are known", stands).undetermined()).isEmpty();
        assertThat(derive("at most 4 figures are known", stands).undetermined()).isEmpty();
    }

    @Test
    void anyLayerMayLookAtHowManyAreKnown() {
        assertThat(rule(Layer.RECOMMEND, "at least 20 figures are known").conditions())
                .hasSize(1);
    }

    /** With more indicators in the catalogue the same case is warned as before. */
    @Test
    void anIndicatorMoreChangesNothing(@TempDir Path folder) {
        RuleFolder more = RuleFolder.full(folder)
                .append(
                        "indicators.csv",
                        "one-more,supply,One more,再多一项,%,down,interval,0,150,4,8,15,25,,made for this test,,\n");
        DirectReasoner reasoner = new DirectReasoner(more.read());
        assertThat(reasoner.rules().indicators().all())
                .hasSize(Shipped.rules().indicators().all().size() + 1);
        for (int known : new int[] {0, 12, 13, 40}) {
            Map<String, Stand> stands = new LinkedHashMap<>();
            Shipped.rules().indicators().all().stream()
                    .map(Indicator::id)
                    .limit(known)
                    .forEach(id -> stands.put(id, new Stand.Level()));
            Derivation derivation = reasoner.derive(new RuleTrial(reasoner).findings(stands, Set.of()), List.of());
            assertThat(derivation.firings().stream()
                            .anyMatch(firing -> firing.rule().name().equals(FEW)))
                    .isEqualTo(known <= 12);
        }
    }

    @Test
    void whatIsCountedToTheEndIsJudged() {
        Map<String, Stand> stands = Map.of(
                "port-quality", new Stand.Behind(Severity.SEVERE),
                "logistics-cost-share", new Stand.Level());
        Rule rule = rule(Layer.DIAGNOSE, "at most 1 figures are known");
        Judgement judgement = new Judge(derive("at most 1 figures are known", stands), List.of())
                .of(rule.conditions().get(0));
        assertThat(judgement.shortfall()).isInstanceOfSatisfying(Judgement.Shortfall.Count.class, count -> {
            assertThat(count.met()).hasSize(2);
            assertThat(count.by()).isOne();
        });
        assertThat(judgement.isOpen()).isFalse();
    }

    private static Derivation derive(String sentence, Map<String, Stand> stands) {
        return new DirectReasoner(rules(Layer.DIAGNOSE, sentence))
                .derive(Shipped.findings(stands, Set.of()), List.of());
    }

    private static RuleBase rules(Layer layer, String sentence) {
        return Shipped.rules().with(List.of(rule(layer, sentence)));
    }

    private static Rule rule(Layer layer, String sentence) {
        String then = layer == Layer.RECOMMEND ? "recommend \"dry-port\"" : "diagnose \"weak-logistics\"";
        return WrittenRules.in("known.dslr", """
                package catchup.rules
                agenda-group "%s"

                rule "known"
                    @principle( "P5.1" )
                    @certainty( 0.9 )
                    @reason( en = "Because", zh = "因为" )
                when
                    %s
                then
                    %s
                end
                """.formatted(layer.code(), sentence, then))
                .get(0);
    }
}
