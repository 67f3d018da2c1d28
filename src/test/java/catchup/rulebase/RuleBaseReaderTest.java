package catchup.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleBaseReaderTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path folder;

    @Test
    void theShippedRulesAreInOrder() {
        assertThat(RuleFolder.full(folder).problems()).isEmpty();
        assertThat(RuleFolder.full(folder.resolve("again")).read().rules())
                .isNotEmpty()
                .isSortedAccordingTo(java.util.Comparator.comparing(Rule::layer).thenComparing(Rule::name));
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void aMissingFileIsReportedOnceWithoutFollowers(String name) {
        assertThat(RuleFolder.full(folder).delete(name).problems()).containsExactly(name + " file-missing 0:0");
    }

    @ParameterizedTest
    @MethodSource("catalogues")
    void anEmptyFileIsReportedOnceWithoutFollowers(String name) {
        List<String> problems = RuleFolder.full(folder).write(name, "").problems();
        if (!name.equals("vocabulary.dsl")) {
            assertThat(problems).containsExactly(name + " empty-file 0:0");
        }
        assertThat(problems).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dimensions.csv", "indicators.csv", "diagnoses.csv", "settings.csv", "cautions.csv"})
    void aTableThatCannotBeReadIsReportedOnceWithoutFollowers(String name) {
        RuleFolder rules = RuleFolder.full(folder);
        assertThat(rules.write(name, "\"id\"x\n" + rules.text(name)).problems()).containsExactly(name + " syntax 1:1");
    }

    @Test
    void aMeasureFileThatCannotBeReadIsReportedOnceWithoutFollowers() {
        RuleFolder rules = RuleFolder.full(folder).append("measures.yaml", "\n- id: [\n");
        assertThat(rules.problems()).hasSize(1).allMatch(problem -> problem.startsWith("measures.yaml syntax"));
    }

    @Test
    void allMissingFilesAreReportedTogether() {
        RuleFolder rules = RuleFolder.full(folder);
        catalogues().forEach(rules::delete);
        assertThat(rules.problems())
                .containsExactlyInAnyOrderElementsOf(
                        catalogues().map(name -> name + " file-missing 0:0").toList());
    }

    @Test
    void missingFoldersAreReportedOnceEach() {
        RuleFolder rules = RuleFolder.bare(folder).delete("diagnose").delete("coordinate");
        assertThat(rules.problems()).containsExactly("coordinate file-missing 0:0", "diagnose file-missing 0:0");
    }

    @Test
    void noFolderAtAll() {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(RuleBaseReader.read(folder.resolve("nowhere"), diagnostics)).isEmpty();
        assertThat(Found.codes(diagnostics)).containsExactly("file-missing");
    }

    @Test
    void whatWasWrongElsewhereMakesNoDifference() {
        Diagnostics diagnostics = new Diagnostics();
        diagnostics.add(Problem.SYNTAX, Location.of("elsewhere"), "x");
        assertThat(RuleFolder.full(folder).read(diagnostics)).isPresent();
        assertThat(diagnostics.size()).isEqualTo(1);
    }

    @Test
    void whatWasWrongBeforeIsWrongAgain() {
        RuleFolder rules = RuleFolder.full(folder).delete("cautions.csv");
        Diagnostics diagnostics = new Diagnostics();
        assertThat(rules.read(diagnostics)).isEmpty();
        assertThat(rules.read(diagnostics)).isEmpty();
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        RuleFolder rules = RuleFolder.full(folder.resolve("rules"));
        Path outside = Files.writeString(folder.resolve("outside"), rules.text("cautions.csv"));
        rules.delete("cautions.csv");
        Files.createSymbolicLink(rules.path("cautions.csv"), outside);
        Files.createSymbolicLink(rules.path("diagnose/passwords.dslr"), Path.of("/etc/passwd"));
        Files.createSymbolicLink(rules.path("diagnose/loop.dslr"), rules.path("diagnose/loop.dslr"));
        assertThat(rules.problems())
                .containsExactly(
                        "cautions.csv file-unreadable 0:0",
                        "diagnose/loop.dslr file-unreadable 0:0",
                        "diagnose/passwords.dslr file-unreadable 0:0");
    }

    @Test
    void aLinkedFolderIsNotFollowed() throws IOException {
        RuleFolder rules = RuleFolder.full(folder.resolve("rules"));
        Files.move(rules.path("recommend"), folder.resolve("elsewhere"));
        Files.createSymbolicLink(rules.path("recommend"), folder.resolve("elsewhere"));
        assertThat(rules.problems()).containsExactly("recommend file-unreadable 0:0");
    }

    @Test
    void aFolderNamedLikeARuleFileIsReported() throws IOException {
        RuleFolder rules = RuleFolder.full(folder);
        Files.createDirectory(rules.path("diagnose/folder.dslr"));
        assertThat(rules.problems()).containsExactly("diagnose/folder.dslr file-unreadable 0:0");
    }

    @Test
    void theSameRuleInTwoFilesIsReportedWithBothPlaces() {
        RuleFolder rules = RuleFolder.bare(folder);
        String file = Words.file("diagnose", "the region is \"inland\"", "diagnose \"weak-logistics\"");
        rules.write("diagnose/a.dslr", file).write("recommend/b.dslr", file);
        assertThat(rules.problems()).containsExactly("recommend/b.dslr duplicate-rule 4:1 & 4:1");
    }

    @Test
    void aRuleMustNotBeNamedLikeALinkOfTheFiches() {
        Rule link = Words.SHIPPED.rules().stream()
                .filter(rule -> rule.name().startsWith("fiche: "))
                .findFirst()
                .orElseThrow();
        String file = Words.file("diagnose", "the region is \"inland\"", "diagnose \"weak-logistics\"");
        RuleFolder rules = RuleFolder.bare(folder).write("diagnose/a.dslr", file.replace("the rule", link.name()));
        assertThat(rules.problems()).singleElement().asString().startsWith("measures.yaml duplicate-rule");
    }

    @Test
    void aTurkishMachineReadsTheSame() {
        Locale before = Locale.getDefault();
        Locale.setDefault(new Locale("tr", "TR"));
        try {
            assertThat(RuleFolder.full(folder).read().hash()).isEqualTo(Words.SHIPPED.hash());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theHashIsTheSameInWhateverOrderFilesAreListed() throws IOException {
        String expected = Words.SHIPPED.hash();
        assertThat(RuleFolder.full(folder.resolve("a")).read().hash()).isEqualTo(expected);
        for (int seed = 0; seed < 3; seed++) {
            RuleFolder shuffled = RuleFolder.bare(folder.resolve("b" + seed));
            List<Path> files = new ArrayList<>(ruleFiles());
            Collections.shuffle(files, new Random(seed));
            for (Path file : files) {
                shuffled.write(Path.of("rules").relativize(file).toString(), Files.readString(file));
            }
            assertThat(shuffled.read().hash()).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("edits")
    void theHashChangesWithAnyTextThatIsRead(String name, String comment) {
        RuleFolder rules = RuleFolder.full(folder).append(name, comment);
        assertThat(rules.read().hash()).isNotEqualTo(Words.SHIPPED.hash());
    }

    @Test
    void theHashChangesWithTheNameOfAFile() throws IOException {
        RuleFolder rules = RuleFolder.full(folder);
        Files.move(rules.path("diagnose/logistics.dslr"), rules.path("diagnose/renamed.dslr"));
        assertThat(rules.read().hash()).isNotEqualTo(Words.SHIPPED.hash());
    }

    @Test
    void lineEndsAndByteOrderMarksAreNoText() {
        RuleFolder rules = RuleFolder.full(folder);
        for (String name : List.of("measures.yaml", "indicators.csv", "vocabulary.dsl", "diagnose/logistics.dslr")) {
            rules.write(name, "\uFEFF" + rules.text(name).replace("\n", "\r\n"));
        }
        assertThat(rules.read().hash()).isEqualTo(Words.SHIPPED.hash());
    }

    @Test
    void aFileThatIsNotReadMakesNoDifference() {
        RuleFolder rules =
                RuleFolder.full(folder).write("diagnose/notes.md", "x").write("README.md", "x");
        assertThat(rules.read().hash()).isEqualTo(Words.SHIPPED.hash());
    }

    static Stream<String> catalogues() {
        return Stream.of(
                "cautions.csv",
                "diagnoses.csv",
                "dimensions.csv",
                "indicators.csv",
                "measures.yaml",
                "principles.csv",
                "ranking.yaml",
                "settings.csv",
                "vocabulary.dsl");
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> edits() throws IOException {
        Stream<String> rules = ruleFiles().stream()
                .limit(6)
                .map(file -> Path.of("rules").relativize(file).toString());
        return Stream.concat(catalogues(), rules)
                .map(name ->
                        org.junit.jupiter.params.provider.Arguments.of(name, name.endsWith(".dslr") ? "// x" : "\n"));
    }

    private static List<Path> ruleFiles() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("rules"))) {
            return files.filter(file -> file.toString().endsWith(".dslr"))
                    .sorted()
                    .toList();
        }
    }
}
