package catchup.casefile;

import static catchup.casefile.Samples.HEAD;
import static catchup.casefile.Samples.fact;
import static catchup.casefile.Samples.read;
import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Case;
import catchup.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong in a case file, and exactly where. */
class BadCaseTest {

    private static final String SAID = "quality: judged, source: a study";

    @Test
    void everythingIsFoundAtOnce() {
        Samples.Read read = read("""
                case: Upland 2020
                region:
                  name: { en: Upland }
                  industry: fruit
                  sector: perishable
                  setting: [inland, submarine]
                  budgt: low
                  year: 1492
                facts:
                  logistics-costs: { region: 18, benchmark: 9, unit: "%", quality: estimated, source: a }
                  transit-days: { region: "18", benchmark: many, unit: km, quality: good, source: "" }
                """);
        assertThat(read.result()).isEmpty();
        assertThat(read.problems())
                .containsExactly(
                        "1:1 benchmark-missing",
                        "1:7 bad-id",
                        "3:9 missing-key",
                        "4:13 wrong-shape",
                        "5:11 other-kind",
                        "6:21 unknown-setting",
                        "7:3 unknown-key",
                        "8:9 not-a-year",
                        "10:3 unknown-indicator",
                        "11:27 number-as-text",
                        "11:44 not-a-number",
                        "11:56 wrong-unit",
                        "11:69 not-one-of",
                        "11:83 empty-text");
    }

    @Test
    void saysWhatMayHaveBeenMeant() {
        assertThat(fact("logistics-costs: { region: unknown }")
                        .only(Problem.UNKNOWN_INDICATOR)
                        .suggestions())
                .first()
                .isEqualTo("logistics-cost");
        assertThat(fact("物流成本率: { region: unknown }")
                        .only(Problem.UNKNOWN_INDICATOR)
                        .suggestions())
                .contains("物流成本");
        assertThat(fact("fame: { regoin: unknown, region: unknown }")
                        .only(Problem.UNKNOWN_KEY)
                        .suggestions())
                .contains("region");
        assertThat(fact("transit-days: { region: 3, unit: dayz, " + SAID + " }")
                        .only(Problem.WRONG_UNIT)
                        .suggestions())
                .contains("days");
        assertThat(read(HEAD.replace("inland", "inlnd") + "  fame: { region: unknown }")
                        .only(Problem.UNKNOWN_SETTING)
                        .suggestions())
                .contains("inland");
        assertThat(fact("fame: { region: 3, unit: 1-5, quality: oficial, source: a }")
                        .only(Problem.NOT_ONE_OF)
                        .suggestions())
                .contains("official");
    }

    @Test
    void aUnitThatMeasuresSomethingElseNamesBoth() {
        Diagnostic found =
                fact("export-value: { region: 3, unit: 亿元, " + SAID + " }").only(Problem.WRONG_UNIT);
        assertThat(found.arguments()).containsExactly("亿元", "export-value", "m USD");
        assertThat(found.suggestions()).isEmpty();
        assertThat(found.at()).isEqualTo(new Location("case.yaml", 5, 36, 38));
    }

    @Test
    void aNumberWithoutAUnitIsReportedOnce() {
        Samples.Read read = fact("transit-days: { region: 3, benchmark: 2, " + SAID + " }");
        assertThat(read.problems()).containsExactly("5:3 missing-unit");
        assertThat(read.diagnostics().get(0).arguments()).containsExactly("transit-days", "days");
    }

    @Test
    void provenanceIsAskedForOfEveryKnownValue() {
        assertThat(fact("fame: { region: 3, unit: 1-5 }").diagnostics())
                .extracting(Diagnostic::problem, Diagnostic::arguments)
                .allSatisfy(tuple -> assertThat(tuple.toList().get(0)).isEqualTo(Problem.MISSING_PROVENANCE))
                .hasSize(2);
        Samples.Read side = fact("fame: { region: unknown, benchmark: { value: 3, unit: 1-5, source: a } }");
        assertThat(side.problems()).containsExactly("5:39 missing-provenance");
        assertThat(side.diagnostics().get(0).arguments().get(1))
                .isInstanceOfSatisfying(
                        Text.class, part -> assertThat(part.en()).isEqualTo("quality"));
        assertThat(fact("fame: { region: unknown }").problems()).isEmpty();
    }

    @Test
    void aBenchmarkWithoutAnyYearIsReported() {
        String undated = HEAD.replace(", year: 2021", "");
        Samples.Read read = read(undated + "  fame: { region: 2, benchmark: 3, unit: 1-5, " + SAID + " }");
        assertThat(read.problems()).containsExactly("5:3 missing-provenance");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                ".nan",
                "Infinity",
                ".inf",
                "0x1F",
                "1_000",
                "１８",
                "18%",
                "1e400",
                "yes",
                "--3",
                "1.2.3",
                "~"
            })
    void refusesWhatIsNoPlainNumber(String value) {
        Samples.Read read = fact("growth: { region: " + value + ", unit: \"%/yr\", " + SAID + " }");
        assertThat(read.problems()).containsExactly("5:21 not-a-number");
        assertThat(read.result()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "0.5", "maybe", "Yes please"})
    void refusesWhatIsNeitherYesNorNo(String value) {
        assertThat(fact("bonded-zone: { region: " + value + ", " + SAID + " }").problems())
                .containsExactly("5:26 not-yes-no");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "2.5", "1e-3"})
    void countsAreWholeAndNotNegative(String value) {
        assertThat(fact("institutes: { region: " + value + ", unit: number, " + SAID + " }")
                        .problems())
                .containsExactly("5:25 not-a-count");
    }

    @Test
    void aValueOutOfRangeNamesTheRangeInTheIndicatorsUnit() {
        Diagnostic found = fact("logistics-cost: { region: 1.5, unit: share, " + SAID + " }")
                .only(Problem.OUT_OF_RANGE);
        assertThat(found.at().column()).isEqualTo(29);
        assertThat(found.arguments()).containsExactly("logistics-cost", "150 (1.5 share)", "0", "100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1799", "2201", "20", "04", "2004.5", "abc", "-2004", "二〇〇四", "٢٠٠٤"})
    void refusesYearsOutsideTwoCenturies(String year) {
        assertThat(fact("fame: { region: 2, unit: 1-5, year: " + year + ", " + SAID + " }")
                        .problems())
                .containsExactly("5:39 not-a-year");
    }

    @Test
    void aYearInQuotesIsText() {
        assertThat(fact("fame: { region: 2, unit: 1-5, year: \"2004\", " + SAID + " }")
                        .problems())
                .containsExactly("5:39 number-as-text");
    }

    @Test
    void theCataloguesOwnQualityCannotBeClaimed() {
        assertThat(fact("fame: { region: 2, unit: 1-5, quality: catalogue, source: a }")
                        .problems())
                .containsExactly("5:42 not-one-of");
    }

    @Test
    void aNameAndAnIdOfTheSameIndicatorAreADuplicate() {
        Diagnostic found = read(HEAD + "  fame: { region: unknown }\n  知名度: { region: unknown }\n")
                .only(Problem.DUPLICATE_KEY);
        assertThat(found.at()).isEqualTo(new Location("case.yaml", 6, 3, 6));
        assertThat(found.others()).contains(new Location("case.yaml", 5, 3, 7));
    }

    @Test
    void aKeyWrittenTwiceIsADuplicate() {
        assertThat(fact("fame: { region: 2, unit: 1-5, region: 3, " + SAID + " }")
                        .problems())
                .containsExactly("5:33 duplicate-key");
    }

    @Test
    void theRegionsSideCannotBeLeftOut() {
        assertThat(fact("fame: { benchmark: 4, unit: 1-5, " + SAID + " }").problems())
                .containsExactly("5:9 missing-key");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Upland", "up_land", "../up", "up/land", "-up", "高地", "up--land"})
    void refusesWhatIsNoId(String id) {
        String text = HEAD.replace("upland-2020", "\"" + id + "\"") + "  fame: { region: unknown }";
        assertThat(read(text).problems()).containsExactly("1:7 bad-id");
    }

    @Test
    void aBrokenLineIsShownWhereItBreaks() {
        assertThat(read(HEAD + "  fame: { region: 2\n").problems())
                .hasSize(1)
                .first()
                .asString()
                .endsWith(" syntax");
        assertThat(read("case: [\n").problems()).containsExactly("2:1 syntax");
    }

    @ParameterizedTest
    @ValueSource(strings = {"just a text", "- a\n- list", "42"})
    void aFileThatIsNoMappingIsReportedOnce(String text) {
        assertThat(read(text).problems()).containsExactly("1:1 wrong-shape");
    }

    @Test
    void emptyFilesAnchorsAndTagsAreRefused() {
        assertThat(read("").problems()).containsExactly("0:0 empty-file");
        assertThat(read(HEAD + "  fame: &a { region: unknown }\n  growth: *a\n").result())
                .isEmpty();
        assertThat(read(HEAD + "  fame: { region: !!java.io.File unknown }\n").problems())
                .containsExactly("5:19 tag-refused");
    }

    @Test
    void anotherEncodingIsNamed(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("case.yaml");
        Files.write(file, "case: a\nregion: 产区\n".getBytes("GB18030"));
        Diagnostics diagnostics = new Diagnostics();
        assertThat(reader().read(file, diagnostics)).isEmpty();
        assertThat(diagnostics.all()).extracting(Diagnostic::problem).containsExactly(Problem.NOT_UTF8);
        assertThat(diagnostics.all().get(0).at()).isEqualTo(new Location(file.toString(), 2, 9, 10));
    }

    @Test
    void aMissingFileIsNamed() {
        Diagnostics diagnostics = new Diagnostics();
        assertThat(reader().read(Path.of("no-such.yaml"), diagnostics)).isEmpty();
        assertThat(diagnostics.all()).extracting(Diagnostic::problem).containsExactly(Problem.FILE_MISSING);
    }

    @Test
    void aTurkishLocaleChangesNothing() {
        Locale before = Locale.getDefault();
        String text = HEAD + "  institutes: { region: 2, benchmark: 3, unit: NUMBER, quality: official, source: İI }\n";
        Optional<Case> expected = read(text).result();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(expected).isPresent();
            assertThat(read(text).result()).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static CaseReader reader() {
        return new CaseReader(Samples.INDICATORS, Samples.SETTINGS);
    }
}
