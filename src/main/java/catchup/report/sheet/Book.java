package catchup.report.sheet;

import catchup.report.Columns;
import catchup.report.office.Undated;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook with its styles. Cells are texts or numbers, never formulas, and stay so when somebody edits them. */
public final class Book implements AutoCloseable {

    private static final String STARTS = "=+-@";
    private static final int LONGEST = 32_000;

    /** How a cell looks. */
    public enum Look {
        TITLE,
        HEADING,
        HEAD,
        TEXT,
        STRONG,
        NOTE,
        NUMBER,
        DECIMAL,
        INPUT,
        FIXED
    }

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final Map<Look, XSSFCellStyle> styles = new EnumMap<>(Look.class);
    private final Map<Look, XSSFCellStyle> quoted = new EnumMap<>(Look.class);

    /** @param title of the whole, for its properties */
    public Book(String title) {
        var properties = workbook.getProperties();
        properties.getCoreProperties().setTitle(title);
        properties.getCoreProperties().setCreator("Catchup");
        properties.getExtendedProperties().getUnderlyingProperties().setApplication("Catchup");
        for (Look look : Look.values()) {
            styles.put(look, style(look));
            XSSFCellStyle text = style(look);
            text.setQuotePrefixed(true);
            quoted.put(look, text);
        }
    }

    public XSSFWorkbook workbook() {
        return workbook;
    }

    /** The style of cells that look so. */
    public XSSFCellStyle style(XSSFCell cell, Look look) {
        cell.setCellStyle(styles.get(look));
        return cell.getCellStyle();
    }

    /** Puts a text into a cell. */
    public void put(XSSFCell cell, String text, Look look) {
        String visible = Columns.visible(text);
        boolean starts = !visible.isEmpty() && STARTS.indexOf(visible.charAt(0)) >= 0;
        cell.setCellStyle((starts ? quoted : styles).get(look));
        cell.setCellValue(visible.substring(0, Math.min(LONGEST, visible.length())));
    }

    /** Puts a number into a cell. */
    public void put(XSSFCell cell, double number, Look look) {
        cell.setCellStyle(styles.get(look));
        cell.setCellValue(number);
    }

    /** Writes it without the time of its making: the same content gives the same bytes. */
    public void write(OutputStream out) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        workbook.write(written);
        Undated.write(written.toByteArray(), out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }

    private XSSFCellStyle style(Look look) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setWrapText(look != Look.TITLE && look != Look.HEADING);
        style.setFont(font(look));
        style.setLocked(look != Look.INPUT);
        switch (look) {
            case HEAD -> {
                style.setFillForegroundColor(colour("17324D"));
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                style.setVerticalAlignment(VerticalAlignment.CENTER);
            }
            case INPUT -> {
                style.setFillForegroundColor(colour("FFFAF0"));
                style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                border(style, "D9B45F");
                style.setDataFormat(workbook.createDataFormat().getFormat("General"));
            }
            case DECIMAL -> {
                style.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
                border(style, "D5DBE1");
            }
            case TEXT, STRONG, NUMBER, FIXED -> border(style, "D5DBE1");
            case TITLE, HEADING, NOTE -> {}
        }
        return style;
    }

    private XSSFFont font(Look look) {
        XSSFFont font = workbook.createFont();
        font.setFontName("Calibri");
        font.setFontHeightInPoints((short) (look == Look.TITLE ? 20 : look == Look.HEADING ? 14 : 10));
        font.setBold(look == Look.TITLE || look == Look.HEADING || look == Look.HEAD || look == Look.STRONG);
        font.setColor(colour(
                switch (look) {
                    case HEAD -> "FFFFFF";
                    case TITLE, HEADING -> "17324D";
                    case NOTE, FIXED -> "51606E";
                    default -> "1B2733";
                }));
        return font;
    }

    private static void border(XSSFCellStyle style, String colour) {
        style.setBorderBottom(BorderStyle.THIN);
        style.setBottomBorderColor(colour(colour));
    }

    static XSSFColor colour(String rgb) {
        int all = Integer.parseInt(rgb, 16);
        return new XSSFColor(new byte[] {(byte) (all >> 16), (byte) (all >> 8), (byte) all}, null);
    }
}
