package catchup.sensitivity;

import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Indicator;
import catchup.fact.Scale;
import catchup.fact.Severity;
import catchup.fact.Thresholds;
import catchup.ranking.Ranked;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The values of a threshold outwards from the present one, as far as its neighbours let it. */
final class ThresholdWalk implements Walk {

    /** Shares and standard deviations are told apart to the hundredth. */
    private static final double FINE = 0.01;

    private final Rankings rankings;
    private final Footing.Ground ground;
    private final Case subject;
    private final Lever.OfThreshold threshold;
    private final double distance;
    private final Grid grid;

    private ThresholdWalk(
            Rankings rankings,
            Footing.Ground ground,
            Case subject,
            Lever.OfThreshold threshold,
            double distance,
            boolean upwards) {
        this.rankings = rankings;
        this.ground = ground;
        this.subject = subject;
        this.threshold = threshold;
        this.distance = distance;
        this.grid = grid(threshold, resolution(threshold.indicator(), rankings), upwards);
    }

    /** The walk of a threshold; empty unless the indicator is known on both sides. A yes or no has no threshold to move. */
    static Optional<ThresholdWalk> of(
            Rankings rankings, Footing.Ground ground, Case subject, Lever.OfThreshold threshold, boolean upwards) {
        Indicator indicator = threshold.indicator();
        if (indicator.scale() == Scale.YES_NO) {
            return Optional.empty();
        }
        return subject.observation(indicator.id(), Side.REGION)
                .flatMap(region -> subject.observation(indicator.id(), Side.BENCHMARK)
                        .map(benchmark -> indicator.distance(region.value(), benchmark.value())))
                .map(distance -> new ThresholdWalk(rankings, ground, subject, threshold, distance, upwards));
    }

    /** The smallest difference of a threshold that is told: the indicator's own where distances are in its unit. */
    static double resolution(Indicator indicator, Rankings rankings) {
        return indicator.scale() == Scale.INTERVAL
                ? rankings.rules().margins().effort(indicator).step()
                : FINE;
    }

    /** One step short of the neighbours: two severities never start at the same distance. */
    private static Grid grid(Lever.OfThreshold threshold, double step, boolean upwards) {
        TreeMap<Severity, Double> from =
                new TreeMap<>(threshold.indicator().thresholds().from());
        double present = from.getOrDefault(threshold.severity(), 0.0);
        Map.Entry<Severity, Double> lower = from.lowerEntry(threshold.severity());
        Map.Entry<Severity, Double> higher = from.higherEntry(threshold.severity());
        double bound = upwards
                ? (higher == null ? threshold.indicator().farthest() : higher.getValue() - step)
                : (lower == null ? 0 : lower.getValue()) + step;
        return new Grid(present, step, Double.isInfinite(bound) ? 2 * present : bound, upwards);
    }

    @Override
    public int last() {
        return grid.last();
    }

    @Override
    public double value(int step) {
        return grid.value(step);
    }

    @Override
    public Footing footing(int step) {
        return ground.at(at(step), distance);
    }

    @Override
    public double place(int step) {
        return Footing.place(at(step), distance);
    }

    @Override
    public List<Ranked> ranking(int step) {
        Indicator moved = at(step);
        return rankings.of(subject, indicator -> indicator.id().equals(moved.id()) ? moved : indicator);
    }

    private Indicator at(int step) {
        Map<Severity, Double> from =
                new TreeMap<>(threshold.indicator().thresholds().from());
        from.put(threshold.severity(), value(step));
        return threshold.indicator().with(new Thresholds(from));
    }
}
