package catchup.source.rows;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.source.Reasons;
import catchup.source.SourceFile;
import catchup.source.Tree;
import catchup.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * A sheet of a workbook that is a form: rows of cells under a row of keys and one of headings, each cell with its place. A blank cell is not there.
 * Of a formula the value counts that was saved with it; one without, and a date, stand as texts that say so.
 *
 * @param name of the sheet
 * @param columns the number of each, by key
 * @param rows below the keys, by key
 */
public record Grid(String file, String name, Map<String, Integer> columns, List<Map<String, Tree.Scalar>> rows) {

    private static final int MOST_ROWS = 5_000;
    private static final int MOST_COLUMNS = 100;
    private static final int MOST_NAMED = 5;
    private static final Text ROWS = new Text("rows", "行");
    private static final Text KEYS = new Text("a row of keys", "一行键名");

    /**
     * The sheets of a workbook that have one of these names; empty if it cannot be read, which is then reported.
     *
     * @param called how messages call the workbook
     * @param names of a sheet, with the key that its row of keys begins with
     */
    public static Optional<Map<String, Grid>> read(
            Path path, String called, Map<Text, String> names, Diagnostics diagnostics) {
        try {
            if (!Files.exists(path)) {
                throw new NoSuchFileException(called);
            }
            if (!Files.isRegularFile(path)) {
                diagnostics.add(Problem.FILE_UNREADABLE, Location.of(called), Reasons.notAFile());
                return Optional.empty();
            }
            if (!Inflation.isBearable(path)) {
                diagnostics.add(
                        Problem.FILE_TOO_LARGE, Location.of(called), "> " + Inflation.MOST_TEXTS, Inflation.MOST_TEXTS);
                return Optional.empty();
            }
            try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true))) {
                return Optional.of(sheets(path, workbook, called, names, diagnostics));
            }
        } catch (NoSuchFileException missing) {
            diagnostics.add(Problem.FILE_MISSING, Location.of(called));
        } catch (ExcelReaderException noWorkbook) {
            diagnostics.add(Problem.FILE_UNREADABLE, Location.of(called), Reasons.of(new IOException(noWorkbook)));
        } catch (UncheckedIOException unreadable) {
            diagnostics.add(Problem.FILE_UNREADABLE, Location.of(called), Reasons.of(new IOException(unreadable)));
        } catch (IOException unreadable) {
            diagnostics.add(Problem.FILE_UNREADABLE, Location.of(called), Reasons.of(unreadable));
        }
        return Optional.empty();
    }

    /** A sheet that a workbook does not have. */
    public static Grid none(String file) {
        return new Grid(file, "", Map.of(), List.of());
    }

    /** The sheet as a whole. */
    public Location at() {
        return Location.of(file + "!" + name);
    }

    /** Where something stands, or could stand, that has a key, in the row of another cell. */
    public Location at(Tree.Scalar cell, String key) {
        return Location.cell(file, name, cell.at().line(), columns.getOrDefault(key, 1));
    }

    private static Map<String, Grid> sheets(
            Path path, ReadableWorkbook workbook, String called, Map<Text, String> names, Diagnostics diagnostics)
            throws IOException {
        Map<String, Grid> grids = new HashMap<>();
        for (Sheet sheet : workbook.getSheets().toList()) {
            for (Map.Entry<Text, String> name : names.entrySet()) {
                if (name.getKey().reads(sheet.getName())) {
                    Grid grid = grid(sheet, called, name.getValue(), diagnostics);
                    grids.put(name.getKey().en(), grid);
                    grid.merged(path, sheet, name.getValue(), diagnostics);
                }
            }
        }
        return grids;
    }

    private static Grid grid(Sheet sheet, String called, String first, Diagnostics diagnostics) throws IOException {
        List<Map<String, Tree.Scalar>> rows = new ArrayList<>();
        Map<Integer, String> keys = new HashMap<>();
        int headings = 0;
        try (Stream<Row> stream = sheet.openStream()) {
            for (Row row : (Iterable<Row>) stream::iterator) {
                if (row.getRowNum() > MOST_ROWS) {
                    diagnostics.add(
                            Problem.TOO_MANY,
                            Location.cell(called, sheet.getName(), row.getRowNum(), 1),
                            MOST_ROWS,
                            ROWS);
                    break;
                }
                List<Tree.Scalar> cells = cells(row, called, sheet.getName(), diagnostics);
                if (keys.isEmpty()) {
                    keys(cells, first, keys);
                    headings = row.getRowNum() + 1;
                } else if (row.getRowNum() != headings) {
                    rows.add(under(keys, cells));
                }
            }
        }
        if (keys.isEmpty()) {
            diagnostics.add(Problem.EMPTY_FILE, Location.of(called + "!" + sheet.getName()), KEYS);
        }
        Map<String, Integer> columns = new HashMap<>();
        keys.forEach((column, key) -> columns.put(key, column));
        return new Grid(called, sheet.getName(), Map.copyOf(columns), List.copyOf(rows));
    }

    /** Reports cells to fill in that are blank because they were merged with another, in which something stands. */
    private void merged(Path path, Sheet sheet, String first, Diagnostics diagnostics) throws IOException {
        try {
            for (Merge merge : Merge.of(path, sheet.getId())) {
                List<String> lost = lost(merge, first);
                if (!lost.isEmpty()) {
                    diagnostics.add(
                            Problem.MERGED_CELLS,
                            Location.cell(file, name, merge.firstRow(), merge.firstColumn()),
                            merge.range(),
                            String.join(", ", lost.subList(0, Math.min(MOST_NAMED, lost.size())))
                                    + (lost.size() > MOST_NAMED ? " …" : ""));
                }
            }
        } catch (Merge.TooLarge tooLarge) {
            diagnostics.add(Problem.FILE_TOO_LARGE, at(), "> " + Merge.MOST_BYTES, Merge.MOST_BYTES);
        }
    }

    /** The cells under keys, in rows that have a first key, that are blank because of a merged one in which something stands. */
    private List<String> lost(Merge merge, String first) {
        List<String> lost = new ArrayList<>();
        boolean filled = rows.stream()
                .flatMap(row -> row.values().stream())
                .anyMatch(cell ->
                        cell.at().line() == merge.firstRow() && cell.at().column() == merge.firstColumn());
        for (Map<String, Tree.Scalar> row : filled ? rows : List.<Map<String, Tree.Scalar>>of()) {
            int line = row.containsKey(first) ? row.get(first).at().line() : 0;
            if (line >= merge.firstRow() && line <= merge.lastRow()) {
                columns.values().stream()
                        .filter(column -> column >= merge.firstColumn() && column <= merge.lastColumn())
                        .filter(column -> line != merge.firstRow() || column != merge.firstColumn())
                        .sorted()
                        .map(column -> Location.cell(file, name, line, column).toString())
                        .forEach(cell -> lost.add(cell.substring(cell.lastIndexOf('!') + 1)));
            }
        }
        return lost;
    }

    private static void keys(List<Tree.Scalar> cells, String first, Map<Integer, String> keys) {
        if (!cells.isEmpty() && cells.get(0).text().equals(first)) {
            cells.forEach(cell -> keys.put(cell.at().column(), cell.text()));
        }
    }

    private static Map<String, Tree.Scalar> under(Map<Integer, String> keys, Collection<Tree.Scalar> cells) {
        Map<String, Tree.Scalar> row = new LinkedHashMap<>();
        for (Tree.Scalar cell : cells) {
            String key = keys.get(cell.at().column());
            if (key != null) {
                row.put(key, cell);
            }
        }
        return row;
    }

    private static List<Tree.Scalar> cells(Row row, String called, String sheet, Diagnostics diagnostics) {
        List<Tree.Scalar> cells = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_COLUMNS, row.getCellCount()); i++) {
            Location at = Location.cell(called, sheet, row.getRowNum(), i + 1);
            row.getOptionalCell(i)
                    .map(FormCell::text)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .ifPresent(
                            text -> cells.add(new Tree.Scalar(SourceFile.readable(text, at, diagnostics), false, at)));
        }
        return cells;
    }
}
