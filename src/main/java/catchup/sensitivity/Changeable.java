package catchup.sensitivity;

import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Direction;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.rulebase.Effort;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * A figure of the region that somebody can change, and the values to which changing it may matter: the nearest value of every
 * severity, of being level, of being clearly ahead, and where the severity of its dimension changes; and the benchmark's value.
 */
final class Changeable {

    private final Rankings rankings;
    private final Case subject;
    private final Indicator indicator;
    private final Observation present;
    private final Observation benchmark;
    private final boolean any;
    private final List<Moved> moves;

    private Changeable(
            Rankings rankings,
            Case subject,
            Indicator indicator,
            Observation present,
            Observation benchmark,
            boolean any) {
        this.rankings = rankings;
        this.subject = subject;
        this.indicator = indicator;
        this.present = present;
        this.benchmark = benchmark;
        this.any = any;
        this.moves = candidates();
    }

    /** All that can be changed and that a ranking can depend on, in the order of the catalogue. */
    static List<Changeable> of(Case subject, Rankings rankings, boolean any) {
        RuleBase rules = rankings.rules();
        Visible visible = new Visible(rules);
        List<Changeable> all = new ArrayList<>();
        for (Indicator indicator : rules.indicators().all()) {
            Optional<Observation> region = subject.observation(indicator.id(), Side.REGION);
            Optional<Observation> benchmark = subject.observation(indicator.id(), Side.BENCHMARK);
            boolean known = region.isPresent() && benchmark.isPresent();
            if (known && rules.margins().effort(indicator).isChangeable() && visible.has(indicator)) {
                all.add(new Changeable(
                        rankings, subject, indicator, region.orElseThrow(), benchmark.orElseThrow(), any));
            }
        }
        return List.copyOf(all);
    }

    /** The values to try, the easiest to come to first. */
    List<Moved> moves() {
        return moves;
    }

    /** A case with the figure changed. */
    Case in(Case other, Moved moved) {
        return other.with(indicator.id(), Side.REGION, Optional.of(present.withValue(moved.to())));
    }

    /**
     * The nearest value at which a goal is met in a case where all else stays as it is there; the present value if it need not
     * change, and empty if there is none.
     */
    Optional<Moved> nearest(Case other, Goal goal) {
        Case original = other.with(indicator.id(), Side.REGION, Optional.of(present));
        return directions()
                .flatMap(upwards -> walk(original, upwards)
                        .map(walk -> nearest(walk, goal))
                        .orElse(Stream.empty()))
                .min(Comparator.comparingDouble(Moved::effort));
    }

    private Stream<Moved> nearest(FigureWalk walk, Goal goal) {
        OptionalInt step = FirstChange.of(walk, goal);
        return step.isEmpty() ? Stream.empty() : Stream.of(moved(walk.value(step.getAsInt())));
    }

    private List<Moved> candidates() {
        List<Double> values = directions()
                .flatMap(upwards -> walk(subject, upwards)
                        .map(Changeable::starts)
                        .orElse(Stream.empty()))
                .toList();
        return Stream.concat(values.stream(), Stream.of(benchmark.value()))
                .distinct()
                .filter(value -> value != present.value())
                .map(this::moved)
                .filter(moved -> any || moved.improves())
                .sorted(Comparator.comparingDouble(Moved::effort).thenComparingDouble(Moved::to))
                .toList();
    }

    private Stream<Boolean> directions() {
        boolean better = indicator.direction() == Direction.UP;
        return any ? Stream.of(better, !better) : Stream.of(better);
    }

    private Optional<FigureWalk> walk(Case other, boolean upwards) {
        Lever.OfFigure figure = new Lever.OfFigure(indicator, Side.REGION);
        return FigureWalk.of(rankings, new Footing.Ground(rankings, other), other, figure, upwards);
    }

    /** The values at which the footing changes. */
    private static Stream<Double> starts(FigureWalk walk) {
        List<Double> starts = new ArrayList<>();
        int step = FirstChange.endOfPiece(walk, 0) + 1;
        while (step <= walk.last()) {
            starts.add(walk.value(step));
            step = FirstChange.endOfPiece(walk, step) + 1;
        }
        return starts.stream();
    }

    private Moved moved(double value) {
        double was = indicator.distance(present.value(), benchmark.value());
        double is = indicator.distance(value, benchmark.value());
        Effort effort = rankings.rules().margins().effort(indicator);
        double far = SeveritySteps.between(indicator, was, is);
        return new Moved(indicator, present.value(), value, is < was, effort.hardness() * far);
    }
}
