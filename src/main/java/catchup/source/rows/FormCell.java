package catchup.source.rows;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** What somebody typed into a cell of a form, as far as a spreadsheet has not made something else of it. */
final class FormCell {

    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.");
    private static final Pattern OF_DATES = Pattern.compile("[yYdD年日]|m{3}|M{3}");
    private static final int LAST_DAY = 2_958_465;

    private FormCell() {}

    /** Its text; a date that a number was taken for stands as a date, and a formula without a value as the formula. */
    static String text(Cell cell) {
        String raw = cell.getRawValue() == null ? "" : cell.getRawValue();
        if (cell.getType() == CellType.FORMULA && raw.isEmpty()) {
            return "=" + cell.getFormula();
        }
        if (cell.getType() == CellType.NUMBER && isDate(cell)) {
            return date(raw);
        }
        return SheetRows.text(cell);
    }

    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        String format = cell.getDataFormatString();
        boolean builtIn = id != null && ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 58));
        return builtIn
                || (format != null
                        && OF_DATES.matcher(QUOTED.matcher(format).replaceAll(""))
                                .find());
    }

    private static String date(String raw) {
        try {
            double days = Double.parseDouble(raw);
            return days >= 1 && days <= LAST_DAY ? EPOCH.plusDays((long) days).toString() : raw;
        } catch (NumberFormatException | DateTimeException noDate) {
            return raw;
        }
    }
}
