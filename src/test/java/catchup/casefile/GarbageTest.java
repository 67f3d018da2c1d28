package catchup.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.source.SourceFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a stranger hands in is answered soon, with diagnostics and nothing else. */
class GarbageTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int LARGE = SourceFile.LARGEST / 4;
    private static final CaseReader READER = new CaseReader(Samples.INDICATORS, Samples.SETTINGS);

    @Test
    void fiftyMegabytesAreRefusedUnread(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("garbage.yaml");
        byte[] bytes = new byte[50 * 1024 * 1024];
        new Random(1).nextBytes(bytes);
        Files.write(file, bytes);
        Diagnostics diagnostics = new Diagnostics();
        assertTimeoutPreemptively(
                SOON, () -> assertThat(READER.read(file, diagnostics)).isEmpty());
        assertThat(diagnostics.all()).extracting(Diagnostic::problem).containsExactly(Problem.FILE_TOO_LARGE);
    }

    @Test
    void anEndlessStreamIsRefused() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        Diagnostics diagnostics = new Diagnostics();
        assertTimeoutPreemptively(
                SOON, () -> assertThat(READER.read(endless, diagnostics)).isEmpty());
        assertThat(diagnostics.all()).extracting(Diagnostic::problem).containsExactly(Problem.FILE_TOO_LARGE);
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of("deep lists", "[".repeat(LARGE)),
                Arguments.of("deep mappings", "{a: ".repeat(LARGE / 4)),
                Arguments.of("deep blocks", "- ".repeat(LARGE / 2)),
                Arguments.of("complex keys", "? ".repeat(LARGE / 2)),
                Arguments.of("one long word", "x".repeat(LARGE)),
                Arguments.of("one long number", Samples.HEAD + "  fame: { region: " + "9".repeat(LARGE / 2)),
                Arguments.of("an open quote", "case: \"" + "\\\\".repeat(LARGE / 2)),
                Arguments.of("the same key", "case: a\n".repeat(LARGE / 8)),
                Arguments.of("many keys", keys("")),
                Arguments.of("many unknown indicators", Samples.HEAD + keys("  ")),
                Arguments.of("many anchors", "[" + "&a b, ".repeat(LARGE / 6) + "]"),
                Arguments.of("many aliases", "[" + "*a , ".repeat(LARGE / 5) + "]"),
                Arguments.of("many documents", "--- a\n".repeat(LARGE / 6)),
                Arguments.of("comments", "# a\n".repeat(LARGE / 4)),
                Arguments.of("blanks", " ".repeat(LARGE)),
                Arguments.of("tabs", "\t".repeat(LARGE)),
                Arguments.of("tags", "!a ".repeat(LARGE / 3)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shapes")
    void largeFilesOfOneShapeAreAnsweredSoon(String name, String text) {
        Diagnostics diagnostics = new Diagnostics();
        SourceFile file = new SourceFile(name, text);
        assertTimeoutPreemptively(
                SOON, () -> assertThat(READER.read(file, diagnostics)).isEmpty());
        assertThat(diagnostics.all()).isNotEmpty();
    }

    private static String keys(String indent) {
        StringBuilder keys = new StringBuilder();
        for (int i = 0; keys.length() < LARGE - 500; i++) {
            keys.append(indent).append("fam").append(i).append(": a\n");
        }
        return keys.toString();
    }
}
