package catchup.report.sheet;

import catchup.report.office.Charts;
import catchup.report.office.Drawn;
import catchup.report.sheet.Book.Look;
import catchup.text.Lang;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.text.XDDFTextRun;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Charts of a workbook, and the sheet at its end that they take their numbers from. */
final class ChartData {

    private static final double TITLE = 11;
    private static final double ROW = 15.0 * Units.EMU_PER_POINT;

    private final Book book;
    private final List<Placed> placed = new ArrayList<>();

    /** A chart that is drawn once its numbers have a place. */
    private record Placed(XSSFSheet sheet, Drawn drawn, int column, int row, int columns, int rows) {}

    ChartData(Book book) {
        this.book = book;
    }

    /**
     * Draws a chart beside what a sheet says.
     *
     * @return how many rows it takes
     */
    int draw(Tab tab, Drawn drawn, int column, int row, int columns) {
        int height = Charts.height(drawn.categories().size(), drawn.scale().legend())
                + (drawn.title().isEmpty() ? 0 : Units.EMU_PER_CENTIMETER);
        int rows = (int) Math.ceil(height / ROW);
        placed.add(new Placed(tab.sheet(), drawn, column, row, columns, rows));
        return rows;
    }

    /** Writes the numbers into a sheet of their own, and the charts. */
    void write(String name) {
        if (placed.isEmpty()) {
            return;
        }
        Tab tab = new Tab(book, name, List.of(44, 16, 16, 16, 16, 16));
        for (Placed chart : placed) {
            List<Object> head = new ArrayList<>(List.of(chart.drawn().title()));
            chart.drawn().series().forEach(series -> head.add(series.name()));
            tab.cells(head, Look.STRONG);
            int first = tab.row();
            for (int i = 0; i < chart.drawn().categories().size(); i++) {
                List<Object> row =
                        new ArrayList<>(List.of(chart.drawn().categories().get(i)));
                for (Charts.Series series : chart.drawn().series()) {
                    row.add(series.values().get(i));
                }
                tab.cells(row, Look.TEXT);
            }
            draw(chart, tab.sheet(), first, tab.row() - 1);
            tab.skip();
        }
    }

    /** Says the language of the title itself, which would otherwise be that of the machine. */
    private static void title(XSSFChart chart, String title) {
        chart.setTitleText(title);
        chart.setTitleOverlay(false);
        for (XDDFTextRun run : chart.getTitle().getBody().getParagraph(0).getTextRuns()) {
            run.setLanguage(Lang.of(title).locale());
            run.setFontSize(TITLE);
        }
    }

    private static void draw(Placed placed, XSSFSheet data, int first, int last) {
        XSSFClientAnchor anchor = new XSSFClientAnchor(
                0,
                0,
                0,
                0,
                placed.column(),
                placed.row(),
                placed.column() + placed.columns(),
                placed.row() + placed.rows());
        XSSFChart chart = placed.sheet().createDrawingPatriarch().createChart(anchor);
        List<XDDFNumericalDataSource<Double>> values = new ArrayList<>();
        for (int i = 1; i <= placed.drawn().series().size(); i++) {
            values.add(XDDFDataSourcesFactory.fromNumericCellRange(data, new CellRangeAddress(first, last, i, i)));
        }
        Charts.draw(
                chart,
                XDDFDataSourcesFactory.fromStringCellRange(data, new CellRangeAddress(first, last, 0, 0)),
                values,
                placed.drawn().series(),
                placed.drawn().scale());
        if (!placed.drawn().title().isEmpty()) {
            title(chart, placed.drawn().title());
        }
    }
}
