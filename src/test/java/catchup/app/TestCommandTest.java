package catchup.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Tests are run and told, and a failure says which condition was not met and by how much. */
class TestCommandTest {

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
    @ValueSource(strings = {"text", "json", "junit"})
    void testsThatPassAreDone(String format) {
        for (String lang : List.of("en", "zh")) {
            Run run = trials.run("test", "--format", format, "--lang", lang);
            assertThat(run.exit()).isEqualTo(ExitCode.DONE);
            assertThat(run.out()).isNotBlank();
            assertThat(run.err()).isEmpty();
        }
        assertThat(trials.run("test").out().lines()).singleElement().asString().contains("5", "0");
    }

    @Test
    void aFailureSaysWhichConditionWasNotMetAndByHowMuch() {
        moderate();
        Run run = trials.run("test", "--lang", "en", "--width", "120");
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.err()).isEmpty();
        assertThat(words(run.out()))
                .contains("ships wait rules/" + Trials.TESTS + ":2:5 ")
                .contains("\"Port infrastructure quality\" is at least severe – it is moderate (degree 0.40), "
                        + "0.20 short of severe (0.60)")
                .doesNotContain("coastal")
                .endsWith("4, failed: 1");
        Run chinese = trials.run("test", "--lang", "zh", "--width", "120");
        assertThat(chinese.out()).contains("\"港口设施质量\"", "0.4", "0.2", "0.6").doesNotContain("at least");
    }

    @Test
    void everyOtherWayToFailIsToldToo() {
        trials.folder
                .edit(Trials.TESTS, "certainty: high", "certainty: low")
                .edit(Trials.TESTS, "diagnose \"weak-sea-access\"", "diagnose \"weak-logistics\"")
                .edit(Trials.TESTS, "facts: { port-connectivity: mild }", "facts: { port-connectivity: severe }")
                .write("indicators.test.yaml", """
                        scales:
                          - indicator: port-quality
                            benchmark: 5.5
                            region: { 5.5: none, 4: mild }
                        """);
        Run run = trials.run("test", "--format", "json");
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(json(run).findValuesAsText("kind"))
                .containsExactlyInAnyOrder("other-certainty", "other-conclusions", "fired", "other-severity");
    }

    @Test
    void jsonHoldsEveryTestAndOnRequestWhatTheyReach() {
        moderate();
        JsonNode root = json(trials.run("test", "--format", "json"));
        assertThat(root.path("tests").asInt()).isEqualTo(5);
        assertThat(root.path("failed").asInt()).isEqualTo(1);
        assertThat(root.has("coverage")).isFalse();
        assertThat(root.path("outcomes")).hasSize(5).allSatisfy(outcome -> {
            assertThat(outcome.path("test").asText()).isNotBlank();
            assertThat(outcome.path("at").asText()).startsWith("rules/" + Trials.TESTS + ":");
            assertThat(outcome.path("rule").asText()).isIn(Trials.RULE, Trials.OTHER);
            assertThat(outcome.path("passes").asBoolean())
                    .isEqualTo(outcome.path("failures").isEmpty());
        });
        JsonNode failure = root.path("outcomes").path(0).path("failures").path(0);
        assertThat(failure.path("kind").asText()).isEqualTo("did-not-fire");
        assertThat(failure.path("sentence").asText()).contains(Trials.RULE);
        assertThat(failure.path("details")).hasSize(1);
        JsonNode coverage =
                json(trials.run("test", "--format", "json", "--coverage")).path("coverage");
        assertThat(coverage.path("items")).anySatisfy(item -> {
            assertThat(item.path("rule").asText()).isEqualTo(Trials.RULE);
            assertThat(item.path("state").asText()).isEqualTo("uncovered");
            assertThat(item.path("why")).isNotEmpty();
        });
        assertThat(coverage.path("covered").asInt() + coverage.path("uncovered").asInt())
                .isLessThanOrEqualTo(coverage.path("items").size());
    }

    @Test
    void junitXmlIsReadByOthers() throws Exception {
        moderate();
        Run run = trials.run("test", "--format", "junit");
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        Element root = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(run.out())))
                .getDocumentElement();
        assertThat(root.getAttribute("tests")).isEqualTo("5");
        assertThat(root.getAttribute("failures")).isEqualTo("1");
        NodeList suites = root.getElementsByTagName("testsuite");
        assertThat(suites.getLength()).isEqualTo(1);
        assertThat(((Element) suites.item(0)).getAttribute("name")).isEqualTo("rules/" + Trials.TESTS);
        NodeList failures = root.getElementsByTagName("failure");
        assertThat(failures.getLength()).isEqualTo(1);
        assertThat(failures.item(0).getTextContent()).contains("rules/" + Trials.TESTS + ":2:5", "0.2");
    }

    @Test
    void coverageNamesWhatNoTestReaches() {
        Run all = trials.run("test", "--coverage", "--lang", "en", "--width", "100");
        assertThat(all.exit()).isEqualTo(ExitCode.DONE);
        assertThat(all.out()).contains("2 of 2").doesNotContain("rule “");
        String tests = trials.folder.text(Trials.TESTS);
        trials.folder.write(Trials.TESTS, tests.substring(0, tests.indexOf("  - test: inland")));
        Run some = trials.run("test", "--coverage", "--lang", "en", "--width", "100");
        assertThat(some.exit()).as("what is not reached fails no test").isEqualTo(ExitCode.DONE);
        assertThat(some.out())
                .contains("1 of 2", "rule “" + Trials.OTHER + "”", "rules/" + Trials.RULES + ":15:1")
                .contains("rule “" + Trials.RULE + "”", "the region is \"coastal\"", "rules/" + Trials.RULES + ":10:5");
    }

    @Test
    void onlyTheFilesNamedAreRunWhereverTheyLie() throws IOException {
        Path outside = temporary.resolve("mine.test.yaml");
        Files.writeString(outside, """
                tests:
                  - test: mine
                    rule: "poor port"
                    fires: yes
                    facts: { port-quality: critical }
                """);
        Run run = trials.run("test", outside.toString(), "--format", "json");
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(json(run).path("tests").asInt()).isEqualTo(1);
        String beside = trials.folder.path(Trials.TESTS).toString();
        assertThat(json(trials.run("test", outside.toString(), beside, "--format", "json"))
                        .path("tests")
                        .asInt())
                .isEqualTo(6);
    }

    @Test
    void noTestAtAllIsNoFailure() {
        trials.folder.delete(Trials.TESTS);
        Run run = trials.run("test");
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("0");
    }

    @Test
    void whatCannotBeReadIsReportedAndNothingIsRun() throws IOException {
        Path file = Files.writeString(temporary.resolve("slip.test.yaml"), """
                tests:
                  - test: mine
                    rule: "poor prt"
                    fires: maybe
                    facts: { port-qualty: critical }
                """);
        assertThat(assertCannot(trials.run("test", file.toString())))
                .contains("slip.test.yaml:3:", Trials.RULE)
                .contains("slip.test.yaml:4:")
                .contains("slip.test.yaml:5:", "port-quality");
        assertThat(assertCannot(trials.run("test", "no-such.test.yaml"))).contains("no-such.test.yaml");
        assertCannot(trials.run("test", temporary.toString()));
        assertCannot(trials.run("test", "no\u0000name"));
        assertCannot(trials.run("test", "--format", "xml"));
        assertCannot(Run.of("test", "--rules", "no-such-folder"));
        trials.folder.edit(Trials.RULES, "at least severe", "at leest severe");
        assertThat(assertCannot(trials.run("test", "--format", "junit")))
                .contains("rules/" + Trials.RULES + ":9:")
                .contains("is at least severe");
    }

    @Test
    void writesAFileWholeAndLeavesNothingElse() throws IOException {
        Path file = temporary.resolve("new/tests.xml");
        Run run = trials.run("test", "--format", "junit", "-o", file.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file)).startsWith("<?xml").endsWith("</testsuites>\n");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
        assertThat(assertCannot(trials.run("test", "-o", "/dev/null/x"))).contains("/dev/null/x");
    }

    @Test
    void colourChangesNoWord() {
        moderate();
        String plain = trials.run("test", "--coverage", "--color", "never").out();
        String coloured = trials.run("test", "--coverage", "--color", "always").out();
        assertThat(coloured).isNotEqualTo(plain).contains("\u001B[");
        assertThat(AttributedString.stripAnsi(coloured)).isEqualTo(plain);
    }

    /** The text without its line breaks. */
    private static String words(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private void moderate() {
        trials.folder.edit(Trials.TESTS, "port-quality: severe", "port-quality: moderate");
    }

    private static JsonNode json(Run run) {
        try {
            return JSON.readTree(run.out());
        } catch (IOException broken) {
            throw new AssertionError(run.out(), broken);
        }
    }

    private static String assertCannot(Run run) {
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().doesNotContain("Exception").doesNotContain("\tat ");
        return run.err();
    }
}
