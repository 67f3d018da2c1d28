package catchup.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SpreadLawsTest {

    @Property(tries = 300)
    void quantilesGoFromTheSmallestToTheLargestAndNeverBack(
            @ForAll @Size(min = 1, max = 60) double[] values,
            @ForAll @DoubleRange(min = 0, max = 1) double low,
            @ForAll @DoubleRange(min = 0, max = 1) double high) {
        double[] bounded = Arrays.stream(values).map(value -> value % 1e6).toArray();
        Spread spread = new Spread();
        Arrays.stream(bounded).forEach(spread::add);
        Arrays.sort(bounded);
        assertThat(spread.quantile(0)).isEqualTo(bounded[0]);
        assertThat(spread.quantile(1)).isEqualTo(bounded[bounded.length - 1]);
        assertThat(spread.quantile(Math.min(low, high)))
                .isLessThanOrEqualTo(spread.quantile(Math.max(low, high)) + 1e-6);
        assertThat(bounded).contains(spread.nearest(high));
    }

    @Test
    void quantilesAreThoseOfSpreadsheets() {
        Spread spread = new Spread();
        for (double value : new double[] {15, 20, 35, 40, 50}) {
            spread.add(value);
        }
        assertThat(spread.quantile(0.4)).isEqualTo(29);
        assertThat(spread.nearest(0.4)).isEqualTo(35);
    }

    @Test
    void ofVeryManyValuesRanksAreOffByLessThanAThousandthAndAlwaysTheSame() {
        double[] values = new Random(7)
                .doubles(300_000)
                .map(value -> Math.pow(value, 5) * 1e4)
                .toArray();
        Spread spread = new Spread();
        Spread again = new Spread();
        for (double value : values) {
            spread.add(value);
            again.add(value);
        }
        assertThat(spread.isExact()).isFalse();
        Arrays.sort(values);
        for (double share : new double[] {0.01, 0.1, 0.25, 0.5, 0.9, 0.99}) {
            int rank = -Arrays.binarySearch(values, spread.quantile(share)) - 1;
            assertThat(Math.abs((double) Math.max(rank, -rank - 1) / values.length - share))
                    .isLessThan(0.001);
            assertThat(again.quantile(share)).isEqualTo(spread.quantile(share));
        }
    }
}
