package catchup.robustness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The arithmetic of SMAA-2, against published figures and against a case that can be solved on paper. */
class SmaaTest {

    private static final int DRAWS = 100_000;

    /** A share counted over so many draws, and one that others counted over 10,000: three standard errors of their difference. */
    private static final double TOLERANCE = 3 * Math.sqrt(0.25 / DRAWS + 0.25 / 10_000);

    /**
     * Heparin (0) or enoxaparin (1) against thrombosis: proximal and distal deep vein thrombosis and major bleeding, of the trial
     * that Lynd and O’Brien (2004, Journal of Clinical Epidemiology 57) evaluate. Rates have Beta distributions; values fall in a
     * straight line from the best to the worst rate. This is the example of the R package smaa (van Valkenhoef, on CRAN), whose
     * reference output gives the figures below for 10,000 draws.
     */
    private static final class Thrombosis {

        private final Random random = new Random(20_010_401);

        Situation draw() {
            return new Situation(new int[] {0, 1}, new double[][] {
                {value(20, 116, 0, 0.25), value(40, 96, 0.15, 0.4), value(1, 135, 0, 0.1)},
                {value(8, 121, 0, 0.25), value(32, 97, 0.15, 0.4), value(5, 124, 0, 0.1)}
            });
        }

        /** Uniform from all weights that sum to 1. */
        double[] weights() {
            double[] weights = {exponential(), exponential(), exponential()};
            double sum = Arrays.stream(weights).sum();
            return Arrays.stream(weights).map(weight -> weight / sum).toArray();
        }

        private double value(int alpha, int beta, double best, double worst) {
            double first = gamma(alpha);
            double rate = first / (first + gamma(beta));
            return (worst - rate) / (worst - best);
        }

        private double gamma(int shape) {
            double sum = 0;
            for (int i = 0; i < shape; i++) {
                sum += exponential();
            }
            return sum;
        }

        private double exponential() {
            return -Math.log(1 - random.nextDouble());
        }
    }

    @Test
    void thePublishedExampleComesOutAsPublished() {
        Thrombosis example = new Thrombosis();
        Smaa smaa = smaa(example, example::weights);
        assertThat(smaa.acceptability(0, 1)).isCloseTo(0.3504, within(TOLERANCE));
        assertThat(smaa.acceptability(1, 1)).isCloseTo(0.6496, within(TOLERANCE));
        assertThat(smaa.acceptability(0, 2)).isCloseTo(0.6496, within(TOLERANCE));
        assertThat(smaa.wins(1, 0)).isCloseTo(0.6496, within(TOLERANCE));
        assertClose(smaa.centralWeights(0), 0.1865097, 0.2772205, 0.5362698);
        assertClose(smaa.centralWeights(1), 0.4073100, 0.3641477, 0.2285423);
        assertThat(smaa.confidence(0)).isCloseTo(0.6682, within(2 * TOLERANCE));
        assertThat(smaa.confidence(1)).isCloseTo(0.8956, within(TOLERANCE));
    }

    @Test
    void soDoesItWithTheWeightsFixed() {
        Smaa smaa = smaa(new Thrombosis(), () -> new double[] {0.5, 0.2, 0.3});
        assertThat(smaa.acceptability(0, 1)).isCloseTo(0.1279, within(TOLERANCE));
        assertThat(smaa.acceptability(1, 1)).isCloseTo(0.8721, within(TOLERANCE));
    }

    /**
     * Two criteria, the first weight w uniform from 0 to 1: A is worth w, B 1 − w, C 0.6. C is first for w from 0.4 to 0.6, A
     * above, B below. On a grid of weights the indices come out exactly.
     */
    @Test
    void whatCanBeSolvedOnPaperComesOutExactly() {
        Situation fixed = new Situation(new int[] {0, 1, 2}, new double[][] {{1, 0}, {0, 1}, {0.6, 0.6}});
        List<Situation> situations = new ArrayList<>();
        List<double[]> weights = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            double first = (i + 0.5) / 1000;
            situations.add(fixed);
            weights.add(new double[] {first, 1 - first});
        }
        Smaa smaa = new Smaa(situations, weights, 4);
        assertThat(smaa.acceptability(0, 1)).isEqualTo(0.4);
        assertThat(smaa.acceptability(2, 1)).isEqualTo(0.2);
        assertThat(smaa.acceptability(2, 2)).isEqualTo(0.8);
        assertThat(smaa.acceptability(2, 3)).isZero();
        assertThat(smaa.centralWeights(0)[0]).isCloseTo(0.8, within(1e-12));
        assertThat(smaa.centralWeights(1)[0]).isCloseTo(0.2, within(1e-12));
        assertThat(smaa.centralWeights(2)[0]).isCloseTo(0.5, within(1e-12));
        assertThat(smaa.confidence(2)).isEqualTo(1);
        assertThat(smaa.wins(0, 1)).isEqualTo(0.5);
        assertThat(smaa.wins(2, 0)).isEqualTo(0.6);
        double second = (1 / 2.0 + 1 / 3.0) / (1 + 1 / 2.0 + 1 / 3.0);
        assertThat(smaa.holistic(2, 3)).isCloseTo(0.2 + 0.8 * second, within(1e-12));
        assertThat(smaa.present(3)).isZero();
        assertThat(smaa.centralWeights(3)).isEmpty();
        assertThat(smaa.confidence(3)).isZero();
    }

    @Test
    void whatIsNotThereTakesNoRankAndLosesAgainstWhatIs() {
        Situation both = new Situation(new int[] {0, 1}, new double[][] {{1}, {0.5}});
        Situation alone = new Situation(new int[] {1}, new double[][] {{0.5}});
        Situation none = new Situation(new int[0], new double[0][]);
        double[] weight = {1};
        Smaa smaa = new Smaa(List.of(both, alone, alone, none), List.of(weight, weight, weight, weight), 2);
        assertThat(smaa.present(0)).isEqualTo(0.25);
        assertThat(smaa.acceptability(0, 1)).isEqualTo(0.25);
        assertThat(smaa.acceptability(1, 1)).isEqualTo(0.5);
        assertThat(smaa.wins(0, 1)).isEqualTo(0.25);
        assertThat(smaa.wins(1, 0)).isEqualTo(0.5);
    }

    private static Smaa smaa(Thrombosis example, Supplier<double[]> weights) {
        List<Situation> situations = new ArrayList<>();
        List<double[]> drawn = new ArrayList<>();
        for (int i = 0; i < DRAWS; i++) {
            situations.add(example.draw());
            drawn.add(weights.get());
        }
        return new Smaa(situations, drawn, 2);
    }

    private static void assertClose(double[] weights, double... published) {
        assertThat(weights).hasSameSizeAs(published);
        for (int i = 0; i < published.length; i++) {
            assertThat(weights[i]).isCloseTo(published[i], within(TOLERANCE));
        }
    }
}
