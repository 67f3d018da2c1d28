package catchup.app;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.rulebase.RuleFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class WatchCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aSavedCaseIsAdvisedAgain() throws IOException, InterruptedException {
        Path file = Files.copy(Path.of("cases/teaching-coastal-food-town.yaml"), folder.resolve("town.yaml"));
        BlockingQueue<String> rounds = new LinkedBlockingQueue<>();
        Thread watch = new Thread(() -> Main.commandLine()
                .setOut(new PrintWriter(told(rounds)))
                .execute("watch", "rules", file.toString(), "--lang", "en", "--top", "1"));
        watch.start();
        assertThat(rounds.take()).contains("Regional standard");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("rejection-share:         { region: 6", "rejection-share:         { region: 2"));
        assertThat(rounds.take()).contains("town.yaml").contains("High rejection");
        watch.interrupt();
        watch.join();
    }

    @Test
    void testsAreRunAgainWhenARuleIsSaved() throws IOException, InterruptedException {
        RuleFolder copy = RuleFolder.tested(folder.resolve("rules"));
        BlockingQueue<String> results = new LinkedBlockingQueue<>();
        BlockingQueue<String> messages = new LinkedBlockingQueue<>();
        Thread watch = new Thread(() -> Main.commandLine()
                .setOut(new PrintWriter(told(results)))
                .setErr(new PrintWriter(told(messages)))
                .execute(
                        "test",
                        "--watch",
                        "--format",
                        "json",
                        "--rules",
                        copy.path("").toString(),
                        "--lang",
                        "en"));
        watch.start();
        assertThat(results.take()).contains("\"failed\": 0");
        assertThat(messages.take()).contains("Ctrl-C");
        copy.edit("diagnose/logistics.dslr", "is at least severe", "is at least critical");
        assertThat(results.take()).contains("\"did-not-fire\"");
        assertThat(messages.take()).contains("logistics.dslr");
        copy.edit("diagnose/logistics.dslr", "is at least critical", "is at leest critical");
        assertThat(messages.take()).contains("logistics.dslr").contains("[unknown-sentence]");
        assertThat(results).isEmpty();
        watch.interrupt();
        watch.join();
    }

    @Test
    void whereThereIsNoFolderOfRulesThereIsNothingToWatch() {
        Run run = Run.of("watch", "no-such-folder", "cases/teaching-coastal-food-town.yaml");
        assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).contains("no-such-folder").contains("[file-missing]");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aFolderThatMayBeMeantIsSuggested() {
        for (String cases : List.of("cases/teaching-coastal-food-town.yaml", "casez")) {
            Run run = Run.of("watch", "rulez", cases, "--lang", "en");
            assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
            assertThat(run.err()).contains("rulez").contains("[file-missing]").containsPattern("\\brules\\b");
        }
    }

    /** Hands on what was written whenever it is flushed. */
    private static Writer told(BlockingQueue<String> rounds) {
        return new Writer() {
            private final StringBuilder written = new StringBuilder();

            @Override
            public void write(char[] characters, int from, int count) {
                written.append(characters, from, count);
            }

            @Override
            public void flush() {
                if (!written.isEmpty()) {
                    rounds.add(written.toString());
                    written.setLength(0);
                }
            }

            @Override
            public void close() {
                flush();
            }
        };
    }
}
