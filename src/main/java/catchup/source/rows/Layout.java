package catchup.source.rows;

import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How a table is laid out in its file.
 *
 * @param separator what parts the cells of a text; empty to go by the header
 * @param encoding of a text; empty for UTF-8, or what a byte order mark says
 * @param sheet of a workbook; empty for the first
 * @param header the line with the names of the columns, counted from 1
 * @param units the line with their units; 0 if there is none
 */
public record Layout(
        Optional<Character> separator, Optional<Charset> encoding, Optional<String> sheet, int header, int units) {

    /** Names in the first line, rows from the second on. */
    public static final Layout PLAIN = new Layout(Optional.empty(), Optional.empty(), Optional.empty(), 1, 0);

    /** The last line before the rows. */
    int last() {
        return Math.max(header, units);
    }
}
