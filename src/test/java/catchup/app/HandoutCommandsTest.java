package catchup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports to hand over and fact sheets to fill in, from the command line. */
class HandoutCommandsTest {

    private static final String CASE = "cases/luochuan-apples-2008.yaml";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"advice.pdf, %PDF", "advice.docx, PK", "advice.xlsx, PK"})
    void theEndingSaysTheForm(String name, String start) throws IOException {
        Path file = folder.resolve(name);
        Run run = Run.of("advise", CASE, "-o", file.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).isEmpty();
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .startsWith(start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "docx", "XLSX"})
    void whatIsNoTextNeedsAFile(String form) {
        for (String lang : List.of("en", "zh")) {
            Run run = Run.of("advise", CASE, "--format", form, "--lang", lang);
            assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("-o");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void warnsOfCharactersThatCouldNotBeDrawn(String lang) throws IOException {
        Path rare = folder.resolve("rare.yaml");
        Files.writeString(
                rare,
                Files.readString(Path.of(CASE))
                        .replaceFirst("zh: \\S+ \\}", "zh: \uD842\uDFB7\u6797 }")
                        .replaceFirst("en: Luochuan", "en: \uD842\uDFB7"));
        Path file = folder.resolve("rare.pdf");
        Run run = Run.of("advise", rare.toString(), "--lang", lang, "-o", file.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).contains("U+20BB7");
        assertThat(file).isNotEmptyFile();
        assertThat(Run.of("advise", CASE, "-o", file.toString()).err()).doesNotContain("U+");
    }

    @Test
    void answersStandBehindTextsOnly() {
        Path file = folder.resolve("advice.pdf");
        Run run = Run.of("advise", CASE, "--answers", "why", "-o", file.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(file).doesNotExist();
    }

    @Test
    void aFilledInFactSheetIsAdvisedUponAsItsCase() {
        Path file = folder.resolve("facts.xlsx");
        assertThat(Run.of("template", CASE, "-o", file.toString()).exit()).isEqualTo(ExitCode.DONE);
        assertThat(Run.of("advise", file.toString()).out())
                .isEqualTo(Run.of("advise", CASE).out());
    }

    @Test
    void aFormCanSayWhatKindOfRegionItIsAbout() {
        Path file = folder.resolve("facts.xlsx");
        assertThat(Run.of("template", "--sector", "farm", "--setting", "inland,沿边", "-o", file.toString())
                        .exit())
                .isEqualTo(ExitCode.DONE);
        assertThat(Run.of("template", "--sector", "inland", "-o", file.toString())
                        .exit())
                .isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.of("template", "-o", "facts.csv").exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.of("advise", file.toString(), "--lang", "en").err()).contains("facts.xlsx!Case!C3");
    }

    @Test
    void whoAsksForNoSuchFormLoadsNothingForIt() throws IOException, InterruptedException {
        Path log = folder.resolve("classes");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "catchup.app.Main",
                        "advise",
                        CASE)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(Files.readString(log))
                .contains("catchup.app.AdviseCommand")
                .doesNotContain("org.apache.poi.", "org.apache.pdfbox.", "com.openhtmltopdf.", "org.apache.xmlbeans.")
                .doesNotContain("catchup.report.print.", "catchup.report.office.", "catchup.report.sheet.");
    }
}
