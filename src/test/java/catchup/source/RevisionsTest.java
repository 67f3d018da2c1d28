package catchup.source;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.FileMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionsTest {

    @TempDir
    private Path folder;

    private GitRepository git;
    private final Diagnostics diagnostics = new Diagnostics();

    @BeforeEach
    void create() {
        git = GitRepository.in(folder.resolve("repository"));
    }

    @Test
    void filesAreAsTheyWereAtTheRevision() throws IOException {
        git.commit("first", Map.of("rules/a.csv", "one", "rules/diagnose/b.dslr", "二", "other/c.csv", "no"));
        git.commit("second", Map.of("rules/a.csv", "two"));
        assertThat(copied("HEAD~1", "rules"))
                .containsOnly(Map.entry("a.csv", "one"), Map.entry("diagnose/b.dslr", "二"));
        assertThat(copied("HEAD", "rules")).containsOnly(Map.entry("a.csv", "two"));
        assertThat(diagnostics.isEmpty()).isTrue();
    }

    @Test
    void namesOfRevisionsAreThoseOfGit() {
        String hash = git.commit("first", Map.of("rules/a.csv", "one"));
        git.tag("v1", hash);
        try (Revisions revisions = revisions()) {
            assertThat(Stream.of("HEAD", "main", "v1", hash, hash.substring(0, 8), "main^{tree}"))
                    .allMatch(revisions::has);
            assertThat(Stream.of("", "HEAD~1", "v2", "HEAD:rules/a.csv", "..", "@{", "a b", "\u0000", "--help"))
                    .noneMatch(revisions::has);
            assertThat(revisions.names()).contains("main", "v1");
        }
    }

    @Test
    void onlyWhatIsWantedIsCopied() throws IOException {
        git.commit("first", Map.of("rules/a.csv", "one", "rules/b.sh", "no", "rules/deep/er/c.csv", "no"));
        assertThat(copied("HEAD", "rules")).containsOnlyKeys("a.csv");
    }

    @Test
    void whatIsNoRegularFileIsReportedInsteadOfCopied() throws IOException {
        git.commitEntry("rules/a.csv", FileMode.SYMLINK, "/etc/passwd");
        assertThat(copied("HEAD", "rules")).isEmpty();
        assertThat(problems()).containsExactly("file-unreadable HEAD:rules/a.csv");
    }

    @Test
    void namesThatWouldLeaveTheFolderAreLeftOut() throws IOException {
        git.commitRaw("rules", List.of("..a.csv", "..", "a\\..\\b.csv", ".git.csv", "c.csv"));
        assertThat(copied("HEAD", "rules")).containsOnlyKeys("c.csv");
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(path -> String.valueOf(path.getFileName())))
                    .allMatch(name -> name.matches("repository|copy\\d*"));
        }
    }

    @Test
    void aFileLargerThanAnyIsReportedBeforeItIsRead() throws IOException {
        git.commit("first", Map.of("rules/a.csv", "x".repeat(SourceFile.LARGEST + 1), "rules/b.csv", "y"));
        assertThat(copied("HEAD", "rules")).containsOnlyKeys("b.csv");
        assertThat(problems()).containsExactly("file-too-large HEAD:rules/a.csv");
    }

    @Test
    void aFolderThatTheRevisionHasNotIsReported() throws IOException {
        git.commit("first", Map.of("rules/a.csv", "one"));
        for (String missing : List.of("rulez", "rules/a.csv", "/rules", "../rules")) {
            assertThat(copied("HEAD", missing)).isEmpty();
        }
        assertThat(diagnostics.all()).extracting(Diagnostic::problem).containsOnly(Problem.NOT_IN_REVISION);
        assertThat(diagnostics.all()).hasSize(4);
    }

    @Test
    void nothingIsWrittenAndNothingIsRun() throws IOException {
        git.commit("first", Map.of("rules/a.csv", "one", ".gitattributes", "* filter=shout"));
        Path trace = folder.resolve("trace");
        git.configure("filter", "shout", "smudge", "touch " + trace);
        git.hook("post-checkout", "#!/bin/sh\ntouch " + trace + "\n");
        Map<String, String> before = everything(folder.resolve("repository"));
        assertThat(copied("HEAD", "rules")).containsOnly(Map.entry("a.csv", "one"));
        assertThat(everything(folder.resolve("repository"))).isEqualTo(before);
        assertThat(trace).doesNotExist();
    }

    @Test
    void aFolderOutsideOfAnyRepositoryHasNone() throws IOException {
        Path lonely = Files.createDirectories(folder.resolve("lonely"));
        assertThat(Revisions.around(lonely)).isEmpty();
        assertThat(Revisions.around(lonely.resolve("missing"))).isEmpty();
    }

    @Test
    void whatIsNoRepositoryThoughItLooksLikeOneIsNone() throws IOException {
        Path fake = Files.createDirectories(folder.resolve("fake"));
        Files.writeString(fake.resolve(".git"), "gitdir: /nowhere\n");
        assertThat(Revisions.around(fake)).isEmpty();
    }

    @Test
    void theFolderIsFoundFromBelow() throws IOException {
        git.commit("first", Map.of("rules/a.csv", "one"));
        Path rules = Files.createDirectories(folder.resolve("repository/rules"));
        try (Revisions revisions = Revisions.around(rules).orElseThrow()) {
            assertThat(revisions.pathOf(rules)).contains("rules");
            assertThat(revisions.pathOf(folder)).isEmpty();
        }
    }

    private Revisions revisions() {
        return Revisions.around(folder.resolve("repository")).orElseThrow();
    }

    private Map<String, String> copied(String revision, String path) throws IOException {
        Path target = Files.createTempDirectory(folder, "copy");
        try (Revisions revisions = revisions()) {
            boolean had = revisions.copy(revision, path, name -> name.matches(".*\\.(csv|dslr)"), target, diagnostics);
            assertThat(had || !diagnostics.isEmpty()).isTrue();
        }
        return everything(target);
    }

    private static Map<String, String> everything(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            paths.filter(Files::isRegularFile).forEach(path -> {
                try {
                    byte[] bytes = Files.readAllBytes(path);
                    files.put(
                            root.relativize(path).toString(),
                            new String(bytes, java.nio.charset.StandardCharsets.UTF_8));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        }
        return files;
    }

    private List<String> problems() {
        return diagnostics.all().stream()
                .map(found -> found.problem().code() + " " + found.at())
                .toList();
    }
}
