package catchup.diagnostic;

/**
 * A place in an authored file: line and column count from 1, in characters; {@code endColumn} is the column after the last
 * character meant. Line 0 means the file as a whole.
 */
public record Location(String file, int line, int column, int endColumn) implements Comparable<Location> {

    private static final String SHEET = "!";
    private static final String SHEET_OF_WORKBOOK = ".xlsx" + SHEET;
    private static final int LETTERS = 26;

    /** The file as a whole. */
    public static Location of(String file) {
        return new Location(file, 0, 0, 0);
    }

    /** A cell of a sheet of a workbook; row and column count from 1. */
    public static Location cell(String workbook, String sheet, int row, int column) {
        return new Location(workbook + SHEET + sheet, row, column, column + 1);
    }

    /** The same place in a text that is one line of a larger file. */
    public Location onLine(int number) {
        return new Location(file, number, Math.max(1, column), Math.max(2, endColumn));
    }

    /** The same place in a file that is called otherwise. */
    public Location in(String other) {
        return new Location(other, line, column, endColumn);
    }

    @Override
    public int compareTo(Location other) {
        int byFile = file.compareTo(other.file);
        int byLine = byFile != 0 ? byFile : Integer.compare(line, other.line);
        return byLine != 0 ? byLine : Integer.compare(column, other.column);
    }

    /** {@code file:line:column}, or the file alone where there is no line; of a cell {@code workbook.xlsx!Sheet!D17}. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return file.contains(SHEET_OF_WORKBOOK)
                ? file + SHEET + letters(column) + line
                : file + ":" + line + ":" + column;
    }

    /** How spreadsheets call a column. */
    private static String letters(int column) {
        int rest = column - 1;
        String last = String.valueOf((char) ('A' + rest % LETTERS));
        return rest < LETTERS ? last : letters(rest / LETTERS) + last;
    }
}
