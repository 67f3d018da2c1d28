package catchup.source.rows;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.source.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowStreamTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Diagnostics diagnostics = new Diagnostics();

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";", "|"})
    void theHeaderSaysWhatPartsCells(String separator) throws IOException {
        String text = "\uFEFFid,name,size\r\na,\"Hills, far\",3\r\n\r\nb,Coast,4".replace(",", separator);
        assertThat(read("t.csv", text.getBytes(StandardCharsets.UTF_8), Layout.PLAIN))
                .containsExactly("2 [a, Hills" + separator + " far, 3]", "4 [b, Coast, 4]");
    }

    @Test
    void otherEncodingsAreRead() throws IOException {
        String text = "id,名称\na,海岸\n";
        Layout chinese = new Layout(Optional.empty(), Optional.of(Charset.forName("GB18030")), Optional.empty(), 1, 0);
        assertThat(read("t.csv", text.getBytes("GB18030"), chinese)).containsExactly("2 [a, 海岸]");
        assertThat(read("u.csv", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE), Layout.PLAIN))
                .containsExactly("2 [a, 海岸]");
        assertThat(read("v.csv", text.getBytes("GB18030"), Layout.PLAIN)).isEmpty();
        assertThat(codes()).containsExactly("1 not-utf8");
    }

    @Test
    void linesBeforeTheHeaderAndALineOfUnitsAreNoRows() throws IOException {
        Layout layout = new Layout(Optional.empty(), Optional.empty(), Optional.empty(), 3, 4);
        byte[] text = "Table 5\n\nid,rd\n,%\na,1.2\n".getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("t.csv"), text);
        try (RowStream rows = RowStream.open(file, "t.csv", layout, diagnostics).orElseThrow()) {
            assertThat(rows.columns()).containsExactly("id", "rd");
            assertThat(rows.units()).containsExactly("", "%");
            assertThat(rows.next().orElseThrow().line()).isEqualTo(5);
            assertThat(rows.next()).isEmpty();
        }
    }

    @Test
    void aQuoteNeverClosedCostsItsOwnLineAndNoOther() throws IOException {
        String text = "id,name\na,\"open\nb,fine\nc,\"two\nlines\"\nd,\"open again\ne,5\" pipe\n";
        assertThat(read("t.csv", text.getBytes(StandardCharsets.UTF_8), Layout.PLAIN))
                .containsExactly("3 [b, fine]", "4 [c, two lines]", "7 [e, 5\" pipe]");
        assertThat(codes()).containsExactly("2 syntax", "6 syntax");
    }

    @Test
    void rowsWithTooManyCellsBadBytesOrEndlessTextCostThemselves() throws IOException {
        byte[] text = ("id,name\na,b,c\nx\nlong," + "x".repeat(LineReader.LONGEST) + "\nz,ok\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] bad = {'q', ',', (byte) 0xFF, '\n'};
        byte[] both = new byte[text.length + bad.length];
        System.arraycopy(text, 0, both, 0, text.length);
        System.arraycopy(bad, 0, both, text.length, bad.length);
        assertThat(read("t.csv", both, Layout.PLAIN)).containsExactly("5 [z, ok]");
        assertThat(codes())
                .containsExactly("2 wrong-cell-count", "3 wrong-cell-count", "4 text-too-long", "6 not-utf8");
    }

    @Test
    void jsonLinesAreRows() throws IOException {
        String text = """
                {"id": "a", "size": 3}
                {"id": "b", "size": null, "name": "Coast"}
                [1]
                {"id": "c", "size": {"x": 1}}
                {broken
                """;
        Path file = Files.writeString(folder.resolve("t.jsonl"), text);
        List<String> met = new ArrayList<>();
        try (RowStream rows =
                RowStream.open(file, "t.jsonl", Layout.PLAIN, diagnostics).orElseThrow()) {
            assertThat(rows.columns()).containsExactly("id", "size", "name");
            for (Optional<RawRow> next = rows.next(); next.isPresent(); next = rows.next()) {
                next.get().read(diagnostics).ifPresent(row -> met.add(row.text("id") + " " + row.text("size")));
            }
        }
        assertThat(met).contains("a 3", "b ");
        assertThat(codes()).contains("3 wrong-shape", "4 wrong-shape").anyMatch(code -> code.startsWith("5 "));
    }

    @Test
    void sheetsAreReadAndNothingInThemIsComputed() throws IOException {
        Path file = folder.resolve("t.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            Workbook workbook = new Workbook(out, "test", "1.0");
            workbook.newWorksheet("notes").value(0, 0, "nothing here");
            Worksheet sheet = workbook.newWorksheet("2023");
            sheet.value(0, 0, "id");
            sheet.value(0, 1, "rd");
            sheet.value(1, 0, "a");
            sheet.value(1, 1, 4.6);
            sheet.value(3, 0, "b");
            sheet.formula(3, 1, "1+1");
            workbook.finish();
        }
        Layout layout = new Layout(Optional.empty(), Optional.empty(), Optional.of("2023"), 1, 0);
        try (RowStream rows =
                RowStream.open(file, "t.xlsx", layout, diagnostics).orElseThrow()) {
            assertThat(rows.columns()).containsExactly("id", "rd");
            Table.Row first = rows.next().orElseThrow().read(diagnostics).orElseThrow();
            assertThat(first.text("rd")).isEqualTo("4.6");
            assertThat(first.cell("rd").at().line()).isEqualTo(2);
            Table.Row second = rows.next().orElseThrow().read(diagnostics).orElseThrow();
            assertThat(second.line()).isEqualTo(4);
            assertThat(second.text("rd")).isNotEqualTo("2");
            assertThat(rows.next()).isEmpty();
        }
        assertThat(RowStream.sheets(file)).containsExactly("notes", "2023");
        assertThat(RowStream.open(
                        file,
                        "t.xlsx",
                        new Layout(Optional.empty(), Optional.empty(), Optional.of("2024"), 1, 0),
                        diagnostics))
                .isEmpty();
        assertThat(diagnostics.all().get(0).suggestions()).contains("2023");
    }

    @Test
    void whatUnpacksToVeryMuchIsNotRead() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertThat(RowStream.open(bomb, "bomb.xlsx", Layout.PLAIN, diagnostics)).isEmpty();
        assertThat(codes()).containsExactly("0 file-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "no workbook at all"})
    void whatIsNoWorkbookIsSaid(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("t.xlsx"), content);
        assertThat(RowStream.open(file, "t.xlsx", Layout.PLAIN, diagnostics)).isEmpty();
        assertThat(codes()).containsExactly("0 file-unreadable");
    }

    private List<String> read(String name, byte[] content, Layout layout) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        List<String> met = new ArrayList<>();
        Optional<RowStream> opened = RowStream.open(file, name, layout, diagnostics);
        if (opened.isEmpty()) {
            return met;
        }
        try (RowStream rows = opened.get()) {
            for (Optional<RawRow> next = rows.next(); next.isPresent(); next = rows.next()) {
                Optional<Table.Row> row = next.get().read(diagnostics);
                row.ifPresent(each -> met.add(each.line() + " "
                        + rows.columns().stream()
                                .map(column -> each.text(column).replace("\n", " "))
                                .toList()));
            }
        }
        return met;
    }

    private List<String> codes() {
        return diagnostics.all().stream()
                .map((Diagnostic problem) ->
                        problem.at().line() + " " + problem.problem().code())
                .toList();
    }
}
