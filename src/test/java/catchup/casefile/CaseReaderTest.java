package catchup.casefile;

import static catchup.casefile.Samples.HEAD;
import static catchup.casefile.Samples.fact;
import static catchup.casefile.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.fact.Case;
import catchup.fact.Observation;
import catchup.fact.Quality;
import catchup.text.Text;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseReaderTest {

    private static final String COST =
            "logistics-cost: { region: 18, benchmark: 9, unit: \"%\", year: 2004, quality: estimated, source: a study }";

    @Test
    void readsWhoIsComparedWithWhom() {
        String text = HEAD.replace("setting: inland", "setting: [inland, 沿边], traits: [perishable], budget: low");
        Case sheet = read(text + "  " + COST).result().orElseThrow();
        assertThat(sheet.id()).isEqualTo("upland-2020");
        assertThat(sheet.file()).isEqualTo("case.yaml");
        assertThat(sheet.region().name()).isEqualTo(new Text("Upland", "高地"));
        assertThat(sheet.region().industry()).isEqualTo(new Text("fruit", "水果"));
        assertThat(sheet.region().tags()).containsExactly("inland", "border", "food", "perishable", "low-budget");
        assertThat(sheet.region().year()).isEqualTo(2020);
        assertThat(sheet.benchmark()).isEqualTo(new Case.Benchmark(new Text("Coast", "海岸"), Optional.of(2021)));
    }

    @Test
    void readsAFactOfBothSides() {
        Samples.Read read = fact(COST);
        assertThat(read.region("logistics-cost"))
                .isEqualTo(new Observation(
                        18,
                        Optional.of(2004),
                        Quality.ESTIMATED,
                        "a study",
                        Optional.empty(),
                        Optional.empty(),
                        new Location("case.yaml", 5, 29, 31)));
        assertThat(read.benchmark("logistics-cost").value()).isEqualTo(9);
        assertThat(read.reading("logistics-cost").at()).isEqualTo(new Location("case.yaml", 5, 3, 17));
    }

    @Test
    void readsASideWithItsOwnProvenanceAndFallsBackToTheLine() {
        Samples.Read read = fact("""
                institutes:
                    unit: number
                    quality: judged
                    source: the line
                    note: { en: counted, zh: 计数 }
                    region: 0
                    benchmark: { value: 5, year: 2018, quality: official, source: its own }
                """);
        Observation region = read.region("institutes");
        assertThat(region.year()).contains(2020);
        assertThat(region.quality()).isEqualTo(Quality.JUDGED);
        assertThat(region.source()).isEqualTo("the line");
        Observation benchmark = read.benchmark("institutes");
        assertThat(benchmark.year()).contains(2018);
        assertThat(benchmark.quality()).isEqualTo(Quality.OFFICIAL);
        assertThat(benchmark.source()).isEqualTo("its own");
        assertThat(benchmark.note()).contains(new Text("counted", "计数"));
    }

    @ParameterizedTest
    @CsvSource({"官方统计, OFFICIAL", "实测, MEASURED", "估算, ESTIMATED", "研判, JUDGED", "judged, JUDGED"})
    void theQualityMayBeSaidInEitherLanguage(String word, Quality quality) {
        assertThat(fact("fame: { region: 3, benchmark: 4, unit: 1-5, year: 2020, quality: " + word + ", source: a }")
                        .region("fame")
                        .quality())
                .isEqualTo(quality);
    }

    @Test
    void takesTheYearOfTheBenchmarkForItsFigures() {
        Samples.Read read = fact("fame: { region: 2, benchmark: 5, unit: 1-5, quality: judged, source: a survey }");
        assertThat(read.region("fame").year()).contains(2020);
        assertThat(read.benchmark("fame").year()).contains(2021);
    }

    @Test
    void findsIndicatorsByNameInEitherLanguage() {
        Samples.Read read = read(HEAD
                + "  物流成本: { region: 18, benchmark: 9, unit: \"%\", quality: estimated, source: a }\n"
                + "  transit days: { region: 18, benchmark: 9, unit: days, quality: estimated, source: a }\n");
        assertThat(read.region("logistics-cost").value()).isEqualTo(18);
        assertThat(read.region("transit-days").value()).isEqualTo(18);
    }

    @Test
    void convertsUnitsAndKeepsWhatWasGiven() {
        Samples.Read read = fact(
                "transit-days: { region: 36.0, benchmark: { value: 1, unit: 天 }, unit: hours, quality: measured, source: a }");
        assertThat(read.region("transit-days").value()).isEqualTo(1.5);
        assertThat(read.region("transit-days").given()).contains("36.0 hours");
        assertThat(read.benchmark("transit-days").value()).isEqualTo(1);
        assertThat(read.benchmark("transit-days").given()).isEmpty();
    }

    @Test
    void convertsWithoutBinaryError() {
        Samples.Read read = fact("logistics-cost: { region: 18, benchmark: 3, unit: ‰, quality: measured, source: a }");
        assertThat(read.region("logistics-cost").value()).isEqualTo(1.8);
        assertThat(read.benchmark("logistics-cost").value()).isEqualTo(0.3);
    }

    @Test
    void unknownIsNotZero() {
        Samples.Read read = read(HEAD
                + "  fame: { region: unknown, benchmark: 5, unit: 1-5, quality: judged, source: a }\n"
                + "  growth: { region: 未知 }\n"
                + "  transit-days: { region: { value: unknown }, benchmark: null }\n");
        assertThat(read.reading("fame").region()).isEmpty();
        assertThat(read.benchmark("fame").value()).isEqualTo(5);
        assertThat(read.reading("growth").region()).isEmpty();
        assertThat(read.reading("growth").benchmark()).isEmpty();
        assertThat(read.reading("transit-days").benchmark()).isEmpty();
    }

    @Test
    void theFirstTierStandsInForABenchmarkLeftOut() {
        Samples.Read read = read(HEAD
                + "  institutes: { region: 0, unit: number, quality: official, source: a }\n"
                + "  hours-at-border: { region: unknown, benchmark: unknown }\n");
        assertThat(read.benchmark("institutes"))
                .isEqualTo(new Observation(
                        5,
                        Optional.empty(),
                        Quality.CATALOGUE,
                        "a yearbook",
                        Optional.empty(),
                        Optional.empty(),
                        Samples.CATALOGUE));
        assertThat(read.reading("hours-at-border").benchmark()).isEmpty();
    }

    @Test
    void readsYesAndNo() {
        Samples.Read read = fact("bonded-zone: { region: no, benchmark: 是, quality: official, source: a law }");
        assertThat(read.region("bonded-zone").value()).isEqualTo(0);
        assertThat(read.benchmark("bonded-zone").value()).isEqualTo(1);
    }

    @Test
    void readsJson() {
        Samples.Read read = read("""
                { "case": "upland-2020",
                  "region": { "name": { "en": "Upland", "zh": "高地" }, "industry": { "en": "fruit", "zh": "水果" },
                              "sector": "food", "setting": ["inland"], "year": 2020 },
                  "benchmark": { "name": { "en": "Coast", "zh": "海岸" } },
                  "facts": {
                    "bonded-zone": { "region": false, "benchmark": true, "year": 2020, "quality": "official", "source": "a law" },
                    "fame": { "region": 2.5, "benchmark": null, "unit": "1-5", "quality": "judged", "source": "a survey" },
                    "growth": { "region": "unknown" } } }
                """);
        assertThat(read.region("bonded-zone").value()).isEqualTo(0);
        assertThat(read.region("fame").value()).isEqualTo(2.5);
        assertThat(read.reading("growth").region()).isEmpty();
    }

    @Test
    void readsAStream() {
        Diagnostics diagnostics = new Diagnostics();
        byte[] bytes = ("\uFEFF" + HEAD + "  " + COST).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        Optional<Case> sheet =
                new CaseReader(Samples.INDICATORS, Samples.SETTINGS).read(new ByteArrayInputStream(bytes), diagnostics);
        assertThat(sheet).map(Case::file).contains("-");
        assertThat(sheet.orElseThrow().readings().get("logistics-cost"))
                .satisfies(reading -> assertThat(reading.at().line()).isEqualTo(5));
    }

    @Test
    void aSecondReadingOfABadFileYieldsNoCaseEither() {
        CaseReader reader = new CaseReader(Samples.INDICATORS, Samples.SETTINGS);
        Diagnostics diagnostics = new Diagnostics();
        catchup.source.SourceFile bad = new catchup.source.SourceFile("case.yaml", "case: upland");
        assertThat(reader.read(bad, diagnostics)).isEmpty();
        int found = diagnostics.size();
        assertThat(reader.read(bad, diagnostics)).isEmpty();
        assertThat(diagnostics.size()).isEqualTo(found);
    }
}
