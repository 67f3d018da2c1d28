package catchup.report.office;

import catchup.report.AdviceView.Piece;
import catchup.report.Columns;
import catchup.report.Labels;
import catchup.report.ViewTables.Grid;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STShd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** The pieces that a document is made of. Texts are texts there, without characters that nobody sees. */
final class Pages {

    /** A page of A4 between its margins, in twentieths of a point. */
    private static final int WIDTH = 9638;

    private static final String LINE = "D5DBE1";

    /** A table of so many rows stays on one page. */
    private static final int SHORT = 8;

    private final XWPFDocument document;
    private final Labels labels;

    Pages(XWPFDocument document, Labels labels) {
        this.document = document;
        this.labels = labels;
    }

    void heading(int level, String text) {
        write(paragraph(Styles.heading(level)), text);
    }

    /** A heading that begins a page. */
    void chapter(String text) {
        XWPFParagraph paragraph = paragraph(Styles.HEADING_1);
        paragraph.setPageBreak(true);
        write(paragraph, text);
    }

    void text(Styles style, String text) {
        write(paragraph(style), text);
    }

    void text(String text) {
        text(Styles.NORMAL, text);
    }

    void note(String text) {
        text(Styles.NOTE, text);
    }

    /** A text on the page of what comes next. */
    void lead(Styles style, String text) {
        XWPFParagraph paragraph = paragraph(style);
        paragraph.setKeepNext(true);
        write(paragraph, text);
    }

    /** A word that stands out, and what is said of it. */
    void named(String name, String text) {
        XWPFParagraph paragraph = paragraph(Styles.NORMAL);
        bold(paragraph, name);
        write(paragraph, labels.get("colon", "", text));
    }

    /** The same in a coloured box. */
    void box(String name, String text) {
        XWPFParagraph paragraph = paragraph(Styles.NORMAL);
        shade(paragraph, "FFFAF0");
        bold(paragraph, name);
        write(paragraph, name.isEmpty() ? text : labels.get("colon", "", text));
    }

    /** An item behind a mark, so many steps in. */
    void item(String mark, String text, int steps) {
        write(item(steps), mark + " " + text);
    }

    /** The same, on the page of what comes next. */
    void leadingItem(String mark, String text, int steps) {
        XWPFParagraph paragraph = item(steps);
        paragraph.setKeepNext(true);
        write(paragraph, mark + " " + text);
    }

    /**
     * What follows from the item before it.
     *
     * @param last whether it closes a line of reasoning, so that what is said of it stands on its page
     */
    void follows(String concluded, String reason, boolean last) {
        XWPFParagraph paragraph = item(2);
        paragraph.setKeepNext(last);
        write(paragraph, "→ ");
        bold(paragraph, concluded);
        write(paragraph, labels.get("colon", "", reason));
    }

    private XWPFParagraph item(int steps) {
        XWPFParagraph paragraph = paragraph(Styles.NORMAL);
        paragraph.setIndentationLeft(260 * steps);
        paragraph.setIndentationHanging(260);
        paragraph.setSpacingAfter(30);
        return paragraph;
    }

    /** A source, web addresses in it as links. */
    void source(int number, List<Piece> pieces) {
        XWPFParagraph paragraph = paragraph(Styles.NOTE);
        write(paragraph, "[" + number + "] ");
        for (Piece piece : pieces) {
            if (piece.isLink()) {
                XWPFRun link = paragraph.createHyperlinkRun(piece.address());
                link.setText(Columns.visible(piece.text()));
                link.setColor("1A4F86");
            } else {
                write(paragraph, piece.text());
            }
        }
    }

    void pageBreak() {
        document.createParagraph().createRun().addBreak(BreakType.PAGE);
    }

    /**
     * A table whose head stands on every page that it goes on to.
     *
     * @param widths in hundredths of the page, which they sum to
     */
    void table(Grid grid, List<Integer> widths) {
        table(grid.headings(), widths, grid.rows());
    }

    /** The head goes with the first row, no row is torn apart, and a short table stays in one piece. */
    void table(List<String> headings, List<Integer> widths, List<List<String>> rows) {
        XWPFTable table = document.createTable(rows.size() + (headings.isEmpty() ? 0 : 1), widths.size());
        layOut(table, widths);
        int first = 0;
        if (!headings.isEmpty()) {
            XWPFTableRow head = table.getRow(0);
            head.setRepeatHeader(true);
            fill(head, headings, Styles.HEAD);
            first = 1;
        }
        for (int i = 0; i < rows.size(); i++) {
            fill(table.getRow(first + i), rows.get(i), Styles.CELL);
        }
        keep(table, rows.size() <= SHORT ? table.getNumberOfRows() - 1 : first);
        XWPFParagraph behind = paragraph(Styles.CELL);
        behind.setSpacingAfter(80);
    }

    /** A table that is on the page of what comes next. */
    void leadingTable(List<String> headings, List<Integer> widths, List<String> row) {
        table(headings, widths, List.of(row));
        keep(document.getTables().get(document.getTables().size() - 1), 2);
        document.getParagraphs().get(document.getParagraphs().size() - 1).setKeepNext(true);
    }

    /** Has so many rows stand on the page of the row behind them. */
    private static void keep(XWPFTable table, int rows) {
        table.getRows().stream()
                .limit(rows)
                .flatMap(row -> row.getTableCells().stream())
                .forEach(cell -> cell.getParagraphArray(0).setKeepNext(true));
    }

    private static void layOut(XWPFTable table, List<Integer> widths) {
        table.setWidthType(TableWidthType.DXA);
        table.setWidth(WIDTH);
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        table.setTopBorder(XWPFBorderType.NONE, 0, 0, LINE);
        table.setLeftBorder(XWPFBorderType.NONE, 0, 0, LINE);
        table.setRightBorder(XWPFBorderType.NONE, 0, 0, LINE);
        table.setInsideVBorder(XWPFBorderType.NONE, 0, 0, LINE);
        table.setInsideHBorder(XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setBottomBorder(XWPFBorderType.SINGLE, 4, 0, LINE);
        table.setCellMargins(50, 0, 50, 110);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        for (int width : widths) {
            grid.addNewGridCol().setW(BigInteger.valueOf((long) WIDTH * width / 100));
        }
        for (XWPFTableRow row : table.getRows()) {
            row.setCantSplitRow(true);
            for (int i = 0; i < widths.size(); i++) {
                row.getCell(i).setWidthType(TableWidthType.DXA);
                row.getCell(i).setWidth(String.valueOf(WIDTH * widths.get(i) / 100));
            }
        }
    }

    private static void fill(XWPFTableRow row, List<String> texts, Styles style) {
        for (int i = 0; i < texts.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            XWPFParagraph paragraph = cell.getParagraphArray(0);
            paragraph.setStyle(style.id());
            write(paragraph, texts.get(i));
        }
    }

    XWPFParagraph paragraph(Styles style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style.id());
        paragraph.setAlignment(ParagraphAlignment.LEFT);
        return paragraph;
    }

    private static void shade(XWPFParagraph paragraph, String colour) {
        var shade = paragraph.getCTP().getPPr().addNewShd();
        shade.setVal(STShd.CLEAR);
        shade.setFill(colour);
    }

    private static void bold(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        run.setBold(true);
        run.setText(Columns.visible(text));
    }

    static void write(XWPFParagraph paragraph, String text) {
        paragraph.createRun().setText(Columns.visible(text));
    }
}
