package catchup.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.text.Lang;
import catchup.text.Text;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTest {

    /** The units of the catalogue, as its format lists them. */
    private static final Set<String> CATALOGUE = Set.of(
            "%",
            "%/yr",
            "days",
            "hours",
            "months",
            "km",
            "km/100km²",
            "10kt",
            "index",
            "1-5",
            "1-7",
            "0-100",
            "yes/no",
            "100m yuan",
            "m USD",
            "USD",
            "yuan",
            "number",
            "number/yr",
            "per 100",
            "per 10k people",
            "per million people",
            "ratio",
            "mu",
            "t/m yuan",
            "z-score");

    private static final Set<String> NEVER_CONVERT =
            Set.of("index", "1-5", "1-7", "0-100", "yes/no", "ratio", "z-score");

    @ParameterizedTest
    @CsvSource({
        "18, ‰, 1.8, %",
        "0.18, share, 18, %",
        "0.18, 0-1, 18, %",
        "12, 百分之, 12, %",
        "12, ％, 12, %",
        "36, hours, 1.5, days",
        "2, 天, 48, 小时",
        "3, weeks, 21, days",
        "2, years, 24, 个月",
        "12, 万亩, 8000, ha",
        "15, mu, 1, ha",
        "1, km2, 1500, 亩",
        "1, 公顷, 15, 亩",
        "120, 万吨, 1200000, t",
        "50, kt, 5, 10kt",
        "3, million t, 300, 万吨",
        "7, 吨, 7000, kg",
        "1500, m, 1.5, km",
        "0.05, km/km², 5, km/100km²",
        "250, 公里/万平方公里, 2.5, km/100km²",
        "3.5, 亿元, 35000, 万元",
        "1, 100m yuan, 100000000, 元",
        "2, 10k yuan, 20000, yuan",
        "2500, million yuan, 25, 亿元",
        "1.2, bn USD, 1200, m USD",
        "2, m USD, 2000000, USD",
        "3, 万美元, 0.03, m USD",
        "35.8, per 100, 3580, per 10k people",
        "7, 'per 1,000 people', 70, 每万人",
        "2, per 10k people, 200, per million people",
        "2.5, kg/10k yuan, 0.25, t/m yuan",
        "30, 吨/亿元, 0.3, t/m yuan",
    })
    void convertsExactly(String amount, String from, String expected, String to) {
        assertThat(Units.convert(new BigDecimal(amount), from, to))
                .hasValueSatisfying(converted -> assertThat(converted).isEqualByComparingTo(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "m USD, 100m yuan",
        "yuan, USD",
        "1-5, 1-7",
        "1-7, 0-100",
        "1-5, %",
        "0-100, %",
        "ratio, %",
        "z-score, ratio",
        "index, number",
        "km/10k people, km/100km²",
        "km, days",
        "months, days",
        "number, number/yr",
        "%, %/yr",
        "per 100, %",
        "mu, 10kt",
        "yes/no, number",
        "t/m yuan, 10kt",
        "furlongs, km",
        "km, furlongs",
        "'', km",
    })
    void keepsApartWhatMeasuresSomethingElse(String from, String to) {
        assertThat(Units.convert(BigDecimal.ONE, from, to)).isEmpty();
    }

    @Test
    void knowsEveryUnitOfTheCatalogue() {
        assertThat(Units.symbols()).containsAll(CATALOGUE);
        assertThat(Units.symbols().stream()
                        .filter(unit -> !UnitLibrary.has(unit))
                        .collect(Collectors.toSet()))
                .isEqualTo(NEVER_CONVERT);
    }

    @Test
    void suggestsSpellingsOfWhatConverts() {
        assertThat(Units.wordsFor("10kt")).contains("t", "万吨", "吨").doesNotContain("mu", "km", "USD");
        assertThat(Units.wordsFor("1-5")).contains("1-5").allMatch(word -> Units.same(word, "1-5"));
    }

    @Test
    void readsSpellingsAlikeInATurkishLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(Units.symbol("MILLION T")).contains("million t");
            assertThat(Units.symbol("INDEX")).contains("index");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void everyUnitHasANameInEachLanguageThatReadsAsTheUnit() {
        for (String unit : Units.symbols()) {
            Text name = Units.name(unit);
            assertThat(Units.symbol(name.en())).as(unit).hasValue(unit);
            assertThat(Units.symbol(name.zh())).as(unit).hasValue(unit);
            boolean said = Lang.of(name.zh()) == Lang.ZH || Set.of("%", "‰").contains(unit);
            assertThat(said).as(unit + " " + name.zh()).isTrue();
            assertThat(Lang.of(name.en())).as(unit).isEqualTo(Lang.EN);
        }
        assertThat(Units.name("万元")).isEqualTo(Units.name("10k yuan"));
        assertThat(Units.name("furlongs")).isEqualTo(Text.same("furlongs"));
    }
}
