package catchup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FmtCommandTest {

    private static final String NEAT = "a,b\n1,2\n";
    private static final String UNTIDY = "\uFEFF\"a\", b\r\n1,2\r\n";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void theShippedRulesAndCasesNeedNothing() {
        Run run = Run.of("fmt", "--check");
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).isEmpty();
        assertThat(Run.of("fmt", "--check", "cases").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void checkingNamesFilesAndWritesNothing() {
        Path untidy = write("b.csv", UNTIDY);
        write("a.csv", NEAT);
        Run run = Run.of("fmt", "--check", folder.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).isEqualToNormalizingNewlines(folder + "/b.csv\n");
        assertThat(untidy).hasContent(UNTIDY);
    }

    @Test
    void formattingChangesWhatMustBeAndSaysSo() throws IOException {
        Path untidy = write("sub/deeper/b.csv", UNTIDY);
        Path neat = write("a.csv", NEAT);
        Path other = write("README.md", "not  ours \n");
        Path hidden = write(".b.csv", UNTIDY);
        Object time = Files.getLastModifiedTime(neat);
        Run run = Run.of("fmt", "--rules", folder.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).isEqualToNormalizingNewlines(folder.getFileName() + "/sub/deeper/b.csv\n");
        assertThat(untidy).hasBinaryContent(NEAT.getBytes(StandardCharsets.UTF_8));
        assertThat(Files.getLastModifiedTime(neat)).isEqualTo(time);
        assertThat(other).hasContent("not  ours \n");
        assertThat(hidden).hasContent(UNTIDY);
        assertThat(Run.of("fmt", "--check", folder.toString()).exit()).isEqualTo(ExitCode.DONE);
        try (Stream<Path> files = Files.list(untidy.getParent())) {
            assertThat(files).containsExactly(untidy);
        }
    }

    @Test
    void aByteOrderMarkAloneIsAChange() {
        write("a.csv", "\uFEFF" + NEAT);
        assertThat(Run.of("fmt", "--check", folder.toString()).exit()).isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void aFileNamedTwiceIsFormattedOnce() {
        String file = write("a.csv", UNTIDY).toString();
        Run run = Run.of("fmt", file, folder.toString(), folder + "/../" + folder.getFileName() + "/a.csv");
        assertThat(run.out()).isEqualToNormalizingNewlines(file + "\n");
    }

    @Test
    void permissionsAreKept() throws IOException {
        Path file = write("a.csv", UNTIDY);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r-x"));
        assertThat(Run.of("fmt", file.toString()).exit()).isEqualTo(ExitCode.DONE);
        assertThat(file).hasContent(NEAT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r-x");
    }

    @Test
    void filesWithProblemsStayAsTheyAreAndOthersDoNot() {
        Path rules = write("a.dslr", "package catchup.rules\nrule \"x\"\nwhen\nrule \"y\"\n");
        Path tests = write("b.test.yaml", "tests: [\n");
        Path table = write("c.csv", UNTIDY);
        Run run = Run.of(
                "fmt",
                folder.toString(),
                folder + "/none.csv",
                write("a.txt", "").toString(),
                "no\u0000name");
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .contains("a.dslr:2:1")
                .contains("[header-missing]")
                .contains("[not-closed]")
                .contains("b.test.yaml:2")
                .contains("[syntax]")
                .contains("[file-missing]")
                .contains("[no-house-form]")
                .doesNotContain("Exception");
        assertThat(rules).content().startsWith("package");
        assertThat(tests).hasContent("tests: [\n");
        assertThat(table).hasContent(NEAT);
        assertThat(run.out()).isEqualToNormalizingNewlines(table + "\n");
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path outside = write("outside/a.csv", UNTIDY);
        Path inside = Files.createDirectory(folder.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("folder"), outside.getParent());
        assertThat(Run.of("fmt", inside.toString()).exit()).isEqualTo(ExitCode.DONE);
        Path link = Files.createSymbolicLink(inside.resolve("b.csv"), outside);
        Files.createSymbolicLink(inside.resolve("loop.yaml"), inside.resolve("loop.yaml"));
        for (String given : List.of(inside.toString(), link.toString())) {
            Run run = Run.of("fmt", given);
            assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(run.err()).contains("b.csv").contains("[file-unreadable]");
        }
        assertThat(link).isSymbolicLink();
        assertThat(outside).hasContent(UNTIDY);
    }

    @Test
    void standardInputGoesToStandardOutput() {
        Run run = piped(UNTIDY, "fmt", "--stdin", "anywhere/x.csv");
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.out()).isEqualTo(NEAT);
        assertThat(run.err()).isEmpty();
        assertThat(piped(UNTIDY, "fmt", "--check", "--stdin", "x.csv").exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(piped(NEAT, "fmt", "--check", "--stdin", "x.csv").exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void standardInputWithProblemsGoesNowhere() {
        Run run = piped("a: [\n", "fmt", "--stdin", "x.yaml");
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("x.yaml:2:1");
        assertThat(piped(NEAT, "fmt", "--stdin", "x.md").exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(piped(NEAT, "fmt", "--stdin", "x.csv", "cases").exit()).isEqualTo(ExitCode.BAD_INPUT);
    }

    private static Run piped(String text, String... arguments) {
        InputStream console = System.in;
        System.setIn(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        try {
            return Run.of(arguments);
        } finally {
            System.setIn(console);
        }
    }

    private Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }
}
