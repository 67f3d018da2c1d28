package catchup.report;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.casefile.Units;
import catchup.fact.Direction;
import catchup.fact.Indicator;
import catchup.fact.Scale;
import catchup.text.Lang;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FiguresTest {

    private static final Figures EN = new Figures(new Labels(Lang.EN));
    private static final Figures ZH = new Figures(new Labels(Lang.ZH));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%|18|18%|18%",
                "%|-4.5|−4.5%|−4.5%",
                "%|-0.001|−0.001%|−0.001%",
                "%|0|0%|0%",
                "%/yr|22.5|22.5% a year|每年22.5%",
                "days|1|1 day|1天",
                "days|12|12 days|12天",
                "hours|1.5|1.5 hours|1.5小时",
                "100m yuan|156.71|15.67 billion yuan|156.71亿元",
                "m USD|12.5|USD 12.5 million|1,250万美元",
                "10kt|50.27|502.7 kt|50.27万吨",
                "yuan|68000|68,000 yuan|68,000元",
                "1-5|2|2 of 5|2（满分5）",
                "1-7|4.25|4.25 of 7|4.25（满分7）",
                "number|1234567.0000001|1,234,567|1,234,567",
                "per 10k people|11.27|11.27 per 10,000 people|11.27",
                "z-score|-1.09|−1.09 (z-score)|−1.09（标准分）",
                "10k yuan|5|50,000 yuan|5万元",
                "kg|3|3 kg|3公斤",
                "bushels|3|3 bushels|3 bushels"
            })
    void numbersReadWithTheirUnits(String unit, double value, String en, String zh) {
        Indicator indicator = indicator(unit, Scale.RATIO);
        assertThat(EN.of(indicator, value)).isEqualTo(en);
        assertThat(ZH.of(indicator, value)).isEqualTo(zh);
    }

    @Test
    void everyUnitThatACatalogueCanHaveReadsInBothLanguages() {
        for (String unit : Units.symbols()) {
            for (Lang lang : Lang.values()) {
                assertThat(unit.equals("yes/no")
                                || new Labels(lang).find("unit." + unit, "7").isPresent())
                        .as(unit)
                        .isTrue();
            }
        }
    }

    @Test
    void yesAndNoAreWords() {
        Indicator indicator = indicator("yes/no", Scale.YES_NO);
        assertThat(EN.of(indicator, 1)).isEqualTo("yes");
        assertThat(ZH.of(indicator, 0)).isEqualTo("否");
        assertThat(EN.target(indicator, 0.4)).isEqualTo("yes");
    }

    @Test
    void targetsAreNoMoreExactThanTheyCanBe() {
        assertThat(EN.target(indicator("number", Scale.COUNT), 2.1)).isEqualTo("3");
        assertThat(EN.target(indicator("%", Scale.RATIO), 14.3999999)).isEqualTo("14.4%");
        assertThat(EN.target(indicator("yuan", Scale.RATIO), 123456.78)).isEqualTo("123,000 yuan");
        assertThat(EN.target(indicator("1-7", Scale.INTERVAL), 3.63)).isEqualTo("3.6 of 7");
    }

    private static Indicator indicator(String unit, Scale scale) {
        return SampleRules.indicator("any", "cost", "Any", "任一", unit, Direction.UP, scale);
    }
}
