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
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Drafts tests of indicators' thresholds: on either side of each threshold a figure, close to it but round. They hold the
 * thresholds where they are; whether they are right, their author must judge by the figures.
 */
public final class ScaleDrafts {

    /** How far from a threshold a figure lies, as a share of the way to the next one. */
    private static final double BESIDE = 0.15;

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
        return best.steps().size() < 2 ? "" : written(indicator, best.benchmark(), best.steps());
    }

    /** A test with a benchmark, and the severity that each figure should have. */
    private record Draft(double benchmark, Map<String, Severity> steps) {}

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
                .map(value -> new BigDecimal(value, new MathContext(2)).doubleValue());
    }

    private static Map<String, Severity> steps(Indicator indicator, double benchmark) {
        Map<String, Severity> steps = new LinkedHashMap<>();
        if (indicator.scale() == Scale.YES_NO) {
            steps.put("yes", severity(indicator, 1, benchmark));
            steps.put("no", severity(indicator, 0, benchmark));
            return steps;
        }
        for (double distance : distances(indicator)) {
            double region = region(indicator, benchmark, distance);
            Severity meant = indicator.thresholds().severity(distance);
            round(indicator, benchmark, region, meant).ifPresent(number -> steps.put(number, meant));
        }
        return steps;
    }

    /** A distance short of each threshold and one beyond it. */
    private static List<Double> distances(Indicator indicator) {
        List<Double> thresholds = indicator.thresholds().distances();
        List<Double> distances = new ArrayList<>();
        for (int i = 0; i < thresholds.size(); i++) {
            double at = thresholds.get(i);
            double below = i == 0 ? 0 : thresholds.get(i - 1);
            double above =
                    i + 1 < thresholds.size() ? thresholds.get(i + 1) : Math.min(indicator.farthest(), 2 * at - below);
            distances.add(at - (at - below) * BESIDE);
            distances.add(at + Math.max(0, above - at) * BESIDE);
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

    /** The roundest number near a value that is plausible and has the severity meant. */
    private static Optional<String> round(Indicator indicator, double benchmark, double region, Severity meant) {
        if (!Double.isFinite(region)) {
            return Optional.empty();
        }
        for (int digits = 2; digits <= MOST_DIGITS; digits++) {
            BigDecimal rounded = new BigDecimal(region).round(new MathContext(digits, RoundingMode.HALF_EVEN));
            double value = rounded.doubleValue();
            boolean plausible = value >= indicator.smallest().orElse(Double.NEGATIVE_INFINITY)
                    && value <= indicator.largest().orElse(Double.POSITIVE_INFINITY);
            if (plausible && severity(indicator, value, benchmark) == meant) {
                return Optional.of(Decimals.text(value));
            }
        }
        return Optional.empty();
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
