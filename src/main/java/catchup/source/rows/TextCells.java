package catchup.source.rows;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.source.CellPlaces;
import catchup.source.Reasons;
import catchup.source.SourceFile;
import catchup.source.Table;
import catchup.text.Text;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes the text of a row apart into cells.
 *
 * @param encoding as it was asked for, if it was
 */
record TextCells(String file, char separator, Optional<String> encoding, List<String> columns) {

    TextCells(String file, char separator, Optional<String> encoding) {
        this(file, separator, encoding, List.of());
    }

    TextCells of(List<String> names) {
        return new TextCells(file, separator, encoding, names);
    }

    /** The cells of a text that may be no row at all; then it counts as one cell. */
    List<String> split(String text) {
        try {
            return record(text);
        } catch (CsvParseException noRow) {
            return List.of(text);
        }
    }

    /** Whether a text has as many cells as there are columns. */
    boolean isRow(String text) {
        try {
            return record(text).size() == columns.size();
        } catch (CsvParseException noRow) {
            return false;
        }
    }

    RawRow row(int line, String text, boolean cut) {
        return new RawRow() {
            @Override
            public int line() {
                return line;
            }

            @Override
            public Optional<Table.Row> read(Diagnostics diagnostics) {
                return cells(line, text, cut, diagnostics);
            }
        };
    }

    private Optional<Table.Row> cells(int line, String text, boolean cut, Diagnostics diagnostics) {
        Location whole = new Location(file, line, 1, 2);
        if (cut) {
            diagnostics.add(Problem.TEXT_TOO_LONG, whole, "> " + LineReader.LONGEST, LineReader.LONGEST);
            return Optional.empty();
        }
        int broken = text.indexOf('\uFFFD');
        if (broken >= 0) {
            diagnostics.add(Problem.NOT_UTF8, new Location(file, line, broken + 1, broken + 2), broken + 1);
            return Optional.empty();
        }
        try {
            return cells(line, text, record(text), diagnostics);
        } catch (CsvParseException unreadable) {
            diagnostics.add(Problem.SYNTAX, whole, Reasons.of(unreadable));
            return Optional.empty();
        }
    }

    private Optional<Table.Row> cells(int line, String text, List<String> fields, Diagnostics diagnostics) {
        CellPlaces places =
                new CellPlaces(file, separator, List.of(text.split("\n", -1)), 1, Math.max(1, fields.size()));
        if (places.unclosed().isPresent()) {
            diagnostics.add(Problem.SYNTAX, place(places.unclosed().get(), line), Reasons.openQuote());
            return Optional.empty();
        }
        if (fields.size() != columns.size()) {
            boolean commas = separator == ',' && fields.size() > columns.size();
            diagnostics.add(
                    Problem.WRONG_CELL_COUNT,
                    place(places.of(0), line),
                    fields.size(),
                    columns.size(),
                    commas ? Reasons.commas() : Text.same(""));
            return Optional.empty();
        }
        Map<String, Table.Cell> cells = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).isEmpty()) {
                Location at = place(places.of(i), line);
                String cell = SourceFile.readable(fields.get(i).strip(), at, diagnostics);
                cells.put(columns.get(i), new Table.Cell(cell, at));
            }
        }
        return Optional.of(new Table.Row(line, Map.copyOf(cells)));
    }

    /** A place in the text of a row as one in the file. */
    private static Location place(Location in, int line) {
        return new Location(in.file(), in.line() + line - 1, in.column(), in.endColumn());
    }

    private List<String> record(String text) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofSingleCsvRecord(text)
                .getFields();
    }
}
