package catchup.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What must hold of degrees whatever the thresholds of an indicator. */
class ThresholdsLawsTest {

    private static final List<Severity> RISING =
            List.of(Severity.MILD, Severity.MODERATE, Severity.SEVERE, Severity.CRITICAL);
    private static final double STEP = 1e-9;

    @Property
    void aDegreeLiesBetweenNoneAndAll(
            @ForAll("thresholds") Thresholds thresholds, @ForAll("distances") double distance) {
        assertThat(thresholds.degree(distance)).isBetween(0.0, 1.0);
        assertThat(thresholds.degree(-distance)).isZero();
    }

    @Property
    void fartherIsNeverLess(
            @ForAll("thresholds") Thresholds thresholds,
            @ForAll("distances") double one,
            @ForAll("distances") double other) {
        double near = Math.min(one, other);
        double far = Math.max(one, other);
        assertThat(thresholds.degree(far)).isGreaterThanOrEqualTo(thresholds.degree(near));
        assertThat(thresholds.severity(far)).isGreaterThanOrEqualTo(thresholds.severity(near));
    }

    @Property
    void aSmallStepMakesASmallChange(
            @ForAll("thresholds") Thresholds thresholds, @ForAll("distances") double distance) {
        assertThat(thresholds.degree(distance + STEP) - thresholds.degree(distance))
                .isLessThan(1e-5);
        for (double threshold : thresholds.distances()) {
            assertThat(thresholds.degree(threshold) - thresholds.degree(threshold - STEP))
                    .isLessThan(1e-5);
            assertThat(thresholds.degree(threshold) - thresholds.degree(Math.nextDown(threshold)))
                    .isLessThan(1e-5);
        }
    }

    @Property
    void theSeverityIsThatOfTheDegree(
            @ForAll("thresholds") Thresholds thresholds, @ForAll("distances") double distance) {
        assertAgrees(thresholds, distance);
        for (double threshold : thresholds.distances()) {
            assertAgrees(thresholds, threshold);
            assertAgrees(thresholds, Math.nextDown(threshold));
            assertAgrees(thresholds, Math.nextUp(threshold));
            assertAgrees(thresholds, threshold * 1e6);
        }
    }

    @Property
    void eachThresholdIsTheStartOfItsBand(@ForAll("thresholds") Thresholds thresholds) {
        thresholds.from().forEach((severity, distance) -> assertThat(thresholds.degree(distance))
                .isEqualTo(severity.degree()));
    }

    @Example
    void aSeverityThatIsNotGivenIsNeverReached() {
        Thresholds mildOnly = new Thresholds(Map.of(Severity.MILD, 0.5));
        assertThat(mildOnly.severity(1e9)).isEqualTo(Severity.MILD);
        Thresholds yesNo = new Thresholds(Map.of(Severity.SEVERE, 1.0));
        assertThat(yesNo.severity(1)).isEqualTo(Severity.SEVERE);
        assertThat(yesNo.degree(1)).isEqualTo(Severity.SEVERE.degree());
        assertThat(yesNo.severity(0)).isEqualTo(Severity.NONE);
    }

    @Example
    void withoutThresholdsNothingIsBehind() {
        Thresholds none = new Thresholds(Map.of());
        assertThat(none.degree(100)).isZero();
        assertThat(none.severity(100)).isEqualTo(Severity.NONE);
    }

    private static void assertAgrees(Thresholds thresholds, double distance) {
        assertThat(Severity.of(thresholds.degree(distance)))
                .as("%s at %s", thresholds, distance)
                .isEqualTo(thresholds.severity(distance));
    }

    @Provide
    Arbitrary<Thresholds> thresholds() {
        Arbitrary<List<Double>> steps = Arbitraries.doubles()
                .between(0.001, 40)
                .ofScale(4)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
        return steps.map(ThresholdsLawsTest::rising);
    }

    @Provide
    Arbitrary<Double> distances() {
        Arbitrary<Double> near = Arbitraries.doubles().between(0, 2).ofScale(6);
        Arbitrary<Double> far = Arbitraries.doubles().between(0, 1e6).ofScale(3);
        return Combinators.combine(near, far, Arbitraries.of(true, false)).as((a, b, small) -> small ? a : b);
    }

    private static Thresholds rising(List<Double> steps) {
        Map<Severity, Double> from = new EnumMap<>(Severity.class);
        double distance = 0;
        for (int i = 0; i < steps.size(); i++) {
            distance += steps.get(i);
            from.put(RISING.get(i), distance);
        }
        return new Thresholds(from);
    }
}
