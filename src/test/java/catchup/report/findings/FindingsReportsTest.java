package catchup.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.checking.Check;
import catchup.checking.Checker;
import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.diagnostic.Wording;
import catchup.report.Options;
import catchup.text.Lang;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is found is told in every form, and nothing else. */
class FindingsReportsTest {

    private static final Path WRONG = Path.of("src/test/resources/catchup/checking/wrong");
    private static final Check CHECK = new Checker(InputStream.nullInputStream())
            .check(WRONG.resolve("rules"), List.of(WRONG.resolve("cases")))
            .orElseThrow();
    private static final Pattern ESCAPE = Pattern.compile("\u001B\\[[0-9;]*m");

    @ParameterizedTest
    @EnumSource(Lang.class)
    void allFormsHoldTheSameFindings(Lang lang) {
        List<String> expected =
                CHECK.findings().stream().map(FindingsReportsTest::brief).toList();
        assertThat(expected).hasSizeGreaterThan(100);
        assertThat(Parsed.json(render(CHECK, FindingsFormat.JSON, lang))).isEqualTo(expected);
        assertThat(Parsed.sarif(render(CHECK, FindingsFormat.SARIF, lang))).isEqualTo(expected);
        assertThat(Parsed.junit(render(CHECK, FindingsFormat.JUNIT, lang))).isEqualTo(expected);
        assertThat(text(CHECK, lang)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(FindingsFormat.class)
    void nothingFoundIsToldAsWell(FindingsFormat format) {
        Diagnostics none = new Diagnostics();
        none.keep("rules/a.dslr", "");
        String report = render(new Check(none, new Check.Read(1, 2, 3)), format, Lang.EN);
        List<String> findings =
                switch (format) {
                    case TEXT -> text(new Check(none, new Check.Read(1, 2, 3)), Lang.EN);
                    case JSON -> Parsed.json(report);
                    case SARIF -> Parsed.sarif(report);
                    case JUNIT -> Parsed.junit(report);
                };
        assertThat(findings).isEmpty();
        assertThat(report).isNotBlank();
    }

    @Test
    void aFileInOrderIsATestThatPasses() {
        List<String> suites = Parsed.elements(
                        Parsed.xml(render(CHECK, FindingsFormat.JUNIT, Lang.EN)).getDocumentElement(), "testsuite")
                .stream()
                .filter(suite -> suite.getAttribute("failures").equals("0"))
                .map(suite -> Path.of(suite.getAttribute("name")).getFileName().toString())
                .toList();
        assertThat(suites).containsExactly("cells.mapping.yaml", "rows.mapping.yaml", "latin.test.yaml");
    }

    @Test
    void coloursOnlyRepeatWhatTheWordsSay() {
        String plain = render(CHECK, FindingsFormat.TEXT, Lang.EN);
        String coloured = FindingsReports.render(CHECK, FindingsFormat.TEXT, new Options(Lang.EN, 0, 100, true));
        assertThat(coloured).contains("\u001B[");
        assertThat(ESCAPE.matcher(coloured).replaceAll("")).isEqualTo(plain);
    }

    @Test
    void marksStandUnderThePlaceThatIsMeant() {
        assertThat(render(CHECK, FindingsFormat.TEXT, Lang.EN)).contains("""
                  9 |     the gap in "freight-cots" is at least severe
                    |                 ^^^^^^^^^^^^
                """).contains("""
                  10 |     “到市场天数”的差距至少为很严重
                     |                             ^^^^^^
                """);
    }

    @Test
    void aFixReplacesTheWordThatWasMetByAnotherAndNothingElse() {
        JsonNode results =
                Parsed.sarifTree(render(CHECK, FindingsFormat.SARIF, Lang.EN)).at("/runs/0/results");
        int fixes = 0;
        for (int i = 0; i < results.size(); i++) {
            Diagnostic finding = CHECK.findings().get(i);
            for (JsonNode fix : results.get(i).path("fixes")) {
                JsonNode change = fix.at("/artifactChanges/0/replacements/0");
                String line = CHECK.found().lineAt(finding.at()).orElseThrow();
                int start = change.at("/deletedRegion/startColumn").asInt() - 1;
                int end = change.at("/deletedRegion/endColumn").asInt() - 1;
                String met = String.valueOf(finding.arguments().get(0));
                assertThat(line.substring(start, end)).isIn(met, '"' + met + '"');
                assertThat(finding.suggestions())
                        .contains(change.at("/insertedContent/text").asText().replace("\"", ""));
                fixes++;
            }
        }
        assertThat(fixes).isGreaterThan(20);
    }

    @Test
    void noFixPutsOneSentenceInPlaceOfAnother() {
        JsonNode results =
                Parsed.sarifTree(render(CHECK, FindingsFormat.SARIF, Lang.EN)).at("/runs/0/results");
        for (JsonNode result : results) {
            if (result.get("ruleId").asText().equals("unknown-sentence")) {
                assertThat(result.has("fixes")).isFalse();
            }
        }
    }

    @Test
    void wordsOfAFileMakeNoPlaceholdersAndNoLinksInSarif() {
        Diagnostics found = new Diagnostics();
        found.add(Problem.UNKNOWN_KEY, Location.of("a.yaml"), "{0} [here](https://example.org)");
        String report = render(new Check(found, new Check.Read(0, 0, 0)), FindingsFormat.SARIF, Lang.EN);
        String words =
                Parsed.sarifTree(report).at("/runs/0/results/0/message/text").asText();
        assertThat(words).contains("{{0}} [here] (https://example.org)");
    }

    @ParameterizedTest
    @CsvSource({
        "rules/a b.csv, rules/a%20b.csv, true",
        "./rules/a.csv, rules/a.csv, true",
        "../a.csv, ../a.csv, false",
        "/tmp/表.csv, file:///tmp/%E8%A1%A8.csv, false",
        "c:x#1?.csv, ./c:x%231%3F.csv, true",
    })
    void aFileHasAnAddress(String file, String uri, boolean below) {
        assertThat(FileUri.of(file)).isEqualTo(uri);
        assertThat(FileUri.isBelow(file)).isEqualTo(below);
    }

    @Test
    void whatIsTooMuchToReadIsCounted() {
        Diagnostics many = new Diagnostics();
        for (int line = 1; line <= 10_007; line++) {
            many.add(Problem.EMPTY_TEXT, new Location("a.yaml", line, 1, 2), "x");
        }
        Check check = new Check(many, new Check.Read(0, 0, 0));
        assertThat(Parsed.json(render(check, FindingsFormat.JSON, Lang.EN))).hasSize(10_000);
        assertThat(render(check, FindingsFormat.JSON, Lang.EN)).contains("\"omitted\": 7");
        assertThat(render(check, FindingsFormat.TEXT, Lang.EN)).contains(" 7 ");
    }

    static String render(Check check, FindingsFormat format, Lang lang) {
        return FindingsReports.render(check, format, Options.in(lang));
    }

    static String brief(Diagnostic finding) {
        Location at = finding.at();
        return Parsed.brief(at.file(), finding.problem().code(), at.line(), at.column());
    }

    /** The findings whose first line is in the text, with their words. */
    static List<String> text(Check check, Lang lang) {
        List<String> lines = render(check, FindingsFormat.TEXT, lang).lines().toList();
        return check.findings().stream()
                .filter(finding -> lines.stream()
                        .anyMatch(line -> line.startsWith(finding.at() + "  ")
                                && line.contains(Wording.sentence(finding, lang))
                                && line.endsWith("[" + finding.problem().code() + "]")))
                .map(FindingsReportsTest::brief)
                .toList();
    }
}
