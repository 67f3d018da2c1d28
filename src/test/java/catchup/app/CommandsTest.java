package catchup.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;

class CommandsTest {

    @TempDir
    private Path folder;

    @Test
    void eachIsCalledAsItCallsItself() {
        for (String name : Commands.NAMES) {
            assertThat(Commands.of(name).getAnnotation(Command.class).name()).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "advise x, advise",
        "--lang zh advise x, advise",
        "-l zh why x, why",
        "--lang=zh why x, why",
        "advise --help, advise",
        "--help advise, ''",
        "--help, ''",
        "advice x, ''",
        "'', ''"
    })
    void onlyWhatIsNamedIsSetUp(String arguments, String meant) {
        String[] words = arguments.isEmpty() ? new String[0] : arguments.split(" ");
        assertThat(Commands.meant(words)).isEqualTo(meant.isEmpty() ? Commands.NAMES : List.of(meant));
    }

    @Test
    void theVersionNeedsNoCommand() {
        assertThat(Commands.meant("--version")).isEmpty();
        assertThat(Run.of("-V").out()).startsWith("catchup ");
    }

    @Test
    void everyCommandSaysWhatItDoesInBothLanguages() {
        for (String name : Commands.NAMES) {
            String english = Run.of(name, "--help", "--lang", "en").out();
            String chinese = Run.of(name, "--help", "--lang", "zh").out();
            assertThat(english).contains("catchup " + name);
            assertThat(chinese).containsPattern("\\p{IsHan}").isNotEqualTo(english);
        }
    }

    @ParameterizedTest
    @CsvSource({"adv, advise", "why-, why-not", "tip, tipping"})
    void aShellCompletesCommands(String typed, String completed) throws IOException, InterruptedException {
        assertThat(completion("catchup " + typed)).containsExactly(completed);
    }

    @Test
    void aShellCompletesOptionsAndTheirValues() throws IOException, InterruptedException {
        assertThat(completion("catchup advise --to")).containsExactly("--top");
        assertThat(completion("catchup advise --format ")).contains("html", "json", "text");
    }

    /** What bash makes of a line that has been typed so far. */
    private List<String> completion(String line) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no bash here");
        Path script = folder.resolve("completion");
        Files.writeString(script, Run.of("completion").out());
        Process bash = new ProcessBuilder("/bin/bash", "-c", """
                        source "$1" 2>/dev/null
                        compopt() { :; }
                        COMP_LINE=$2 COMP_POINT=${#2}
                        read -ra COMP_WORDS <<<"$2"
                        [[ $2 == *' ' ]] && COMP_WORDS+=('')
                        COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                        _complete_catchup
                        printf '%s\\n' "${COMPREPLY[@]}"
                        """, "bash", script.toString(), line)
                .redirectErrorStream(true)
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(said).isZero();
        return said.lines().map(String::strip).filter(each -> !each.isEmpty()).toList();
    }
}
