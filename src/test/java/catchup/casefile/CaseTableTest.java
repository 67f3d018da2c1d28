package catchup.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.fact.Case;
import catchup.fact.Observation;
import catchup.fact.Quality;
import catchup.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseTableTest {

    private static final String MAPPING = """
            table: regions.csv
            case: "region-{key}-2023"
            key: id
            name: { en: english, zh: 中文 }
            industry: { en: fruit, zh: 水果 }
            year: 2023
            sector: food
            traits: [bulky]
            budget: low
            setting: setting
            benchmark: coast
            columns:
              holding-size: { column: orchard_ha, per: households, factor: 1, unit: ha, quality: official, source: census }
              institutes: { column: labs, unit: number, year: 2022, quality: measured, source: list, note: { en: a, zh: 甲 } }
              bonded-zone: { column: zone, quality: official, source: ministry }
            left-out:
              households: { en: a divisor only, zh: 仅作分母 }
              rain: { en: no indicator, zh: 无指标 }
            """;

    private static final String TABLE = """
            id,english,中文,setting,orchard_ha,households,labs,zone,rain
            hills,Hills,丘陵,inland border,4200,"9000",0,no,800
            coast,Coast,海岸,,10000,5000,12,yes,
            desert,Desert,沙漠,inland,,100,,unknown,3
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void everyRowIsACaseAgainstTheBenchmarks() throws IOException {
        List<Case> cases = read(MAPPING, TABLE);
        assertThat(diagnostics.all()).isEmpty();
        assertThat(cases).extracting(Case::id).containsExactly("region-hills-2023", "region-desert-2023");
        Case hills = cases.get(0);
        assertThat(hills.region())
                .isEqualTo(new Case.Region(
                        new Text("Hills", "丘陵"),
                        new Text("fruit", "水果"),
                        java.util.Set.of("inland", "border", "food", "bulky", "low-budget"),
                        2023));
        assertThat(hills.benchmark()).isEqualTo(new Case.Benchmark(new Text("Coast", "海岸"), Optional.of(2023)));
        assertThat(hills.file()).isEqualTo(folder.resolve("regions.mapping.yaml") + "#hills");
    }

    @Test
    void aValueIsColumnOverColumnTimesFactorInTheIndicatorsUnit() throws IOException {
        Case hills = read(MAPPING, TABLE).get(0);
        Observation holding = region(hills, "holding-size");
        assertThat(holding.value()).isEqualTo(7.0);
        assertThat(holding.given()).contains("0.4666666666666667 ha");
        assertThat(holding.year()).contains(2023);
        assertThat(holding.at().file()).isEqualTo(folder.resolve("regions.csv").toString());
        assertThat(holding.at().line()).isEqualTo(2);
        assertThat(holding.at().column()).isEqualTo(30);
        assertThat(benchmark(hills, "holding-size").value()).isEqualTo(30);
        assertThat(region(hills, "institutes").year()).contains(2022);
        assertThat(region(hills, "institutes").quality()).isEqualTo(Quality.MEASURED);
        assertThat(region(hills, "institutes").note()).contains(new Text("a", "甲"));
        assertThat(region(hills, "bonded-zone").value()).isEqualTo(0);
        assertThat(benchmark(hills, "bonded-zone").value()).isEqualTo(1);
    }

    @Test
    void anEmptyCellIsUnknown() throws IOException {
        Case desert = read(MAPPING, TABLE).get(1);
        assertThat(desert.readings().values()).allSatisfy(reading -> {
            assertThat(reading.region()).isEmpty();
            assertThat(reading.benchmark()).isPresent();
        });
    }

    @Test
    void oneRowCanBeAskedForEvenTheBenchmark() throws IOException {
        write(MAPPING, TABLE);
        CaseFiles files = new CaseFiles(Samples.INDICATORS, Samples.SETTINGS);
        Path mapping = folder.resolve("regions.mapping.yaml");
        assertThat(files.read(mapping, diagnostics)).hasSize(2);
        assertThat(files.read(Path.of(mapping + "#desert"), diagnostics))
                .extracting(Case::id)
                .containsExactly("region-desert-2023");
        assertThat(files.read(Path.of(mapping + "#coast"), diagnostics))
                .extracting(Case::id)
                .containsExactly("region-coast-2023");
        assertThat(diagnostics.all()).isEmpty();
        assertThat(files.read(Path.of(mapping + "#dessert"), diagnostics)).isEmpty();
        assertThat(only(Problem.UNKNOWN_ROW).suggestions()).containsExactly("desert");
    }

    @Test
    void aWrittenRowReadsTheSame() throws IOException {
        Case hills = read(MAPPING, TABLE).get(0);
        String text = new CaseWriter(Samples.INDICATORS, Samples.SETTINGS).write(hills);
        Case again = Samples.read(text).result().orElseThrow();
        assertThat(again.region()).isEqualTo(hills.region());
        assertThat(region(again, "holding-size").value()).isEqualTo(7.0);
        assertThat(region(again, "holding-size").given()).contains("0.4666666666666667 ha");
    }

    @Test
    void everyColumnIsUsedOrLeftOut() throws IOException {
        assertThat(read(MAPPING.replace("  rain: { en: no indicator, zh: 无指标 }\n", ""), TABLE))
                .isEmpty();
        Diagnostic found = only(Problem.UNMAPPED_COLUMN);
        assertThat(found.arguments()).containsExactly("rain");
        assertThat(found.at().line()).isEqualTo(1);
        assertThat(found.at().column()).isEqualTo(55);
    }

    @Test
    void whatTheMappingNamesMustBeThere() throws IOException {
        String mapping = MAPPING.replace("column: labs", "column: lab")
                .replace("rain:", "rian:")
                .replace("benchmark: coast", "benchmark: shore");
        assertThat(read(mapping, TABLE)).isEmpty();
        assertThat(problems()).containsExactly("14:25 unknown-column", "18:3 unknown-column");
    }

    @Test
    void theBenchmarkMustBeARow() throws IOException {
        assertThat(read(MAPPING.replace("benchmark: coast", "benchmark: coats"), TABLE))
                .isEmpty();
        assertThat(problems()).containsExactly("11:12 unknown-row");
        assertThat(only(Problem.UNKNOWN_ROW).suggestions()).containsExactly("coast");
    }

    @Test
    void aColumnCannotBeUsedAndLeftOut() throws IOException {
        assertThat(read(MAPPING + "  labs: { en: no, zh: 否 }\n", TABLE)).isEmpty();
        assertThat(problems()).containsExactly("19:3 left-out-and-used");
        assertThat(only(Problem.LEFT_OUT_AND_USED).others())
                .extracting(other -> other.line())
                .containsExactly(14);
    }

    @Test
    void whatIsWrongInACellIsFoundThere() throws IOException {
        String table =
                TABLE.replace(",0,no,", ",1.5,maybe,").replace("10000,5000", "ten,0") + "hills,,x,sea,1,1,1,no,1\n";
        assertThat(read(MAPPING, table)).isEmpty();
        assertThat(problems())
                .containsExactly(
                        "2:42 not-a-count",
                        "2:46 not-yes-no",
                        "3:17 not-a-number",
                        "3:21 division-by-zero",
                        "5:1 duplicate-id");
    }

    @Test
    void whatIsWrongInTheMappingIsFoundAtOnce() throws IOException {
        String mapping = MAPPING.replace("-{key}-", "-")
                .replace("sector: food", "sector: bulky")
                .replace("unit: ha", "unit: km")
                .replace("unit: number, ", "")
                .replace("quality: official, source: ministry", "per: labs")
                .replace("holding-size", "holdng-size")
                .replace("year: 2023", "year: 20");
        assertThat(read(mapping, TABLE)).isEmpty();
        assertThat(problems())
                .containsExactly(
                        "2:7 no-key-in-id",
                        "6:7 not-a-year",
                        "7:9 other-kind",
                        "13:3 unknown-indicator",
                        "14:3 missing-unit",
                        "15:3 missing-provenance",
                        "15:3 missing-provenance",
                        "15:32 unknown-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../regions.csv", "/etc/passwd", "sub/regions.csv", "..", "a\\b.csv", "C:x.csv", ".hidden"})
    void theTableStandsBesideItsMapping(String name) throws IOException {
        assertThat(read(MAPPING.replace("regions.csv", "'" + name + "'"), TABLE))
                .isEmpty();
        assertThat(problems()).containsExactly("1:8 not-beside");
    }

    @Test
    void idsOfRowsAreIds() throws IOException {
        assertThat(read(MAPPING.replace("region-{key}", "Region {key}"), TABLE.replace("hills,H", "../hills,H")))
                .isEmpty();
        assertThat(problems()).containsExactly("2:1 bad-id", "2:7 bad-id");
    }

    @Test
    void aMissingTableIsNamed() throws IOException {
        assertThat(read(MAPPING.replace("regions.csv", "other.csv"), TABLE)).isEmpty();
        assertThat(only(Problem.FILE_MISSING).at().file()).endsWith("other.csv");
    }

    private List<Case> read(String mapping, String table) throws IOException {
        write(mapping, table);
        return new CaseTable(Samples.INDICATORS, Samples.SETTINGS)
                .read(folder.resolve("regions.mapping.yaml"), diagnostics);
    }

    private void write(String mapping, String table) throws IOException {
        Files.writeString(folder.resolve("regions.mapping.yaml"), mapping);
        Files.writeString(folder.resolve("regions.csv"), table);
    }

    private List<String> problems() {
        return new Samples.Read(Optional.empty(), diagnostics.all()).problems();
    }

    private Diagnostic only(Problem problem) {
        return new Samples.Read(Optional.empty(), diagnostics.all()).only(problem);
    }

    private static Observation region(Case sheet, String indicator) {
        return Optional.ofNullable(sheet.readings().get(indicator))
                .orElseThrow()
                .region()
                .orElseThrow();
    }

    private static Observation benchmark(Case sheet, String indicator) {
        return Optional.ofNullable(sheet.readings().get(indicator))
                .orElseThrow()
                .benchmark()
                .orElseThrow();
    }
}
