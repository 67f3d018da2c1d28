package catchup.app;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.rulebase.RuleTest;
import catchup.rulebase.RuleTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that are missing are drafted into the files of tests, however their authors have written them, and no word is lost. */
class NewTestsCommandTest {

    private static final String SCALES = "indicators.test.yaml";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @SuppressWarnings("NullAway.Init")
    private Trials trials;

    @BeforeEach
    void fill() throws IOException {
        trials = Trials.in(Files.createDirectory(temporary.resolve("rules")));
    }

    @Test
    void whereOnlyThresholdsLackTestsOnlyTheseAreDrafted() {
        String before = trials.folder.text(Trials.TESTS);
        Run run = trials.run("new", "tests");
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).isEqualToNormalizingNewlines("rules/" + SCALES + ":1\n");
        assertThat(trials.folder.text(Trials.TESTS)).isEqualTo(before);
        assertThat(tests().scales()).hasSize(4);
        assertNothingIsLeft();
    }

    @Test
    void allThatIsMissingIsDraftedAtOnceAndPasses() {
        trials.folder.delete(Trials.TESTS);
        Run run = trials.run("new", "tests");
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).isEqualToNormalizingNewlines("rules/" + Trials.TESTS + ":1\nrules/" + SCALES + ":1\n");
        assertThat(tests().rules()).hasSize(5);
        assertNothingIsLeft();
        assertThat(Run.of("fmt", "--check", path(Trials.TESTS), path(SCALES)).exit())
                .isEqualTo(ExitCode.DONE);
        assertThat(trials.run("mutate", "--at-least", "100").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aDryRunShowsDraftsAndWritesNothing() {
        trials.folder.delete(Trials.TESTS);
        Run run = trials.run("new", "tests", "--dry-run");
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .startsWith("rules/" + Trials.TESTS + ":1\ntests:\n")
                .contains("rule: \"" + Trials.RULE + "\"", "rule: \"" + Trials.OTHER + "\"", "scales:");
        assertThat(trials.folder.path(Trials.TESTS)).doesNotExist();
        assertThat(trials.folder.path(SCALES)).doesNotExist();
    }

    @Test
    void onlyTheRuleAskedForGetsTests() {
        trials.folder.delete(Trials.TESTS);
        assertThat(trials.run("new", "tests", "--rule", Trials.OTHER).exit()).isEqualTo(ExitCode.DONE);
        assertThat(tests().rules()).extracting(RuleTest::rule).containsOnly(Trials.OTHER);
        assertThat(tests().scales()).isEmpty();
    }

    @Test
    void aRuleThatIsNotThereIsAnsweredWithOneThatMayBeMeant() {
        trials.folder.delete(Trials.TESTS);
        assertThat(assertCannot(trials.run("new", "tests", "--rule", "poor prt")))
                .contains("--rule", Trials.RULE);
        assertThat(trials.folder.path(Trials.TESTS)).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("styles")
    void draftsFitInHoweverTheFileIsWritten(String style, String text) {
        trials.folder.write(Trials.TESTS, text);
        RuleTests before = tests();
        Run run = trials.run("new", "tests");
        assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.DONE);
        assertThat(tests().rules())
                .extracting(RuleTest::name)
                .containsAll(before.rules().stream().map(RuleTest::name).toList())
                .hasSize(5);
        List<String> lines = trials.folder.text(Trials.TESTS).lines().toList();
        assertThat(lines)
                .as("every line of the author's is there, in its order")
                .containsSubsequence(authored(text));
        assertNothingIsLeft();
    }

    static Stream<Arguments> styles() {
        String usual = """
                tests:
                  - test: ships wait
                    rule: "poor port"
                    fires: yes
                    region: [coastal]
                    facts: { port-quality: severe }
                """;
        return Stream.of(
                style("as elsewhere", usual),
                style("without a line break at the end", usual.stripTrailing()),
                style("with blank lines at the end", usual + "\n\n"),
                style("with a comment at the end", usual + "  # more to come\n"),
                style("with lines ended as on Windows", "\uFEFF" + usual.replace("\n", "\r\n")),
                style("at the margin", usual.replace("\n  ", "\n")),
                style("farther in", usual.replace("\n  ", "\n      ")),
                style("in one line", """
                        tests:
                          - { test: ships wait, rule: "poor port", fires: yes, region: [coastal], facts: { port-quality: severe } }
                        """),
                style("over several lines", """
                        tests:
                          - rule: "poor port"
                            test: >
                              ships
                              wait

                            # where it lies
                            region:
                              - coastal
                            facts:
                              port-quality: severe   # it is
                            fires:
                              yes
                        """),
                style("in quotes", usual.replace("tests:", "\"tests\" :").replace("yes", "\"yes\"")),
                style("two in a file", usual + """

                          # another
                          - test: 船不来
                            rule: "港口差又远"
                            fires: yes
                            facts: { port-connectivity: moderate }
                        """));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tests: []\n",
                "tests: [{ test: a, rule: poor port, fires: no, facts: { port-quality: mild } }]\n",
                "{ tests: [] }\n",
            })
    void aFileIntoWhichNothingFitsStaysAsItIs(String text) {
        trials.folder.write(Trials.TESTS, text);
        Run run = trials.run("new", "tests");
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).contains("rule: \"" + Trials.RULE + "\"");
        assertThat(run.err()).isNotBlank();
        assertThat(trials.folder.text(Trials.TESTS)).isEqualTo(text);
    }

    @Test
    void aFileStaysAsItIsWhereItWouldHoldTooManyTests() {
        String many = IntStream.range(0, 998)
                .mapToObj(i -> "  - { test: t" + i + ", rule: poor port, fires: no }\n")
                .collect(Collectors.joining("", "tests:\n", ""));
        trials.folder.write(Trials.TESTS, many);
        Run run = trials.run("new", "tests");
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(trials.folder.text(Trials.TESTS)).isEqualTo(many);
        assertThat(trials.run("check", "--errors-only").exit()).isEqualTo(ExitCode.DONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tests: [\n", "tests:\n  - test: x\n    rule: poor prt\n    fires: yes\n", "tests: 5\n", "\u0000"
            })
    void aFileThatIsNotInOrderStaysAsItIs(String text) {
        trials.folder.write(Trials.TESTS, text);
        assertThat(assertCannot(trials.run("new", "tests"))).contains("rules/" + Trials.TESTS + ":");
        assertThat(trials.folder.text(Trials.TESTS)).isEqualTo(text);
        assertThat(trials.folder.path(SCALES)).doesNotExist();
    }

    @Test
    void rulesThatAreNotInOrderGetNoTests() {
        trials.folder.delete(Trials.TESTS).edit(Trials.RULES, "at least severe", "at leest severe");
        assertThat(assertCannot(trials.run("new", "tests"))).contains("rules/" + Trials.RULES + ":9:");
        assertThat(trials.folder.path(Trials.TESTS)).doesNotExist();
        assertCannot(Run.of("new", "tests", "--rules", "no-such-folder"));
    }

    @Test
    void aLinkIsNotWrittenThrough() throws IOException {
        Path target = Files.writeString(temporary.resolve("outside.yaml"), "tests: []\n");
        trials.folder.delete(Trials.TESTS);
        Files.createSymbolicLink(trials.folder.path(Trials.TESTS), target);
        assertThat(assertCannot(trials.run("new", "tests"))).contains(Trials.TESTS, "[file-unreadable]");
        assertThat(target).hasContent("tests: []\n");
    }

    @Test
    void permissionsAreKeptAndNothingElseIsLeft() throws IOException {
        Path file = trials.folder.path(Trials.TESTS);
        trials.folder.edit(Trials.TESTS, "facts: { port-connectivity: mild }", "facts: {}");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r-x"));
        assertThat(trials.run("new", "tests").exit()).isEqualTo(ExitCode.DONE);
        assertThat(tests().rules()).hasSize(6);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r-x");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactlyInAnyOrder(file, trials.folder.path(Trials.RULES));
        }
    }

    private void assertNothingIsLeft() {
        assertThat(trials.run("test").exit()).isEqualTo(ExitCode.DONE);
        String before = trials.folder.text(Trials.TESTS);
        Run again = trials.run("new", "tests");
        assertThat(again.exit()).isEqualTo(ExitCode.DONE);
        assertThat(again.out()).isEmpty();
        assertThat(trials.folder.text(Trials.TESTS)).isEqualTo(before);
    }

    private RuleTests tests() {
        Diagnostics diagnostics = new Diagnostics();
        RuleTests tests = trials.folder.draft(diagnostics).tests();
        assertThat(diagnostics.isEmpty()).isTrue();
        return tests;
    }

    private String path(String file) {
        return trials.folder.path(file).toString();
    }

    private static List<String> authored(String text) {
        return text.replace("\uFEFF", "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static Arguments style(String name, String text) {
        return Arguments.of(name, text);
    }

    private static String assertCannot(Run run) {
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().doesNotContain("Exception").doesNotContain("\tat ");
        return run.err();
    }
}
