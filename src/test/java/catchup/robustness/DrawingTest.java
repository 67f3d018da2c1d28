package catchup.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Quality;
import catchup.inference.Shipped;
import catchup.rulebase.Margins;
import catchup.rulebase.RankingSettings.Criterion;
import catchup.rulebase.RuleBase;
import java.util.DoubleSummaryStatistics;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Figures and weights are drawn from where they are said to be drawn from. */
class DrawingTest {

    private static final RuleBase RULES = Shipped.rules();
    private static final Catalogue<Indicator> INDICATORS = RULES.indicators();
    private static final int DRAWS = 4000;

    @Test
    void ratiosVaryByAShareOfTheirValue() {
        DoubleSummaryStatistics drawn = drawn("logistics-cost-share", 20, 0.1);
        assertThat(drawn.getMin()).isBetween(18.0, 18.1);
        assertThat(drawn.getMax()).isBetween(21.9, 22.0);
        assertThat(drawn.getAverage()).isCloseTo(20, within(0.1));
    }

    @Test
    void ratingsVaryByAShareOfTheirScale() {
        DoubleSummaryStatistics drawn = drawn("quality-control", 3, 0.1);
        assertThat(drawn.getMin()).isBetween(2.6, 2.62);
        assertThat(drawn.getMax()).isBetween(3.38, 3.4);
    }

    @Test
    void differencesVaryByNoLessThanIsWorthTelling() {
        double step = RULES.margins().effort(INDICATORS.get("output-growth")).step();
        DoubleSummaryStatistics drawn = drawn("output-growth", 0, 0.5);
        assertThat(drawn.getMax()).isBetween(0.45 * step, 0.5 * step);
        assertThat(drawn("output-growth", -20, 0.1).getMin()).isBetween(-22.0, -21.9);
        assertThat(drawn("rci-score", 0, 0.1).getMax()).isBetween(0.09, 0.1);
    }

    @Test
    void whatIsDrawnIsPlausible() {
        assertThat(drawn("quality-control", 5, 0.5).getMax()).isEqualTo(5);
        assertThat(drawn("certified-share", 95, 0.5).getMax()).isEqualTo(100);
        assertThat(IntStream.range(0, 200).mapToDouble(i -> value("testing-centres", 7, 0.5, i)))
                .allMatch(value -> value == Math.rint(value));
    }

    @Test
    void yesAndNoTurnWithHalfTheSpread() {
        assertThat(drawn("protected-name", 1, 0.2).getAverage()).isCloseTo(0.9, within(0.02));
        assertThat(drawn("protected-name", 0, 0.2).getAverage()).isCloseTo(0.1, within(0.02));
    }

    @Property(tries = 20)
    void weightsSumToOneAndKeepToTheirRanges(@ForAll long seed) {
        WeightRanges ranges = new WeightRanges(RULES);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 200; i++) {
            double[] weights = ranges.draw(random);
            assertThat(DoubleStream.of(weights).sum()).isCloseTo(1, within(1e-9));
            for (Criterion criterion : Criterion.values()) {
                Margins.Range range = RULES.margins().weight(criterion, RULES.ranking());
                assertThat(weights[WeightRanges.CRITERIA.indexOf(criterion)])
                        .isBetween(range.from() - 1e-9, range.to() + 1e-9);
            }
        }
    }

    /** Of weights that sum to 1 without any other bound, the mean is 1/n and the variance (n − 1) / (n² (n + 1)). */
    @Test
    void weightsAreUniform() {
        Map<Criterion, Margins.Range> free = Map.of(
                Criterion.NEED, new Margins.Range(0, 1),
                Criterion.REACH, new Margins.Range(0, 1),
                Criterion.FIT, new Margins.Range(0, 1),
                Criterion.FEASIBILITY, new Margins.Range(0, 1),
                Criterion.TIMING, new Margins.Range(0, 1));
        WeightRanges ranges = new WeightRanges(with(new Margins(Map.of(), free, Map.of())));
        SplittableRandom random = new SplittableRandom(5);
        double[][] drawn =
                IntStream.range(0, DRAWS * 5).mapToObj(i -> ranges.draw(random)).toArray(double[][]::new);
        for (int criterion = 0; criterion < 5; criterion++) {
            int one = criterion;
            double mean = DoubleStream.of(column(drawn, one)).average().orElseThrow();
            double square = DoubleStream.of(column(drawn, one))
                    .map(w -> w * w)
                    .average()
                    .orElseThrow();
            assertThat(mean).isCloseTo(0.2, within(0.005));
            assertThat(square - mean * mean).isCloseTo(4.0 / 150, within(0.001));
        }
    }

    @Property(tries = 10)
    void rangesWithoutRoomGiveTheWeightsThemselves(@ForAll @DoubleRange(min = 0, max = 0.2) double more) {
        Map<Criterion, Margins.Range> beyond = Map.of(Criterion.NEED, new Margins.Range(0.55, 0.55 + more));
        double[] weights =
                new WeightRanges(with(new Margins(Map.of(), beyond, Map.of()))).draw(new SplittableRandom(1));
        assertThat(weights[WeightRanges.CRITERIA.indexOf(Criterion.NEED)])
                .isCloseTo(RULES.ranking().weights().getOrDefault(Criterion.NEED, 0.0), within(1e-9));
    }

    @Test
    void everyQualityHasASpread() {
        assertThat(RULES.margins().spread()).containsOnlyKeys(Quality.values());
    }

    private static RuleBase with(Margins margins) {
        return new RuleBase(RULES.catalogues(), RULES.ranking(), margins, RULES.rules(), RULES.phrases(), RULES.hash());
    }

    private static double[] column(double[][] rows, int column) {
        return java.util.Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }

    private static DoubleSummaryStatistics drawn(String indicator, double value, double spread) {
        return IntStream.range(0, DRAWS)
                .mapToDouble(seed -> value(indicator, value, spread, seed))
                .summaryStatistics();
    }

    private static double value(String indicator, double value, double spread, int seed) {
        return new Blur(RULES).value(INDICATORS.get(indicator), value, spread, new SplittableRandom(seed * 31L));
    }
}
