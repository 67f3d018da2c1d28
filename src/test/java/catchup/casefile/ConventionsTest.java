package catchup.casefile;

import static catchup.casefile.Samples.HEAD;
import static catchup.casefile.Samples.indicator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import catchup.diagnostic.Problem;
import catchup.fact.Catalogue;
import catchup.fact.Direction;
import catchup.fact.Indicator;
import catchup.fact.Scale;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Traps of published indicators: names, columns and units that invite to read a figure the wrong way round. */
class ConventionsTest {

    private static final double NONE = Double.NaN;
    private static final String SAID = "quality: official, source: a yearbook }";

    private static final Indicator BURDEN =
            indicator("customs-burden", "海关手续负担", "1-7", Direction.UP, Scale.INTERVAL, 1, 7, NONE);
    private static final Indicator FACILITATION =
            indicator("trade-facilitation", "贸易便利化得分", "0-100", Direction.UP, Scale.INTERVAL, 0, 100, NONE);
    private static final Indicator CLEARANCE =
            indicator("clearance-hours", "通关时长", "hours", Direction.DOWN, Scale.RATIO, 0, 2000, NONE);
    private static final Indicator EXPRESSWAYS =
            indicator("expressway-density", "高速公路密度", "km/100km²", Direction.UP, Scale.RATIO, 0, 50, NONE);
    private static final Indicator LABOUR =
            indicator("labour-cost", "用工成本", "%", Direction.DOWN, Scale.RATIO, 10, 400, NONE);
    private static final Indicator INCOME =
            indicator("gdp-per-head", "人均生产总值", "yuan", Direction.UP, Scale.RATIO, 100, 2e6, NONE);
    private static final Indicator BRAND_CARD =
            indicator("brand-value-card", "品牌价值（农业口径）", "100m yuan", Direction.UP, Scale.RATIO, 0, 5000, NONE);
    private static final Indicator BRAND_CCBD =
            indicator("brand-value-ccbd", "品牌价值（全行业口径）", "100m yuan", Direction.UP, Scale.RATIO, 0, 50000, NONE);
    private static final Indicator PORT =
            indicator("port-quality", "港口质量", "1-7", Direction.UP, Scale.INTERVAL, 1, 7, NONE);
    private static final Indicator LPI =
            indicator("lpi-score", "物流绩效", "1-5", Direction.UP, Scale.INTERVAL, 1, 5, NONE);
    private static final Indicator REUSE =
            indicator("waste-reuse", "固废综合利用率", "%", Direction.UP, Scale.INTERVAL, 0, 100, NONE);
    private static final Indicator BROADBAND =
            indicator("household-broadband", "家庭宽带普及率", "%", Direction.UP, Scale.INTERVAL, 0, 100, NONE);
    private static final Indicator RCI =
            indicator("rci-score", "区域竞争力指数", "z-score", Direction.UP, Scale.Z_SCORE, -4, 4, NONE);

    private static final CaseReader READER = new CaseReader(
            new Catalogue<>(List.of(
                    BURDEN,
                    FACILITATION,
                    CLEARANCE,
                    EXPRESSWAYS,
                    LABOUR,
                    INCOME,
                    BRAND_CARD,
                    BRAND_CCBD,
                    PORT,
                    LPI,
                    REUSE,
                    BROADBAND,
                    RCI)),
            Samples.SETTINGS);

    @Test
    void aSurveyOfBurdenRunsUpToBetter() {
        assertThat(distance(BURDEN, "{ region: 5.3, benchmark: 3.1, unit: 1-7, "))
                .isNegative();
        assertThat(distance(BURDEN, "{ region: 3.1, benchmark: 5.3, unit: 1-7, "))
                .isEqualTo(2.2);
    }

    @Test
    void aScoreOfTimeIsNotHours() {
        assertThat(distance(FACILITATION, "{ region: 40, benchmark: 90, unit: 0-100, "))
                .isEqualTo(50);
        assertThat(distance(CLEARANCE, "{ region: 40, benchmark: 90, unit: hours, "))
                .isNegative();
        assertThat(problems("clearance-hours: { region: 40, unit: 0-100, ")).containsExactly("5:40 wrong-unit");
        assertThat(problems("trade-facilitation: { region: 40, unit: hours, ")).containsExactly("5:43 wrong-unit");
    }

    @Test
    void daysBecomeHours() {
        Samples.Read read = read("clearance-hours: { region: 2.5, benchmark: 4, unit: days, ");
        assertThat(read.region("clearance-hours").value()).isEqualTo(60);
        assertThat(read.region("clearance-hours").given()).contains("2.5 days");
    }

    @Test
    void noPracticeIsNoNumberOfHours() {
        assertThat(problems("clearance-hours: { region: -1, unit: hours, ")).containsExactly("5:30 out-of-range");
        assertThat(problems("clearance-hours: { region: unknown, unit: hours, "))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"km/10k people", "公里/万人", "km"})
    void lengthPerHeadIsNoDensity(String unit) {
        Samples.Read read = read("expressway-density: { region: 2.88, unit: " + unit + ", ");
        assertThat(read.only(Problem.WRONG_UNIT).suggestions()).isEmpty();
    }

    @Test
    void aWageCountsAsACostOnlyWhereItIsMeantAsOne() {
        assertThat(distance(LABOUR, "{ region: 120, benchmark: 80, unit: \"%\", "))
                .isPositive();
        assertThat(distance(INCOME, "{ region: 12, benchmark: 8, unit: 万元, ")).isNegative();
        assertThat(problems("labour-cost: { region: 60000, unit: yuan, ")).containsExactly("5:39 wrong-unit");
    }

    @Test
    void twoFamiliesOfBrandValuesStayApart() {
        Samples.Read read = read("brand-value-card: { region: 60, benchmark: 70, unit: 亿元, ");
        assertThat(read.result().orElseThrow().readings()).containsOnlyKeys("brand-value-card");
        assertThat(read("brand-value: { region: 600, unit: 亿元, ")
                        .only(Problem.UNKNOWN_INDICATOR)
                        .suggestions())
                .contains("brand-value-card", "brand-value-ccbd");
    }

    @Test
    void surveysAndHardDataMayDisagreeAndAreReadAsTheyAre() {
        Samples.Read read = Samples.read(
                READER,
                HEAD
                        + "  port-quality: { region: 5.0, benchmark: 4.05, unit: 1-7, " + SAID + "\n"
                        + "  lpi-score: { region: 2.54, benchmark: 3.03, unit: 1-5, " + SAID + "\n");
        assertThat(gap(read, PORT)).isNegative();
        assertThat(gap(read, LPI)).isPositive();
        assertThat(problems("lpi-score: { region: 5.5, unit: 1-7, ")).containsExactly("5:35 wrong-unit");
    }

    @Test
    void anAmountIsNoRate() {
        assertThat(problems("waste-reuse: { region: 8200, unit: 万吨, ")).containsExactly("5:38 wrong-unit");
        assertThat(problems("waste-reuse: { region: 8200, unit: \"%\", ")).containsExactly("5:26 out-of-range");
    }

    @Test
    void aSaturatedIndicatorIsNotBlownUp() {
        assertThat(distance(BROADBAND, "{ region: 97, benchmark: 100, unit: \"%\", "))
                .isEqualTo(3);
    }

    @Test
    void aScoreBelowZeroIsNormalAndHasNoRatio() {
        assertThat(distance(RCI, "{ region: -1.09, benchmark: 0.62, unit: z-score, "))
                .isCloseTo(1.71, within(1e-9));
        assertThat(distance(RCI, "{ region: -0.5, benchmark: -1, unit: z-score, "))
                .isEqualTo(-0.5);
        assertThat(problems("rci-score: { region: 0.5, unit: ratio, ")).containsExactly("5:35 wrong-unit");
    }

    private static double distance(Indicator indicator, String sides) {
        return gap(read(indicator.id() + ": " + sides), indicator);
    }

    private static double gap(Samples.Read read, Indicator indicator) {
        return indicator.distance(
                read.region(indicator.id()).value(),
                read.benchmark(indicator.id()).value());
    }

    private static List<String> problems(String line) {
        return read(line).problems();
    }

    private static Samples.Read read(String line) {
        return Samples.read(READER, HEAD + "  " + line + SAID + "\n");
    }
}
