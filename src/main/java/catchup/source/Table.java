package catchup.source;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.text.Text;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

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
        return new Reading(file, required, open, diagnostics).table();
    }

    /** A table that is being read. */
    private static final class Reading {
        private final SourceFile file;
        private final List<String> lines;
        private final Set<String> required;
        private final boolean open;
        private final Diagnostics diagnostics;

        Reading(SourceFile file, Set<String> required, boolean open, Diagnostics diagnostics) {
            this.file = file;
            this.lines = file.lines();
            this.required = required;
            this.open = open;
            this.diagnostics = diagnostics;
        }

        Optional<Table> table() {
            List<CsvRecord> records = new ArrayList<>();
            if (!parse(records)) {
                return Optional.empty();
            }
            if (records.isEmpty()) {
                diagnostics.add(Problem.EMPTY_FILE, file.whole(), Text.same(String.join(",", sorted())));
                return Optional.empty();
            }
            Map<String, Location> headers = header(records.get(0));
            List<String> columns = columns(records.get(0));
            if (!headers.keySet().containsAll(required)) {
                return Optional.empty();
            }
            List<Row> rows = new ArrayList<>();
            for (CsvRecord csv : records.subList(1, records.size())) {
                if (!isBlank(csv)) {
                    row(columns, csv).ifPresent(rows::add);
                }
            }
            return Optional.of(new Table(file, columns, headers, List.copyOf(rows)));
        }

        private boolean parse(List<CsvRecord> records) {
            try (CsvReader<CsvRecord> reader = CsvReader.builder()
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .ofCsvRecord(file.text())) {
                reader.forEach(records::add);
                return true;
            } catch (CsvParseException | IOException broken) {
                Throwable cause = broken.getCause() == null ? broken : broken.getCause();
                diagnostics.add(Problem.SYNTAX, after(records), String.valueOf(cause.getMessage()));
                return false;
            }
        }

        /** The line after the last record that could be read. */
        private Location after(List<CsvRecord> records) {
            int line = 1;
            if (!records.isEmpty()) {
                CsvRecord last = records.get(records.size() - 1);
                line = (int) last.getStartingLineNumber() + 1;
                for (String field : last.getFields()) {
                    line += (int) field.chars().filter(c -> c == '\n').count();
                }
            }
            while (line < lines.size() && lines.get(line - 1).isEmpty()) {
                line++;
            }
            return new Location(
                    file.name(),
                    line,
                    1,
                    lines.get(Math.min(line, lines.size()) - 1).length() + 1);
        }

        /** Where each column stands, the first of those with the same name. */
        private Map<String, Location> header(CsvRecord csv) {
            CellPlaces places = places(csv);
            Map<String, Location> headers = new HashMap<>();
            for (int i = 0; i < csv.getFieldCount(); i++) {
                String column = csv.getField(i).strip();
                if (headers.putIfAbsent(column, places.of(i)) != null) {
                    diagnostics.add(Problem.DUPLICATE_COLUMN, places.of(i), column);
                } else if (!open && !required.contains(column)) {
                    diagnostics.unknown(Problem.UNKNOWN_COLUMN, places.of(i), column, required);
                }
            }
            for (String column : sorted()) {
                if (!headers.containsKey(column)) {
                    diagnostics.unknown(Problem.MISSING_COLUMN, places.of(0), column, headers.keySet());
                }
            }
            return Map.copyOf(headers);
        }

        private Optional<Row> row(List<String> columns, CsvRecord csv) {
            CellPlaces places = places(csv);
            if (csv.getFieldCount() != columns.size()) {
                diagnostics.add(Problem.WRONG_CELL_COUNT, places.of(0), csv.getFieldCount(), columns.size());
                return Optional.empty();
            }
            Map<String, Cell> cells = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                String text = SourceFile.readable(csv.getField(i).strip(), places.of(i), diagnostics);
                cells.putIfAbsent(columns.get(i), new Cell(text, places.of(i)));
            }
            return Optional.of(new Row((int) csv.getStartingLineNumber(), Map.copyOf(cells)));
        }

        private CellPlaces places(CsvRecord csv) {
            CellPlaces places = new CellPlaces(file, lines, (int) csv.getStartingLineNumber(), csv.getFieldCount());
            places.unclosed()
                    .ifPresent(at ->
                            diagnostics.add(Problem.SYNTAX, at, new Text("a quote that is never closed", "引号没有闭合")));
            return places;
        }

        /** The required columns in an order that is the same in every run. */
        private SortedSet<String> sorted() {
            return new TreeSet<>(required);
        }

        private static boolean isBlank(CsvRecord csv) {
            return csv.getFieldCount() == 1 && csv.getField(0).isBlank();
        }

        private static List<String> columns(CsvRecord csv) {
            return csv.getFields().stream().map(String::strip).toList();
        }
    }
}
