package catchup.report.sheet;

import org.apache.poi.ss.usermodel.ConditionalFormattingThreshold.RangeType;
import org.apache.poi.ss.usermodel.DataBarFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Bars that a spreadsheet draws behind the numbers of a column. */
final class DataBars {

    private DataBars() {}

    /** Adds them to the rows from one to another of a column, all counted from 0. */
    static void add(XSSFSheet sheet, int first, int last, int column, String colour) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        XSSFConditionalFormattingRule rule = formats.createConditionalFormattingRule(Book.colour(colour));
        DataBarFormatting bars = rule.getDataBarFormatting();
        bars.getMinThreshold().setRangeType(RangeType.NUMBER);
        bars.getMinThreshold().setValue(0.0);
        bars.getMaxThreshold().setRangeType(RangeType.MAX);
        formats.addConditionalFormatting(
                new CellRangeAddress[] {new CellRangeAddress(first, last, column, column)}, rule);
    }
}
