package catchup.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

/** What must hold of the distance between two figures on every scale. */
class ScaleLawsTest {

    private static final double CLOSE = 1e-8;

    @Property
    void behindIsPositiveAheadIsNegative(
            @ForAll Scale scale,
            @ForAll Direction direction,
            @ForAll("amounts") double region,
            @ForAll("amounts") double benchmark) {
        double lacks = direction == Direction.UP ? benchmark - region : region - benchmark;
        double distance = scale.distance(direction, region, benchmark);
        assertThat(Math.signum(distance)).isEqualTo(Math.signum(lacks));
    }

    @Property
    void asFarBehindAsTheOtherIsAhead(
            @ForAll Scale scale,
            @ForAll Direction direction,
            @ForAll("amounts") double one,
            @ForAll("amounts") double other) {
        assertThat(scale.distance(direction, one, other))
                .isCloseTo(-scale.distance(direction, other, one), within(CLOSE));
    }

    @Property
    void worseIsNeverNearer(
            @ForAll Scale scale,
            @ForAll Direction direction,
            @ForAll("amounts") double region,
            @ForAll @DoubleRange(min = 0, max = 1000) double lost,
            @ForAll("amounts") double benchmark) {
        double worse = direction == Direction.UP ? Math.max(0, region - lost) : region + lost;
        assertThat(scale.distance(direction, worse, benchmark))
                .isGreaterThanOrEqualTo(scale.distance(direction, region, benchmark));
    }

    @Property
    void aShareIsTheSameInEveryUnit(
            @ForAll Direction direction,
            @ForAll("amounts") double region,
            @ForAll("amounts") double benchmark,
            @ForAll @DoubleRange(min = 0.01, max = 1000) double factor) {
        assertThat(Scale.RATIO.distance(direction, region * factor, benchmark * factor))
                .isCloseTo(Scale.RATIO.distance(direction, region, benchmark), within(CLOSE));
        assertThat(Scale.RATIO.distance(direction, region, benchmark)).isBetween(-1.0, 1.0);
    }

    @Property
    void ratiosOfZScoresAndIntervalsAreNeverTaken(
            @ForAll Direction direction,
            @ForAll @DoubleRange(min = -5, max = 5) double region,
            @ForAll @DoubleRange(min = -5, max = 5) double benchmark,
            @ForAll @DoubleRange(min = -100, max = 100) double shift) {
        for (Scale scale : new Scale[] {Scale.Z_SCORE, Scale.INTERVAL}) {
            assertThat(scale.distance(direction, region + shift, benchmark + shift))
                    .isCloseTo(scale.distance(direction, region, benchmark), within(CLOSE));
        }
    }

    @Property
    void levelIsPlainZero(@ForAll Scale scale, @ForAll Direction direction, @ForAll("amounts") double amount) {
        double distance = scale.distance(direction, amount, amount);
        assertThat(Double.doubleToRawLongBits(distance)).isZero();
    }

    @Example
    void workedExamples() {
        assertThat(Scale.RATIO.distance(Direction.UP, 6, 8)).isEqualTo(0.25);
        assertThat(Scale.RATIO.distance(Direction.DOWN, 18, 9)).isEqualTo(0.5);
        assertThat(Scale.RATIO.distance(Direction.UP, 0, 8)).isEqualTo(1);
        assertThat(Scale.RATIO.distance(Direction.DOWN, 5, 0)).isEqualTo(1);
        assertThat(Scale.RATIO.distance(Direction.UP, 0, 0)).isZero();
        assertThat(Scale.COUNT.distance(Direction.UP, 0, 1)).isEqualTo(0.5);
        assertThat(Scale.COUNT.distance(Direction.UP, 0, 0)).isZero();
        assertThat(Scale.COUNT.distance(Direction.DOWN, 3, 1)).isEqualTo(0.5);
        assertThat(Scale.INTERVAL.distance(Direction.UP, 2.5, 4)).isEqualTo(1.5);
        assertThat(Scale.Z_SCORE.distance(Direction.UP, -0.4, 0.6)).isEqualTo(1);
        assertThat(Scale.Z_SCORE.distance(Direction.DOWN, -0.4, 0.6)).isEqualTo(-1);
        assertThat(Scale.YES_NO.distance(Direction.UP, 0, 1)).isEqualTo(1);
        assertThat(Scale.YES_NO.distance(Direction.UP, 1, 0)).isEqualTo(-1);
        assertThat(Scale.YES_NO.distance(Direction.UP, 1, 1)).isZero();
        assertThat(Scale.YES_NO.distance(Direction.DOWN, 1, 0)).isEqualTo(1);
    }

    @Example
    void decimalsMeetTheThresholdsTheyMeetOnPaper() {
        assertThat(Scale.RATIO.distance(Direction.UP, 90, 100)).isEqualTo(0.1);
        assertThat(Scale.RATIO.distance(Direction.UP, 0.3, 1.2)).isEqualTo(0.75);
        assertThat(Scale.INTERVAL.distance(Direction.UP, 4.1, 4.2)).isEqualTo(0.1);
    }

    @Example
    void hugeDifferencesAreNotCutOff() {
        assertThat(Scale.INTERVAL.distance(Direction.UP, 0, 1e15)).isEqualTo(1e15);
    }

    @Provide
    Arbitrary<Double> amounts() {
        return Arbitraries.doubles().between(0, 1000).ofScale(3);
    }
}
