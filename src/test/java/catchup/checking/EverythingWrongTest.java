package catchup.checking;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The folder {@code wrong} has something wrong in every file. The file beside it says what is found, one problem a line: code
 * and place, after a question mark the nearest suggestion, after an ampersand the other side. Much in it would follow from
 * something else, such as the indicators whose rows cannot be read; none of that is listed.
 */
class EverythingWrongTest {

    private static final Path WRONG = Path.of("src/test/resources/catchup/checking/wrong");
    private static final Path EXPECTED = WRONG.resolveSibling("wrong.expected");

    @Test
    void isFoundInOneRunEachThingOnceWhereItStands() throws IOException {
        Check check = new Checker(InputStream.nullInputStream())
                .check(WRONG.resolve("rules"), List.of(WRONG.resolve("cases")))
                .orElseThrow();
        assertThat(check.findings().stream().map(EverythingWrongTest::brief))
                .containsExactlyElementsOf(Files.readAllLines(EXPECTED));
        assertThat(check.omitted()).isZero();
    }

    private static String brief(Diagnostic finding) {
        String suggestion = finding.suggestions().stream()
                .limit(1)
                .map(word -> " ? " + word)
                .collect(Collectors.joining());
        String others = finding.others().stream().map(at -> " & " + place(at)).collect(Collectors.joining());
        return finding.problem().code() + " " + place(finding.at()) + suggestion + others;
    }

    private static String place(Location at) {
        return WRONG.relativize(Path.of(at.file())).toString().replace('\\', '/') + ":" + at.line() + ":" + at.column();
    }
}
