package catchup.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class DiagnosticsTest {

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void comeOutByFileLineAndColumnHoweverTheyWentIn() {
        diagnostics.add(Problem.SYNTAX, at("b", 1, 1), "x");
        diagnostics.add(Problem.SYNTAX, at("a", 10, 2), "x");
        diagnostics.add(Problem.SYNTAX, at("a", 10, 1), "x");
        diagnostics.add(Problem.SYNTAX, at("a", 9, 5), "x");
        assertThat(diagnostics.all())
                .extracting(found -> found.at().toString())
                .containsExactly("a:9:5", "a:10:1", "a:10:2", "b:1:1");
    }

    @Test
    void theSameTwiceIsOne() {
        diagnostics.add(Problem.BAD_ID, at("a", 1, 1), "x");
        diagnostics.add(Problem.BAD_ID, at("a", 1, 1), "x");
        assertThat(diagnostics.size()).isEqualTo(1);
    }

    @Test
    void suggestsTheNearestFirstAndNothingFarFetched() {
        List<String> known = List.of("cold-chain-share", "rail-density", "rail-quality", "物流成本占比");
        diagnostics.unknown(Problem.UNKNOWN_INDICATOR, at("a", 1, 1), "rail-densty", known);
        diagnostics.unknown(Problem.UNKNOWN_INDICATOR, at("a", 2, 1), "物流成本占", known);
        diagnostics.unknown(Problem.UNKNOWN_INDICATOR, at("a", 3, 1), "tomatoes", known);
        assertThat(diagnostics.all().get(0).suggestions()).startsWith("rail-density");
        assertThat(diagnostics.all().get(1).suggestions()).containsExactly("物流成本占比");
        assertThat(diagnostics.all().get(2).suggestions()).isEmpty();
    }

    @Test
    void countsMoreThanItKeeps() {
        for (int line = 1; line <= 20_000; line++) {
            diagnostics.add(Problem.SYNTAX, at("a", line, 1), "x");
        }
        assertThat(diagnostics.size()).isEqualTo(20_000);
        assertThat(diagnostics.all()).hasSize(10_000);
        Diagnostics more = new Diagnostics();
        more.addAll(diagnostics);
        assertThat(more.size()).isEqualTo(20_000);
    }

    @Test
    void aThousandUnknownWordsAmongThousandsTakeNoTime() {
        List<String> known = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            known.add("indicator-with-a-long-name-" + i);
        }
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            for (int line = 1; line <= 5_000; line++) {
                diagnostics.unknown(
                        Problem.UNKNOWN_INDICATOR, at("a", line, 1), "indicator-with-the-long-name-" + line, known);
            }
        });
        assertThat(diagnostics.size()).isEqualTo(5_000);
    }

    @Test
    void followersCanBeLeftOut() {
        diagnostics.add(Problem.FILE_MISSING, Location.of("a"));
        diagnostics.add(Problem.UNKNOWN_MEASURE, at("b", 1, 1), "x");
        Followers followers = new Followers();
        followers.addAll(Problem.UNKNOWN_MEASURE);
        assertThat(Found.codes(diagnostics.without(followers))).containsExactly("file-missing");
    }

    @Test
    void aWordThatCouldNotBeReadIsUnknownOfItsKindOnly() {
        Followers followers = new Followers();
        followers.add(Problem.UNKNOWN_MEASURE, List.of("x", ""));
        followers.add(Problem.UNKNOWN_SENTENCE, met -> met.startsWith("y"));
        diagnostics.add(Problem.UNKNOWN_MEASURE, at("b", 1, 1), "x");
        diagnostics.add(Problem.UNKNOWN_MEASURE, at("b", 2, 1), "");
        diagnostics.add(Problem.UNKNOWN_INDICATOR, at("b", 3, 1), "x");
        diagnostics.add(Problem.UNKNOWN_SENTENCE, at("b", 4, 1), "yes");
        diagnostics.add(Problem.UNKNOWN_SENTENCE, at("b", 5, 1), "no");
        assertThat(Found.in(diagnostics.without(followers)))
                .containsExactly("unknown-measure 2:1", "unknown-indicator 3:1", "unknown-sentence 5:1");
    }

    @Test
    void quotesTheLineOfAPlaceAndNothingBeyondTheFile() {
        diagnostics.keep("a", "one\n\nthree\n");
        assertThat(diagnostics.lineAt(at("a", 3, 1))).contains("three");
        assertThat(diagnostics.lineAt(at("a", 2, 1))).contains("");
        assertThat(diagnostics.lineAt(at("a", 4, 1))).isEmpty();
        assertThat(diagnostics.lineAt(Location.of("a"))).isEmpty();
        assertThat(diagnostics.lineAt(at("b", 1, 1))).isEmpty();
        assertThat(diagnostics.files()).containsExactly("a");
    }

    private static Location at(String file, int line, int column) {
        return new Location(file, line, column, column + 1);
    }
}
