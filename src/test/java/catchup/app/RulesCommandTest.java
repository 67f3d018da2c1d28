package catchup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RulesCommandTest {

    private static final List<String[]> QUESTIONS = List.of(
            new String[] {},
            new String[] {"--leads-to", "dry-port"},
            new String[] {"--from", "物流成本占比=严重"},
            new String[] {"--from", "weak-logistics"},
            new String[] {"--uses", "regional-standard"},
            new String[] {"--uses", "weak logistics: dear and slow"},
            new String[] {"--theme", "logistics"});

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"text", "markdown", "html", "json"})
    void answersInEveryFormatAndLanguage(String format) {
        String lang = "zh";
        for (String[] question : QUESTIONS) {
            Run run = run(question, "--format", format, "--lang", lang);
            assertThat(run.err()).isEmpty();
            assertThat(run.exit()).isEqualTo(ExitCode.DONE);
            assertThat(run.out()).isNotBlank();
            lang = lang.equals("zh") ? "en" : "zh";
        }
    }

    @ParameterizedTest
    @CsvSource({
        "--leads-to,weak-logistcs,weak-logistics",
        "--from,logistics-cost-shre=severe,logistics-cost-share",
        "--from,logistics-cost-share=sever,severe",
        "--leads-to,cold chain,cold-chain-network",
        "--uses,dry-prt,dry-port",
        "--theme,logistcs,logistics"
    })
    void aWordThatMeansNothingIsAnsweredWithOneThatMayBeMeant(String option, String word, String meant) {
        Run run = run(new String[] {option, word}, "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains(option).contains(meant);
    }

    @Test
    void looksAsTextOfAnyCommandDoes() {
        String[] question = {"--theme", "logistics", "--lang", "en"};
        assertThat(run(question, "--color", "always").out()).contains("\u001B[");
        assertThat(run(question, "--color", "never").out()).doesNotContain("\u001B");
        assertThat(run(question, "--width", "40").out().lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(40));
    }

    @Test
    void onlyOneThingIsAskedAtATime() {
        assertThat(run(new String[] {"--leads-to", "dry-port", "--uses", "dry-port"})
                        .exit())
                .isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void writesTheHandbookWholeAndLeavesNothingElse() throws IOException {
        Path file = folder.resolve("new/handbook.html");
        Run run = run(new String[] {}, "--format", "html", "-o", file.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).isEmpty();
        assertThat(Files.readString(file)).startsWith("<!DOCTYPE html>").contains("</html>");
        try (Stream<Path> files = Files.list(folder.resolve("new"))) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void drawsEveryPart() throws IOException {
        for (String[] question : List.of(
                new String[] {},
                new String[] {"--leads-to", "dry-port"},
                new String[] {"--from", "logistics-cost-share"},
                new String[] {"--theme", "brand"})) {
            Path file = folder.resolve("graph.svg");
            Run run = run(question, "--graph", file.toString());
            assertThat(run.exit()).isEqualTo(ExitCode.DONE);
            assertThat(run.out()).isEmpty();
            assertThat(Files.readString(file)).startsWith("<svg").endsWith("</svg>\n");
        }
    }

    @Test
    void aDrawingFollowsTheSeverityAskedFor() throws IOException {
        List<String> drawings = new ArrayList<>();
        for (String from : List.of("logistics-cost-share=mild", "物流成本占比＝严重", "logistics-cost-share")) {
            Path file = folder.resolve("graph.svg");
            assertThat(run(new String[] {"--from", from}, "--graph", file.toString())
                            .exit())
                    .isEqualTo(ExitCode.DONE);
            drawings.add(Files.readString(file));
        }
        assertThat(drawings.get(0)).doesNotContain("weak-logistics");
        assertThat(drawings.get(1)).contains("weak-logistics");
    }

    @Test
    void whatIsWrongInATestOfARuleIsToldToo() throws IOException {
        copy(Path.of("rules"));
        Path tests = folder.resolve("diagnose/logistics.test.yaml");
        Files.writeString(tests, Files.readString(tests).replace("severe", "sevre"));
        Run run = run(new String[] {"--rules", folder.toString()});
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("logistics.test.yaml:");
    }

    private void copy(Path rules) throws IOException {
        try (Stream<Path> files = Files.walk(rules)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(rules.relativize(each).toString());
                Files.createDirectories(target.getParent());
                Files.copy(each, target);
            }
        }
    }

    private static Run run(String[] question, String... options) {
        return Run.of(Stream.of(Stream.of("rules"), Stream.of(question), Stream.of(options))
                .flatMap(each -> each)
                .toArray(String[]::new));
    }
}
