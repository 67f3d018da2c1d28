package catchup.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.casefile.TableCases;
import catchup.diagnostic.Diagnostics;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Setting;
import catchup.inference.Shipped;
import catchup.scaffold.MappingEdit.Choice;
import catchup.scaffold.MappingForm.Field;
import catchup.scaffold.MappingForm.Taken;
import catchup.source.SourceFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is chosen in a form, put into the text of a mapping and read from it again. */
class MappingEditTest {

    private static final Catalogue<Indicator> INDICATORS = Shipped.rules().indicators();
    private static final Catalogue<Setting> SETTINGS = Shipped.rules().settings();
    private static final String DRAFT = """
            # A comment that stays.
            table: "t.csv"
            case: "{key}"
            key: "code"
            name: "Region"
            industry: { en: fill-in, zh: fill-in }
            year: { column: "year" }
            sector: fill-in
            setting: []
            benchmark: { percentile: 90 }
            quality: estimated
            source: "t.csv"
            columns:
              rd-intensity: { column: "R&D", unit: "%", note: { en: "kept", zh: "保留" } }   # beside
              gdp-per-head: { column: "GDP", per: "people", unit: "元" }
            left-out:
              "rain": { en: "Nothing like it.", zh: "无此指标。" }
              "people": { en: "Divides only.", zh: "只作除数。" }
            """;
    private static final List<String> COLUMNS = List.of("code", "Region", "year", "R&D", "GDP", "people", "rain");

    @Test
    void aFormHasWhatTheTextSaysAndTellsWhatIsOpen() {
        MappingForm form = form(DRAFT);
        assertThat(form.said())
                .containsEntry(Field.KEY, "code")
                .containsEntry(Field.NAME_ZH, "Region")
                .containsEntry(Field.YEAR_COLUMN, "year")
                .containsEntry(Field.PERCENTILE, "90")
                .doesNotContainKeys(Field.INDUSTRY_EN, Field.SECTOR, Field.YEAR);
        assertThat(form.taken())
                .containsEntry(
                        "GDP", new Taken("gdp-per-head", Optional.of("yuan"), Optional.of("people"), Optional.empty()));
        assertThat(form.roles()).containsEntry("people", List.of("per")).containsEntry("code", List.of("key"));
        assertThat(form.leftOut()).containsOnlyKeys("rain", "people");
        assertThat(form.missing(file(DRAFT))).containsOnly(Map.entry("industry", 6), Map.entry("sector", 8));
    }

    @Test
    void whatIsOpenIsAnErrorUntilItIsSaid() {
        assertThat(problems(DRAFT)).isPositive();
        String industry = said(DRAFT, Map.of(Field.SECTOR, "food"));
        assertThat(problems(industry)).isEqualTo(1);
        String whole = said(industry, Map.of(Field.INDUSTRY_ZH, "茶"));
        assertThat(problems(whole)).isZero();
        assertThat(form(whole).said()).containsEntry(Field.INDUSTRY_EN, "茶");
        assertThat(form(whole).missing(file(whole))).isEmpty();
        assertThat(whole).startsWith("# A comment that stays.\n").contains("# beside", "note: { en: \"kept\"");
    }

    @Test
    void eachWayOfSayingItIsReadAgain() {
        for (Map<Field, String> said : List.of(
                Map.of(Field.INDUSTRY_EN, "tea: \"green\"", Field.INDUSTRY_ZH, "茶"),
                Map.of(Field.INDUSTRY_COLUMN, "GDP"),
                Map.of(Field.YEAR, "2021"),
                Map.of(Field.SECTOR_COLUMN, "rain"),
                Map.of(Field.SETTING, "inland"),
                Map.of(Field.SETTING_COLUMN, "rain"),
                Map.of(Field.TRAITS, "perishable bulky"),
                Map.of(Field.TRAITS_COLUMN, "rain"),
                Map.of(Field.BUDGET, "low"),
                Map.of(Field.PERCENTILE, "75", Field.AMONG, "rain"),
                Map.of(Field.BENCHMARK_ROW, "a1"),
                Map.of(Field.NAME_EN, "Region", Field.NAME_ZH, "code"),
                Map.of(Field.KEY, "Region"),
                Map.of(Field.QUALITY, "official"),
                Map.of(Field.SOURCE, "# yearbook"),
                Map.of(Field.MISSING, "..\nno data\nabc, def", Field.MARKS, "%\n\"", Field.DECIMAL, "comma"),
                Map.of(Field.THOUSANDS, "blank"),
                Map.of(Field.THOUSANDS, "apostrophe"),
                Map.of(Field.THOUSANDS, "quote", Field.DECIMAL, "comma"))) {
            String edited = said(filled(), said);
            assertThat(form(edited).said()).containsAllEntriesOf(said);
            assertThat(problems(edited)).as(edited).isZero();
        }
    }

    @Test
    void aColumnIsTakenLeftOutAndTakenBack() {
        String taken = chosen(filled(), "rain", "lpi-score", "");
        assertThat(form(taken).taken()).containsEntry("rain", taken("lpi-score", "1-5"));
        assertThat(form(taken).leftOut()).containsOnlyKeys("people");
        String out = chosen(taken, "rain", "", "");
        assertThat(form(out).leftOut()).containsOnlyKeys("people", "rain");
        String other = chosen(out, "rain", "rd-intensity", "share");
        assertThat(form(other).taken()).containsEntry("rain", taken("rd-intensity", "share"));
        assertThat(form(other).leftOut()).containsOnlyKeys("people", "R&D");
        String unit = chosen(filled(), "R&D", "rd-intensity", "share");
        assertThat(unit).contains("unit: \"share\", note: { en: \"kept\"");
        String none = chosen(chosen(filled(), "R&D", "", ""), "GDP", "", "");
        assertThat(form(none).taken()).isEmpty();
        String again = chosen(none, "GDP", "gdp-per-head", "");
        assertThat(form(again).taken()).containsOnlyKeys("GDP");
        for (String each : List.of(taken, out, other, unit, again)) {
            assertThat(problems(each)).as(each).isZero();
        }
    }

    @Test
    void whatNeedNotBeSaidIsTakenBack() {
        String said = said(filled(), Map.of(Field.TRAITS, "perishable", Field.BUDGET, "high"));
        String back = said(said, Map.of(Field.TRAITS, "", Field.BUDGET, ""));
        assertThat(form(back).said()).doesNotContainKeys(Field.TRAITS, Field.TRAITS_COLUMN, Field.BUDGET);
        assertThat(problems(back)).as(back).isZero();
        String column = said(said, Map.of(Field.TRAITS_COLUMN, "rain"));
        assertThat(form(column).roles()).containsEntry("rain", List.of("traits"));
        assertThat(form(column).leftOut()).containsOnlyKeys("people");
        assertThat(form(said(column, Map.of(Field.TRAITS, ""))).leftOut()).containsOnlyKeys("people", "rain");
    }

    @Test
    void howCellsAreWrittenIsTakenBackWhereNothingIsLeftOfIt() {
        String said = said(filled(), Map.of(Field.MISSING, "..", Field.THOUSANDS, "comma"));
        assertThat(form(said).nothing()).contains("..", "unknown");
        assertThat(said).contains("cells: { missing: [\"..\"], thousands: \",\" }");
        String point = said(said, Map.of(Field.MISSING, "", Field.DECIMAL, "point"));
        assertThat(point).doesNotContain("cells:");
        assertThat(problems(point)).as(point).isZero();
        assertThat(problems(said(filled(), Map.of(Field.DECIMAL, "semicolon")))).isPositive();
    }

    @Test
    void aColumnIsDividedAndMultiplied() {
        String reckoned = reckoned(filled(), "R&D", "rd-intensity", "rain", "0.01");
        assertThat(form(reckoned).taken())
                .containsEntry(
                        "R&D", new Taken("rd-intensity", Optional.of("%"), Optional.of("rain"), Optional.of("0.01")));
        assertThat(reckoned).contains("note: { en: \"kept\"", "# beside");
        assertThat(problems(reckoned)).as(reckoned).isZero();
        String kept = chosen(reckoned, "R&D", "rd-intensity", "share");
        assertThat(form(kept).taken())
                .hasEntrySatisfying("R&D", taken -> assertThat(taken.per()).contains("rain"));
        String none = reckoned(reckoned, "R&D", "rd-intensity", "", "");
        assertThat(form(none).taken()).containsEntry("R&D", taken("rd-intensity", "%"));
        assertThat(form(none).leftOut()).containsKey("rain");
        assertThat(problems(none)).as(none).isZero();
        String other = reckoned(filled(), "rain", "graded-share", "people", "100");
        assertThat(form(other).taken())
                .hasEntrySatisfying("rain", taken -> assertThat(taken.factor()).contains("100"));
        assertThat(problems(other)).as(other).isZero();
        assertThat(problems(reckoned(filled(), "R&D", "rd-intensity", "", "tenfold")))
                .isPositive();
    }

    private static String filled() {
        return said(DRAFT, Map.of(Field.SECTOR, "food", Field.INDUSTRY_EN, "tea"));
    }

    private static String said(String text, Map<Field, String> said) {
        return MappingEdit.edited(file(text), said, List.of(), INDICATORS, SETTINGS);
    }

    private static String chosen(String text, String column, String indicator, String unit) {
        Choice choice = new Choice(
                column,
                INDICATORS.find(indicator),
                Optional.of(unit).filter(each -> !each.isEmpty()),
                Optional.empty(),
                Optional.empty());
        return MappingEdit.edited(file(text), Map.of(), List.of(choice), INDICATORS, SETTINGS);
    }

    private static String reckoned(String text, String column, String indicator, String per, String factor) {
        Choice choice =
                new Choice(column, INDICATORS.find(indicator), Optional.of("%"), Optional.of(per), Optional.of(factor));
        return MappingEdit.edited(file(text), Map.of(), List.of(choice), INDICATORS, SETTINGS);
    }

    private static Taken taken(String indicator, String unit) {
        return new Taken(indicator, Optional.of(unit), Optional.empty(), Optional.empty());
    }

    private static MappingForm form(String text) {
        return MappingForm.of(file(text), INDICATORS, SETTINGS);
    }

    private static SourceFile file(String text) {
        return new SourceFile("mapping.yaml", text);
    }

    /** What is wrong with a mapping, and how it accounts for the columns. */
    private static int problems(String text) {
        Diagnostics found = new Diagnostics();
        TableCases.read(file(text), INDICATORS, SETTINGS, found)
                .ifPresent(cases -> cases.fits(COLUMNS, "t.csv", found));
        return found.size();
    }
}
