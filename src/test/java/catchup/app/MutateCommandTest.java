package catchup.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One thing at a time is changed in the rules, and what no test notices is named. */
class MutateCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @SuppressWarnings("NullAway.Init")
    private Trials trials;

    @BeforeEach
    void fill() throws IOException {
        trials = Trials.in(Files.createDirectory(temporary.resolve("rules")));
    }

    @ParameterizedTest
    @CsvSource({"text,en", "text,zh", "json,en", "json,zh"})
    void aRuleWhoseEveryChangeIsNoticedIsDone(String format, String lang) {
        for (String rule : List.of(Trials.RULE, Trials.OTHER)) {
            Run run = mutate("--rule", rule, "--at-least", "100", "--format", format, "--lang", lang);
            assertThat(run.exit()).isEqualTo(ExitCode.DONE);
            assertThat(run.out()).isNotBlank();
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void aChangeThatNoTestNoticesIsNamedWithItsPlace() throws IOException {
        withoutTheNearMissOfTheGap();
        Run run = mutate("--rule", Trials.RULE, "--at-least", "100", "--lang", "en", "--width", "120");
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("rule “" + Trials.RULE + "” rules/" + Trials.RULES + ":9:5 ")
                .contains("\"Port infrastructure quality\" is at least severe → the gap in "
                        + "\"Port infrastructure quality\" is at least moderate");
        JsonNode root =
                JSON.readTree(mutate("--rule", Trials.RULE, "--format", "json").out());
        JsonNode survivors = root.path("survivors");
        assertThat(root.path("changes").asInt() - root.path("noticed").asInt()).isEqualTo(survivors.size());
        assertThat(survivors).isNotEmpty().allSatisfy(survivor -> {
            assertThat(survivor.path("rule").asText()).isEqualTo(Trials.RULE);
            assertThat(survivor.path("at").asText()).startsWith("rules/" + Trials.RULES + ":");
            assertThat(survivor.path("change").asText()).isNotBlank();
        });
        assertThat(survivors.findValuesAsText("kind")).contains("severity", "condition-left-out");
    }

    @Test
    void theShareThatMustBeNoticedDecides() throws IOException {
        withoutTheNearMissOfTheGap();
        JsonNode root =
                JSON.readTree(mutate("--rule", Trials.RULE, "--format", "json").out());
        double share =
                100.0 * root.path("noticed").asInt() / root.path("changes").asInt();
        for (int percent : new int[] {0, (int) share, (int) share + 1, 100}) {
            assertThat(mutate("--rule", Trials.RULE, "--at-least", String.valueOf(percent))
                            .exit())
                    .as("at least %s of %s", percent, share)
                    .isEqualTo(percent <= share ? ExitCode.DONE : ExitCode.FINDINGS);
        }
    }

    @Test
    void aShareIsReachedByExactlySoMany() {
        for (int all = 1; all <= 200; all++) {
            for (int percent = 0; percent <= 100; percent++) {
                int least = (percent * all + 99) / 100;
                assertThat(MutateCommand.isEnough(least, all, percent))
                        .as("%s of %s for %s", least, all, percent)
                        .isTrue();
                assertThat(MutateCommand.isEnough(least - 1, all, percent)).isFalse();
            }
        }
        assertThat(MutateCommand.isEnough(0, 0, 100)).isTrue();
    }

    @Test
    void thresholdsAreChangedTooWhereNoRuleIsNamed() throws IOException {
        Run run = mutate("--format", "json");
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        JsonNode survivors = JSON.readTree(run.out()).path("survivors");
        assertThat(survivors).allSatisfy(survivor -> {
            assertThat(survivor.path("kind").asText()).isEqualTo("threshold");
            assertThat(survivor.path("indicator").asText()).isNotBlank();
            assertThat(survivor.path("at").asText()).startsWith("rules/indicators.csv:");
        });
        assertThat(trials.run("new", "tests").exit()).isEqualTo(ExitCode.DONE);
        assertThat(mutate("--at-least", "100").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void testsThatFailCountForNothingAndThatIsSaid() {
        trials.folder.edit(Trials.TESTS, "port-quality: severe", "port-quality: mild");
        Run run = mutate("--rule", Trials.RULE);
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).isNotBlank();
        assertThat(run.err()).contains("1").doesNotContain("Exception");
    }

    @Test
    void aRuleThatIsNotThereIsAnsweredWithOneThatMayBeMeant() {
        assertThat(assertCannot(mutate("--rule", "poor prt"))).contains("--rule", "poor prt", Trials.RULE);
        assertThat(assertCannot(mutate("--rule", "港口远"))).contains("港口远");
    }

    @ParameterizedTest
    @ValueSource(strings = {"101", "-1", "NaN", "Infinity", "most", ""})
    void whatIsNoShareIsRefused(String share) {
        assertCannot(mutate("--at-least=" + share));
    }

    @Test
    void rulesThatCannotBeReadAreNotChanged() {
        trials.folder.edit(Trials.RULES, "at least severe", "at leest severe");
        assertThat(assertCannot(mutate())).contains("rules/" + Trials.RULES + ":9:");
        assertThat(assertCannot(mutate("--rule", Trials.RULE))).contains("rules/" + Trials.RULES + ":9:");
        assertCannot(Run.of("mutate", "--rules", "no-such-folder"));
        assertCannot(mutate("--format", "junit"));
    }

    @Test
    void writesAFileWholeAndTouchesNoRule() throws IOException {
        String rules = trials.folder.text(Trials.RULES);
        Path file = temporary.resolve("new/survivors.json");
        Run run = mutate("--rule", Trials.RULE, "--format", "json", "-o", file.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).isEmpty();
        assertThat(JSON.readTree(Files.readString(file)).path("survivors")).isEmpty();
        assertThat(trials.folder.text(Trials.RULES)).isEqualTo(rules);
        assertCannot(mutate("--rule", Trials.RULE, "-o", "/dev/null/x"));
    }

    private void withoutTheNearMissOfTheGap() {
        trials.folder.edit(Trials.TESTS, "facts: { port-quality: moderate }", "facts: { port-quality: level }");
        trials.folder.edit(Trials.TESTS, "fires: no\n    region: [coastal]", "fires: no");
    }

    private Run mutate(String... options) {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "mutate";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return trials.run(arguments);
    }

    private static String assertCannot(Run run) {
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().doesNotContain("Exception").doesNotContain("\tat ");
        return run.err();
    }
}
