package catchup.report.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.casefile.FactSheet;
import catchup.comparison.Edition;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.dossier.Deviation;
import catchup.dossier.Deviation.Kind;
import catchup.dossier.Manifest;
import catchup.dossier.Replay;
import catchup.explanation.Explained;
import catchup.fact.Case;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.sheet.FactSheetWorkbook;
import catchup.rulebase.RuleBase;
import catchup.text.Lang;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DossierTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void itHoldsWhatWasReadByteForByteAndNothingElseOfTheRules() throws IOException {
        SmallDossier dossier = SmallDossier.in(folder);
        Path own = folder.resolve("own/case.yaml");
        Files.writeString(own, "\uFEFF" + Files.readString(own).replace("\n", "\r\n"));
        dossier.rules().write("README.md", "a note").write("diagnose/supply.test.yaml", "tests: []\n");
        dossier.written();
        assertThat(dossier.file("case/case.yaml")).hasSameBinaryContentAs(own);
        assertThat(dossier.file("rules/diagnose/supply.dslr"))
                .hasSameBinaryContentAs(dossier.rules().path("diagnose/supply.dslr"));
        assertThat(dossier.file("rules/README.md")).doesNotExist();
        assertThat(dossier.file("rules/diagnose/supply.test.yaml")).doesNotExist();
        assertThat(dossier.replay().orElseThrow().isSame()).isTrue();
    }

    @Test
    void aRowOfATableComesWithItsTableAndMapping() {
        SmallDossier dossier = SmallDossier.in(folder);
        assertThat(dossier.write("cases/provinces-2023.mapping.yaml#guizhou", false)
                        .isPresent())
                .isTrue();
        assertThat(dossier.file("case/provinces-2023.csv"))
                .hasSameBinaryContentAs(Path.of("cases", "provinces-2023.csv"));
        assertThat(dossier.file("case/provinces-2023.mapping.yaml")).exists();
        Replay replay = dossier.replay().orElseThrow();
        assertThat(replay.isSame()).isTrue();
        assertThat(replay.manifest().input().row()).contains("guizhou");
        assertThat(replay.manifest().subject()).isEqualTo("province-guizhou-2023");
    }

    @Test
    void aRowOfAWorkbookComesWithItsWorkbook() throws IOException {
        SmallDossier dossier = SmallDossier.in(folder);
        Path mapping = folder.resolve("own/table.mapping.yaml");
        Files.writeString(
                mapping,
                Files.readString(Path.of("cases", "provinces-2023.mapping.yaml"))
                        .replace("provinces-2023.csv", "table.xlsx"));
        workbook(Path.of("cases", "provinces-2023.csv"), folder.resolve("own/table.xlsx"));
        assertThat(dossier.write(mapping + "#guizhou", false))
                .as(dossier.diagnostics().all().toString())
                .isPresent();
        assertThat(dossier.file("case/table.xlsx")).hasSameBinaryContentAs(folder.resolve("own/table.xlsx"));
        assertThat(dossier.replay().orElseThrow().isSame()).isTrue();
    }

    /** The cells of a table of texts as a workbook. */
    private static void workbook(Path table, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target);
                XSSFWorkbook workbook = new XSSFWorkbook();
                CsvReader<CsvRecord> records = CsvReader.builder().ofCsvRecord(table)) {
            XSSFSheet sheet = workbook.createSheet();
            for (CsvRecord each : records) {
                XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
                for (int i = 0; i < each.getFieldCount(); i++) {
                    row.createCell(i).setCellValue(each.getField(i));
                }
            }
            workbook.write(out);
        }
    }

    @Test
    void aFactSheetComesAsTheWorkbookThatItIs() throws IOException {
        SmallDossier dossier = SmallDossier.in(folder);
        Path sheet = folder.resolve("own/facts.xlsx");
        factSheet(sheet);
        assertThat(dossier.write(sheet.toString(), false))
                .as(dossier.diagnostics().all().toString())
                .isPresent();
        assertThat(dossier.file("case/facts.xlsx")).hasSameBinaryContentAs(sheet);
        Replay replay = dossier.replay().orElseThrow();
        assertThat(replay.isSame()).isTrue();
        assertThat(replay.manifest().subject()).isEqualTo("luochuan-apples-2008");
        Files.write(dossier.file("case/facts.xlsx"), new byte[] {0}, StandardOpenOption.APPEND);
        assertThat(dossier.replay().orElseThrow().isSame()).isFalse();
    }

    @Test
    void aWorkbookWithANameThatCannotStandInADossierStaysAWorkbook() throws IOException {
        SmallDossier dossier = SmallDossier.in(folder);
        Path sheet = folder.resolve("own/-odd;name.xlsx");
        factSheet(sheet);
        assertThat(dossier.write(sheet.toString(), false)).isPresent();
        assertThat(dossier.file("case/case.xlsx")).hasSameBinaryContentAs(sheet);
        assertThat(dossier.replay().orElseThrow().isSame()).isTrue();
    }

    /** A shipped case as a workbook that was filled in. */
    private static void factSheet(Path target) throws IOException {
        RuleBase rules = Explained.RULES;
        Case apples = Explained.shipped().stream()
                .filter(each -> each.id().equals("luochuan-apples-2008"))
                .findFirst()
                .orElseThrow();
        try (OutputStream out = Files.newOutputStream(target)) {
            FactSheetWorkbook.write(FactSheet.of(apples, rules.indicators(), rules.settings()), rules, Lang.EN, out);
        }
    }

    @Test
    void theManifestFollowsItsSchemaAndDescribesTheFiles() throws IOException {
        SmallDossier dossier = SmallDossier.in(folder).written();
        JsonNode manifest = MAPPER.readTree(dossier.file(Manifest.FILE).toFile());
        assertThat(schema("manifest").validate(manifest)).isEmpty();
        assertThat(manifest.path("seed").asLong()).isEqualTo(SmallDossier.SETTINGS.seed());
        for (JsonNode entry : manifest.path("files")) {
            assertThat(dossier.file(entry.path("path").asText()))
                    .hasSize(entry.path("size").asLong());
        }
    }

    @Test
    void twoDossiersOfOneCaseAreTheSame() throws IOException {
        SmallDossier first = SmallDossier.in(folder.resolve("a")).written();
        SmallDossier second = SmallDossier.in(folder.resolve("b")).written();
        try (Stream<Path> files = Files.walk(first.path()).filter(Files::isRegularFile)) {
            assertThat(files).allSatisfy(file -> assertThat(
                            second.file(first.path().relativize(file).toString()))
                    .hasSameBinaryContentAs(file));
        }
    }

    @Test
    void whatIsThereIsNotOverwritten() throws IOException {
        SmallDossier dossier = SmallDossier.in(folder);
        Files.createDirectories(dossier.path());
        Files.writeString(dossier.file("mine.txt"), "mine");
        assertThat(dossier.write(own(), false).isPresent()).isFalse();
        assertThat(dossier.write(own(), true).isPresent()).isFalse();
        assertThat(Found.codes(dossier.diagnostics())).containsOnly("folder-in-use");
        assertThat(dossier.file("mine.txt")).hasContent("mine");
        assertThat(leftOvers()).isEmpty();
    }

    @Test
    void anEmptyFolderIsTakenAndADossierReplacedOnlyIfAskedFor() throws IOException {
        SmallDossier dossier = SmallDossier.in(folder);
        Files.createDirectories(dossier.path());
        assertThat(dossier.write(own(), false).isPresent()).isTrue();
        assertThat(dossier.write(own(), false).isPresent()).isFalse();
        assertThat(dossier.write("cases/puer-coffee-2021.yaml", true).isPresent())
                .isTrue();
        assertThat(dossier.file("case/puer-coffee-2021.yaml")).exists();
        assertThat(dossier.file("case/case.yaml")).doesNotExist();
        assertThat(leftOvers()).isEmpty();
    }

    @Test
    void aDossierWithSomethingElseInItIsNotReplaced() throws IOException {
        SmallDossier dossier = SmallDossier.in(folder).written();
        Files.writeString(dossier.file("advice/notes.txt"), "mine");
        assertThat(dossier.write(own(), true).isPresent()).isFalse();
        assertThat(dossier.file("advice/notes.txt")).hasContent("mine");
    }

    @Test
    void nothingIsWrittenWhereTheFolderIsALink() throws IOException {
        SmallDossier dossier = SmallDossier.in(folder);
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(dossier.path(), elsewhere);
        assertThat(dossier.write(own(), true).isPresent()).isFalse();
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aBrokenCaseLeavesNothingBehind() throws IOException {
        SmallDossier dossier = SmallDossier.in(folder);
        Files.writeString(folder.resolve("own/case.yaml"), "case: x\n");
        assertThat(dossier.write(own(), false).isPresent()).isFalse();
        assertThat(dossier.diagnostics().isEmpty()).isFalse();
        assertThat(dossier.path()).doesNotExist();
        assertThat(leftOvers()).isEmpty();
    }

    @Test
    void whatIsLostAndWhatIsAddedIsTold() throws IOException {
        SmallDossier dossier = SmallDossier.in(folder).written();
        Files.delete(dossier.file("facts/facts.csv"));
        Files.writeString(dossier.file("rules/recommend/more.dslr"), "not read");
        assertThat(dossier.replay().orElseThrow().deviations())
                .extracting(Deviation::path, Deviation::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("facts/facts.csv", Kind.LOST),
                        org.assertj.core.groups.Tuple.tuple("rules/recommend/more.dslr", Kind.ADDED));
    }

    @Test
    void aChangedFigureIsFoundInTheCaseAndInWhatFollows() throws IOException {
        SmallDossier dossier = SmallDossier.in(folder).written();
        Path subject = dossier.file("case/case.yaml");
        Files.writeString(subject, Files.readString(subject).replaceFirst("value: 2,", "value: 60,"));
        Replay replay = dossier.replay().orElseThrow();
        assertThat(replay.deviations())
                .extracting(Deviation::kind)
                .contains(Kind.CHANGED, Kind.OTHERWISE)
                .doesNotContain(Kind.ALTERED);
        Deviation advice = replay.deviations().stream()
                .filter(each -> each.path().equals(AdvicePart.JSON))
                .findFirst()
                .orElseThrow();
        assertThat(ReplayJson.parts(advice))
                .extracting(JsonParts.Part::at)
                .contains("gaps › graded-share › region › value");
    }

    @Test
    void aCaseThatNoLongerReadsIsChangedAndNothingFollows() throws IOException {
        SmallDossier dossier = SmallDossier.in(folder).written();
        Files.writeString(dossier.file("case/case.yaml"), "case: [");
        Replay replay = dossier.replay().orElseThrow();
        assertThat(replay.again()).isEmpty();
        assertThat(replay.isSame()).isFalse();
        assertThat(replay.deviations())
                .extracting(Deviation::path, Deviation::kind)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("case/case.yaml", Kind.CHANGED));
        assertThat(dossier.diagnostics().isEmpty()).isFalse();
    }

    @Test
    void anotherEngineIsSaid() throws IOException {
        SmallDossier dossier = SmallDossier.in(folder).written();
        Path manifest = dossier.file(Manifest.FILE);
        Files.writeString(
                manifest, Files.readString(manifest).replaceFirst("\"engine\": \"[^\"]*\"", "\"engine\": \"0.1\""));
        assertThat(dossier.replay().orElseThrow().deviations())
                .extracting(Deviation::kind, Deviation::about)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.ENGINE, "engine"));
    }

    @Test
    void otherRulesAreComparedOnTheCaseOfTheDossier() {
        SmallDossier dossier = SmallDossier.in(folder).written();
        dossier.rules()
                .edit(
                        "diagnose/chain.dslr",
                        "the gap in \"graded-share\" is at least severe",
                        "the gap in \"broadband-subscriptions\" is at least severe");
        Diagnostics diagnostics = new Diagnostics();
        Optional<Edition> now = Edition.read(dossier.rules().path(""), "rules", diagnostics);
        Replay replay =
                Replay.of(dossier.path(), now, SmallDossier.FORM, diagnostics).orElseThrow();
        assertThat(replay.deviations()).isEmpty();
        assertThat(replay.isSame()).isFalse();
        assertThat(replay.today().orElseThrow().changed()).hasSize(1);
        assertThat(replay.today().orElseThrow().edits()).hasSize(1);
    }

    @Test
    void theReplayIsToldInEveryForm() throws IOException {
        SmallDossier dossier = SmallDossier.in(folder).written();
        Path page = dossier.file("advice/advice.en.md");
        Files.writeString(page, Files.readString(page) + "<script>alert(1)</script>");
        ReplayReport report = new ReplayReport(dossier.replay().orElseThrow());
        JsonNode json = MAPPER.readTree(report.in(Format.JSON, Options.in(Lang.EN)));
        assertThat(schema("replay").validate(json)).isEmpty();
        assertThat(json.at("/deviations/0/kind").asText()).isEqualTo("altered");
        for (Lang lang : Lang.values()) {
            for (Format format : List.of(Format.TEXT, Format.MARKDOWN, Format.HTML)) {
                assertThat(report.in(format, Options.in(lang)))
                        .contains("advice/advice.en.md")
                        .isEqualTo(report.in(format, Options.in(lang)));
            }
            assertThat(report.in(Format.HTML, Options.in(lang))).doesNotContain("<script>alert(1)");
        }
    }

    @Test
    void whatASpreadsheetWouldRunIsText() throws IOException {
        SmallDossier dossier = SmallDossier.in(folder);
        Path own = folder.resolve("own/case.yaml");
        Files.writeString(own, Files.readString(own).replaceFirst("source: \"", "source: \"=cmd(), "));
        dossier.written();
        assertThat(Files.readString(dossier.file("facts/facts.csv")))
                .contains("\"'=cmd(), ")
                .doesNotContain(",=cmd")
                .doesNotContain("\"=cmd");
    }

    private String own() {
        return folder.resolve("own/case.yaml").toString();
    }

    private List<Path> leftOvers() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    private static JsonSchema schema(String name) {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Objects.requireNonNull(ReplayReport.class.getResourceAsStream(name + ".schema.json")));
    }
}
