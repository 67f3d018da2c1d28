package catchup.source.rows;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.source.Numbers;
import catchup.text.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/**
 * The rows of a sheet of a workbook. Of a formula the value is taken that the spreadsheet saved with it; nothing is computed. A cell's
 * place is its row, and its column counted from 1.
 */
final class SheetRows implements RowStream {

    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final String name;
    private List<String> columns = List.of();
    private List<String> units = List.of();

    private SheetRows(ReadableWorkbook workbook, Stream<Row> stream, String name) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
        this.name = name;
    }

    static Optional<RowStream> open(Path path, String name, Layout layout, Diagnostics diagnostics) throws IOException {
        if (!Inflation.isBearable(path)) {
            diagnostics.add(
                    Problem.FILE_TOO_LARGE, Location.of(name), "> " + Inflation.MOST_TEXTS, Inflation.MOST_TEXTS);
            return Optional.empty();
        }
        ReadableWorkbook workbook;
        try {
            workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(false, true));
        } catch (ExcelReaderException noWorkbook) {
            throw new IOException(noWorkbook);
        }
        Optional<RowStream> opened = sheet(workbook, name, layout, diagnostics)
                .flatMap(sheet -> headed(workbook, sheet, name, layout, diagnostics));
        if (opened.isEmpty()) {
            workbook.close();
        }
        return opened;
    }

    /** The names of a workbook's sheets; none if it cannot be read. */
    static List<String> sheets(Path path) {
        try {
            if (!Inflation.isBearable(path)) {
                return List.of();
            }
            try (ReadableWorkbook workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(false, true))) {
                return workbook.getSheets().map(Sheet::getName).toList();
            }
        } catch (IOException | ExcelReaderException noWorkbook) {
            return List.of();
        }
    }

    private static Optional<Sheet> sheet(
            ReadableWorkbook workbook, String name, Layout layout, Diagnostics diagnostics) {
        if (layout.sheet().isEmpty()) {
            return Optional.of(workbook.getFirstSheet());
        }
        String wanted = layout.sheet().get();
        List<Sheet> sheets = workbook.getSheets().toList();
        Optional<Sheet> found =
                sheets.stream().filter(sheet -> sheet.getName().equals(wanted)).findFirst();
        if (found.isEmpty()) {
            List<String> names = sheets.stream().map(Sheet::getName).toList();
            diagnostics.unknown(Problem.NOT_ONE_OF, Location.of(name), wanted, names, Text.listed(names));
        }
        return found;
    }

    private static Optional<RowStream> headed(
            ReadableWorkbook workbook, Sheet sheet, String name, Layout layout, Diagnostics diagnostics) {
        SheetRows rows;
        try {
            rows = new SheetRows(workbook, sheet.openStream(), name);
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
        if (!rows.readHeader(layout)) {
            diagnostics.add(Problem.EMPTY_FILE, Location.of(name), new Text("a row of names", "列名一行"));
            return Optional.empty();
        }
        return Optional.of(rows);
    }

    /** Reads up to the last line before the rows; whether there are names in it. */
    private boolean readHeader(Layout layout) {
        while (has()) {
            Row row = rows.next();
            if (row.getRowNum() == layout.header()) {
                columns = Headings.of(texts(row));
            } else if (row.getRowNum() == layout.units()) {
                units = texts(row);
            }
            if (row.getRowNum() >= layout.last()) {
                break;
            }
        }
        return columns.stream().anyMatch(column -> !column.isEmpty());
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public List<String> units() {
        return units;
    }

    @Override
    public Optional<RawRow> next() {
        while (has()) {
            Row row = rows.next();
            List<String> texts = texts(row);
            if (texts.stream().anyMatch(text -> !text.isEmpty())) {
                return Optional.of(new GivenRow(name, columns, row.getRowNum(), texts));
            }
        }
        return Optional.empty();
    }

    /** Whether there is another row; a sheet that is broken from here on is a file that gives out. */
    private boolean has() {
        try {
            return rows.hasNext();
        } catch (ExcelReaderException broken) {
            throw new UncheckedIOException(name, new IOException(broken));
        }
    }

    @Override
    public void close() {
        stream.close();
        try {
            workbook.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(name, broken);
        }
    }

    private static List<String> texts(Row row) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            texts.add(row.getOptionalCell(i).map(SheetRows::text).orElse("").strip());
        }
        return texts;
    }

    /** What a cell shows, numbers in as few digits as tell them apart from any other. */
    static String text(Cell cell) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (cell.getType() == CellType.NUMBER
                || (cell.getType() == CellType.FORMULA && cell.getValue() instanceof BigDecimal)) {
            return number(raw);
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return raw.equals("1") ? "true" : "false";
        }
        if (cell.getType() == CellType.FORMULA) {
            return isNumber(raw) ? number(raw) : raw;
        }
        return cell.getType() == CellType.STRING ? cell.getText() : raw;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?[0-9]{1,300}(\\.[0-9]{1,300})?([eE][+-]?[0-9]{1,3})?");
    }

    private static String number(String raw) {
        try {
            return Numbers.shortest(Double.parseDouble(raw));
        } catch (NumberFormatException noNumber) {
            return raw;
        }
    }
}
