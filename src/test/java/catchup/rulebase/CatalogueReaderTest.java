package catchup.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueReaderTest {

    /** The first rows of the shipped tables, which the tests below edit. */
    private static final String INDICATOR =
            "output-variation,supply,Year-to-year output variation,产量年际波动率,%,down,interval,0,150,4,8,15,25,,";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "4,8,15,25 | 8,4,15,25 | thresholds-not-ascending 2:87",
                "4,8,15,25 | 4,8,8,25 | thresholds-not-ascending 2:89",
                "4,8,15,25 | 0,8,15,25 | thresholds-not-ascending 2:85",
                "4,8,15,25 | -4,8,15,25 | thresholds-not-ascending 2:85",
                "4,8,15,25 | 4,eight,15,25 | not-a-number 2:87",
                "4,8,15,25 | 4,8 ,15,25% | not-a-number 2:93",
                "0,150 | 150,0 | range-reversed 2:79",
                "0,150 | 0,0 | range-reversed 2:79",
                "15,25,, | 15,25,200, | out-of-range 2:95",
                "15,25,, | 15,25,-1, | out-of-range 2:95",
                "interval | intervall | not-one-of 2:70 ? interval",
                "interval | Interval | not-one-of 2:70 ? interval",
                "down | sideways | not-one-of 2:65",
                ",%, | ,parsecs, | unknown-unit 2:63",
                ",%, | ,, | empty-text 2:63",
                ",supply, | ,suply, | unknown-dimension 2:18 ? supply",
                ",supply, | ,, | unknown-dimension 2:18",
                "Year-to-year output variation | ' ' | empty-text 2:25",
                "Year-to-year output variation | ‹name_en› | not-filled-in 2:25",
                "output-variation | Output-variation | bad-id 2:1",
                "output-variation | output--variation | bad-id 2:1",
                "output-variation | 产量 | bad-id 2:1",
                "output-variation | '' | bad-id 2:1",
            })
    void aRowOfIndicatorsIsCheckedCellByCell(String old, String text, String expected) {
        String row = INDICATOR.replace(old, text);
        assertThat(row).isNotEqualTo(INDICATOR);
        RuleFolder rules = RuleFolder.bare(folder).edit("indicators.csv", INDICATOR, row);
        rules.edit("measures.yaml", "kpis: [output-variation, ", "kpis: [");
        assertThat(rules.problems()).contains("indicators.csv " + expected);
        assertThat(rules.problems())
                .allMatch(problem -> problem.contains(" 2:") || problem.startsWith("measures.yaml unknown-indicator"));
    }

    @Test
    void oneWrongCellBringsNoFollowers() {
        RuleFolder rules = RuleFolder.full(folder).edit("indicators.csv", ",%,down,interval,", ",%,dwon,interval,");
        assertThat(rules.problems()).containsExactly("indicators.csv not-one-of 2:65 ? down");
    }

    @Test
    void idsAndNamesMeanOneThing() {
        RuleFolder rules = RuleFolder.bare(folder)
                .append("dimensions.csv", "logistics,Freight,货运\nfreight,Logistics,物流运输\nsame,5G,5G\n");
        int last = rules.line("dimensions.csv", "logistics,Freight");
        assertThat(rules.problems())
                .containsExactly(
                        "dimensions.csv duplicate-id " + last + ":1 & 3:1",
                        "dimensions.csv duplicate-name " + (last + 1) + ":1 & 3:1",
                        "dimensions.csv duplicate-name " + (last + 1) + ":1 & 3:1");
    }

    @Test
    void aNameMayBeTheSameInBothLanguages() {
        RuleFolder rules = RuleFolder.bare(folder).append("dimensions.csv", "same,5G,5G\nid-as-name,id-as-name,名\n");
        assertThat(rules.problems()).isEmpty();
    }

    @Test
    void aNameMustNotBeTheIdOfAnother() {
        RuleFolder rules = RuleFolder.bare(folder).append("dimensions.csv", "other,supply,别的\n");
        int last = rules.line("dimensions.csv", "other,supply");
        assertThat(rules.problems()).containsExactly("dimensions.csv duplicate-name " + last + ":1 & 2:1");
    }

    @Test
    void rowsWithoutIdOrNameAreNoDuplicates() {
        RuleFolder rules = RuleFolder.bare(folder).append("dimensions.csv", ",,\n,,\n");
        int line = rules.line("dimensions.csv", "\n,,\n") + 1;
        assertThat(rules.problems())
                .containsExactly(
                        "dimensions.csv bad-id " + line + ":1",
                        "dimensions.csv empty-text " + line + ":2",
                        "dimensions.csv empty-text " + line + ":3",
                        "dimensions.csv bad-id " + (line + 1) + ":1",
                        "dimensions.csv empty-text " + (line + 1) + ":2",
                        "dimensions.csv empty-text " + (line + 1) + ":3");
    }

    @Test
    void principlesAreUniqueAndOfAKind() {
        RuleFolder rules =
                RuleFolder.bare(folder).append("principles.csv", "P1.1,cause,a,甲\nP99.1,guess,b,乙\n,cause,c,丙\n");
        int line = rules.line("principles.csv", "P1.1,cause,a");
        assertThat(rules.problems())
                .containsExactly(
                        "principles.csv duplicate-id " + line + ":1 & 2:1",
                        "principles.csv not-one-of " + (line + 1) + ":7",
                        "principles.csv empty-text " + (line + 2) + ":1");
    }

    @Test
    void diagnosesCautionsAndSettingsNameWhatExists() {
        RuleFolder rules = RuleFolder.bare(folder)
                .append("diagnoses.csv", "d,simpel,suply,D,丁,m,意,P1.1; P0.1 ;P1.33\n")
                .append("cautions.csv", "c,C,丙,t,文,P77\n")
                .append("settings.csv", "s,place,S,甲\n");
        int diagnosis = rules.line("diagnoses.csv", "d,simpel");
        int caution = rules.line("cautions.csv", "c,C,");
        int setting = rules.line("settings.csv", "s,place");
        assertThat(rules.problems())
                .contains(
                        "diagnoses.csv not-one-of " + diagnosis + ":3 ? simple",
                        "diagnoses.csv unknown-dimension " + diagnosis + ":10 ? supply",
                        "settings.csv not-one-of " + setting + ":3")
                .anyMatch(problem -> problem.startsWith("cautions.csv unknown-principle " + caution + ":11"))
                .hasSize(6);
    }
}
