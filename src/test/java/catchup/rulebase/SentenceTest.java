package catchup.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.fact.Severity;
import catchup.text.Text;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the gap in \"logistics-cost-share\" is at least severe",
                "\"logistics-cost-share\"的差距至少为严重",
                "    “物流成本占比”的差距至少为严重   ",
                "「物流成本占比」的差距至少为严重",
                "『物流成本占比』的差距至少为严重",
                "＂物流成本占比＂的差距至少为严重",
                "”物流成本占比“的差距至少为严重",
                "“物流成本占比” 的 差距　至少为 严重",
                "\"物流成本占比\"的差距至少为 severe",
                "\"物流成本占比\"的差距至少为severe",
                "the gap in \"物流成本占比\" is at least 严重",
                "the gap in“物流成本占比”is at least 严重",
                "\t the  gap \t in\t\"logistics-cost-share\"\u00A0is at\u3000least severe\u00A0",
                "ｔｈｅ gap in \"logistics-cost-share\" is at least severe",
                "the gap in \"logistics-cost-share\" is at least severe // 注 note \"x",
            })
    void oneConditionManyHands(String line) {
        Condition condition = Words.condition(line);
        assertThat(condition).isInstanceOf(Condition.Holds.class);
        assertThat(condition.pattern())
                .isEqualTo(new Pattern.OfGap(
                        java.util.Optional.of("logistics-cost-share"),
                        java.util.Optional.empty(),
                        Severity.SEVERE,
                        Severity.CRITICAL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at least 3 gaps in the dimension \"logistics\" are at least mild",
                "“物流运输”维度至少有３项差距达到轻微",
                "「logistics」维度 至少有 3 项 差距达到 轻微",
                "at least ３ gaps in the dimension “物流运输” are at least mild",
            })
    void countsAreReadInBothWidths(String line) {
        Condition condition = Words.condition(line);
        assertThat(condition).isInstanceOfSatisfying(Condition.AtLeast.class, least -> assertThat(least.count())
                .isEqualTo(3));
        assertThat(condition.pattern())
                .isEqualTo(Words.condition("at least 3 gaps in the dimension \"logistics\" are at least mild")
                        .pattern());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`    the gap in \"logistic-cost\" is at least severe`|9:17|9:30",
                "`　　“物流成本占”  的差距至少为严重`|9:4|9:9",
                "「物流成本占」的差距至少为严重|9:2|9:7",
                "\"logistics-cost-share\" 的差距 至少为 严|9:32|9:33",
                "the gap in \"logistics-cost-share\"   is at least   grave|9:51|9:56",
                "至少有 ９９９９ 项指标尚无数据|9:5|9:9",
                "at least   0   figures are not known|9:12|9:13",
            })
    void aWordIsReportedWhereItWasWritten(String line, String from, String to) {
        Diagnostics diagnostics = new Diagnostics();
        Words.rules(Words.file("coordinate", line, "warn \"brand-before-supply\""), diagnostics);
        var at = Found.only(diagnostics).at();
        assertThat(at.line() + ":" + at.column()).isEqualTo(from);
        assertThat(at.line() + ":" + at.endColumn()).isEqualTo(to);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the gap in \"logistics-cost-share\" is at least severe or so",
                "so the gap in \"logistics-cost-share\" is at least severe",
                "the gap in logistics-cost-share is at least severe",
                "the gap in \"logistics-cost-share is at least severe",
                "the gap in \"logistics-cost-share\" is at least",
                "the gap in \"logistics-cost-share\" is at least severe;",
                "The gap in \"logistics-cost-share\" is at least severe",
                "thegap in \"logistics-cost-share\" is at least severe",
            })
    void whatIsNearlyASentenceIsNone(String line) {
        Diagnostics diagnostics = new Diagnostics();
        Words.rules(Words.file("diagnose", line, "diagnose \"weak-logistics\""), diagnostics);
        assertThat(Found.in(diagnostics)).containsExactly("unknown-sentence 9:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"the gap in \"\" is at least severe", "the gap in “” is at least severe"})
    void quotesWithNothingBetweenThemAreStillToBeFilledIn(String line) {
        Diagnostics diagnostics = new Diagnostics();
        Words.rules(Words.file("diagnose", line, "diagnose \"weak-logistics\""), diagnostics);
        assertThat(Found.in(diagnostics)).containsExactly("not-filled-in 9:12");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "the gap in \"logistics-cost-share\" is at lest severe|the gap in \"logistics-cost-share\" is at least severe",
                "“物流成本占比”的差距最少为严重|\"物流成本占比\"的差距至少为严重",
                "the diagnosis \"weak-logistics\" is mode|the diagnosis \"weak-logistics\" is made",
                "未诊断\"weak-logistics\"|未诊断出\"weak-logistics\"",
                "the region is inland|the region is \"inland\"",
                "“物流成本占比”落后|\"物流成本占比\"的差距至少为严重",
                "“物流运输”落后|\"物流运输\"维度的落后至少为严重",
                "“物流运输”中等落后|\"物流运输\"维度的落后至少为中等",
                "\"logistics-cost-share\" lags|the gap in \"logistics-cost-share\" is at least severe",
                "\"logistics\" is far behind|the dimension \"logistics\" lags at least severe",
                "“港口设施质量”不落后|产区在\"港口设施质量\"上不落后",
            })
    void theSentenceThatWasMeantIsSuggested(String line, String meant) {
        Diagnostics diagnostics = new Diagnostics();
        Words.rules(Words.file("coordinate", line, "warn \"brand-before-supply\""), diagnostics);
        assertThat(Found.only(diagnostics).suggestions()).startsWith(meant);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "“物流成本占比”落后|1|；“物流成本占比”是指标",
                "“物流运输”严重落后|1|；“物流运输”是维度",
                "“物流薄弱”落后|0|；“物流薄弱”是诊断",
                "“物流”落后|2|；各目录中都没有“物流”",
                "“…”落后|2|``",
            })
    void whatANameIsOfIsToldAndSaidToLagInItsOwnSentence(String line, int suggestions, String told) {
        Diagnostics diagnostics = new Diagnostics();
        Words.rules(Words.file("coordinate", line, "warn \"brand-before-supply\""), diagnostics);
        Diagnostic unknown = Found.only(diagnostics);
        assertThat(unknown.suggestions()).hasSize(suggestions);
        assertThat(((Text) unknown.arguments().get(1)).zh()).isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the gap in \"",
                "“",
                "\"a\"的差距",
                "at least 3",
                "at least ",
                "3",
                " ",
                "a",
                "至少有",
                "\"\"",
                "//",
                "严",
                "\"物流",
                "the "
            })
    void nastyLinesTakeNoTime(String piece) {
        List<String> lines = List.of(
                piece.repeat(100_000),
                "the gap in \"" + piece.repeat(100_000),
                "“" + piece.repeat(100_000) + "”的差距至少为" + piece.repeat(1_000));
        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> lines.forEach(line -> Words.rules(Words.file("coordinate", line, line), new Diagnostics())));
    }

    @Test
    void severitiesAreWordsOfBothLanguages() {
        for (Severity severity : Severity.values()) {
            for (String word : List.of(severity.text().en(), severity.text().zh())) {
                assertThat(Words.condition("\"logistics-cost-share\"的差距至多为" + word)
                                .pattern())
                        .isInstanceOfSatisfying(
                                Pattern.OfGap.class, gap -> assertThat(gap.to()).isEqualTo(severity));
            }
        }
    }
}
