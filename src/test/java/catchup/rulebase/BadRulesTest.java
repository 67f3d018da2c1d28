package catchup.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every file in the folder {@code bad} is a rule file with something wrong in it. The file beside it says what is found,
 * one problem a line: {@code code line:column}, after a question mark the nearest suggestion, after an ampersand the other
 * side.
 */
class BadRulesTest {

    private static final Path BAD = Path.of("src/test/resources/catchup/rulebase/bad");

    @ParameterizedTest
    @MethodSource("files")
    void allThatIsWrongIsFoundAtOnceAndNothingElse(String name, @TempDir Path folder) throws IOException {
        RuleFolder rules = RuleFolder.bare(folder).write("diagnose/bad.dslr", Files.readString(BAD.resolve(name)));
        Diagnostics diagnostics = new Diagnostics();
        assertThat(rules.read(diagnostics)).isEmpty();
        List<String> found = diagnostics.all().stream().map(Found::full).toList();
        assertThat(found).isEqualTo(Files.readAllLines(BAD.resolve(name.replace(".dslr", ".expected"))));
    }

    static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(BAD)) {
            return files
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".dslr"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }
}
