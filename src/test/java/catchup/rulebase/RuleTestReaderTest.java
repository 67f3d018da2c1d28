package catchup.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.fact.Severity;
import catchup.rulebase.RuleTest.Stand;
import catchup.source.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleTestReaderTest {

    private static final String TEST = """
            tests:
              - test: dear and slow
                rule: "weak logistics: dear and slow"
                fires: yes
                region: [inland, 鲜活易腐]
                facts: { 物流成本占比: severe, days-to-main-market: 中等, rail-quality: 无, cold-chain-share: unknown, road-quality: ahead, rail-freight-access: { region: no, benchmark: yes } }
                given: { diagnoses: [物流薄弱], measures: [dry-port] }
            """;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void aTestInOrderIsRead() {
        RuleTest test = read(TEST).get(0);
        assertThat(Found.in(diagnostics)).isEmpty();
        assertThat(test.fires()).isTrue();
        assertThat(test.given().tags()).containsExactly("inland", "perishable");
        assertThat(test.given().diagnoses()).containsExactly("weak-logistics");
        assertThat(test.given().measures()).containsExactly("dry-port");
        assertThat(test.given().stands())
                .containsEntry("logistics-cost-share", new Stand.Behind(Severity.SEVERE))
                .containsEntry("days-to-main-market", new Stand.Behind(Severity.MODERATE))
                .containsEntry("rail-quality", new Stand.Level())
                .containsEntry("cold-chain-share", new Stand.Unknown())
                .containsEntry("road-quality", new Stand.Ahead())
                .hasEntrySatisfying("rail-freight-access", stand -> assertThat(stand)
                        .isInstanceOfSatisfying(Stand.Figures.class, figures -> {
                            assertThat(figures.reading().region().orElseThrow().value())
                                    .isZero();
                            assertThat(figures.reading()
                                            .benchmark()
                                            .orElseThrow()
                                            .value())
                                    .isOne();
                        }));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dear and slow\" | dear and slo\" | unknown-rule 3:11 ? weak logistics: dear and slow",
                "fires: yes | fires: maybe | not-yes-no 4:12",
                "'    fires: yes' | '    fired: yes' | unknown-key 4:5 ? fires",
                "[inland, 鲜活易腐] | [inlnd] | unknown-setting 5:14 ? inland",
                "物流成本占比: severe | 物流成本: severe | unknown-indicator 6:14 ? 物流成本占比",
                "物流成本占比: severe | 物流成本占比: sever | not-one-of 6:22 ? severe",
                "物流成本占比: severe | 物流成本占比: [severe] | wrong-shape 6:22",
                "diagnoses: [物流薄弱] | diagnoses: [物流薄] | unknown-diagnosis 7:26 ? 物流薄弱",
                "measures: [dry-port] | measures: [dry-prt] | unknown-measure 7:44 ? dry-port",
                "benchmark: yes | benchmark: often | not-yes-no 6:166",
            })
    void everyFieldIsChecked(String old, String text, String expected) {
        String edited = TEST.replace(old, text);
        assertThat(edited).isNotEqualTo(TEST);
        read(edited);
        assertThat(diagnostics.all().stream().map(Found::full)).containsExactly(expected.split(";"));
    }

    @Test
    void theWordsOfATestMayBeChinese() {
        RuleTest test = read(TEST.replace("fires: yes", "fires: 是")
                        .replace("unknown,", "未知,")
                        .replace("ahead", "领先")
                        .replace("rail-quality: 无", "rail-quality: 持平"))
                .get(0);
        assertThat(Found.in(diagnostics)).isEmpty();
        assertThat(test.fires()).isTrue();
        assertThat(test.given().stands())
                .containsEntry("rail-quality", new Stand.Level())
                .containsEntry("cold-chain-share", new Stand.Unknown())
                .containsEntry("road-quality", new Stand.Ahead());
        assertThat(read(TEST.replace("fires: yes", "fires: 否")).get(0).fires()).isFalse();
    }

    @Test
    void theTestsOfAllFilesTogetherAreBounded() {
        String test = "  - { test: t, rule: 'weak logistics: dear and slow', fires: no }\n";
        String scale = "  - { indicator: output-variation, benchmark: 15, region: { 18: none } }\n";
        String file = "tests:\n" + test.repeat(500) + "scales:\n" + scale.repeat(500);
        RuleTestReader reader = new RuleTestReader(RuleBaseDraft.of(Words.SHIPPED), diagnostics);
        int read = 0;
        for (int i = 0; i < 10; i++) {
            read += size(reader.read(new SourceFile(i + ".test.yaml", file)));
        }
        assertThat(Found.in(diagnostics)).isEmpty();
        assertThat(read).isEqualTo(10_000);
        assertThat(size(reader.read(new SourceFile("a.test.yaml", file)))).isZero();
        assertThat(size(reader.read(new SourceFile("b.test.yaml", file)))).isZero();
        assertThat(Found.in(diagnostics)).containsExactly("too-many-tests 2:5");
    }

    private static int size(RuleTests tests) {
        return tests.rules().size() + tests.scales().size();
    }

    private List<RuleTest> read(String text) {
        return new RuleTestReader(RuleBaseDraft.of(Words.SHIPPED), diagnostics)
                .read(new SourceFile("a.test.yaml", text))
                .rules();
    }
}
