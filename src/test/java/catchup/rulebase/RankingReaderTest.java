package catchup.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankingReaderTest {

    private static final String RANKING = """
            weights: { need: 0.45, reach: 0.20, fit: 0.10, feasibility: 0.10, timing: 0.15 }
            reach: { full: 3.0, unlocks: 0.25 }
            fit: { neutral: 0.5, suits: 0.3, unsuited: -0.5, strength: 0.2 }
            feasibility:
              cost: { low: 1.0, medium: 0.8, high: 0.55, very-high: 0.35 }
              low-budget: { low: 0.0, medium: -0.1, high: -0.25, very-high: -0.3 }
              high-budget: { low: 0.0, medium: 0.1, high: 0.2, very-high: 0.25 }
              horizon: { 0-1: 0.0, 1-3: -0.05, 3-7: -0.15 }
            timing:
              stage-1: [1.0, 0.6, 0.25]
              stage-2: [0.8, 1.0, 0.6]
              stage-3: [0.6, 0.8, 1.0]
            certainty:
              quality: { official: 0.95, measured: 0.9, estimated: 0.75, judged: 0.6, catalogue: 0.7 }
              assumed-absence: 0.5
              strength-floor: 0.4
              words: [ { from: 0.5, name: { en: high, zh: 高 } }, { from: 0.0, name: { en: low, zh: 低 } } ]
            targets: { 0-1: 0.3, 1-3: 0.5, 3-7: 0.8 }
            pace: { fastest-growth: 0.2 }
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void numbersInOrderAreRead() {
        RankingSettings settings = ranking(RANKING).read().ranking();
        assertThat(settings.weights().values().stream()
                        .mapToDouble(each -> each)
                        .sum())
                .isEqualTo(1, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(settings.word(0.2).en()).isEqualTo("low");
        assertThat(settings.word(0.5).en()).isEqualTo("high");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "need: 0.45 | need: 0.5 | out-of-range 1:10",
                "need: 0.45, reach: 0.20 | need: 1.45, reach: -0.80 | out-of-range 1:18;out-of-range 1:31",
                "need: 0.45 | ned: 0.45 | unknown-key 1:12 ? need",
                "need: 0.45 | need: '0.45' | number-as-text 1:18",
                "need: 0.45 | need: NaN | not-a-number 1:18",
                "need: 0.45 | need: .inf | not-a-number 1:18",
                "full: 3.0 | full: 0 | out-of-range 2:16",
                "unlocks: 0.25 | unlocks: -1 | out-of-range 2:30",
                "neutral: 0.5 | neutral: 50 | out-of-range 3:17",
                "unsuited: -0.5 | unsuited: 0.5 | out-of-range 3:44",
                "low: 1.0 | low: 1.1 | out-of-range 5:16",
                "0-1: 0.0 | 0-2: 0.0 | unknown-key 8:14 ? 0-1",
                "[1.0, 0.6, 0.25] | [1.0, 0.6] | wrong-shape 10:12",
                "[1.0, 0.6, 0.25] | [1.0, 0.6, 2] | out-of-range 10:23",
                "[1.0, 0.6, 0.25] | [1.0, x, 2] | not-a-number 10:18;out-of-range 10:21",
                "'  stage-3:' | '  stage-4:' | missing-key 10:3;unknown-key 12:3 ? stage-1",
                "official: 0.95 | official: 95 | out-of-range 14:24",
                "assumed-absence: 0.5 | assumed-absence: yes | not-a-number 15:20",
                "from: 0.5 | from: 5 | out-of-range 17:20",
                "zh: 高 | zn: 高 | missing-key 17:31;unknown-key 17:43",
                "targets: | target: | unknown-key 18:1 ? targets",
                "3-7: 0.8 | 3-7: 8 | out-of-range 18:37",
            })
    void everyNumberIsCheckedWhereItStands(String old, String text, String expected) {
        String ranking = RANKING.replace(old, text);
        assertThat(ranking).isNotEqualTo(RANKING);
        assertThat(ranking(ranking).problems())
                .containsExactlyElementsOf(List.of(expected.split(";")).stream()
                        .map(each -> "ranking.yaml " + each)
                        .toList());
    }

    @Test
    void wordsForCertaintyAreNeeded() {
        String words = RANKING.lines()
                .filter(line -> line.startsWith("  words"))
                .findFirst()
                .orElseThrow();
        assertThat(ranking(RANKING.replace(words, "  words: []")).problems())
                .containsExactly("ranking.yaml wrong-shape 17:10");
        assertThat(ranking(RANKING.replace(words + "\n", "")).problems())
                .containsExactly("ranking.yaml missing-key 14:3");
    }

    @Test
    void aMissingSectionIsReportedOnce() {
        String weights = RANKING.lines().findFirst().orElseThrow();
        assertThat(ranking(RANKING.replace(weights + "\n", "")).problems())
                .containsExactly("ranking.yaml missing-key 1:1");
        assertThat(ranking("a: b\n").problems()).hasSize(9);
        assertThat(ranking("[]\n").problems()).containsExactly("ranking.yaml wrong-shape 1:1");
    }

    private RuleFolder ranking(String text) {
        return RuleFolder.bare(folder.resolve(Integer.toHexString(text.hashCode())))
                .write("ranking.yaml", text);
    }
}
