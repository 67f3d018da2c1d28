package catchup.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.fact.Quality;
import catchup.rulebase.RankingSettings.Criterion;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarginsReaderTest {

    private static final String MARGINS = """
            spread: { official: 0.03, measured: 0.07, estimated: 0.2, judged: 0.15, catalogue: 0.1 }
            weights:
              need: [0.45, 0.65]
              reach: [0.10, 0.22]
              fit: [0.05, 0.16]
              feasibility: [0.04, 0.14]
              timing: [0.06, 0.18]
            """;

    private static final String EFFORTS = """
            id,step,years,change,asking
            cold-chain-share,2,4,high,survey
            natural-suitability,0.5,,very-high,inquiry
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void whatIsInOrderIsRead() {
        RuleBase rules = margins(MARGINS).write("efforts.csv", EFFORTS).read();
        Margins margins = rules.margins();
        assertThat(margins.spread()).containsEntry(Quality.ESTIMATED, 0.2).hasSize(Quality.values().length);
        assertThat(margins.weight(Criterion.NEED, rules.ranking())).isEqualTo(new Margins.Range(0.45, 0.65));
        assertThat(effort(rules, "cold-chain-share"))
                .isEqualTo(new Effort(2, OptionalInt.of(4), Measure.Cost.HIGH, Effort.Asking.SURVEY));
        assertThat(effort(rules, "natural-suitability").isChangeable()).isFalse();
        assertThat(effort(rules, "graded-share").isChangeable()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "estimated: 0.2 | estimated: 20 | out-of-range 1:54",
                "estimated: 0.2 | estimated: -0.2 | out-of-range 1:54",
                "estimated: 0.2 | estimated: much | not-a-number 1:54",
                "estimated: 0.2 | estimated: '0.2' | number-as-text 1:54",
                "estimated: 0.2 | estimate: 0.2 | unknown-key 1:43 ? estimated",
                "estimated: 0.2 | estimated: [0.2] | wrong-shape 1:54",
                "', judged: 0.15' | '' | missing-key 1:9",
                "'spread:' | 'spreads:' | unknown-key 1:1 ? spread",
                "[0.45, 0.65] | 0.55 | wrong-shape 3:9",
                "[0.45, 0.65] | [0.45] | wrong-shape 3:9",
                "[0.45, 0.65] | [0.45, 0.55, 0.65] | wrong-shape 3:9",
                "[0.45, 0.65] | [0.65, 0.45] | range-reversed 3:10",
                "[0.45, 0.65] | [0.45, 1.65] | out-of-range 3:16",
                "[0.45, 0.65] | [0.45, lots] | not-a-number 3:16",
                "'  need:' | '  needs:' | unknown-key 3:3 ? need",
                "'  timing: [0.06, 0.18]' | '' | missing-key 3:3",
            })
    void everyMarginIsCheckedWhereItStands(String old, String text, String expected) {
        String margins = MARGINS.replace(old, text);
        assertThat(margins).isNotEqualTo(MARGINS);
        assertThat(margins(margins).problems()).containsExactly("margins.yaml " + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cold-chain-share,2 | cold-chain-shar,2 | unknown-indicator 2:1 ? cold-chain-share",
                "natural-suitability,0.5 | cold-chain-share,0.5 | duplicate-id 3:1 & 2:1",
                "cold-chain-share,2 | cold-chain-share,0 | out-of-range 2:18",
                "cold-chain-share,2 | cold-chain-share, | empty-text 2:18",
                "cold-chain-share,2 | cold-chain-share,two | not-a-number 2:18",
                "',4,high' | ',0,high' | out-of-range 2:20",
                "',4,high' | ',400,high' | out-of-range 2:20",
                "',4,high' | ',1.5,high' | not-a-count 2:20",
                "',4,high' | ',soon,high' | not-a-number 2:20",
                "high,survey | dear,survey | not-one-of 2:22",
                "high,survey | high,phone | not-one-of 2:27",
                "step,years | steps,years | unknown-column 1:4 ? step",
            })
    void everyEffortIsCheckedWhereItStands(String old, String text, String expected) {
        String efforts = EFFORTS.replace(old, text == null ? "" : text);
        assertThat(efforts).isNotEqualTo(EFFORTS);
        assertThat(margins(MARGINS).write("efforts.csv", efforts).problems())
                .containsExactlyElementsOf(List.of(expected.split(";")).stream()
                        .map(each -> "efforts.csv " + each)
                        .toList());
    }

    @Test
    void aRangeReachesAsFarAsTheWeight() {
        RuleBase rules =
                margins(MARGINS.replace("[0.45, 0.65]", "[0.60, 0.65]")).read();
        double need = rules.ranking().weights().getOrDefault(Criterion.NEED, 0.0);
        assertThat(need).isLessThan(0.60);
        assertThat(rules.margins().weight(Criterion.NEED, rules.ranking())).isEqualTo(new Margins.Range(need, 0.65));
    }

    @Test
    void bothFilesMayBeLeftOut() {
        RuleBase rules = RuleFolder.bare(folder.resolve("none"))
                .delete("margins.yaml")
                .delete("efforts.csv")
                .read();
        double need = rules.ranking().weights().getOrDefault(Criterion.NEED, 0.0);
        assertThat(rules.margins()).isEqualTo(Margins.NONE);
        assertThat(rules.margins().weight(Criterion.NEED, rules.ranking())).isEqualTo(new Margins.Range(need, need));
    }

    @Test
    void everyShippedIndicatorHasAnEffortAndEveryWeightARangeAroundIt() {
        RuleBase rules = RuleFolder.bare(folder.resolve("shipped")).read();
        assertThat(rules.margins().efforts().keySet())
                .containsExactlyInAnyOrderElementsOf(rules.indicators().ids());
        assertThat(rules.margins().spread()).hasSize(Quality.values().length);
        rules.ranking().weights().forEach((criterion, weight) -> {
            Margins.Range range = rules.margins().weight(criterion, rules.ranking());
            assertThat(range.from()).as(criterion.name()).isLessThan(weight);
            assertThat(range.to()).as(criterion.name()).isGreaterThan(weight);
        });
    }

    private static Effort effort(RuleBase rules, String id) {
        Indicator indicator = rules.indicators().get(id);
        return rules.margins().effort(indicator);
    }

    private RuleFolder margins(String text) {
        return RuleFolder.bare(folder.resolve(Integer.toHexString(text.hashCode())))
                .write("margins.yaml", text);
    }
}
