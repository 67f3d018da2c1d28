package catchup.report.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFDataValidationHelper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What can be chosen for the cells of a form. Lists stand on a hidden sheet, since those in a cell's own rule must be short. */
final class Choices {

    private static final int LONGEST_TITLE = 30;
    private static final int LONGEST_PROMPT = 250;

    private final XSSFWorkbook workbook;
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private final List<Asked> asked = new ArrayList<>();

    /** A cell, and the list for it. */
    private record Asked(XSSFSheet sheet, int row, int column, String list) {}

    /** A list on a sheet, for all the cells that offer it. */
    private record Offer(XSSFSheet sheet, String list) {}

    Choices(XSSFWorkbook workbook) {
        this.workbook = workbook;
    }

    /** Offers a list for a cell; something else can be typed, after a warning. */
    void list(XSSFSheet sheet, int row, int column, String name, List<String> words) {
        lists.putIfAbsent(name, words);
        asked.add(new Asked(sheet, row, column, name));
    }

    /** Says what number belongs into a cell, and warns of what is neither a number nor a word for “not known”. */
    void number(XSSFSheet sheet, int row, int column, String unknown, String title, String prompt) {
        String cell = new CellReference(row, column).formatAsString();
        XSSFDataValidationHelper helper = new XSSFDataValidationHelper(sheet);
        DataValidationConstraint constraint =
                helper.createCustomConstraint("OR(ISNUMBER(" + cell + ")," + cell + "=\"" + unknown + "\")");
        DataValidation validation = helper.createValidation(constraint, at(row, column));
        validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        validation.setShowErrorBox(true);
        validation.createErrorBox(cut(title, LONGEST_TITLE), cut(prompt, LONGEST_PROMPT));
        validation.setShowPromptBox(true);
        validation.createPromptBox(cut(title, LONGEST_TITLE), cut(prompt, LONGEST_PROMPT));
        sheet.addValidationData(validation);
    }

    /** Writes the lists into a sheet of their own, and the rules that offer them. */
    void write(String name) {
        XSSFSheet hidden = workbook.createSheet(name);
        Map<String, String> places = new LinkedHashMap<>();
        int column = 0;
        for (Map.Entry<String, List<String>> list : lists.entrySet()) {
            for (int i = 0; i < list.getValue().size(); i++) {
                XSSFRow row = hidden.getRow(i) == null ? hidden.createRow(i) : hidden.getRow(i);
                row.createCell(column).setCellValue(list.getValue().get(i));
            }
            String letters = CellReference.convertNumToColString(column);
            places.put(
                    list.getKey(),
                    "'" + name + "'!$" + letters + "$1:$" + letters + "$"
                            + list.getValue().size());
            column++;
        }
        Map<Offer, CellRangeAddressList> cells = new LinkedHashMap<>();
        for (Asked each : asked) {
            cells.computeIfAbsent(new Offer(each.sheet(), each.list()), none -> new CellRangeAddressList())
                    .addCellRangeAddress(new CellRangeAddress(each.row(), each.row(), each.column(), each.column()));
        }
        cells.forEach((offer, ranges) -> {
            XSSFDataValidationHelper helper = new XSSFDataValidationHelper(offer.sheet());
            DataValidation validation = helper.createValidation(
                    helper.createFormulaListConstraint(places.getOrDefault(offer.list(), "")), ranges);
            validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
            validation.setShowErrorBox(true);
            offer.sheet().addValidationData(validation);
        });
        workbook.setSheetVisibility(workbook.getSheetIndex(hidden), SheetVisibility.HIDDEN);
    }

    private static CellRangeAddressList at(int row, int column) {
        return new CellRangeAddressList(row, row, column, column);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
