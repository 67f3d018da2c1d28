package catchup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {

    private static final String WRONG = "src/test/resources/catchup/checking/wrong";
    private static final String CASE = "cases/teaching-inland-orchard-county.yaml";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "junit"})
    void theShippedRulesAndCasesAreClean(String format) {
        Run run = Run.of("check", "--format", format);
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).isNotBlank();
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "junit"})
    void findingsAreAResultOfTheirOwn(String format) {
        Run run = Run.of("check", WRONG + "/rules", WRONG + "/cases", "--format", format);
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).contains("unknown-indicator").contains("cases/one.yaml");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void rulesAndCasesStandInAnyOrderAndEitherMayBeLeftOut() {
        Run both = Run.of("check", WRONG + "/cases", WRONG + "/rules");
        assertThat(both.out()).contains(WRONG + "/rules/ranking.yaml:").contains(WRONG + "/cases/one.yaml:");
        Run rules = Run.of("check", WRONG + "/rules");
        assertThat(rules.out()).contains("/rules/ranking.yaml:").doesNotContain("/cases/");
        Run named = Run.of("check", "--rules", WRONG + "/rules", WRONG + "/cases/one.yaml");
        assertThat(named.out()).contains("/rules/ranking.yaml:").contains("/cases/one.yaml:");
        Run cases = Run.of("check", WRONG + "/cases");
        assertThat(cases.out()).contains(WRONG + "/cases/one.yaml:").doesNotContain("ranking.yaml");
        assertThat(Run.of("check", CASE, "cases/provinces-2023.mapping.yaml#guizhou")
                        .exit())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void aFolderOfCasesHoldsItsCaseFilesAndNothingElse() throws IOException {
        Path wrong = Files.writeString(folder.resolve("outside"), "case: x");
        Files.copy(Path.of(CASE), folder.resolve("a.yaml"));
        Files.writeString(folder.resolve("README.md"), "no case");
        Files.writeString(folder.resolve(".hidden.yaml"), "no case");
        Files.createSymbolicLink(folder.resolve("link.yaml"), wrong);
        Files.createDirectory(folder.resolve("folder.yaml"));
        assertThat(Run.of("check", folder.toString()).exit()).isEqualTo(ExitCode.DONE);
        Files.writeString(folder.resolve("b.json"), "{\"case\": \"b\"}");
        Run run = Run.of("check", folder.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).contains("b.json:1:1").doesNotContain("link.yaml");
    }

    @Test
    void aCaseMayComeFromStandardInput() throws IOException {
        InputStream console = System.in;
        String broken = Files.readString(Path.of(CASE)).replace("sector: farm", "sector: farming");
        System.setIn(new ByteArrayInputStream(broken.getBytes(StandardCharsets.UTF_8)));
        try {
            Run run = Run.of("check", "-", "--format", "sarif");
            assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
            assertThat(run.out()).contains("unknown-setting").contains("\"uri\": \"-\"");
        } finally {
            System.setIn(console);
        }
    }

    @Test
    void whatIsNotThereCannotBeChecked() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        assertCannot("check", "no-such-folder");
        assertCannot("check", "rules", "no-such-case.yaml");
        assertCannot("check", "rules", folder.resolve("empty").toString());
        assertCannot("check", "--rules", "no-such-folder");
        assertCannot("check", "--rules", "no-such-folder", CASE);
        assertCannot("check", "no\u0000name");
        assertCannot("check", "--format", "pdf");
        assertCannot("check", CASE, "-o", "/dev/null/x");
    }

    @Test
    void aFolderWithNothingInItLacksEveryFileOfRules() throws IOException {
        Run run = Run.of("check", Files.createDirectory(folder.resolve("rules")).toString());
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out().lines().filter(line -> line.contains("[file-missing]")))
                .hasSize(12);
    }

    @Test
    void writesAFileWhole() throws IOException {
        Path file = folder.resolve("new/findings.sarif");
        Run run = Run.of("check", WRONG + "/rules", "--format", "sarif", "-o", file.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file)).startsWith("{").endsWith("}\n");
    }

    @Test
    void errorsStayWhereWarningsAreLeftOut() {
        assertThat(Run.of("check", WRONG + "/rules", "--errors-only").exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(Run.of("check", "--errors-only").exit()).isEqualTo(ExitCode.DONE);
    }

    private static void assertCannot(String... arguments) {
        Run run = Run.of(arguments);
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().doesNotContain("Exception").doesNotContain("\tat ");
    }
}
