package catchup.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.diagnostic.Location;
import catchup.fact.Conclusion;
import catchup.fact.Severity;
import catchup.text.Text;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleReaderTest {

    private static final String GOOD = """
            // A file that people of two languages edit. // 两种语言
            package catchup.rules
            agenda-group "diagnose"   // the layer

            rule "dear // slow"  // a comment after it
                @principle( "P1.2, P5.2" )
                @certainty( 0.9 )
                @reason( en = "Freight eats the margin (see https://example.org/a)", zh = "运费侵蚀利润" )
            when
                the gap in "logistics-cost-share" is at least severe // really
                “到主要市场的天数”的差距至少为中等
            then
                diagnose "weak-logistics"
            end
            rule “物流薄弱”
            　　＠principle（ “P1.2；P5.2” ）
                @certainty(1)
                @reason( zh = “见 https://example.org”, en = “because, of course” )
            when
                产区属于「内陆」
            then
                诊断为「物流薄弱」
                diagnose "weak-rail-access"
            end
            """;

    @Test
    void aGoodFileIsReadWithoutAWord() {
        Diagnostics diagnostics = new Diagnostics();
        List<Rule> rules = Words.rules(GOOD, diagnostics);
        assertThat(Found.in(diagnostics)).isEmpty();
        assertThat(rules).extracting(Rule::name).containsExactly("dear // slow", "物流薄弱");
        Rule first = rules.get(0);
        assertThat(first.layer()).isEqualTo(Layer.DIAGNOSE);
        assertThat(first.principles()).containsExactly("P1.2", "P5.2");
        assertThat(first.certainty()).isEqualTo(0.9);
        assertThat(first.reason()).isEqualTo(new Text("Freight eats the margin (see https://example.org/a)", "运费侵蚀利润"));
        assertThat(first.at()).isEqualTo(new Location("file.dslr", 5, 1, 20));
        assertThat(first.conditions())
                .extracting(Condition::pattern)
                .containsExactly(
                        gap("logistics-cost-share", Severity.SEVERE), gap("days-to-main-market", Severity.MODERATE));
        assertThat(first.conditions())
                .extracting(Condition::sentence)
                .containsExactly("the gap in \"logistics-cost-share\" is at least severe", "“到主要市场的天数”的差距至少为中等");
        assertThat(first.conditions())
                .extracting(condition -> condition.at().line())
                .containsExactly(10, 11);
        assertThat(first.conclusions()).containsExactly(new Conclusion.Diagnosis("weak-logistics"));
    }

    @Test
    void fullWidthPunctuationReadsLikePlain() {
        Rule second = Words.rules(GOOD, new Diagnostics()).get(1);
        assertThat(second.principles()).containsExactly("P1.2", "P5.2");
        assertThat(second.certainty()).isEqualTo(1.0);
        assertThat(second.reason()).isEqualTo(new Text("because, of course", "见 https://example.org"));
        assertThat(second.conclusions())
                .containsExactly(
                        new Conclusion.Diagnosis("weak-logistics"), new Conclusion.Diagnosis("weak-rail-access"));
    }

    @Test
    void annotationsMayShareALine() {
        String one = GOOD.replaceFirst("(?m)$\n    @certainty", "  @certainty")
                .replaceFirst("(?m)$\n    @certainty\\(1\\)\n    @reason", " ＠certainty(1)@reason");
        assertThat(one.lines().count()).isEqualTo(GOOD.lines().count() - 3);
        Diagnostics diagnostics = new Diagnostics();
        List<Rule> rules = Words.rules(one, diagnostics);
        assertThat(Found.in(diagnostics)).isEmpty();
        List<Rule> apart = Words.rules(GOOD, new Diagnostics());
        assertThat(rules)
                .extracting(Rule::principles)
                .isEqualTo(apart.stream().map(Rule::principles).toList());
        assertThat(rules)
                .extracting(Rule::certainty)
                .isEqualTo(apart.stream().map(Rule::certainty).toList());
        assertThat(rules)
                .extracting(Rule::reason)
                .isEqualTo(apart.stream().map(Rule::reason).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "@principle( \"P1.2, P0.0\" ) @certainty( 1.5 ) @reason( en = \"a @b\", zh = \"c\" )"
                        + "|unknown-principle 5:24 certainty-out-of-range 5:44",
                "＠principle（ “P1.2” ）＠certainty( 0.9  @reason( en = \"a\", zh = \"\" )"
                        + "|bad-annotation 5:25 bad-annotation 5:42",
                "@certainty( 0.9 ) @Certainty( 0.9 ) @principle( \"P1.2\" ) @certainty( 0.8 )"
                        + "|missing-annotation 4:1 unknown-annotation 5:24 duplicate-key 5:63",
            })
    void whatIsWrongInALineOfAnnotationsIsReportedWhereItStands(String annotations, String problems) {
        Diagnostics diagnostics = new Diagnostics();
        Words.rules("""
                package catchup.rules
                agenda-group "diagnose"

                rule "one"
                    %s
                when
                    the region is "inland"
                then
                    diagnose "weak-logistics"
                end
                """.formatted(annotations), diagnostics);
        assertThat(String.join(" ", Found.in(diagnostics))).isEqualTo(problems);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "the gap in \"$\" is at least severe|indicators|logistics-cost-share",
                "\"$\"的差距至多为轻微|indicators|logistics-cost-share",
                "the region is clearly ahead in \"$\"|indicators|logistics-cost-share",
                "\"$\"尚无数据|indicators|logistics-cost-share",
                "the dimension \"$\" lags at least mild|dimensions|logistics",
                "产区在\"$\"维度至少有2项不落后|dimensions|logistics",
                "the region is not \"$\"|settings|inland",
                "未诊断出\"$\"|diagnoses|weak-logistics",
                "the measure \"$\" is recommended|measures|dry-port",
                "\"$\"主题没有措施被建议|dimensions|logistics",
            })
    void idsAndNamesInBothLanguagesMeanTheSame(String sentence, String catalogue, String id) {
        Text name = name(catalogue, id);
        Condition byId = Words.condition(sentence.replace("$", id));
        for (String word : List.of(name.en(), name.zh())) {
            Condition byName = Words.condition(sentence.replace("$", word));
            assertThat(byName.pattern()).isEqualTo(byId.pattern());
            assertThat(byName).hasSameClassAs(byId);
        }
    }

    @Test
    void actionsInBothLanguagesMeanTheSame() {
        Text port = name("measures", "dry-port");
        assertThat(Words.action("recommend", "recommend \"dry-port\"").conclusions())
                .isEqualTo(Words.action("recommend", "建议“" + port.zh() + "”").conclusions())
                .contains(new Conclusion.Recommendation("dry-port", "logistics"));
        assertThat(Words.action("coordinate", "warn \"brand-before-supply\" about \"dry-port\"")
                        .conclusions())
                .isEqualTo(
                        Words.action("coordinate", "就\"dry-port\"警示\"品牌先于供给\"").conclusions())
                .containsExactly(new Conclusion.Warning("brand-before-supply", Optional.of("dry-port")));
        assertThat(Words.action("coordinate", "start \"dry-port\" no earlier than phase 2")
                        .conclusions())
                .isEqualTo(Words.action("coordinate", "\"dry-port\"不早于第２阶段").conclusions())
                .containsExactly(new Conclusion.Hold("dry-port", 2));
    }

    @Test
    void aSynergyIsTheSameWhicheverIsNamedFirst() {
        assertThat(Words.action("coordinate", "\"dry-port\" reinforces \"cold-chain-network\"")
                        .conclusions())
                .isEqualTo(Words.action("coordinate", "\"cold-chain-network\" reinforces \"dry-port\"")
                        .conclusions());
        assertThat(Words.action("coordinate", "do \"dry-port\" before \"cold-chain-network\"")
                        .conclusions())
                .isNotEqualTo(Words.action("coordinate", "do \"cold-chain-network\" before \"dry-port\"")
                        .conclusions());
    }

    private static Pattern gap(String indicator, Severity from) {
        return new Pattern.OfGap(Optional.of(indicator), Optional.empty(), from, Severity.CRITICAL);
    }

    private static Text name(String catalogue, String id) {
        return switch (catalogue) {
            case "indicators" -> Words.SHIPPED.indicators().get(id).name();
            case "dimensions" -> Words.SHIPPED.dimensions().get(id).name();
            case "settings" -> Words.SHIPPED.settings().get(id).name();
            case "diagnoses" -> Words.SHIPPED.diagnoses().get(id).name();
            default -> Words.SHIPPED.measures().get(id).name();
        };
    }
}
