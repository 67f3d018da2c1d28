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

/** The commands about robustness and missing facts. */
class ElicitationCommandsTest {

    private static final String CASE = "cases/luochuan-apples-2008.yaml";
    private static final String OTHER = "cases/puer-coffee-2021.yaml";

    @TempDir
    private Path folder;

    @Test
    void theSameSeedGivesTheSameAnswerAndPaceGoesToTheErrorStream() {
        Run run = Run.of("robust", CASE, "--draws", "50", "--format", "json");
        assertThat(run.exit()).isEqualTo(ExitCode.DONE);
        assertThat(run.err()).isEmpty();
        Run again = Run.of("robust", CASE, "--draws", "50", "--format", "json", "--stats");
        assertThat(again.out()).isEqualTo(run.out());
        assertThat(again.err()).contains("51");
        assertThat(Run.of("robust", CASE, "--draws", "50", "--seed", "2", "-f", "json")
                        .out())
                .isNotEqualTo(run.out());
    }

    @Test
    void questionsThatMakeNoSenseAreRefused() {
        assertThat(Run.of("robust", CASE, "--draws", "0").exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.of("robust", CASE, "--draws", "many").exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.of("robust", "cases").exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.of("robust").exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.of("ask", CASE, "--places", "0").exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.of("ask", CASE, "--interview").exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.of("ask", "-", "--interview", "-o", "x.yaml").exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Run.of("unknowns", "no-such.yaml").exit()).isEqualTo(ExitCode.BAD_INPUT);
    }

    @Test
    void anInterviewOverPipedLinesSavesWhatIsAnsweredAndGoesOnFromThere() throws IOException {
        Path saved = folder.resolve("saved.yaml");
        Run first = piped("nonsense\nunknown\n", CASE, saved);
        assertThat(first.exit()).isEqualTo(ExitCode.DONE);
        assertThat(first.out()).contains("answer:1:");
        String after = Files.readString(saved);
        assertThat(after).startsWith("case: luochuan-apples-2008\n");
        assertThat(Run.of("check", "rules", saved.toString()).exit()).isEqualTo(ExitCode.DONE);
        Run second = piped("quit\n", CASE, saved);
        assertThat(second.exit()).isEqualTo(ExitCode.DONE);
        assertThat(Files.readString(saved)).isEqualTo(after);
        assertThat(piped("quit\n", OTHER, saved).exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(Files.readString(saved)).isEqualTo(after);
    }

    private static Run piped(String lines, String subject, Path saved) {
        InputStream console = System.in;
        System.setIn(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)));
        try {
            return Run.of("ask", subject, "--interview", "-o", saved.toString(), "--lang", "en");
        } finally {
            System.setIn(console);
        }
    }
}
