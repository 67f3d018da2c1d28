package catchup.diagnostic;

/**
 * A place in an authored file: line and column count from 1, in characters; {@code endColumn} is the column after the last
 * character meant. Line 0 means the file as a whole.
 */
public record Location(String file, int line, int column, int endColumn) implements Comparable<Location> {

    /** The file as a whole. */
    public static Location of(String file) {
        return new Location(file, 0, 0, 0);
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

    /** {@code file:line:column}, or the file alone where there is no line. */
    @Override
    public String toString() {
        return line == 0 ? file : file + ":" + line + ":" + column;
    }
}
