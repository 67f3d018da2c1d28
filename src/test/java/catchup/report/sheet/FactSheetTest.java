package catchup.report.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.casefile.CaseFiles;
import catchup.casefile.CaseWriter;
import catchup.casefile.FactSheet;
import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.explanation.Explained;
import catchup.fact.Case;
import catchup.fact.Disagreement;
import catchup.rulebase.RuleBase;
import catchup.text.Lang;
import catchup.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FactSheetTest {

    private static final RuleBase RULES = Explained.RULES;

    @TempDir
    private Path folder;

    @Test
    void everyShippedCaseComesBackAsItWas() throws IOException {
        List<Case> shipped = Explained.shipped();
        for (int i = 0; i < shipped.size(); i++) {
            Lang lang = i % 2 == 0 ? Lang.EN : Lang.ZH;
            assertThat(text(back(shipped.get(i), lang))).isEqualTo(text(shipped.get(i)));
        }
    }

    @Test
    void disagreementsComeBackToo() throws IOException {
        Case coffee = coffee();
        Case disputed = new Case(
                coffee.id(),
                coffee.file(),
                coffee.region(),
                coffee.benchmark(),
                coffee.readings(),
                List.of(new Disagreement(
                        "dry-port",
                        Disagreement.Says.MISSING,
                        new Text("A port, =1+1", "港口"),
                        "Li",
                        LocalDate.of(2025, 1, 31),
                        Location.of("x"))));
        for (Lang lang : Lang.values()) {
            assertThat(text(back(disputed, lang))).isEqualTo(text(disputed));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyIndicatorAndSettingHasItsRow(Lang lang) throws IOException {
        Path file = written(FactSheet.empty(), lang);
        List<String> ids = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (XSSFSheet sheet : List.of(workbook.getSheetAt(0), workbook.getSheetAt(1))) {
                for (Row row : sheet) {
                    ids.add(new DataFormatter().formatCellValue(row.getCell(0)));
                }
                assertThat(sheet.getDataValidations()).isNotEmpty();
                assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            }
        }
        assertThat(ids).containsAll(RULES.indicators().ids());
        assertThat(ids).contains("setting.inland", "traits.perishable", "region.sector");
    }

    @Test
    void aBlankFormSaysWhatIsMissingAtItsCells() throws IOException {
        List<Diagnostic> found = new ArrayList<>();
        assertThat(read(written(FactSheet.empty(), Lang.EN), found)).isEmpty();
        assertThat(found)
                .extracting(Diagnostic::problem)
                .contains(Problem.BAD_ID, Problem.UNKNOWN_SETTING, Problem.NOT_A_YEAR, Problem.EMPTY_TEXT);
        assertThat(found).allSatisfy(each -> assertThat(each.at().toString()).contains("facts.xlsx!Case"));
    }

    @Test
    void whatIsWrongIsNamedByItsCell() throws IOException {
        String id = "graded-share";
        assertThat(met(id, "region.value", cell -> cell.setCellValue("3万"))).containsExactly("NOT_A_NUMBER 3万");
        assertThat(met(id, "region.value", FactSheetTest::formula)).containsExactly("NOT_A_NUMBER =B2*2");
        assertThat(met(id, "region.value", FactSheetTest::date)).containsExactly("NOT_A_NUMBER 2021-03-04");
        assertThat(met(id, "region.value", cell -> cell.setCellValue(300))).containsExactly("OUT_OF_RANGE " + id);
        assertThat(met(id, "region.year", FactSheetTest::date)).containsExactly("NOT_A_YEAR 2021-03-04");
        assertThat(met(id, "region.unit", cell -> cell.setCellValue("furlongs")))
                .containsExactly("WRONG_UNIT furlongs");
        assertThat(met(id, "region.quality", cell -> cell.setCellValue("offical")))
                .containsExactly("NOT_ONE_OF offical");
        assertThat(met(id, "id", cell -> cell.setCellValue("graded-shares")))
                .containsExactly("UNKNOWN_INDICATOR graded-shares");
    }

    @Test
    void numbersAsTextsAndFormulasWithValuesCount() throws IOException {
        for (Consumer<Cell> typed : List.<Consumer<Cell>>of(cell -> cell.setCellValue("12.5"), cell -> {
            cell.setCellValue(12.5);
            cell.setCellFormula("25/2");
            cell.getSheet()
                    .getWorkbook()
                    .getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(cell);
        })) {
            List<Diagnostic> found = new ArrayList<>();
            Case read =
                    read(changed("graded-share", "region.value", typed), found).get(0);
            assertThat(found).isEmpty();
            assertThat(read.observation("graded-share", Case.Side.REGION)
                            .orElseThrow()
                            .value())
                    .isEqualTo(12.5);
        }
    }

    @Test
    void mergedCellsAreNamedWhereTheyTakeAnythingAway() throws IOException {
        assertThat(merged("region.source", 1, 3)).containsExactly("K1:K3 K2, K3");
        assertThat(merged("region.value", 2, 1)).containsExactly("G1:H1 H1");
        assertThat(merged("region.note.zh", 2, 1)).containsExactly("M1:N1 N1");
        assertThat(merged("region.source", 2, 2)).containsExactly("K1:L2 L1, K2, L2");
        assertThat(merged("region.value", 8, 1)).containsExactly("G1:N1 H1, I1, J1, K1, L1 …");
    }

    /** What is said where cells from that of a figure on are merged, with rows as if it stood in the first. */
    private List<String> merged(String key, int width, int height) throws IOException {
        int[] first = new int[1];
        Path file = changed("graded-share", key, cell -> {
            first[0] = cell.getRowIndex();
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    if (row + column > 0) {
                        cell.getSheet()
                                .getRow(cell.getRowIndex() + row)
                                .getCell(cell.getColumnIndex() + column)
                                .setBlank();
                    }
                }
            }
            cell.getSheet()
                    .addMergedRegion(new CellRangeAddress(
                            cell.getRowIndex(),
                            cell.getRowIndex() + height - 1,
                            cell.getColumnIndex(),
                            cell.getColumnIndex() + width - 1));
        });
        List<Diagnostic> found = new ArrayList<>();
        assertThat(read(file, found)).isEmpty();
        return found.stream()
                .filter(each -> each.problem() == Problem.MERGED_CELLS)
                .map(each -> {
                    String said =
                            each.arguments().get(0) + " " + each.arguments().get(1);
                    assertThat(each.at().toString()).endsWith("!" + said.substring(0, said.indexOf(':')));
                    Matcher places = Pattern.compile("([A-Z])([0-9]+)").matcher(said);
                    return places.replaceAll(place -> place.group(1) + (Integer.parseInt(place.group(2)) - first[0]));
                })
                .toList();
    }

    /** A dimension's heading over the whole width, and blank cells, take nothing away. */
    @Test
    void mergedHeadingsAndBlankCellsAreNotSpokenOf() throws IOException {
        Path file = changed("graded-share", "region.value", cell -> {
            XSSFSheet sheet = (XSSFSheet) cell.getSheet();
            int blank = sheet.getLastRowNum() + 3;
            sheet.addMergedRegion(new CellRangeAddress(blank, blank + 2, 6, 9));
            for (Row row : sheet) {
                if (row.getRowNum() > 1
                        && new DataFormatter().formatCellValue(row.getCell(0)).isEmpty()) {
                    sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), 1, 12));
                }
            }
        });
        List<Diagnostic> found = new ArrayList<>();
        assertThat(read(file, found)).hasSize(1);
        assertThat(found).isEmpty();
    }

    @Test
    void theSameFormGivesTheSameBytes() throws IOException {
        assertThat(Files.readAllBytes(written(FactSheet.empty(), Lang.ZH)))
                .isEqualTo(Files.readAllBytes(written(FactSheet.empty(), Lang.ZH)));
    }

    @Test
    void whatIsNoFactSheetIsReported() throws IOException {
        Path file = folder.resolve("facts.xlsx");
        Files.writeString(file, "no workbook");
        List<Diagnostic> found = new ArrayList<>();
        assertThat(read(file, found)).isEmpty();
        assertThat(found).extracting(Diagnostic::problem).containsExactly(Problem.FILE_UNREADABLE);
        try (XSSFWorkbook other = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            other.createSheet("Other").createRow(0).createCell(0).setCellValue("x");
            other.write(out);
        }
        found.clear();
        assertThat(read(file, found)).isEmpty();
        assertThat(found).extracting(Diagnostic::problem).containsOnly(Problem.MISSING_KEY);
    }

    private static Case coffee() {
        return Explained.advice("puer-coffee-2021").subject();
    }

    /** All that a case says, indicators in the order of their ids, for a form has them in the order of the catalogue. */
    private static String text(Case sheet) {
        Case sorted = new Case(
                sheet.id(),
                sheet.file(),
                sheet.region(),
                sheet.benchmark(),
                new TreeMap<>(sheet.readings()),
                sheet.disagreements());
        return new CaseWriter(RULES.indicators(), RULES.settings()).write(sorted);
    }

    private Case back(Case sheet, Lang lang) throws IOException {
        List<Diagnostic> found = new ArrayList<>();
        List<Case> read = read(written(FactSheet.of(sheet, RULES.indicators(), RULES.settings()), lang), found);
        assertThat(found).isEmpty();
        return read.get(0);
    }

    private Path written(FactSheet form, Lang lang) throws IOException {
        Path file = folder.resolve("facts.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            FactSheetWorkbook.write(form, RULES, lang, out);
        }
        return file;
    }

    private static List<Case> read(Path file, List<Diagnostic> found) {
        Diagnostics diagnostics = new Diagnostics();
        List<Case> cases =
                new CaseFiles(RULES.indicators(), RULES.settings(), RULES.measures()).read(file, diagnostics);
        found.addAll(diagnostics.all());
        return cases;
    }

    /** What is met where one cell of the coffee case is changed, which must be at that cell. */
    private List<String> met(String id, String key, Consumer<Cell> change) throws IOException {
        String[] place = new String[1];
        Path file = changed(id, key, cell -> {
            place[0] = cell.getAddress().formatAsString();
            change.accept(cell);
        });
        List<Diagnostic> found = new ArrayList<>();
        assertThat(read(file, found)).isEmpty();
        assertThat(found).allSatisfy(each -> assertThat(each.at().toString()).endsWith("facts.xlsx!Facts!" + place[0]));
        return found.stream()
                .map(each -> each.problem() + " " + each.arguments().get(0))
                .toList();
    }

    private Path changed(String id, String key, Consumer<Cell> change) throws IOException {
        Path file = written(FactSheet.of(coffee(), RULES.indicators(), RULES.settings()), Lang.EN);
        XSSFWorkbook workbook;
        try (InputStream in = Files.newInputStream(file)) {
            workbook = new XSSFWorkbook(in);
        }
        XSSFSheet sheet = workbook.getSheet("Facts");
        Map<String, Integer> columns = new java.util.HashMap<>();
        sheet.getRow(0).forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
        for (Row row : sheet) {
            if (new DataFormatter().formatCellValue(row.getCell(0)).equals(id)) {
                change.accept(row.getCell(columns.getOrDefault(key, 0)));
            }
        }
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        workbook.close();
        return file;
    }

    /** A formula that nobody has worked out. */
    private static void formula(Cell cell) {
        cell.setBlank();
        cell.setCellFormula("B2*2");
    }

    private static void date(Cell cell) {
        CellStyle style = cell.getSheet().getWorkbook().createCellStyle();
        style.setDataFormat((short) 14);
        cell.setCellStyle(style);
        cell.setCellValue(LocalDate.of(2021, 3, 4));
    }
}
