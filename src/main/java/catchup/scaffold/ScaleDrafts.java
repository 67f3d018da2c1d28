package catchup.scaffold;

import catchup.casefile.Decimals;
import catchup.fact.Direction;
import catchup.fact.Indicator;
import catchup.fact.Scale;
import catchup.fact.Severity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Drafts tests of indicators' thresholds: on either side of each threshold a figure, close to it but round. They hold the
 * thresholds where they are; whether they are right, their author must judge by the figures.
 */
public final class ScaleDrafts {

    /** How far from a threshold a figure lies, as a share of the way to the next one. */
    private static final double BESIDE = 0.15;

    /** How far from it a rounded figure may come to lie: so far as to notice when the threshold is moved half the way. */
    private static final double FARTHEST = 0.5;

    private static final int MOST_DIGITS = 6;

    /** In which order tenths of the plausible range are tried as benchmarks: the good end first, the very end of costs last. */
    private static final int[] FROM_THE_TOP = {10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0};

    private static final int[] FROM_THE_BOTTOM = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0};

    private ScaleDrafts() {}

    /** The lines of a test; empty for an indicator without thresholds, or none that its plausible values reach. */
    public static String of(Indicator indicator) {
        Draft best = new Draft(0, Map.of());
        for (double benchmark : DoubleStream.concat(indicator.firstTier().stream(), candidates(indicator))
                .toArray()) {
            Draft draft = new Draft(benchmark, steps(indicator, benchmark));
            best = draft.steps().size() > best.steps().size() ? draft : best;
        }
        boolean tells = Set.copyOf(best.steps().values()).size() > 1;
        return tells ? written(indicator, best.benchmark(), best.steps()) : "";
    }

    /** A test with a benchmark, and the severity that each figure should have. */
    private record Draft(double benchmark, Map<String, Severity> steps) {}

    /** A distance beside a threshold, and between which others a rounder one may lie. */
    private record Beside(double distance, double least, double most) {

        /** A share of the way from a threshold to its neighbour on one side. */
        static Beside of(double threshold, double neighbour) {
            double farthest = threshold + (neighbour - threshold) * FARTHEST;
            return new Beside(
                    threshold + (neighbour - threshold) * BESIDE,
                    Math.min(threshold, farthest),
                    Math.max(threshold, farthest));
        }

        boolean has(double other) {
            return other >= least && other < most;
        }
    }

    /** Values that a benchmark could have: the better end first. */
    private static DoubleStream candidates(Indicator indicator) {
        if (indicator.scale() == Scale.YES_NO) {
            return DoubleStream.of(indicator.direction() == Direction.UP ? 1 : 0);
        }
        double low = indicator.smallest().orElse(0);
        double high = indicator.largest().orElse(Math.max(100, 2 * low));
        double step = (high - low) / 10;
        boolean up = indicator.direction() == Direction.UP;
        return IntStream.of(up ? FROM_THE_TOP : FROM_THE_BOTTOM)
                .mapToDouble(i -> low + i * step)
                .map(value -> new BigDecimal(value, new MathContext(2)).doubleValue())
                .filter(value -> isPlausible(indicator, value));
    }

    private static Map<String, Severity> steps(Indicator indicator, double benchmark) {
        Map<String, Severity> steps = new LinkedHashMap<>();
        if (indicator.scale() == Scale.YES_NO) {
            steps.put("yes", severity(indicator, 1, benchmark));
            steps.put("no", severity(indicator, 0, benchmark));
            return steps;
        }
        for (Beside beside : distances(indicator)) {
            round(indicator, benchmark, beside)
                    .ifPresent(
                            number -> steps.put(number, indicator.thresholds().severity(beside.distance())));
        }
        return steps;
    }

    /** A distance short of each threshold and one beyond it. */
    private static List<Beside> distances(Indicator indicator) {
        List<Double> thresholds = indicator.thresholds().distances();
        List<Beside> distances = new ArrayList<>();
        for (int i = 0; i < thresholds.size(); i++) {
            double at = thresholds.get(i);
            double below = i == 0 ? 0 : thresholds.get(i - 1);
            double above =
                    i + 1 < thresholds.size() ? thresholds.get(i + 1) : Math.min(indicator.farthest(), 2 * at - below);
            distances.add(Beside.of(at, below));
            distances.add(Beside.of(at, Math.max(at, above)));
        }
        return distances;
    }

    /** The value of a region that lies so far behind a benchmark. */
    private static double region(Indicator indicator, double benchmark, double distance) {
        boolean up = indicator.direction() == Direction.UP;
        return switch (indicator.scale()) {
            case RATIO -> up ? benchmark * (1 - distance) : benchmark / (1 - distance);
            case COUNT -> up ? (benchmark + 1) * (1 - distance) - 1 : (benchmark + 1) / (1 - distance) - 1;
            case INTERVAL, Z_SCORE, YES_NO -> up ? benchmark - distance : benchmark + distance;
        };
    }

    /** The roundest number near the value of a region so far behind that is plausible and has the severity meant. */
    private static Optional<String> round(Indicator indicator, double benchmark, Beside beside) {
        double region = region(indicator, benchmark, beside.distance());
        if (!Double.isFinite(region)) {
            return Optional.empty();
        }
        Severity meant = indicator.thresholds().severity(beside.distance());
        return roundings(indicator, new BigDecimal(region))
                .map(BigDecimal::doubleValue)
                .filter(value -> isPlausible(indicator, value)
                        && beside.has(indicator.distance(value, benchmark))
                        && severity(indicator, value, benchmark) == meant)
                .findFirst()
                .map(Decimals::text);
    }

    /** The rounder the earlier; a count is a whole number. */
    private static Stream<BigDecimal> roundings(Indicator indicator, BigDecimal value) {
        return indicator.scale() == Scale.COUNT
                ? Stream.of(RoundingMode.HALF_EVEN, RoundingMode.FLOOR, RoundingMode.CEILING)
                        .map(mode -> value.setScale(0, mode))
                : IntStream.rangeClosed(2, MOST_DIGITS)
                        .mapToObj(digits -> value.round(new MathContext(digits, RoundingMode.HALF_EVEN)));
    }

    private static boolean isPlausible(Indicator indicator, double value) {
        boolean possible = indicator.scale() != Scale.COUNT || (value >= 0 && value == Math.rint(value));
        return possible
                && value >= indicator.smallest().orElse(Double.NEGATIVE_INFINITY)
                && value <= indicator.largest().orElse(Double.POSITIVE_INFINITY);
    }

    private static Severity severity(Indicator indicator, double region, double benchmark) {
        return indicator.thresholds().severity(indicator.distance(region, benchmark));
    }

    private static String written(Indicator indicator, double benchmark, Map<String, Severity> steps) {
        List<String> entries = new ArrayList<>();
        steps.forEach((figure, severity) ->
                entries.add(figure + ": " + severity.text().en()));
        String value = indicator.scale() == Scale.YES_NO ? (benchmark == 1 ? "yes" : "no") : Decimals.text(benchmark);
        return "  - indicator: " + indicator.id() + "\n    benchmark: " + value + "\n    region: { "
                + String.join(", ", entries) + " }\n";
    }
}
