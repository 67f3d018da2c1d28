package catchup.sensitivity;

import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Scale;
import catchup.ranking.Ranked;
import catchup.rulebase.Effort;
import java.util.List;
import java.util.Optional;

/** The values of a figure outwards from the present one, at the resolution of its indicator. */
final class FigureWalk implements Walk {

    /** Where the catalogue gives no bound, values are looked at up to so many times the larger of both figures. */
    private static final double FAR = 10;

    private final Rankings rankings;
    private final Footing.Ground ground;
    private final Case subject;
    private final Indicator indicator;
    private final Side side;
    private final Observation present;
    private final double other;
    private final Grid grid;

    private FigureWalk(
            Rankings rankings,
            Footing.Ground ground,
            Case subject,
            Lever.OfFigure figure,
            Observation present,
            double other,
            boolean upwards) {
        this.rankings = rankings;
        this.ground = ground;
        this.subject = subject;
        this.indicator = figure.indicator();
        this.side = figure.side();
        this.present = present;
        this.other = other;
        this.grid = grid(rankings.rules().margins().effort(indicator), upwards);
    }

    /** The walk of a figure; empty unless the indicator is known on both sides, for otherwise no value matters. */
    static Optional<FigureWalk> of(
            Rankings rankings, Footing.Ground ground, Case subject, Lever.OfFigure figure, boolean upwards) {
        Side otherSide = figure.side() == Side.REGION ? Side.BENCHMARK : Side.REGION;
        String id = figure.indicator().id();
        return subject.observation(id, figure.side()).flatMap(present -> subject.observation(id, otherSide)
                .map(other -> new FigureWalk(rankings, ground, subject, figure, present, other.value(), upwards)));
    }

    private Grid grid(Effort effort, boolean upwards) {
        boolean whole = indicator.scale() == Scale.COUNT || indicator.scale() == Scale.YES_NO;
        double step = whole ? Math.max(1, Math.rint(effort.step())) : effort.step();
        double far = FAR * Math.max(step, Math.max(Math.abs(present.value()), Math.abs(other)));
        double smallest = indicator.scale() == Scale.INTERVAL || indicator.scale() == Scale.Z_SCORE ? -far : 0;
        double largest = indicator.scale() == Scale.YES_NO ? 1 : far;
        double bound = upwards
                ? indicator.largest().orElse(largest)
                : indicator.smallest().orElse(smallest);
        return new Grid(present.value(), step, bound, upwards);
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
        return ground.at(indicator, distance(step));
    }

    /** The degree of the gap, or of the lead, which then counts as negative. */
    @Override
    public double place(int step) {
        return Footing.place(indicator, distance(step));
    }

    @Override
    public List<Ranked> ranking(int step) {
        return rankings.of(at(step));
    }

    /** The case with the figure of a step. */
    private Case at(int step) {
        return step == 0 ? subject : in(subject, step);
    }

    /** Another case with the figure of a step. */
    Case in(Case other, int step) {
        return other.with(indicator.id(), side, Optional.of(present.withValue(value(step))));
    }

    /** How far the region is behind at a step. */
    double distance(int step) {
        return side == Side.REGION ? indicator.distance(value(step), other) : indicator.distance(other, value(step));
    }
}
