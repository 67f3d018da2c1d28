package catchup.report.sheet;

import catchup.report.Columns;
import catchup.report.sheet.Book.Look;
import java.util.List;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** A sheet of a workbook, filled from the top. */
public final class Tab {

    private static final int CHARACTER = 256;
    private static final float LINE = 13.5f;
    private static final float HEADING = 22;
    private static final float TITLE = 30;
    private static final float HIGHEST = 409;

    private final Book book;
    private final XSSFSheet sheet;
    private int row;

    /** @param widths of the columns, in characters */
    public Tab(Book book, String name, List<Integer> widths) {
        this.book = book;
        this.sheet = book.workbook().createSheet(WorkbookUtil.createSafeSheetName(name));
        for (int i = 0; i < widths.size(); i++) {
            sheet.setColumnWidth(i, widths.get(i) * CHARACTER);
        }
        sheet.setDisplayGridlines(false);
        print();
    }

    public XSSFSheet sheet() {
        return sheet;
    }

    /** The row that is filled next, counted from 0. */
    public int row() {
        return row;
    }

    /** A line of one text. */
    public void line(String text, Look look) {
        XSSFRow line = sheet.createRow(row++);
        line.setHeightInPoints(look == Look.TITLE ? TITLE : look == Look.HEADING ? HEADING : LINE);
        book.put(line.createCell(0), text, look);
    }

    /** A line of one text over so many columns. */
    public void wide(String text, Look look, int columns) {
        line(text, look);
        sheet.addMergedRegion(new CellRangeAddress(row - 1, row - 1, 0, columns - 1));
        int width = 0;
        for (int i = 0; i < columns; i++) {
            width += sheet.getColumnWidth(i) / CHARACTER;
        }
        sheet.getRow(row - 1).setHeightInPoints(height(lines(text, width)));
    }

    public void skip() {
        row++;
    }

    /** The head of a table; what stands below it can be filtered, and it stays in sight. */
    public void head(List<String> headings, int rows) {
        cells(headings, Look.HEAD);
        sheet.createFreezePane(0, row);
        sheet.setRepeatingRows(new CellRangeAddress(row - 1, row - 1, -1, -1));
        if (rows > 0) {
            sheet.setAutoFilter(new CellRangeAddress(row - 1, row - 1 + rows, 0, headings.size() - 1));
        }
    }

    /** A row of texts and numbers. */
    public void cells(List<?> values, Look look) {
        XSSFRow cells = sheet.createRow(row++);
        int lines = 1;
        for (int i = 0; i < values.size(); i++) {
            XSSFCell cell = cells.createCell(i);
            if (values.get(i) instanceof Double number) {
                book.put(cell, number, Look.DECIMAL);
            } else if (values.get(i) instanceof Integer number) {
                book.put(cell, number, Look.NUMBER);
            } else {
                String text = String.valueOf(values.get(i));
                book.put(cell, text, look);
                lines = Math.max(lines, lines(text, sheet.getColumnWidth(i) / CHARACTER));
            }
        }
        cells.setHeightInPoints(height(lines));
    }

    /** Over how many lines a text goes in a column of so many characters; spreadsheets do not work that out by themselves. */
    private static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> Columns.wrap(line, Math.max(2, width - 1)).size())
                .sum();
    }

    private static float height(int lines) {
        return Math.min(HIGHEST, LINE * Math.max(1, lines) + 2);
    }

    public void row(Object... values) {
        cells(List.of(values), Look.TEXT);
    }

    private void print() {
        PrintSetup setup = sheet.getPrintSetup();
        setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
        setup.setLandscape(true);
        setup.setFitHeight((short) 0);
        sheet.setFitToPage(true);
        sheet.getFooter().setRight("&P / &N");
        sheet.getFooter().setLeft("&A");
    }
}
