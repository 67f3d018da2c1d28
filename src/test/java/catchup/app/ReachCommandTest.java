package catchup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachCommandTest {

    private static final String CASE = "cases/luochuan-apples-2008.yaml";

    @Test
    void aMeasureIsCalledByItsNameInEitherLanguage() {
        Run byId = Run.of("reach", CASE, "regional-brand", "--most", "1", "--lang", "zh");
        assertThat(byId.exit()).isEqualTo(ExitCode.DONE);
        assertThat(byId.err()).isEmpty();
        assertThat(byId.out()).contains("区域公用品牌");
        assertThat(Run.of("reach", CASE, "区域公用品牌", "--most", "1", "--lang", "zh"))
                .isEqualTo(byId);
    }

    @ParameterizedTest
    @CsvSource({
        "sorting-and-grading, 3, 1, in, already",
        "sorting-and-grading, 3, 1, out, fewest",
        "regional-brand, 3, 1, in, fewest",
        "regional-brand, 3, 1, out, already",
        "equipment-renewal, 1, 1, in, none",
        "dry-port, 3, 1, in, none"
    })
    void everyOutcomeHasItsName(String measure, int top, int most, String direction, String outcome) {
        String[] arguments = {"reach", CASE, measure, "--top", "" + top, "--most", "" + most, "--format", "json"};
        Run run = direction.equals("out") ? Run.of(with(arguments, "--out")) : Run.of(arguments);
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("\"outcome\": \"" + outcome + "\"");
    }

    @Test
    void aSearchThatIsCutSaysSo() {
        Run run = Run.of("reach", CASE, "equipment-renewal", "--most", "2", "--budget", "1", "--format", "json");
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("\"outcome\": \"cut\"").contains("\"searched\": 0");
    }

    @Test
    void changesForTheWorseAreTriedOnlyIfAskedForAndAreMarked() {
        String better = Run.of("reach", CASE, "regional-brand", "--most", "1", "--format", "json")
                .out();
        String any = Run.of("reach", CASE, "regional-brand", "--most", "1", "--any", "--format", "json")
                .out();
        assertThat(better).contains("\"improves\": true").doesNotContain("\"improves\": false");
        assertThat(any).contains("\"improves\": true").contains("\"improves\": false");
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        Run unknown = Run.of("reach", CASE, "regional-brands", "--lang", "en");
        assertThat(unknown.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(unknown.err()).contains("did you mean regional-brand");
        assertThat(Run.of("reach", CASE, "regional-brand", "--most", "6").exit())
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.of("reach", CASE, "regional-brand", "--most", "0").exit())
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.of("reach", CASE, "regional-brand", "--top", "0").exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.of("reach", CASE, "regional-brand", "--budget", "0").exit())
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.of("reach", CASE).exit()).isEqualTo(ExitCode.BAD_INPUT);
    }

    private static String[] with(String[] arguments, String more) {
        String[] longer = Arrays.copyOf(arguments, arguments.length + 1);
        longer[arguments.length] = more;
        return longer;
    }
}
