package catchup.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalLineTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "  “物流”的差距至少为严重  |\"物流\"的差距至少为严重",
                "「物流」 的 差距|\"物流\"的差距",
                "『物流』|\"物流\"",
                "＂物流＂|\"物流\"",
                "”物流“|\"物流\"",
                "“物流\"|\"物流\"",
                "至少有３项|至少有3项",
                "至少 有 3 项|至少有3项",
                "＠ｐ（ “a”，“b” ）|@p(\"a\",\"b\")",
                "the   gap　in \"a  b\"   is|the gap in\"a  b\"is",
                "“Ａ，b”|\"Ａ，b\"",
                "\"a “b” c\"|\"a “b” c\"",
                "open \"quote|open\"quote",
            })
    void whatPeopleTypeByHabitIsMadePlain(String line, String plain) {
        String expected = plain.replace("@p(\"a\",\"b\")", "@p( \"a\",\"b\")");
        assertThat(NormalLine.of(line).text()).isIn(plain, expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\t", "\u00A0", "\u3000", "\u2003", "\u202F", " \t\u00A0"})
    void everyBlankIsABlank(String blank) {
        assertThat(NormalLine.of(blank + "is" + blank + "at" + blank).text()).isEqualTo("is at");
        assertThat(NormalLine.of(blank).text()).isEmpty();
    }

    @Property
    void everyCharacterKeepsItsColumn(@ForAll("lines") String line) {
        NormalLine normal = NormalLine.of(line);
        int before = 0;
        for (int i = 0; i < normal.text().length(); i++) {
            int column = normal.column(i);
            assertThat(column).isGreaterThan(before).isLessThanOrEqualTo(line.length());
            before = column;
            char written = line.charAt(column - 1);
            char plain = normal.text().charAt(i);
            boolean quote = plain == '"' && "\"“”＂「」『』".indexOf(written) >= 0;
            assertThat(quote || plain == written || plain == NormalLine.plain(written))
                    .isTrue();
        }
    }

    @Property
    void aPlainLineStaysPlain(@ForAll("lines") String line) {
        String once = NormalLine.of(line).text();
        if (once.chars().filter(c -> c == '"').count() % 2 == 0) {
            assertThat(NormalLine.of(once).text()).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\"", "“", "a ", "物 ", "\" ", "“a", "/", "，", "\t\u3000"})
    void nastyLinesTakeNoTime(String piece) {
        String line = piece.repeat(100_000);
        Assertions.assertTimeout(
                Duration.ofSeconds(2), () -> NormalLine.of(line).text());
    }

    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.strings().withChars("ab3３ \t　\u00A0\"“”「」＂物流，（").ofMaxLength(25);
    }
}
