package catchup.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.fact.Conclusion;
import catchup.rulebase.RuleTest.Sureness;
import catchup.source.SourceFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a test of a rule expects, in words and numbers and in sentences of the vocabulary. */
class ExpectationsTest {

    private final Diagnostics diagnostics = new Diagnostics();

    @ParameterizedTest
    @CsvSource({
        "very low, 0, 0.2",
        "很低, 0, 0.2",
        "low, 0.2, 0.4",
        "medium, 0.4, 0.6",
        "中等, 0.4, 0.6",
        "high, 0.6, 0.8",
        "高, 0.6, 0.8"
    })
    void aWordMeansItsBand(String word, double from, double to) {
        Sureness sureness = certainty(word).orElseThrow();
        assertThat(sureness.written()).isEqualTo(word);
        assertThat(sureness.covers(from)).isTrue();
        assertThat(sureness.covers(Math.nextDown(to))).isTrue();
        assertThat(sureness.covers(Math.nextDown(from))).isFalse();
        assertThat(sureness.covers(to)).isFalse();
    }

    @Test
    void theHighestWordHasNoEnd() {
        for (String word : List.of("very high", "很高")) {
            assertThat(certainty(word).orElseThrow().covers(1)).isTrue();
            assertThat(certainty(word).orElseThrow().covers(0.79)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.85, 0.846, 0.854, 0.84, 0.86",
        "0, 0, 0.004, -0.01, 0.01",
        "1, 0.996, 1, 0.99, 1.01",
        "0.675, 0.675, 0.675, 0.66, 0.69"
    })
    void aNumberMeansWhatRoundsToIt(String number, double low, double high, double below, double above) {
        Sureness sureness = certainty(number).orElseThrow();
        assertThat(sureness.covers(low)).isTrue();
        assertThat(sureness.covers(high)).isTrue();
        assertThat(sureness.covers(below)).isFalse();
        assertThat(sureness.covers(above)).isFalse();
    }

    /** Written to two places either way, what lies between them is still covered. */
    @Test
    void halfOfTheLastPlaceIsCoveredOnBothSides() {
        assertThat(certainty("0.67").orElseThrow().covers(0.675)).isTrue();
        assertThat(certainty("0.68").orElseThrow().covers(0.675)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "1.01, unknown-certainty 4:16",
        "-0.1, unknown-certainty 4:16",
        "hihg, unknown-certainty 4:16 ? high",
        "较高, unknown-certainty 4:16",
        "NaN, unknown-certainty 4:16"
    })
    void anythingElseIsReported(String word, String expected) {
        assertThat(read("    certainty: " + word + "\n").expected().certainty()).isEmpty();
        assertThat(found())
                .allSatisfy(problem -> assertThat(problem).startsWith(expected))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "['diagnose \"weak-logistics\"']",
                "['diagnose \"Weak logistics\"']",
                "['诊断为\"物流薄弱\"']",
                "['诊断为“weak-logistics”']",
                "'diagnose \"weak-logistics\"'",
                "['diagnose \"weak-logistics\"', '诊断为\"物流薄弱\"']"
            })
    void conclusionsAreReadInBothLanguages(String sentences) {
        Optional<List<Conclusion>> concludes =
                read("    concludes: " + sentences + "\n").expected().concludes();
        assertThat(found()).isEmpty();
        assertThat(concludes.orElseThrow()).containsExactly(new Conclusion.Diagnosis("weak-logistics"));
    }

    @Test
    void aMeasureIsConcludedWithItsTheme() {
        assertThat(read("    concludes: ['recommend \"dry-port\"']\n")
                        .expected()
                        .concludes()
                        .orElseThrow())
                .containsExactly(
                        new Conclusion.Recommendation("dry-port", "logistics"), new Conclusion.Coverage("logistics"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "['diagnos \"weak-logistics\"'] | unknown-sentence 4:17 ? diagnose \"weak-logistics\"",
                "['诊断\"物流薄弱\"'] | unknown-sentence 4:17 ? 诊断为\"物流薄弱\"",
                "['the region is \"inland\"'] | unknown-sentence 4:17",
                "['diagnose \"weak-logistic\"'] | unknown-diagnosis 4:28 ? weak-logistics",
                "[\"诊断为“物流薄”\"] | unknown-diagnosis 4:22 ? 物流薄弱",
                "[\"diagnose \\\"weak-logistic\\\"\"] | unknown-diagnosis 4:17 ? weak-logistics",
                "['start \"dry-port\" no earlier than phase 7'] | bad-count 4:57",
                "['\"dry-port\" reinforces \"dry-port\"'] | linked-to-itself 4:41",
                "[[a]] | wrong-shape 4:17",
            })
    void whatIsNoConclusionIsReportedAtItsPlace(String sentences, String expected) {
        read("    concludes: " + sentences + "\n");
        assertThat(found()).hasSize(1).allSatisfy(problem -> assertThat(problem).startsWith(expected));
    }

    @Test
    void aRuleThatIsNotToFireHasNothingElseExpectedOfIt() {
        RuleTest test = read("    certainty: high\n    concludes: ['diagnose \"weak-logistics\"']\n", "no");
        assertThat(test.fires()).isFalse();
        assertThat(found()).containsExactly("nothing-to-expect 5:5", "nothing-to-expect 6:5");
    }

    private Optional<Sureness> certainty(String word) {
        Optional<Sureness> sureness =
                read("    certainty: " + word + "\n").expected().certainty();
        assertThat(found()).isEmpty();
        return sureness;
    }

    private List<String> found() {
        return diagnostics.all().stream().map(Found::full).toList();
    }

    /** A test with further lines from line 4 on. */
    private RuleTest read(String lines) {
        return tests("tests:\n  - test: dear and slow\n    rule: \"weak logistics: dear and slow\"\n" + lines
                + "    fires: yes\n");
    }

    private RuleTest read(String lines, String fires) {
        return tests("tests:\n  - test: dear and slow\n    rule: \"weak logistics: dear and slow\"\n    fires: " + fires
                + "\n" + lines);
    }

    private RuleTest tests(String text) {
        return new RuleTestReader(RuleBaseDraft.of(Words.SHIPPED), diagnostics)
                .read(new SourceFile("a.test.yaml", text))
                .rules()
                .get(0);
    }
}
