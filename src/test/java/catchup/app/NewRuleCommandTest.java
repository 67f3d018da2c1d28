package catchup.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import catchup.diagnostic.Diagnostics;
import catchup.rulebase.RuleBaseDraft;
import catchup.rulebase.RuleFolder;
import catchup.rulebase.RuleTest;
import catchup.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule is drafted, checked in its place and tested; whatever goes wrong, no file suffers. */
class NewRuleCommandTest {

    private static final String FILE = "diagnose/new.dslr";
    private static final String TESTS = "diagnose/new.test.yaml";
    private static final String HEADER = "package catchup.rules\nagenda-group \"diagnose\"\n";
    private static final List<String> WHOLE = List.of(
            "--when",
            "the gap in \"port-quality\" is at least severe",
            "--when",
            "产区属于“沿海”",
            "--then",
            "diagnose \"weak-sea-access\"",
            "--principle",
            "P1.2",
            "--reason-en",
            "Ships wait",
            "--reason-zh",
            "船等泊");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @SuppressWarnings("NullAway.Init")
    private RuleFolder folder;

    @BeforeEach
    void fill() throws IOException {
        folder = RuleFolder.small(Files.createDirectory(temporary.resolve("rules")));
    }

    @Test
    void aRuleThatIsWholeGetsItsTestsAndAllIsInOrder() {
        Run run = whole("poor port");
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).isEqualToNormalizingNewlines("rules/" + FILE + ":1\nrules/" + TESTS + ":1\n");
        assertThat(run.err()).isNotBlank().doesNotContain("[");
        assertThat(tests()).extracting(RuleTest::fires).containsExactly(true, false, false);
        assertThat(on("test").exit()).isEqualTo(ExitCode.DONE);
        assertThat(on("check", "--errors-only").exit()).isEqualTo(ExitCode.DONE);
        assertThat(on("mutate", "--rule", "poor port", "--at-least", "100").exit())
                .isEqualTo(ExitCode.DONE);
        assertInHouseForm();
    }

    @Test
    void aSecondRuleStandsBehindTheFirstAndSoDoItsTests() {
        whole("poor port");
        String before = folder.text(FILE);
        String testsBefore = folder.text(TESTS);
        Run run = whole("again");
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(folder.text(FILE)).startsWith(before).contains("rule \"again\"");
        assertThat(folder.text(TESTS)).startsWith(testsBefore);
        assertThat(run.out().lines())
                .containsExactly(
                        "rules/" + FILE + ":" + (1 + before.lines().count()),
                        "rules/" + TESTS + ":" + (1 + testsBefore.lines().count()));
    }

    @ParameterizedTest
    @CsvSource({"diagnose,diagnose", "diagnose,compound", "recommend,recommend", "coordinate,coordinate"})
    void aRuleToBeFilledInPointsToEveryPlaceThatIsMissing(String part, String layer) {
        String file = part + "/new.dslr";
        Run run = on("new", "rule", "物流薄弱：港口拥堵", "--file", file, "--layer", layer, "--lang", "zh");
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).isEqualToNormalizingNewlines("rules/" + file + ":1\n");
        assertThat(folder.text(file)).contains("rule \"物流薄弱：港口拥堵\"").contains("…");
        List<Integer> dotted = lines(file, "…");
        assertThat(places(run, file)).containsExactlyInAnyOrderElementsOf(dotted);
        assertThat(folder.path(part + "/new.test.yaml")).doesNotExist();
        assertThat(on("check").exit()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void blanksAreToldApartFromWhatIsWrong() {
        Run blank = on("new", "rule", "to be written", "--file", "diagnose/blank.dslr", "--layer", "diagnose");
        assertThat(blank.err())
                .contains("[not-filled-in]")
                .doesNotContain("[unknown-")
                .doesNotContain("[bad-");
        folder.edit("diagnose/blank.dslr", "…", "P9.9");
        assertThat(on("check").out()).contains("[unknown-principle]").contains("[not-filled-in]");
    }

    @Test
    void aSlipIsReportedInPlaceAndNothingOfTheRuleIsLost() {
        List<String> arguments = new ArrayList<>(WHOLE);
        arguments.set(1, "the gap in \"port-qualty\" is at least severe");
        arguments.set(3, "产区属于“沿海");
        Run run = rule("港口差", arguments);
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(folder.text(FILE))
                .contains("    the gap in \"port-qualty\" is at least severe\n    产区属于\"沿海\n")
                .contains("diagnose \"weak-sea-access\"")
                .contains("Ships wait")
                .contains("船等泊");
        assertThat(places(run, FILE)).containsExactly(folder.line(FILE, "port-qualty"), folder.line(FILE, "产区属于\"沿海"));
        assertThat(run.err()).contains("[unknown-indicator]").contains("port-quality");
        assertThat(folder.path(TESTS)).doesNotExist();
        folder.edit(FILE, "port-qualty", "port-quality").edit(FILE, "\"沿海", "“沿海”");
        assertThat(on("new", "tests").exit()).isEqualTo(ExitCode.DONE);
        assertThat(tests()).hasSize(3);
        assertThat(on("test").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aDryRunShowsTheRuleAndWritesNothing() {
        Map<String, String> before = everything();
        List<String> arguments = new ArrayList<>(WHOLE);
        arguments.add("--dry-run");
        Run run = rule("poor port", arguments);
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out())
                .startsWith("rules/" + FILE + ":1")
                .contains(HEADER)
                .contains("rule \"poor port\"");
        assertThat(everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new.dslr",
                "diagnose/new.drl",
                "diagnose/deeper/new.dslr",
                "diagnose/../../new.dslr",
                "../outside/diagnose/new.dslr",
                "elsewhere/new.dslr",
                "diagnose/.new.dslr",
                "diagnose/README.dslr",
                "diagnose/new.test.yaml",
                "diagnose",
                "",
                "/dev/null"
            })
    void aPlaceFromWhichNoRulesAreReadIsRefused(String file) {
        Map<String, String> before = everything();
        assertCannot(on("new", "rule", "x", "--file", file, "--layer", "diagnose"));
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void aPlaceInsideMayBeGivenInAnyWay() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), folder.path(""));
        int number = 0;
        for (String file : List.of(
                FILE, "diagnose/../diagnose/./new.dslr", folder.path(FILE).toString())) {
            assertThat(on("new", "rule", "rule " + number++, "--file", file, "--layer", "diagnose")
                            .exit())
                    .as(file)
                    .isEqualTo(ExitCode.FINDINGS);
        }
        Run run = Run.of("new", "rule", "rule " + number, "--file", FILE, "--rules", link.toString());
        assertThat(run.out()).startsWith("link/" + FILE);
        assertThat(lines(FILE, "rule \"rule ")).hasSize(4);
    }

    @Test
    void linksAreNotWrittenThrough() throws IOException {
        Path outside = Files.createDirectory(temporary.resolve("outside"));
        Path target = Files.writeString(outside.resolve("new.dslr"), HEADER);
        Files.createSymbolicLink(folder.path(FILE), target);
        assertCannot(on("new", "rule", "x", "--file", FILE, "--layer", "diagnose"));
        Files.createSymbolicLink(folder.path("diagnose/loop.dslr"), folder.path("diagnose/loop.dslr"));
        assertCannot(on("new", "rule", "x", "--file", "diagnose/loop.dslr", "--layer", "diagnose"));
        Files.delete(folder.path("recommend"));
        Files.createSymbolicLink(folder.path("recommend"), outside);
        assertCannot(on("new", "rule", "x", "--file", "recommend/new.dslr", "--layer", "recommend"));
        assertThat(target).hasContent(HEADER);
        try (Stream<Path> files = Files.list(outside)) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void aFileOfTestsThatIsALinkIsReportedAndNotWrittenThrough() throws IOException {
        Path target = Files.writeString(temporary.resolve("outside.yaml"), "tests: []\n");
        Files.createSymbolicLink(folder.path(TESTS), target);
        Run run = whole("poor port");
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.err()).contains("new.test.yaml").contains("[file-unreadable]");
        assertThat(target).hasContent("tests: []\n");
    }

    @Test
    void aFileThatIsNotInOrderStaysAsItIs() throws IOException {
        assertKept(HEADER + "\nrule \"open\"\nwhen\n", "[not-closed]");
        assertKept("agenda-group \"diagnose\"\n\nrule \"x\"\nwhen\nthen\nend\n", "[header-missing]");
        assertKept("package catchup.rules\n", "[header-missing]");
        assertKept("package catchup.rules\nagenda-group \"diagnoze\"\n", "[unknown-layer]");
        assertKept("what is this\n", "[unexpected-line]");
        Files.write(folder.path(FILE), new byte[] {'a', (byte) 0xFF});
        assertThat(assertCannot(whole("x"))).contains("[not-utf8]");
        assertThat(Files.readAllBytes(folder.path(FILE))).hasSize(2);
    }

    @Test
    void aRuleWithASlipIsNoReasonToRefuseAnother() {
        rule("slipped", List.of("--when", "the gap in \"port-qualty\" is at least severe"), "--layer", "diagnose");
        Run run = whole("another");
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(folder.text(FILE)).contains("rule \"slipped\"").contains("rule \"another\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " package catchup.rules\n\tagenda-group “diagnose” // the layer\n",
                "// about ports\npackage catchup.rules\nagenda-group \"diagnose\"",
                "\uFEFFpackage catchup.rules\r\nagenda-group \"diagnose\"\r\n\r\n",
                "",
                "\n\n",
                "// to be written\n"
            })
    void aFileWithoutARuleTakesTheFirst(String text) {
        folder.write(FILE, text);
        assertThat(whole("poor port").exit()).isEqualTo(ExitCode.DONE);
        assertThat(lines(FILE, "agenda-group")).hasSize(1);
        assertThat(folder.text(FILE)).contains(text.contains("//") ? "// " : "");
    }

    @Test
    void twoBlankLinesDoNotComeTogether() {
        whole("poor port");
        folder.append(FILE, "\n");
        whole("again");
        assertThat(folder.text(FILE)).contains("end\n\nrule \"again\"");
        assertInHouseForm();
    }

    @Test
    void theLayerMustBeKnownAndTheSame() {
        assertCannot(on("new", "rule", "x", "--file", FILE));
        assertThat(folder.path(FILE)).doesNotExist();
        whole("poor port");
        String before = folder.text(FILE);
        assertCannot(on("new", "rule", "x", "--file", FILE, "--layer", "recommend"));
        assertThat(folder.text(FILE)).isEqualTo(before);
        assertThat(on("new", "rule", "x", "--file", FILE).exit()).isEqualTo(ExitCode.FINDINGS);
        assertCannot(on("new", "rule", "y", "--file", FILE, "--layer", "diagnoze"));
    }

    @Test
    void aNameThatIsTakenIsRefusedWithTheOther() {
        whole("poor 'port'");
        String before = folder.text(FILE);
        String err = assertCannot(whole("poor \"port\""));
        assertThat(err).contains("[duplicate-rule]").contains("rules/" + FILE + ":4");
        assertThat(folder.text(FILE)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u0001"})
    void aRuleWithoutANameIsRefused(String name) {
        assertCannot(whole(name));
        assertThat(folder.path(FILE)).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "说“好”的 'name' \"quoted\" \\ {0} # : - [x] & *a // none",
                "two\nlines\r\nthree\u2028four",
                "\u202Eright to left \uFEFF 😀",
                "x: - test: 'y'",
                "end",
                "rule \"x\"",
                "@certainty( 1 )"
            })
    void hostileNamesStayWithinTheirPlace(String name) {
        Run run = whole(name);
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(draft(new Diagnostics()).rules())
                .filteredOn(rule -> rule.at().file().endsWith(FILE))
                .singleElement()
                .satisfies(rule -> assertThat(tests()).hasSize(3).allMatch(test -> test.rule()
                        .equals(rule.name())));
        assertThat(on("test").exit()).isEqualTo(ExitCode.DONE);
        assertInHouseForm();
    }

    @Test
    void hostileNamesInCataloguesDoNoHarmEither() {
        folder.edit("diagnoses.csv", "Weak sea access,出海条件差", "\"Weak \"\"sea\"\" access\",\"出海\"\"条件\"\"“差”\"")
                .edit(
                        "indicators.csv",
                        "Port infrastructure quality,港口设施质量",
                        "\"Port \"\"x\"\" {0} 'y': # - z\",港口“设施”")
                .edit("settings.csv", "coastal,沿海", "\"coast, {1} \"\"al\"\"\",沿海");
        for (String name : List.of("poor port", "港口差")) {
            assertThat(whole(name).exit()).isEqualTo(ExitCode.DONE);
        }
        assertThat(tests()).hasSize(6);
        assertThat(on("test").exit()).isEqualTo(ExitCode.DONE);
        assertInHouseForm();
    }

    @Test
    void aNameThatIsTooLongIsWrittenAndReported() {
        String name = "港".repeat(SourceFile.LONGEST_TEXT + 1);
        Run run = whole(name);
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.err()).contains("[text-too-long]");
        assertThat(folder.text(FILE)).contains(name);
        assertThat(folder.path(TESTS)).doesNotExist();
    }

    @Test
    void aFileThatWouldBecomeTooLargeStaysAsItIs() {
        String text = HEADER + "//".repeat(SourceFile.LARGEST / 2 - HEADER.length()) + "\n";
        folder.write(FILE, text);
        Run run = whole("poor port");
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).contains("rule \"poor port\"");
        assertThat(folder.text(FILE)).isEqualTo(text);
    }

    @Test
    void aRuleThatCannotFireIsKeptAndSaidToHaveNoTests() {
        Run run = rule("never", WHOLE, "--when", "the region is not \"coastal\"", "--layer", "diagnose");
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).isEqualToNormalizingNewlines("rules/" + FILE + ":1\n");
        assertThat(run.err()).isNotBlank();
        assertThat(folder.path(TESTS)).doesNotExist();
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Run run = Run.of("new", "rule", "x", "--file", FILE, "--layer", "diagnose", "--rules", "no-such-folder");
        assertThat(assertCannot(run)).contains("no-such-folder").contains("[file-missing]");
        assertCannot(Run.of("new", "rule", "x"));
        assertCannot(Run.of("new", "rule", "--file", FILE));
        assertCannot(on("new", "rule", "x", "--file", "no\u0000name"));
        assertCannot(on("new", "rule", "x", "--file", FILE, "--certainty", "high"));
        assertCannot(Run.of("new"));
    }

    /** Whoever runs this may write anywhere, but not beside a file whose name leaves no room for a draft. */
    @Test
    void aFileThatCannotBeWrittenIsAClearError() {
        String file = "diagnose/" + "x".repeat(245) + ".dslr";
        Run run = on("new", "rule", "x", "--file", file, "--layer", "diagnose");
        assertThat(assertCannot(run)).contains("xxx.dslr");
        assertThat(folder.path("diagnose")).isEmptyDirectory();
    }

    @Test
    void aFolderThatMayNotBeWrittenIsAClearError() throws IOException {
        Files.setPosixFilePermissions(folder.path("diagnose"), PosixFilePermissions.fromString("r-xr-xr-x"));
        assumeFalse(Files.isWritable(folder.path("diagnose")), "whoever runs this may write anywhere");
        assertThat(assertCannot(whole("poor port"))).contains(FILE);
        assertThat(folder.path("diagnose")).isEmptyDirectory();
    }

    private void assertInHouseForm() {
        Run run = Run.of(
                "fmt",
                "--check",
                folder.path(FILE).toString(),
                folder.path(TESTS).toString());
        assertThat(run.exit()).as(run.out()).isEqualTo(ExitCode.DONE);
    }

    private void assertKept(String text, String code) {
        folder.write(FILE, text);
        assertThat(assertCannot(whole("poor port"))).contains(code).contains("rules/" + FILE);
        assertThat(folder.text(FILE)).isEqualTo(text);
    }

    private static String assertCannot(Run run) {
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().doesNotContain("Exception").doesNotContain("\tat ");
        return run.err();
    }

    private Run whole(String name) {
        return rule(name, WHOLE, "--layer", "diagnose");
    }

    private Run rule(String name, List<String> options, String... more) {
        List<String> arguments = new ArrayList<>(List.of("new", "rule", name, "--file", FILE));
        arguments.addAll(options);
        arguments.addAll(List.of(more));
        if (!arguments.contains("--layer")) {
            arguments.addAll(List.of("--layer", "diagnose"));
        }
        return on(arguments.toArray(String[]::new));
    }

    private Run on(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--rules", folder.path("").toString()));
        return Run.of(all.toArray(String[]::new));
    }

    private List<RuleTest> tests() {
        return draft(new Diagnostics()).tests().rules();
    }

    private RuleBaseDraft draft(Diagnostics diagnostics) {
        RuleBaseDraft draft = folder.draft(diagnostics);
        assertThat(diagnostics.isEmpty()).isTrue();
        return draft;
    }

    /** The numbers of the lines in which a text stands. */
    private List<Integer> lines(String file, String text) {
        List<String> all = folder.text(file).lines().toList();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).contains(text)) {
                numbers.add(i + 1);
            }
        }
        return numbers;
    }

    /** The lines of a file that messages point to. */
    private static List<Integer> places(Run run, String file) {
        String start = "rules/" + file + ":";
        return run.err()
                .lines()
                .filter(line -> line.startsWith(start))
                .map(line -> Integer.parseInt(line.substring(start.length()).split(":", 2)[0]))
                .distinct()
                .toList();
    }

    private Map<String, String> everything() {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(temporary)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(path.toString(), Files.readString(path));
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        return files;
    }
}
