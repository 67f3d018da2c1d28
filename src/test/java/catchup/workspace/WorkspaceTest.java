package catchup.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.fact.Case;
import catchup.source.FileVersions.Version;
import catchup.source.GitRepository;
import catchup.text.Lang;
import catchup.text.Text;
import catchup.workspace.Refused.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What serves is whole and in order, whatever is saved; what is saved is saved whole, where it may be. */
class WorkspaceTest {

    private static final String CASE = "puer-coffee-2021.yaml";
    private static final String RULE = "recommend/risk.dslr";

    /** A gap of a template that has a value already, and one that has none yet. */
    private static final Pattern VALUE = Pattern.compile("\\$\\{([\\d.]+)\\}");

    private static final Pattern GAP = Pattern.compile("\\$\\{(?![\\d.]+\\})([^}]*)\\}");

    @TempDir
    private Path folder;

    private Path rules;

    @BeforeEach
    void copy() throws IOException {
        rules = folder.resolve("rules");
        try (Stream<Path> all = Files.walk(Path.of("rules"))) {
            for (Path each : all.toList()) {
                Path target = rules.resolve(Path.of("rules").relativize(each).toString());
                if (!Files.isDirectory(each)) {
                    Files.createDirectories(target.getParent());
                    Files.copy(each, target);
                }
            }
        }
        Files.createDirectories(folder.resolve("cases"));
        Files.copy(Path.of("cases", CASE), folder.resolve("cases").resolve(CASE));
    }

    private Workspace open() {
        Diagnostics found = new Diagnostics();
        return Workspace.open(rules, folder.resolve("cases"), found).orElseThrow(() -> new AssertionError(found.all()));
    }

    @Test
    void brokenRulesNeverTakeThePlaceOfThoseThatServe() {
        try (Workspace workspace = open()) {
            Serving before = workspace.serving();
            Stored file = workspace.rules().read(RULE);
            Stored broken =
                    workspace.saveRule(RULE, file.text().replaceFirst("when", "whn"), Optional.of(file.revision()));
            assertThat(workspace.serving()).isSameAs(before);
            assertThat(workspace.looked().serves()).isFalse();
            assertThat(workspace.looked().problems().all()).isNotEmpty();
            assertThat(workspace.looked().problems().all().get(0).at().file()).isEqualTo("rules/" + RULE);
            workspace.saveRule(RULE, file.text() + "\n// more\n", Optional.of(broken.revision()));
            assertThat(workspace.looked().serves()).isTrue();
            assertThat(workspace.serving().revision()).isNotEqualTo(before.revision());
            Case subject =
                    workspace.shelf(before).cases(CASE, new Diagnostics()).get(0);
            assertThat(before.adviser().advise(subject).rules()).isSameAs(before.rules());
        }
    }

    @Test
    void whatAnotherProgramSavesIsSeen() throws Exception {
        try (Workspace workspace = open()) {
            workspace.watch();
            String before = workspace.serving().revision();
            Files.writeString(
                    rules.resolve("ranking.yaml"), Files.readString(rules.resolve("ranking.yaml")) + "# more\n");
            for (int i = 0; i < 200 && workspace.serving().revision().equals(before); i++) {
                Thread.sleep(50);
            }
            assertThat(workspace.serving().revision()).isNotEqualTo(before);
            Files.writeString(rules.resolve("ranking.yaml"), "weights: [");
            for (int i = 0; i < 200 && workspace.looked().serves(); i++) {
                Thread.sleep(50);
            }
            assertThat(workspace.looked().serves()).isFalse();
        }
    }

    @Test
    void rulesThatAreBrokenFromTheStartAreTold() throws IOException {
        Files.writeString(rules.resolve("ranking.yaml"), "weights: [");
        Diagnostics found = new Diagnostics();
        assertThat(Workspace.open(rules, folder.resolve("cases"), found)).isEmpty();
        assertThat(found.all()).isNotEmpty();
    }

    @Test
    void aSaveIsRefusedWhereTheFileIsAnotherByNow() throws IOException {
        Folder cases = Folder.ofCases(folder.resolve("cases"));
        Stored read = cases.read(CASE);
        Files.writeString(folder.resolve("cases").resolve(CASE), "case: other\n");
        assertThatThrownBy(() -> cases.save(CASE, "case: mine\n", Optional.of(read.revision())))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.CONFLICT);
                    assertThat(refused.current().orElseThrow().text()).isEqualTo("case: other\n");
                });
        assertThatThrownBy(() -> cases.save(CASE, "case: mine\n", Optional.empty()))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> cases.save("none.yaml", "x", Optional.of("abc")))
                .isInstanceOf(Refused.class);
        Stored now = cases.read(CASE);
        assertThat(cases.save(CASE, "case: mine\n", Optional.of(now.revision())).revision())
                .isEqualTo(cases.read(CASE).revision());
        try (Stream<Path> left = Files.list(folder.resolve("cases"))) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void aCommitHoldsTheFileAloneAndIsSeenInItsHistory() throws IOException {
        GitRepository git = GitRepository.in(folder);
        git.commit("first", Map.of("cases/" + CASE, "case: old\n", "other.txt", "other\n"));
        Folder cases = Folder.ofCases(folder.resolve("cases"));
        Stored now = cases.read(CASE);
        cases.save(CASE, "case: new\n", Optional.of(now.revision()));
        try (History history = cases.history().orElseThrow()) {
            String commit = history.commit(CASE, "A new case\n\nBecause.");
            List<Version> versions = history.of(CASE);
            assertThat(versions).extracting(Version::message).containsExactly("A new case", "first");
            assertThat(versions.get(0).commit()).isEqualTo(commit);
            assertThat(history.at(commit, CASE).text()).isEqualTo("case: new\n");
            assertThat(history.at(versions.get(1).commit(), CASE).text()).isEqualTo("case: old\n");
            assertThat(history.commit(CASE, "Nothing new")).isEqualTo(commit);
            assertThatThrownBy(() -> history.at("0000000", CASE)).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> history.at("HEAD:..", CASE)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void whatIsNotSavedIsLookedAtLikeFiles() {
        try (Workspace workspace = open()) {
            String text = workspace.rules().read(RULE).text();
            Overlay broken = new Overlay(Map.of(RULE, Optional.of(text.replaceFirst("when", "whn"))));
            assertThat(workspace.drafting().check(broken, false, () -> {}).findings())
                    .isNotEmpty();
            assertThat(workspace.drafting().check(Overlay.NONE, true, () -> {}).findings())
                    .isEmpty();
            assertThat(workspace.rules().read(RULE).text()).isEqualTo(text);
            assertThatThrownBy(() -> workspace
                            .drafting()
                            .check(new Overlay(Map.of("../x.csv", Optional.of(""))), false, () -> {}))
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void whatMayStandAtAPlaceComesFromTheVocabulary() {
        try (Workspace workspace = open()) {
            Completions english = new Completions(workspace.terms(Overlay.NONE, workspace.serving()), Lang.EN);
            String rule = "rule \"x\"\nwhen\n    the gap in \"logistics-c";
            assertThat(labels(english, "diagnose/x.dslr", rule)).contains("logistics-cost-share");
            assertThat(labels(
                            english,
                            "diagnose/x.dslr",
                            "rule \"x\"\nwhen\n    the gap in \"logistics-cost-share\" is at least "))
                    .contains("severe")
                    .doesNotContain("严重");
            assertThat(labels(english, "diagnose/x.dslr", "rule \"x\"\nwhen\n    "))
                    .contains("the gap in \"{indicator}\" is at least {severity}");
            assertThat(labels(english, "diagnose/x.dslr", "rule \"x\"\nwhen\nthen\n    diagnose \"weak-l"))
                    .contains("weak-logistics")
                    .doesNotContain("logistics-cost-share");
            assertThat(labels(english, "diagnose/x.dslr", "rule \"x\"\nwhen\n    已诊断出\"物流"))
                    .contains("物流薄弱");
            assertThat(labels(english, "diagnose/x.dslr", "rule \"x\"\nwhen\n    "))
                    .noneMatch(label -> Lang.of(label) == Lang.ZH && label.matches(".*\\{[a-z]+}.*"));
            assertThat(labels(english, "diagnose/x.dslr", "rule \"x\"\nwhen\n    已诊断出“物流"))
                    .contains("物流薄弱");
            assertThat(english.hover("diagnose/x.dslr", "    已诊断出“物流薄弱”", 1, 11)
                            .orElseThrow()
                            .id())
                    .hasValue("weak-logistics");
            assertThat(labels(english, "measures.yaml", "- id: x\n  kpis: [logistics-c"))
                    .contains("logistics-cost-share");
            assertThat(labels(english, "cases/x.yaml", "case: x\nfacts:\n  logist"))
                    .contains("logistics-cost-share");
            assertThat(labels(
                            english,
                            "cases/x.yaml",
                            "facts:\n  logistics-cost-share:\n    region: { value: 3, quality: "))
                    .contains("official");
            assertThat(labels(english, "diagnose/x.test.yaml", "tests:\n  - test: x\n    rule: weak log"))
                    .isNotEmpty();
            String line = "    the gap in \"logistics-cost-share\" is at least moderate";
            Completions.Hover word =
                    english.hover("diagnose/x.dslr", line, 1, 20).orElseThrow();
            assertThat(word.id()).hasValue("logistics-cost-share");
            assertThat(word.kind()).isEqualTo("indicator");
            assertThat(english.hover("diagnose/x.dslr", line, 1, 5)
                            .orElseThrow()
                            .lines()
                            .get(1))
                    .contains("物流成本占比");
        }
    }

    @Test
    void everyRuleFileSaysInBothLanguagesWhatItIsAbout() {
        try (Workspace workspace = open()) {
            List<Listed> rules = workspace.rules().list().stream()
                    .filter(file -> file.kind() == FileKind.RULES)
                    .toList();
            assertThat(rules).isNotEmpty().allSatisfy(file -> {
                Theme theme = workspace.theme(file).orElseThrow();
                assertThat(Lang.of(theme.about().orElseThrow().zh())).isEqualTo(Lang.ZH);
                assertThat(Lang.of(theme.about().orElseThrow().en())).isEqualTo(Lang.EN);
            });
            assertThat(rules.stream()
                            .mapToInt(
                                    file -> workspace.theme(file).orElseThrow().rules())
                            .sum())
                    .isEqualTo(workspace.serving().rules().writtenRules().size());
            String head = "// a licence\npackage p\nagenda-group \"diagnose\"\n\n";
            assertThat(Theme.of(head + "rule \"x\"\n// inside\n")).isEqualTo(new Theme(Optional.empty(), 1));
            assertThat(Theme.of(head + "// Soil.\n// 土壤。\n\n// A remark.\nrule \"x\"\n")
                            .about())
                    .hasValue(new Text("Soil.", "土壤。"));
        }
    }

    private static Overlay withText(String path, String text) {
        return new Overlay(Map.of(path, Optional.of(text)));
    }

    @Test
    void whatIsWrittenInOtherFilesAndNotSavedYetIsOfferedAndExplained() {
        try (Workspace workspace = open()) {
            String diagnoses = workspace.rules().read("diagnoses.csv").text();
            Overlay overlay = withText(
                    "diagnoses.csv",
                    diagnoses + "thin-soil,simple,supply,Thin soil,土层瘠薄,Roots find little hold.,根系难以扎稳。,P1.1\n");
            String text = "rule \"x\"\nwhen\n    the diagnosis \"thin";
            assertThat(labels(
                            new Completions(workspace.terms(Overlay.NONE, workspace.serving()), Lang.EN),
                            "recommend/x.dslr",
                            text))
                    .doesNotContain("thin-soil");
            Completions drafted = new Completions(workspace.terms(overlay, workspace.serving()), Lang.EN);
            assertThat(labels(drafted, "recommend/x.dslr", text)).contains("thin-soil");
            Completions.Hover hover = drafted.hover("recommend/x.dslr", text + "-soil\" is made", 3, 22)
                    .orElseThrow();
            assertThat(hover.lines()).contains("Roots find little hold.");
            assertThat(hover.at().orElseThrow().line())
                    .isEqualTo((int) diagnoses.lines().count() + 1);
            assertThat(workspace.serving().rules().diagnoses().has("thin-soil")).isFalse();
        }
    }

    @Test
    void whereAnUnsavedTextCannotBeReadWhatServesIsStillOffered() {
        try (Workspace workspace = open()) {
            String rule = "rule \"x\"\nwhen\nthen\n    recommend \"dry";
            for (Overlay broken : List.of(
                    withText("measures.yaml", "- id: [\n"),
                    withText("vocabulary.dsl", "[condition][]{{{"),
                    withText("diagnoses.csv", ""))) {
                Completions drafted = new Completions(workspace.terms(broken, workspace.serving()), Lang.EN);
                assertThat(labels(drafted, "recommend/x.dslr", rule)).contains("dry-port");
            }
            Stored file = workspace.rules().read(RULE);
            String name = workspace.serving().rules().writtenRules().stream()
                    .filter(each -> each.at().file().endsWith(RULE))
                    .findFirst()
                    .orElseThrow()
                    .name();
            Overlay renamed =
                    withText(RULE, file.text().replace("\"" + name + "\"", "\"quite another name\"") + "rule \"half\n");
            assertThat(labels(
                            new Completions(workspace.terms(renamed, workspace.serving()), Lang.EN),
                            "recommend/risk.test.yaml",
                            "tests:\n  - test: x\n    rule: quite"))
                    .contains("quite another name");
        }
    }

    private static List<String> labels(Completions completions, String path, String text) {
        List<String> lines = text.lines().toList();
        String last = lines.get(lines.size() - 1);
        return completions.at(path, text, lines.size(), last.length() + 1).items().stream()
                .map(Completions.Item::label)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "diagnose/risk.dslr, 1",
        "diagnose/risk.test.yaml, 1",
        "recommend/risk.test.yaml, 1",
        "indicators.test.yaml, 1",
        "measures.yaml, 1",
        "vocabulary.dsl, 2",
        "indicators.csv, 1",
        "diagnoses.csv, 1",
        "cautions.csv, 1",
        "dimensions.csv, 1",
        "settings.csv, 1",
        "principles.csv, 1",
        "efforts.csv, 1",
        "ranking.yaml, 0",
        "margins.yaml, 0"
    })
    void anEntryBegunFromATemplateIsFoundToBeFilledInAndNothingElse(String path, int count) {
        try (Workspace workspace = open()) {
            for (Lang lang : Lang.values()) {
                String text = workspace.rules().read(path).text().stripTrailing() + "\n";
                int line = (int) text.lines().count() + 1;
                List<String> templates = new Completions(
                                Terms.of(workspace.serving().rules()), lang)
                        .at(path, text, line, 1).items().stream()
                                .filter(item -> item.kind().equals(Skeletons.KIND))
                                .map(Completions.Item::insert)
                                .toList();
                assertThat(templates).hasSize(count);
                for (String template : templates) {
                    List<String> gaps = GAP.matcher(template)
                            .results()
                            .map(gap -> gap.group(1))
                            .toList();
                    assertThat(gaps).isNotEmpty().doesNotHaveDuplicates();
                    Overlay overlay = new Overlay(Map.of(
                            path,
                            Optional.of(text
                                    + VALUE.matcher(GAP.matcher(template).replaceAll("‹$1›"))
                                            .replaceAll("$1"))));
                    List<Diagnostic> found =
                            workspace.drafting().check(overlay, false, () -> {}).findings();
                    assertThat(found)
                            .filteredOn(each -> each.problem().level() == Problem.Level.ERROR)
                            .hasSize(gaps.size())
                            .allSatisfy(each -> {
                                assertThat(each.problem()).isEqualTo(Problem.NOT_FILLED_IN);
                                assertThat(each.at().file()).isEqualTo(workspace.called() + "/" + path);
                            })
                            .extracting(Diagnostic::at)
                            .doesNotHaveDuplicates();
                }
            }
        }
    }
}
