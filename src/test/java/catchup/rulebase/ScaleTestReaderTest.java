package catchup.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.fact.Quality;
import catchup.fact.Severity;
import catchup.rulebase.RuleTest.Stand;
import catchup.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests of thresholds, and facts in tests of rules that are written as a case writes them. */
class ScaleTestReaderTest {

    private static final String SCALES = """
            scales:
              - indicator: 物流成本占比
                benchmark: 9
                region: { 9.5: none, 20: 严重 }
              - indicator: lead-body
                benchmark: yes
                region: { yes: none, 否: severe }
            """;
    private static final String FACTS = """
            tests:
              - test: a region as a case has it
                rule: "weak logistics: dear and slow"
                fires: no
                region: { setting: inland, traits: [鲜活易腐], budget: low }
                facts:
                  days-to-main-market: { region: 72, benchmark: { value: 24, quality: judged }, unit: h }
                  logistics-cost-share: { region: unknown, benchmark: 9 }
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void thresholdsAreTestedInFigures() {
        List<ScaleTest> tests = read(SCALES).scales();
        assertThat(found()).isEmpty();
        assertThat(tests).extracting(ScaleTest::indicator).containsExactly("logistics-cost-share", "lead-body");
        assertThat(tests).extracting(ScaleTest::benchmark).containsExactly(9.0, 1.0);
        assertThat(tests.get(0).steps()).extracting(ScaleTest.Step::region).containsExactly(9.5, 20.0);
        assertThat(tests.get(0).steps())
                .extracting(ScaleTest.Step::severity)
                .containsExactly(Severity.NONE, Severity.SEVERE);
        assertThat(tests.get(1).steps()).extracting(ScaleTest.Step::region).containsExactly(1.0, 0.0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "物流成本占比 | 物流成本占 | unknown-indicator 2:16 ? 物流成本占比",
                "benchmark: 9 | benchmark: nine | not-a-number 3:16",
                "benchmark: 9 | benchmark: 900 | out-of-range 3:16",
                "'    benchmark: 9\n' | '' | missing-key 2:5",
                "9.5: none | '9.5: nothing' | unknown-severity 4:20",
                "9.5: none | '-3: none' | out-of-range 4:15",
                "yes: none | '0.5: none' | not-yes-no 7:15",
                "benchmark: yes | benchmark: 2 | not-yes-no 6:16",
            })
    void everyFieldIsChecked(String old, String text, String expected) {
        String edited = SCALES.replace(old, text == null ? "" : text);
        assertThat(edited).isNotEqualTo(SCALES);
        read(edited);
        assertThat(found()).hasSize(1).allSatisfy(problem -> assertThat(problem).startsWith(expected));
    }

    @Test
    void factsAndRegionMayStandAsInACase() {
        RuleTest test = read(FACTS).rules().get(0);
        assertThat(found()).isEmpty();
        assertThat(test.given().tags()).containsExactlyInAnyOrder("inland", "perishable", "low-budget");
        assertThat(test.given().stands())
                .extractingByKey("days-to-main-market")
                .isInstanceOfSatisfying(Stand.Figures.class, figures -> {
                    assertThat(figures.reading().region().orElseThrow().value()).isEqualTo(3.0);
                    assertThat(figures.reading().benchmark().orElseThrow().quality())
                            .isEqualTo(Quality.JUDGED);
                });
        assertThat(test.given().stands())
                .extractingByKey("logistics-cost-share")
                .isInstanceOfSatisfying(
                        Stand.Figures.class,
                        figures -> assertThat(figures.reading().region()).isEmpty());
    }

    private RuleTests read(String text) {
        return new RuleTestReader(RuleBaseDraft.of(Words.SHIPPED), diagnostics)
                .read(new SourceFile("a.test.yaml", text));
    }

    private List<String> found() {
        return diagnostics.all().stream().map(Found::full).toList();
    }
}
