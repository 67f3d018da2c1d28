package catchup.source;

import java.util.List;

/**
 * Columns in lines of a file, for a parser that counts characters beyond the basic plane as one where the text, and so
 * every other place, counts two. Remembers the last place, so that places asked for in order cost one walk in all.
 */
final class Columns {

    private final List<String> lines;
    private int line = -1;
    private int counted;
    private int offset;

    Columns(List<String> lines) {
        this.lines = lines;
    }

    /** The column, counted from 1, of the place after so many code points of a line, counted from 0. */
    int of(int number, int codePoints) {
        String text = number < lines.size() ? lines.get(number) : "";
        if (number != line) {
            line = number;
            counted = 0;
            offset = 0;
        }
        while (counted < codePoints && offset < text.length()) {
            offset += Character.charCount(text.codePointAt(offset));
            counted++;
        }
        while (counted > codePoints) {
            offset -= Character.charCount(text.codePointBefore(offset));
            counted--;
        }
        return offset + 1;
    }
}
