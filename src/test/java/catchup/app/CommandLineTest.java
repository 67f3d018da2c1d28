package catchup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

    private static final String CASE = "cases/teaching-inland-orchard-county.yaml";

    /** Calls that take little time, by command. */
    private static final Map<String, List<String>> FORMATTED = Map.of(
            "advise", List.of("advise", CASE),
            "rules", List.of("rules", "--theme", "logistics"),
            "check", List.of("check", "src/test/resources/catchup/checking/wrong/rules"),
            "test", List.of("test", "rules/diagnose/logistics.test.yaml"),
            "mutate", List.of("mutate", "--rule", "weak logistics: dear and slow"));

    private static final Pattern CHINESE = Pattern.compile(".*\\p{IsHan}.*", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown", "html", "json"})
    void advisesInEveryFormatAndLanguage(String format) {
        for (String lang : new String[] {"en", "zh"}) {
            Run run = Run.of("advise", CASE, "--format", format, "--lang", lang);
            assertThat(run.exit()).isEqualTo(ExitCode.DONE);
            assertThat(run.out()).isNotBlank();
            assertThat(run.err()).isEmpty();
        }
    }

    @Test
    void takesSeveralCasesTablesAndStandardInput() throws IOException {
        InputStream console = System.in;
        System.setIn(new ByteArrayInputStream(Files.readString(Path.of(CASE)).getBytes(StandardCharsets.UTF_8)));
        try {
            Run run = Run.of(
                    "advise",
                    "-",
                    "cases/teaching-coastal-food-town.yaml",
                    "cases/provinces-2023.mapping.yaml#guizhou",
                    "--format",
                    "json");
            assertThat(run.exit()).isEqualTo(ExitCode.DONE);
            assertThat(run.out())
                    .contains("\"province-guizhou-2023\"")
                    .contains("\"teaching-coastal-food-town\"")
                    .contains("\"teaching-inland-orchard-county\"");
        } finally {
            System.setIn(console);
        }
    }

    @ParameterizedTest
    @CsvSource({"check", "rules", "new rule", "diff", "new", "''"})
    void helpIsInTheLanguageAskedForWhereverItIsAskedFor(String command) {
        List<String> words = command.isEmpty() ? List.of() : List.of(command.split(" ", -1));
        for (List<String> asked : List.of(List.of("--lang", "zh"), List.of("--lang=zh"), List.of("-l", "zh"))) {
            assertThat(Run.of(words(List.of(words, List.of("--help"), asked))).out())
                    .matches(CHINESE);
            assertThat(Run.of(words(List.of(words, asked, List.of("--help")))).out())
                    .matches(CHINESE);
        }
        assertThat(Run.of(words(List.of(words, List.of("--help", "--lang", "en"))))
                        .out())
                .doesNotMatch(CHINESE);
    }

    @Test
    void theLanguageMayBeSaidBeforeTheCommand() {
        assertThat(Run.of("--lang", "zh", "explain", "not-closed"))
                .isEqualTo(Run.of("explain", "not-closed", "--lang", "zh"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "chek | check",
                "check --formt json | --format",
                "check --format xml | sarif",
                "new rule x | --file",
                "diff | OLD",
                "mutate --at-least many | --at-least",
                "new | catchup new rule",
            })
    void misuseIsToldInTheLanguageAskedForWithWhereToReadOn(String line, String named) {
        for (String lang : List.of("en", "zh")) {
            Run run = Run.of(words(List.of(List.of(line.split(" ", -1)), List.of("--lang", lang))));
            assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(run.out()).isEmpty();
            assertThat(run.err().toLowerCase(Locale.ROOT)).contains(named.toLowerCase(Locale.ROOT), "--help");
            assertThat(CHINESE.matcher(run.err()).matches()).isEqualTo(lang.equals("zh"));
        }
    }

    private static String[] words(List<List<String>> parts) {
        return parts.stream().flatMap(List::stream).toArray(String[]::new);
    }

    @Test
    void writesAFileWholeAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("new/advice.html");
        Run run = Run.of("advise", CASE, "--format", "html", "-o", file.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").contains("</html>");
        try (Stream<Path> files = Files.list(folder.resolve("new"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "advise, page.html, html",
        "rules, page.md, markdown",
        "check, page.xml, junit",
        "test, page.xml, junit",
        "mutate, page.json, json"
    })
    void theFileSaysTheFormatThatIsNotAskedFor(String command, String name, String format) throws IOException {
        Path named = folder.resolve(name);
        Path asked = folder.resolve("asked");
        List<String> words = FORMATTED.getOrDefault(command, List.of(command));
        List<String> common = List.of("--lang", "en", "--width", "100", "-o");
        Run.of(words(List.of(words, common, List.of(named.toString()))));
        Run.of(words(List.of(words, common, List.of(asked.toString(), "--format", format))));
        assertThat(named).exists().hasSameTextualContentAs(asked);
    }

    @Test
    void theFormatAskedForCountsMoreThanTheFile() throws IOException {
        Path file = folder.resolve("advice.html");
        assertThat(Run.of("advise", CASE, "-o", file.toString(), "--format", "json")
                        .exit())
                .isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(file)).startsWith("[");
    }

    @Test
    void badInputTellsEverythingAtOnceAndWritesNothing() throws IOException {
        Path bad = folder.resolve("bad.yaml");
        Files.writeString(
                bad,
                Files.readString(Path.of(CASE))
                        .replace("cold-storage-share", "cold-storage-shar")
                        .replace("sector: farm", "sector: farming"));
        Path output = folder.resolve("advice.txt");
        Run run = Run.of("advise", bad.toString(), "-o", output.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .contains("[unknown-indicator]")
                .contains("cold-storage-share")
                .contains("bad.yaml:");
        assertThat(run.err().lines().filter(line -> line.contains("bad.yaml:"))).hasSizeGreaterThanOrEqualTo(2);
        assertThat(output).doesNotExist();
    }

    @Test
    void brokenRulesAreTheSameKindOfInput() throws IOException {
        Files.createDirectories(folder.resolve("rules"));
        Run run = Run.of("advise", CASE, "--rules", folder.resolve("rules").toString());
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("[file-missing]");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aMissingCaseAndAWrongOptionAreBadUsage() {
        assertThat(Run.of("advise", "no-such.yaml").exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.of("advise", CASE, "--format", "pdf").exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.of("advise").exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.of("advice").exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.of().exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.of("advise", CASE, "-o", "/dev/null/x").exit()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void noUserEverSeesAStackTrace() {
        Run run = Run.of("advise", "cases", "/dev/null", "no\u0000name", "cases/README.md");
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void exportsPlainDrl() {
        Path output = folder.resolve("drl");
        Run run = Run.of("export", "-o", output.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(output.resolve("META-INF/kmodule.xml")).isNotEmptyFile();
        assertThat(output.resolve("catchup/rules/recommend.drl"))
                .content()
                .contains("weak-logistics")
                .contains("insert( new ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "why CASE cold-chain-share | cold-chain-network",
                "why-not CASE P1.2 | dry-port",
                "reach CASE weak-logistics | logistics-hub",
                "what-if CASE --set dry-port=3 | logistics-cost-share",
                "what-if CASE --as-benchmark dry-port | logistics",
                "rules --from dry-port | logistics-cost-share",
                "mutate --rule weak-logistics | weak logistics: dear and slow",
                "new tests --rule weak-logistics | weak logistics: dear and slow",
            })
    void aWordFromAnotherCatalogueIsToldSo(String line, String meant) {
        Run run = Run.of((line.replace("CASE", CASE) + " --lang en").split(" ", -1));
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("[wrong-catalogue]", meant);
    }

    @Test
    void helpExplainsItself() {
        Run run = Run.of("advise", "--help");
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).contains("--rules").contains("--lang").contains("--top");
    }
}
