package catchup.formatting;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.source.SourceFile;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Large files, made to cost as much time as they can: what grows faster than the file would not end here. */
class HostileFilesTest {

    private static final int MUCH = SourceFile.LARGEST / 2;

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("files")
    void areFormattedOrRefusedInTime(String what, String name, String text) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<String> formatted = Assertions.assertTimeout(
                Duration.ofSeconds(60), () -> HouseForm.of(new SourceFile(name, text), diagnostics));
        assertThat(formatted.isPresent()).isEqualTo(diagnostics.isEmpty());
        formatted.ifPresent(once -> assertThat(once.length()).isLessThanOrEqualTo(SourceFile.LARGEST));
    }

    static Stream<Arguments> files() {
        String head = "package catchup.rules\nagenda-group \"compound\"\n";
        String open = head + "rule \"r\"\nwhen\n";
        return Stream.of(
                Arguments.of("lines of one letter", "a.dslr", fill(open, "x\n", "end")),
                Arguments.of("one line of quotes", "a.dslr", fill(open, "“a\"", "\nend")),
                Arguments.of("one line of blanks", "a.dslr", fill(open, "x  　", "\nend")),
                Arguments.of("slashes", "a.dslr", fill(open, "／/ ", "\nend")),
                Arguments.of("annotations", "a.dslr", fill(head + "rule \"r\"\n", "@reason(en=\"b\")\n", "when\nend")),
                Arguments.of(
                        "one annotation", "a.dslr", fill(head + "rule \"r\"\n@principle( \"", "P1 , ", "\")\nend")),
                Arguments.of("comments in the head", "a.dslr", fill(head + "rule \"r\"\n", "//\n", "when\nend")),
                Arguments.of("blank lines", "a.dslr", fill(open, " \n", "end")),
                Arguments.of("rules in rules", "a.dslr", fill(head, "rule \"a\"\n", "")),
                Arguments.of(
                        "one sentence",
                        "a.dsl",
                        fill("[condition][]", "\"a\" ", "\"{x}\"=Gap( called contains \"{x}\" )")),
                Arguments.of(
                        "sentences", "a.dsl", fill("", "[condition][]\"{x}\"=Gap( called contains \"{x}\" )\n", "")),
                Arguments.of("one row", "a.csv", fill("a", ",", "\n")),
                Arguments.of("rows", "a.csv", fill("a,b\n", "\"\",\"\"\n", "")),
                Arguments.of("quotes", "a.csv", fill("a,b\n\"", "\"\"", "\",1\n")),
                Arguments.of("one list", "a.yaml", fill("a: [", "1,", "1]")),
                Arguments.of("items with comments", "a.yaml", fill("", "# x\n- a: 1\n", "")),
                Arguments.of("comments", "a.yaml", fill("", "#\n", "a: 1")),
                Arguments.of("blank lines", "a.yaml", fill("a: 1", " \n", "b: 2")),
                Arguments.of("one text", "a.yaml", fill("a: |\n", "  x \n", "")));
    }

    private static String fill(String start, String piece, String end) {
        return start + piece.repeat((MUCH - start.length() - end.length()) / piece.length()) + end;
    }
}
