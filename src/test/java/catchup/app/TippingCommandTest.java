package catchup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TippingCommandTest {

    private static final String CASE = "cases/luochuan-apples-2008.yaml";

    @Test
    void theNearestValuesAreTold() {
        Run run = Run.of("tipping", CASE, "--top", "2", "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Share graded before sale").contains("Need");
        assertThat(Run.of("tipping", CASE, "--top", "2", "--lang", "en")).isEqualTo(run);
    }

    @Test
    void whereOrderDoesNotCountNothingIsAMereReordering() {
        Run all = Run.of("tipping", CASE, "--format", "json");
        Run sets = Run.of("tipping", CASE, "--any-order", "--format", "json");
        assertThat(all.out()).contains("\"change\": \"order\"").contains("\"counts\": \"order\"");
        assertThat(sets.out()).doesNotContain("\"change\": \"order\"").contains("\"counts\": \"set\"");
    }

    @Test
    void onRequestItSaysWhatItTook() {
        Run run = Run.of("tipping", CASE, "--stats", "--lang", "en", "--format", "json");
        Matcher numbers = Pattern.compile("(\\d[\\d,]*) rankings in [\\d.]+ s, as long as (\\d[\\d,]*) single")
                .matcher(run.err());
        assertThat(numbers.find()).isTrue();
        assertThat(Integer.parseInt(numbers.group(1).replace(",", ""))).isPositive();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(Run.of("tipping", CASE, "--top", "0").exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.of("tipping").exit()).isEqualTo(ExitCode.BAD_INPUT);
        Run missing = Run.of("tipping", "cases/nowhere.yaml");
        assertThat(missing.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(missing.err()).contains("nowhere.yaml");
    }
}
