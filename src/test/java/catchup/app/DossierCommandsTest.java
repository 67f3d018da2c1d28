package catchup.app;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.rulebase.RuleFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierCommandsTest {

    private static final String PUER = "cases/puer-coffee-2021.yaml";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aDossierIsWrittenReplayedReplacedAndFoundOut() throws IOException {
        String dossier = folder.resolve("puer").toString();
        Run written = Run.of("dossier", PUER, "--draws", "50", "-o", dossier);
        assertThat(written.exit()).isEqualTo(ExitCode.DONE);
        assertThat(written.out()).isEmpty();
        assertThat(folder.resolve("puer/robustness/robustness.json")).content().contains("\"draws\": 50");
        assertThat(folder.resolve("puer/why/sorting-and-grading.zh.html")).exists();
        Run same = Run.of("replay", dossier, "--today");
        assertThat(same.err()).isEmpty();
        assertThat(same.exit()).isEqualTo(ExitCode.DONE);
        assertThat(Run.of("dossier", PUER, "--draws", "50", "-o", dossier).exit())
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.of("dossier", PUER, "--draws", "50", "-o", dossier, "--replace")
                        .exit())
                .isEqualTo(ExitCode.DONE);
        Path proofs = folder.resolve("puer/proofs/proofs.en.md");
        Files.writeString(proofs, Files.readString(proofs).replaceFirst("Score", "score"));
        Run found = Run.of("replay", dossier, "--format", "json");
        assertThat(found.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(found.out()).contains("\"path\": \"proofs/proofs.en.md\"", "\"kind\": \"altered\"");
    }

    @Test
    void otherRulesAreComparedAndRulesThatCannotBeReadAreSaid() throws IOException {
        String dossier = folder.resolve("puer").toString();
        assertThat(Run.of("dossier", PUER, "--draws", "50", "-o", dossier).exit())
                .isEqualTo(ExitCode.DONE);
        RuleFolder rules = RuleFolder.full(Files.createDirectories(folder.resolve("rules")))
                .edit("ranking.yaml", "neutral: 0.5", "neutral: 0.4");
        Run differs = Run.of("replay", dossier, "--rules", rules.path("").toString());
        assertThat(differs.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(differs.out()).contains("ranking.yaml");
        rules.write("ranking.yaml", "weights: {");
        Run broken = Run.of("replay", dossier, "--rules", rules.path("").toString());
        assertThat(broken.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(broken.err()).doesNotContain("Exception");
    }

    @Test
    void whatCannotBeIsSaid() {
        assertThat(Run.of("replay", folder.toString()).exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.of("replay", folder.toString()).err()).contains("[not-a-dossier]");
        assertThat(Run.of("dossier", "-", "-o", folder.resolve("x").toString()).exit())
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.of("dossier", "cases", "-o", folder.resolve("x").toString())
                        .exit())
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.of("dossier", PUER).exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void disagreementsBecomeTests() throws IOException {
        RuleFolder rules = RuleFolder.tested(Files.createDirectories(folder.resolve("rules")));
        String before = rules.text("recommend/chain-and-processing.test.yaml");
        Path sheet = folder.resolve("case.yaml");
        Files.writeString(
                sheet,
                Files.readString(Path.of(PUER))
                        + "disagreements:\n  - { measure: regional-standard, says: wrong, reason: there is one, by: Li Na,"
                        + " date: 2024-05-03 }\n");
        String[] command = {"new", "tests", "--rules", rules.path("").toString(), "--from-case", sheet.toString()};
        Run dry = Run.of(command[0], command[1], command[2], command[3], command[4], command[5], "--dry-run");
        assertThat(dry.exit()).isEqualTo(ExitCode.DONE);
        assertThat(rules.text("recommend/chain-and-processing.test.yaml")).isEqualTo(before);
        assertThat(Run.of(command).exit()).isEqualTo(ExitCode.DONE);
        assertThat(rules.text("recommend/chain-and-processing.test.yaml"))
                .startsWith(before)
                .contains("# Disagreement of Li Na, 2024-05-03: there is one\n");
        Run tests = Run.of(
                "test",
                "--rules",
                rules.path("").toString(),
                rules.path("recommend/chain-and-processing.test.yaml").toString());
        assertThat(tests.exit()).isEqualTo(ExitCode.FINDINGS);
        Run none = Run.of("new", "tests", "--rules", rules.path("").toString(), "--from-case", PUER);
        assertThat(none.exit()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void disagreementsAreShownInEveryForm() throws IOException {
        Path sheet = folder.resolve("case.yaml");
        Files.writeString(
                sheet,
                Files.readString(Path.of(PUER))
                        + "disagreements:\n  - { measure: regional-standard, says: wrong, reason: <b>there is one</b>,"
                        + " by: Li Na, date: 2024-05-03 }\n  - { measure: dry-port, says: missing, reason: trains,"
                        + " by: Li Na, date: 2024-05-03 }\n");
        for (String format : new String[] {"text", "markdown", "html"}) {
            Run run = Run.of("advise", sheet.toString(), "--format", format);
            assertThat(run.exit()).isEqualTo(ExitCode.DONE);
            assertThat(run.out().split("there is one", -1)).hasSize(3);
            assertThat(run.out()).contains("trains");
        }
        assertThat(Run.of("advise", sheet.toString(), "--format", "html").out()).doesNotContain("<b>there is one");
        Run json = Run.of("advise", sheet.toString(), "--format", "json");
        assertThat(json.out().split("\"by\": \"Li Na\"", -1)).hasSize(4);
    }
}
