package catchup.report.handout;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.advice.Advice;
import catchup.explanation.Explained;
import catchup.report.AdviceView;
import catchup.report.Options;
import catchup.text.Lang;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

class OfficeFilesTest {

    @ParameterizedTest
    @EnumSource
    void documentsSayAllThatTheViewSays(Lang lang) throws IOException {
        byte[] bytes = Handed.bytes(Handed.COFFEE, Handout.DOCX, lang);
        String text;
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes));
                XWPFWordExtractor extractor = new XWPFWordExtractor(document)) {
            text = Handed.solid(extractor.getText());
            assertThat(document.getCharts()).hasSizeGreaterThan(5);
        }
        for (String said :
                Handed.said(AdviceView.of(Handed.COFFEE, lang, Options.in(lang).top()))) {
            assertThat(text).contains(Handed.solid(said));
        }
    }

    @Test
    void documentsKeepTogetherWhatIsReadTogether() throws IOException {
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(Handed.bytes(Handed.COFFEE, Handout.DOCX, Lang.EN)))) {
            for (XWPFTable table : document.getTables()) {
                XWPFTableRow head = table.getRow(0);
                assertThat(table.getRows())
                        .allSatisfy(row -> assertThat(row.isCantSplitRow()).isTrue());
                if (head.isRepeatHeader()) {
                    assertThat(head.getTableCells()).allSatisfy(cell -> assertThat(
                                    cell.getParagraphArray(0).isKeepNext())
                            .isTrue());
                }
            }
            String name = AdviceView.of(Handed.COFFEE, Lang.EN)
                    .recommendations()
                    .get(0)
                    .name();
            List<IBodyElement> body = document.getBodyElements();
            int title = IntStream.range(0, body.size())
                    .filter(at -> body.get(at) instanceof XWPFParagraph paragraph
                            && "Heading2".equals(paragraph.getStyle())
                            && paragraph.getText().endsWith(name))
                    .findFirst()
                    .orElseThrow();
            assertThat(document.getStyles().getStyle("Heading2").getCTStyle().xmlText())
                    .contains("keepNext");
            assertThat(((XWPFTable) body.get(title + 1))
                            .getRows().stream().flatMap(row -> row.getTableCells().stream()))
                    .allSatisfy(cell ->
                            assertThat(cell.getParagraphArray(0).isKeepNext()).isTrue());
            assertThat(body.subList(title + 2, title + 4))
                    .allSatisfy(each ->
                            assertThat(((XWPFParagraph) each).isKeepNext()).isTrue());
        }
    }

    @ParameterizedTest
    @EnumSource
    void workbooksSayAllThatTheViewSays(Lang lang) throws IOException {
        byte[] bytes = Handed.bytes(Handed.COFFEE, Handout.XLSX, lang);
        String text = Handed.solid(String.join("\n", cells(bytes)));
        for (String said :
                Handed.said(AdviceView.of(Handed.COFFEE, lang, Options.in(lang).top()))) {
            assertThat(text).contains(Handed.solid(said));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "XLSX"})
    void theSameAdviceGivesTheSameBytesEverywhere(Handout form) {
        byte[] usual = Handed.bytes(Handed.COFFEE, form, Lang.ZH);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertThat(Handed.bytes(Handed.COFFEE, form, Lang.ZH)).isEqualTo(usual);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void wordsOfStrangersAreNoFormulas() throws IOException {
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(Handed.bytes(Handed.hostile(), Handout.XLSX, Lang.EN)))) {
            List<Cell> dangerous = new ArrayList<>();
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                        if (cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue().matches("(?s)[=+@-].+")) {
                            dangerous.add(cell);
                        }
                    }
                }
            }
            assertThat(dangerous).isNotEmpty();
            assertThat(dangerous)
                    .allSatisfy(cell ->
                            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue());
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"DOCX", "XLSX"})
    void wordsOfStrangersAreNoMarkupAndFetchNothing(Handout form) throws Exception {
        try (ZipInputStream parts =
                new ZipInputStream(new ByteArrayInputStream(Handed.bytes(Handed.hostile(), form, Lang.EN)))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                byte[] bytes = parts.readAllBytes();
                String content = new String(bytes, StandardCharsets.UTF_8);
                if (part.getName().endsWith(".xml")) {
                    assertThat(content).doesNotContain("<!DOCTYPE", "\u0001", "\u202E");
                    Document read = DocumentBuilderFactory.newDefaultInstance()
                            .newDocumentBuilder()
                            .parse(new ByteArrayInputStream(bytes));
                    assertThat(read.getElementsByTagName("img").getLength()).isZero();
                    assertThat(read.getElementsByTagName("script").getLength()).isZero();
                } else if (part.getName().endsWith(".rels")) {
                    assertThat(content.replaceAll("Target=\"https?://[^\"]*\" TargetMode=\"External\"", ""))
                            .doesNotContain("External");
                }
            }
        }
    }

    @Test
    void severalAdvicesHaveSheetsOfTheirOwn() throws IOException {
        List<Advice> advices = List.of(Handed.COFFEE, Explained.advice("luochuan-apples-2008"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Handouts.write(advices, List.of(List.of(), List.of()), Handout.XLSX, Options.in(Lang.EN), out);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(workbook.getSheet("1 Gaps")).isNotNull();
            XSSFSheet second = workbook.getSheet("2 Gaps");
            assertThat(second.getDrawingPatriarch().getCharts()).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PDF", "DOCX", "XLSX"})
    void whatIsHardlyKnownCanBeHandedOver(Handout form) {
        Advice hardlyKnown = Explained.advice(new catchup.fact.Case(
                "nothing",
                "nothing.yaml",
                Handed.COFFEE.subject().region(),
                Handed.COFFEE.subject().benchmark(),
                java.util.Map.of()));
        for (Lang lang : Lang.values()) {
            assertThat(Handed.bytes(hardlyKnown, form, lang)).isNotEmpty();
        }
    }

    private static List<String> cells(byte[] bytes) throws IOException {
        List<String> cells = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        cells.add(
                                cell.getCellType() == CellType.NUMERIC
                                        ? String.format(Locale.ROOT, "%.1f", cell.getNumericCellValue())
                                        : cell.toString());
                    }
                }
            }
        }
        return cells;
    }
}
