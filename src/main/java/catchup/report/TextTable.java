package catchup.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table for the terminal, whose cells wrap so that it never grows wider than it may. */
public final class TextTable {

    private static final String BETWEEN = "  ";
    private static final int NARROWEST = 3;
    private static final int LONGEST_WORD = 46;

    /** A cell and how it stands out. */
    public record Cell(String text, Style style) {
        public static Cell of(String text) {
            return new Cell(Columns.clean(text), Style.PLAIN);
        }

        public static Cell of(String text, Style style) {
            return new Cell(Columns.clean(text), style);
        }
    }

    private final List<List<Cell>> rows = new ArrayList<>();
    private final int right;

    /** @param right the column whose cells stand on the right, as numbers do; -1 for none */
    public TextTable(int right, String... headings) {
        this.right = right;
        rows.add(Arrays.stream(headings)
                .map(heading -> Cell.of(heading, Style.FAINT))
                .toList());
    }

    public void row(Cell... cells) {
        rows.add(List.of(cells));
    }

    /** The table in lines of at most so many columns. */
    List<String> lines(int columns, boolean colour) {
        int[] widths = widths(columns);
        List<String> lines = new ArrayList<>();
        for (List<Cell> row : rows) {
            lines.addAll(lines(row, widths, colour));
        }
        return lines;
    }

    private List<String> lines(List<Cell> row, int[] widths, boolean colour) {
        List<List<String>> wrapped = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
            wrapped.add(Columns.wrap(row.get(column).text(), widths[column]));
        }
        int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < height; at++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                String text =
                        at < wrapped.get(column).size() ? wrapped.get(column).get(at) : "";
                line.append(column == 0 ? "" : BETWEEN).append(cell(row.get(column), text, column, widths, colour));
            }
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    private String cell(Cell cell, String text, int column, int[] widths, boolean colour) {
        String blanks = " ".repeat(Math.max(0, widths[column] - Columns.width(text)));
        String painted = cell.style().paint(text, colour);
        return column == right ? blanks + painted : painted + blanks;
    }

    /** As wide as the cells need; while that is too much, the widest column gives way, as long as it can without breaking words. */
    private int[] widths(int columns) {
        int[] widths = new int[rows.get(0).size()];
        int[] words = new int[widths.length];
        for (List<Cell> row : rows) {
            for (int column = 0; column < widths.length; column++) {
                String text = row.get(column).text();
                widths[column] = Math.max(widths[column], Columns.width(text));
                words[column] = Math.max(words[column], Math.min(LONGEST_WORD, Columns.longestWord(text)));
            }
        }
        int room = columns - BETWEEN.length() * (widths.length - 1);
        shrink(widths, words, room);
        shrink(widths, new int[widths.length], room);
        return widths;
    }

    private static void shrink(int[] widths, int[] least, int room) {
        while (Arrays.stream(widths).sum() > room) {
            int widest = -1;
            for (int column = 0; column < widths.length; column++) {
                boolean mayShrink = widths[column] > Math.max(NARROWEST, least[column]);
                widest = mayShrink && (widest < 0 || widths[column] > widths[widest]) ? column : widest;
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }
}
