package catchup.report.batch;

import catchup.batch.Advised;
import catchup.text.Unseen;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes regions as a workbook, row by row. Texts are texts there, whatever they begin with. */
final class ResultWorkbook {

    /** A sheet has no more rows than this; what goes beyond stands in further sheets. */
    private static final int MOST_ROWS = 1_000_000;

    private static final int LONGEST_CELL = 32_000;
    private static final int FLUSH = 500;

    private final ResultRow columns;
    private final Workbook workbook;
    private Worksheet sheet;
    private int sheets = 1;
    private int row;

    private ResultWorkbook(ResultRow columns, Workbook workbook) {
        this.columns = columns;
        this.workbook = workbook;
        this.sheet = workbook.newWorksheet("1");
        head();
    }

    static void write(ResultRow columns, Consumer<Consumer<Advised>> rows, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Catchup", "1.0");
        ResultWorkbook result = new ResultWorkbook(columns, workbook);
        rows.accept(result::add);
        result.sheet.finish();
        workbook.finish();
    }

    private void head() {
        sheet.freezePane(0, 1);
        cells(columns.headings());
        sheet.range(0, 0, 0, columns.headings().size() - 1).style().bold().set();
    }

    private void add(Advised advised) {
        try {
            if (row > MOST_ROWS) {
                sheet.finish();
                sheet = workbook.newWorksheet(String.valueOf(++sheets));
                row = 0;
                head();
            }
            cells(columns.cells(advised));
            if (row % FLUSH == 0) {
                sheet.flush();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void cells(List<?> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i) instanceof Number number) {
                sheet.value(row, i, number);
            } else {
                String text = Unseen.shown(String.valueOf(cells.get(i)));
                sheet.inlineString(row, i, text.substring(0, Math.min(LONGEST_CELL, text.length())));
            }
        }
        row++;
    }
}
