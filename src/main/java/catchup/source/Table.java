package catchup.source;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.text.Text;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
 * @param lost the texts in rows that cannot be read, which has been reported
 */
public record Table(
        SourceFile file, List<String> columns, Map<String, Location> headers, List<Row> rows, Set<String> lost) {

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
    public record Cell(String text, Location at) {

        /** The place of a part of the text; that of the whole cell where it stands in quotes. */
        public Location part(int start, int end) {
            boolean plain = at.endColumn() - at.column() == text.length();
            return plain ? new Location(at.file(), at.line(), at.column() + start, at.column() + end) : at;
        }
    }

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
        private final Set<String> lost = new HashSet<>();

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
            List<String> columns = new ArrayList<>(columns(records.get(0)));
            Map<String, Location> headers = header(records.get(0), columns);
            if (!headers.keySet().containsAll(required)) {
                return Optional.empty();
            }
            List<Row> rows = new ArrayList<>();
            for (CsvRecord csv : records.subList(1, records.size())) {
                if (!isBlank(csv)) {
                    row(columns, csv).ifPresent(rows::add);
                }
            }
            return Optional.of(new Table(file, columns, headers, List.copyOf(rows), Set.copyOf(lost)));
        }

        private boolean parse(List<CsvRecord> records) {
            try (CsvReader<CsvRecord> reader = CsvReader.builder()
                    .allowMissingFields(true)
                    .allowExtraFields(true)
                    .ofCsvRecord(file.text())) {
                reader.forEach(records::add);
                return true;
            } catch (CsvParseException broken) {
                diagnostics.add(Problem.SYNTAX, after(records), Reasons.of(broken));
                return false;
            } catch (IOException impossible) {
                throw new UncheckedIOException("a text in memory", impossible);
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

        /**
         * Where each column stands, the first of those with the same name. A column that is not known takes the name that
         * was probably meant, so that this one is not missing and the table can be read on.
         */
        private Map<String, Location> header(CsvRecord csv, List<String> columns) {
            CellPlaces places = places(csv);
            Map<String, Location> headers = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                String column = columns.get(i);
                if (headers.putIfAbsent(column, places.of(i)) != null) {
                    diagnostics.add(Problem.DUPLICATE_COLUMN, places.of(i), column);
                } else if (!open && !required.contains(column)) {
                    String meant = meant(column, places.of(i), columns);
                    headers.putIfAbsent(meant, places.of(i));
                    columns.set(i, meant);
                }
            }
            for (String column : sorted()) {
                if (!headers.containsKey(column)) {
                    diagnostics.unknown(Problem.MISSING_COLUMN, places.of(0), column, headers.keySet());
                }
            }
            return Map.copyOf(headers);
        }

        private String meant(String unknown, Location at, List<String> columns) {
            return diagnostics.unknown(Problem.UNKNOWN_COLUMN, at, unknown, required).stream()
                    .limit(1)
                    .filter(column -> !columns.contains(column))
                    .findFirst()
                    .orElse(unknown);
        }

        private Optional<Row> row(List<String> columns, CsvRecord csv) {
            CellPlaces places = places(csv);
            if (csv.getFieldCount() != columns.size()) {
                lost(csv, places, columns.size());
                return Optional.empty();
            }
            Map<String, Cell> cells = new HashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                String text = SourceFile.readable(csv.getField(i).strip(), places.of(i), diagnostics);
                cells.putIfAbsent(columns.get(i), new Cell(text, places.of(i)));
            }
            return Optional.of(new Row((int) csv.getStartingLineNumber(), Map.copyOf(cells)));
        }

        /** Reports a row that cannot be read, unless an open quote, which is reported, has run its cells together. */
        private void lost(CsvRecord csv, CellPlaces places, int expected) {
            if (places.unclosed().isEmpty()) {
                Text hint = csv.getFieldCount() > expected ? Reasons.commas() : Text.same("");
                diagnostics.add(Problem.WRONG_CELL_COUNT, places.of(0), csv.getFieldCount(), expected, hint);
            }
            csv.getFields().forEach(cell -> lost.add(cell.strip()));
        }

        private CellPlaces places(CsvRecord csv) {
            CellPlaces places = new CellPlaces(file, lines, (int) csv.getStartingLineNumber(), csv.getFieldCount());
            places.unclosed().ifPresent(at -> diagnostics.add(Problem.SYNTAX, at, Reasons.openQuote()));
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
