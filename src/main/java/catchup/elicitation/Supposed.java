package catchup.elicitation;

import catchup.diagnostic.Location;
import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Direction;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Quality;
import catchup.fact.Scale;
import catchup.fact.Severity;
import catchup.verification.Standing;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Figures that give a region a standing on an indicator that is not known: in the middle of what the standing covers, as if
 * measured. What is known of the other side is kept; where a case is silent on an indicator, the catalogue’s first-tier value is
 * the benchmark.
 */
final class Supposed {

    /** What a figure of either side is where neither is known: only their distance counts. */
    private static final double ANYTHING = 100;

    private static final double NO_NUMBER = 0;

    /** A figure for both sides. */
    record Pair(Observation region, Observation benchmark) {}

    private Supposed() {}

    /** The figures with which the region of a case has a standing; empty if no plausible figure gives it. */
    static Optional<Pair> figures(Case subject, Indicator indicator, Standing standing) {
        Optional<Observation> region = subject.observation(indicator.id(), Side.REGION);
        Optional<Observation> benchmark = benchmark(subject, indicator);
        double distance = distance(indicator, standing);
        if (benchmark.isPresent()) {
            double value =
                    plausible(indicator, region(indicator, benchmark.get().value(), distance));
            return pair(indicator, observation(value), benchmark.get(), standing);
        } else if (region.isPresent()) {
            double value =
                    plausible(indicator, benchmark(indicator, region.get().value(), distance));
            return pair(indicator, region.get(), observation(value), standing);
        }
        return both(indicator, distance, standing);
    }

    /** The benchmark of an indicator, known or standing in where the case is silent. */
    static Optional<Observation> benchmark(Case subject, Indicator indicator) {
        return subject.readings().containsKey(indicator.id())
                ? subject.observation(indicator.id(), Side.BENCHMARK)
                : firstTier(indicator);
    }

    /** The catalogue’s first-tier value as a benchmark. */
    private static Optional<Observation> firstTier(Indicator indicator) {
        return indicator.firstTier().stream()
                .mapToObj(value -> new Observation(
                        value,
                        Optional.empty(),
                        Quality.CATALOGUE,
                        indicator.source(),
                        Optional.empty(),
                        Optional.empty(),
                        indicator.at()))
                .findFirst();
    }

    private static Optional<Pair> both(Indicator indicator, double distance, Standing standing) {
        double anything = indicator.scale() == Scale.YES_NO ? level(distance, indicator) : ANYTHING;
        double region = region(indicator, anything, distance);
        return pair(indicator, observation(region), observation(anything), standing);
    }

    /** Yes or no for a benchmark, so that a region can stand as far from it. */
    private static double level(double distance, Indicator indicator) {
        boolean better = distance >= 0;
        return better == (indicator.direction() == Direction.UP) ? 1 : 0;
    }

    private static Optional<Pair> pair(
            Indicator indicator, Observation region, Observation benchmark, Standing standing) {
        return standing(indicator, region, benchmark) == standing
                ? Optional.of(new Pair(region, benchmark))
                : Optional.empty();
    }

    /** How a region stands, by two figures. */
    static Standing standing(Indicator indicator, Observation region, Observation benchmark) {
        double distance = indicator.distance(region.value(), benchmark.value());
        if (distance <= 0) {
            boolean clear = indicator.thresholds().degree(-distance) >= Severity.MILD.degree();
            return clear ? Standing.AHEAD : Standing.LEVEL;
        }
        Severity severity = indicator.thresholds().severity(distance);
        return severity == Severity.NONE ? Standing.SLIGHT : Standing.valueOf(severity.name());
    }

    /** A distance in the middle of a standing. */
    private static double distance(Indicator indicator, Standing standing) {
        NavigableMap<Severity, Double> from =
                new TreeMap<>(indicator.thresholds().from());
        if (standing == Standing.LEVEL || from.isEmpty()) {
            return 0;
        } else if (indicator.scale() == Scale.YES_NO) {
            return standing == Standing.AHEAD ? -1 : 1;
        } else if (standing == Standing.SLIGHT) {
            return from.firstEntry().getValue() / 2;
        }
        return standing == Standing.AHEAD
                ? -middle(from, from.firstKey())
                : from.containsKey(standing.severity()) ? middle(from, standing.severity()) : NO_NUMBER;
    }

    private static double middle(NavigableMap<Severity, Double> from, Severity severity) {
        double start = from.getOrDefault(severity, 0.0);
        double before = Optional.ofNullable(from.lowerEntry(severity))
                .map(entry -> entry.getValue())
                .orElse(0.0);
        double end = Optional.ofNullable(from.higherEntry(severity))
                .map(entry -> entry.getValue())
                .orElse(start + (start - before));
        return (start + end) / 2;
    }

    /** The region’s figure at a distance from the benchmark’s. */
    private static double region(Indicator indicator, double benchmark, double distance) {
        boolean up = indicator.direction() == Direction.UP;
        return switch (indicator.scale()) {
            case RATIO -> up == distance > 0 ? less(benchmark, distance) : more(benchmark, distance);
            case COUNT -> (up == distance > 0 ? less(benchmark + 1, distance) : more(benchmark + 1, distance)) - 1;
            case INTERVAL, Z_SCORE, YES_NO -> up ? benchmark - distance : benchmark + distance;
        };
    }

    /** The benchmark’s figure at a distance from the region’s. */
    private static double benchmark(Indicator indicator, double region, double distance) {
        return region(indicator, region, -distance);
    }

    /** The smaller of two amounts of which the other is known, and the share by which it falls short. */
    private static double less(double larger, double share) {
        return larger * (1 - Math.abs(share));
    }

    private static double more(double smaller, double share) {
        return smaller / Math.max(1 - Math.abs(share), 1e-6);
    }

    private static double plausible(Indicator indicator, double value) {
        double within = Math.max(
                indicator.smallest().orElse(Double.NEGATIVE_INFINITY),
                Math.min(indicator.largest().orElse(Double.POSITIVE_INFINITY), value));
        boolean whole = indicator.scale() == Scale.COUNT || indicator.scale() == Scale.YES_NO;
        double rounded = whole ? Math.rint(within) : within;
        return indicator.scale() == Scale.YES_NO ? Math.max(0, Math.min(1, rounded)) : rounded;
    }

    private static Observation observation(double value) {
        return new Observation(
                value, Optional.empty(), Quality.MEASURED, "", Optional.empty(), Optional.empty(), Location.of(""));
    }
}
