package catchup.report;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.text.Unseen;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jline.utils.AttributedString;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What nobody sees takes no room in a terminal, unless it parts words: then it is a blank. */
class ColumnsTest {

    @ParameterizedTest
    @ValueSource(ints = {'\t', 0x0B, '\f', '\r', 0x1C, 0x1F, 0x85, 0x2028, 0x2029})
    void whatPartsWordsIsABlank(int blank) {
        String text = "a" + Character.toString(blank) + "b";
        assertThat(Columns.visible(text)).isEqualTo("a b");
        assertThat(Columns.clean(text)).isEqualTo("a b");
        assertThat(Columns.width(text)).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, 8, 0x1B, 0x7F, 0x9B, 0xAD, 0x61C, 0x180E, 0x200B, 0x200D, 0x202E, 0x2060, 0x2064, 0x2069, 0x206F,
                0xFEFF, 0xFFFB, 0xFFFE, 0xD800, 0x1BCA0, 0x1D173, 0xE0001, 0xE0041, 0x10FFFF
            })
    void anythingElseUnseenIsLeftOut(int unseen) {
        String text = "港" + Character.toString(unseen) + "b";
        assertThat(Columns.visible(text)).isEqualTo("港b");
        assertThat(Columns.clean(text)).isEqualTo("港b");
        assertThat(Columns.width(text)).isEqualTo(3);
    }

    @Property
    void whatIsVisibleIsAsWideAsItIsSaidToBeAndKeepsItsLines(@ForAll String text) {
        String visible = Columns.visible(text);
        assertThat(visible.codePoints().filter(c -> c != '\n')).noneMatch(Unseen::is);
        assertThat(visible.chars().filter(c -> c == '\n').count())
                .isEqualTo(text.chars().filter(c -> c == '\n').count());
        assertThat(Columns.width(text)).isEqualTo(Columns.width(visible));
        String line = visible.replace('\n', ' ');
        assertThat(Columns.width(text)).isEqualTo(new AttributedString(line).columnLength());
        assertThat(Columns.visible(visible)).isEqualTo(visible);
    }

    @Property
    void whatIsCleanStandsOnOneLine(@ForAll String text) {
        assertThat(Columns.clean(text).codePoints()).noneMatch(Unseen::is);
    }
}
