package catchup.source.rows;

import java.util.List;
import java.util.Optional;

/**
 * A text in cells whose lines come one by one from elsewhere, so that none can be looked at for the end of a cell that another opened:
 * such a row is refused.
 */
public final class LineTable {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final TextCells cells;

    private LineTable(TextCells cells) {
        this.cells = cells;
    }

    /**
     * A table by its first line.
     *
     * @param name how messages call it
     * @param separator what parts cells; empty to go by the first line
     */
    public static LineTable of(String name, String header, Optional<Character> separator) {
        String names = header.startsWith(BYTE_ORDER_MARK) ? header.substring(1) : header;
        TextCells cells = new TextCells(name, separator.orElse(Separators.of(names)), Optional.empty());
        return new LineTable(cells.of(Headings.of(cells.split(names))));
    }

    /** The names of the columns; one without a name, or with one met before, is empty. */
    public List<String> columns() {
        return cells.columns();
    }

    /** The row on a line, counted from 1. */
    public RawRow row(int line, String text) {
        boolean cut = text.length() > LineReader.LONGEST;
        return cells.row(line, cut ? text.substring(0, LineReader.LONGEST) : text, cut);
    }
}
