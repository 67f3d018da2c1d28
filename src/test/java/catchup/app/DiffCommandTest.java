package catchup.app;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.source.GitRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {

    private static final String CASE = "cases/teaching-coastal-food-town.yaml";
    private static final String FIRMS = "diagnose/firms-and-standards.dslr";
    private static final String RULE = "high rejection: shipments come back";

    @TempDir
    private Path folder;

    @Test
    void twoFoldersAndACaseAreCompared() throws IOException {
        Path edited = edited();
        Run run = Run.of("diff", "rules", edited.toString(), CASE, "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains(RULE).contains(FIRMS + ":").contains("teaching-coastal-food-town");
    }

    @Test
    void withoutASecondVersionTheFolderOfRulesIsMeant() throws IOException {
        Path edited = edited();
        Run run = Run.of("diff", "rules", CASE, "--rules", edited.toString(), "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).contains(RULE);
        assertThat(Run.of("diff", "rules", CASE).exit()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void aFolderOfCasesStandsForAllOfThem() throws IOException {
        Path edited = edited();
        Path cases = Files.createDirectory(folder.resolve("cases"));
        Files.copy(Path.of(CASE), cases.resolve("one.yaml"));
        Run run = Run.of("diff", "rules", cases.toString(), "--rules", edited.toString(), "--format", "json");
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).contains("\"teaching-coastal-food-town\"");
    }

    @Test
    void revisionsAreReadFromTheRepositoryOfTheRules() throws IOException {
        Path top = folder.resolve("repository");
        GitRepository git = GitRepository.in(top);
        Map<String, String> shipped = files(Path.of("rules"), "my/rules/");
        git.commit("first", shipped);
        Map<String, String> without = new HashMap<>(shipped);
        without.computeIfPresent("my/rules/" + FIRMS, (name, text) -> withoutRule(text));
        git.commit("second", without);
        write(without, top);
        String rules = top.resolve("my/rules").toString();
        Run run = Run.of("diff", "HEAD~1", "HEAD", CASE, "--rules", rules, "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out()).contains("HEAD~1:my/rules/" + FIRMS + ":").contains(RULE);
        assertThat(Run.of("diff", "HEAD", CASE, "--rules", rules).exit()).isEqualTo(ExitCode.DONE);
        assertThat(Run.of("diff", "main~1:my/rules", CASE, "--rules", rules).exit())
                .isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void aRevisionThatIsNoneSaysWhatWasTried() throws IOException {
        Path top = folder.resolve("repository");
        GitRepository git = GitRepository.in(top);
        Map<String, String> shipped = files(Path.of("rules"), "rules/");
        git.commit("first", shipped);
        write(shipped, top);
        String rules = top.resolve("rules").toString();
        Run run = Run.of("diff", "mian", CASE, "--rules", rules, "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("[unknown-revision]")
                .contains("repository")
                .contains("main");
        assertThat(Run.of("diff", "HEAD:nowhere", CASE, "--rules", rules).err()).contains("[not-in-revision]");
        assertThat(Run.of("diff", "HEAD", CASE, "--rules", folder.toString()).err())
                .contains("[no-repository]", "[");
    }

    @Test
    void nearFoldersAreSuggestedAsWellAsNearRevisions() throws IOException {
        Path top = folder.resolve("repository");
        GitRepository git = GitRepository.in(top);
        Map<String, String> shipped = files(Path.of("rules"), "rules/");
        git.commit("first", shipped);
        write(shipped, top);
        Path near = Files.createDirectory(folder.resolve("man"));
        String rules = top.resolve("rules").toString();
        String mian = folder.resolve("mian").toString();
        assertThat(Run.of("diff", mian, CASE, "--rules", rules, "--lang", "en").err())
                .contains("[unknown-revision]")
                .contains("did you mean " + near + "?");
        assertThat(Run.of("diff", "rulez", CASE, "--rules", rules, "--lang", "en")
                        .err())
                .contains("[unknown-revision]")
                .contains("did you mean rules?");
        assertThat(Run.of("diff", "mian:rules", CASE, "--rules", rules, "--lang", "en")
                        .err())
                .contains("[unknown-revision]")
                .contains("did you mean main:rules?");
        assertThat(Run.of("diff", mian, CASE, "--rules", near.toString(), "--lang", "en")
                        .err())
                .contains("[no-repository]")
                .contains("did you mean " + near + "?");
        assertThat(Run.of("diff", "rules", "rules", "casez", "--lang", "en").err())
                .contains("[file-missing]")
                .contains("did you mean cases?");
    }

    @Test
    void whatIsWrongOnEitherSideIsToldAtOnceAndNothingIsWritten() throws IOException {
        Path one = broken("one");
        Path other = broken("other");
        Path output = folder.resolve("diff.html");
        Run run = Run.of("diff", one.toString(), other.toString(), CASE, "-o", output.toString());
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("one/" + FIRMS).contains("other/" + FIRMS);
        assertThat(output).doesNotExist();
        assertThat(Run.of("diff", "rules", "no-such-case.yaml").exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.of("diff").exit()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void foldersWithTheSameNameAreToldApart() throws IOException {
        Path edited = edited();
        Path same = Files.createDirectories(folder.resolve("elsewhere/edited"));
        write(files(Path.of("rules"), ""), same);
        Run run = Run.of("diff", same.toString(), edited.toString(), CASE, "--lang", "en");
        assertThat(run.exit()).isEqualTo(ExitCode.FINDINGS);
        assertThat(run.out().replaceAll("\\s+", "")).contains("elsewhere/edited/" + FIRMS);
    }

    private Path edited() throws IOException {
        Path edited = Files.createDirectory(folder.resolve("edited"));
        Map<String, String> files = files(Path.of("rules"), "");
        files.computeIfPresent(FIRMS, (name, text) -> withoutRule(text));
        write(files, edited);
        return edited;
    }

    private Path broken(String name) throws IOException {
        Path broken = Files.createDirectory(folder.resolve(name));
        Map<String, String> files = files(Path.of("rules"), "");
        files.computeIfPresent(FIRMS, (file, text) -> text.replace("is at least severe", "is at leest severe"));
        write(files, broken);
        return broken;
    }

    private static String withoutRule(String text) {
        int start = text.indexOf("rule \"" + RULE + "\"");
        return text.substring(0, start) + text.substring(text.indexOf("\nend\n", start) + "\nend\n".length());
    }

    private static Map<String, String> files(Path root, String prefix) throws IOException {
        Map<String, String> files = new HashMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            paths.filter(Files::isRegularFile).forEach(path -> {
                try {
                    files.put(prefix + root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        }
        return files;
    }

    private static void write(Map<String, String> files, Path root) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
