package catchup.source;

import catchup.diagnostic.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the places of the cells of one record, walking its lines once: a cell in quotes may hold commas and line breaks. */
public final class CellPlaces {

    private final String file;
    private final char separator;
    private final List<String> lines;
    private final List<Location> cells = new ArrayList<>();
    private int line;
    private int position;
    private boolean closed = true;

    /** The places of so many cells from the start of a line, counted from 1; {@code lines} are those of the file. */
    CellPlaces(SourceFile file, List<String> lines, int line, int count) {
        this(file.name(), ',', lines, line, count);
    }

    /** The same in a file of this name in which cells are parted by another character. */
    public CellPlaces(String file, char separator, List<String> lines, int line, int count) {
        this.file = file;
        this.separator = separator;
        this.lines = lines;
        this.line = line;
        for (int i = 0; i < count && closed; i++) {
            cells.add(cell());
        }
    }

    /** Where a cell stands, without blanks around it. */
    public Location of(int index) {
        return cells.get(Math.min(index, cells.size() - 1));
    }

    /** Where a quote is opened that no other closes: the cell takes in the rest of the file. */
    public Optional<Location> unclosed() {
        return closed ? Optional.empty() : Optional.of(of(cells.size() - 1));
    }

    private Location cell() {
        int firstLine = line;
        int start = Math.min(position, text().length());
        if (text().startsWith("\"", start)) {
            quoted(start + 1);
        }
        int next = text().indexOf(separator, position);
        int end = next < 0 ? text().length() : next;
        position = end + 1;
        return line == firstLine ? place(start, end) : new Location(file, firstLine, start + 1, start + 2);
    }

    /** Moves behind the quote that closes a cell. */
    private void quoted(int from) {
        position = from;
        while (closed) {
            int quote = text().indexOf('"', position);
            if (quote >= 0 && !text().startsWith("\"", quote + 1)) {
                position = quote + 1;
                return;
            }
            if (quote >= 0) {
                position = quote + 2;
            } else if (line < lines.size()) {
                line++;
                position = 0;
            } else {
                closed = false;
            }
        }
    }

    private Location place(int start, int end) {
        String cell = text().substring(start, Math.max(start, end));
        int blanks = cell.isBlank() ? 0 : cell.length() - cell.stripLeading().length();
        int length = Math.max(1, cell.strip().length());
        return new Location(file, line, start + blanks + 1, start + blanks + 1 + length);
    }

    private String text() {
        return line <= lines.size() ? lines.get(line - 1) : "";
    }
}
