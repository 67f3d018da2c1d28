package catchup.source;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A CSV file with a header row: cells by column name, each with its place.
 *
 * @param columns the header, in the order of the file
 * @param headers where the name of each column stands
 */
public record Table(SourceFile file, List<String> columns, Map<String, Location> headers, List<Row> rows) {

    /** @param cells by column name, stripped of surrounding blanks */
    public record Row(int line, Map<String, Cell> cells) {

        /** The cell of a column that the table is known to have. */
        public Cell cell(String column) {
            Cell cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("no column " + column);
            }
            return cell;
        }

        public String text(String column) {
            return cell(column).text();
        }
    }

    /** A cell's text and place. */
    public record Cell(String text, Location at) {}

    /** Reads a table that must have these columns; it may have others only if {@code open}. */
    public static Optional<Table> read(SourceFile file, Set<String> required, boolean open, Diagnostics diagnostics) {
        List<CsvRecord> records = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file.text())) {
            reader.forEach(records::add);
        } catch (CsvParseException | java.io.IOException broken) {
            diagnostics.add(Problem.SYNTAX, file.whole(), String.valueOf(broken.getMessage()));
            return Optional.empty();
        }
        if (records.isEmpty()) {
            diagnostics.add(Problem.EMPTY_FILE, file.whole(), catchup.text.Text.same(String.join(",", required)));
            return Optional.empty();
        }
        Place places = new Place(file.name(), file.lines());
        List<String> columns = header(places, records.get(0), required, open, diagnostics);
        if (!columns.containsAll(required)) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        for (CsvRecord csv : records.subList(1, records.size())) {
            row(places, columns, csv, diagnostics).ifPresent(rows::add);
        }
        return Optional.of(new Table(file, columns, places.of(records.get(0), columns), List.copyOf(rows)));
    }

    private static List<String> header(
            Place places, CsvRecord csv, Set<String> required, boolean open, Diagnostics diagnostics) {
        List<String> columns = new ArrayList<>();
        for (int i = 0; i < csv.getFieldCount(); i++) {
            String column = csv.getField(i).strip();
            Location at = places.of(csv, i);
            if (columns.contains(column)) {
                diagnostics.add(Problem.DUPLICATE_COLUMN, at, column);
            } else if (!open && !required.contains(column)) {
                diagnostics.unknown(Problem.UNKNOWN_COLUMN, at, column, required);
            }
            columns.add(column);
        }
        for (String column : required) {
            if (!columns.contains(column)) {
                diagnostics.unknown(Problem.MISSING_COLUMN, places.of(csv, 0), column, columns);
            }
        }
        return List.copyOf(columns);
    }

    private static Optional<Row> row(Place places, List<String> columns, CsvRecord csv, Diagnostics diagnostics) {
        if (csv.getFieldCount() != columns.size()) {
            diagnostics.add(Problem.WRONG_CELL_COUNT, places.of(csv, 0), csv.getFieldCount(), columns.size());
            return Optional.empty();
        }
        Map<String, Cell> cells = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.putIfAbsent(columns.get(i), new Cell(csv.getField(i).strip(), places.of(csv, i)));
        }
        return Optional.of(new Row((int) csv.getStartingLineNumber(), Map.copyOf(cells)));
    }

    /** Finds the places of cells: the line is exact; the column is that of the line's start in the rare cell that follows a
     * line break inside quotes. */
    private record Place(String file, List<String> lines) {

        Map<String, Location> of(CsvRecord header, List<String> columns) {
            Map<String, Location> headers = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                headers.putIfAbsent(columns.get(i), of(header, i));
            }
            return Map.copyOf(headers);
        }

        Location of(CsvRecord csv, int index) {
            int line = (int) csv.getStartingLineNumber();
            String text = line <= lines.size() ? lines.get(line - 1) : "";
            int position = 0;
            boolean quoted = false;
            for (int commas = 0; position < text.length() && commas < index; position++) {
                char c = text.charAt(position);
                if (c == '"') {
                    quoted = !quoted;
                } else if (c == ',' && !quoted) {
                    commas++;
                }
            }
            int length = Math.max(1, csv.getField(index).length());
            return new Location(file, line, position + 1, position + 1 + length);
        }
    }
}
