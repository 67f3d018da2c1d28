package catchup.sensitivity;

import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Direction;
import catchup.fact.Indicator;
import catchup.fact.Severity;
import catchup.ranking.Ranked;
import catchup.rulebase.Effort;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A figure of the region that somebody can change.
 *
 * @param stretches the values that it can be changed to
 */
record Changeable(Indicator indicator, Effort effort, List<Stretch> stretches) {

    /** All that can be changed and that a ranking can depend on, in the order of the catalogue. */
    static List<Changeable> of(Case subject, Rankings rankings, Footing.Ground ground, boolean any) {
        RuleBase rules = rankings.rules();
        Visible visible = new Visible(rules);
        List<Changeable> all = new ArrayList<>();
        for (Indicator indicator : rules.indicators().all()) {
            Effort effort = rules.margins().effort(indicator);
            if (effort.isChangeable() && visible.has(indicator)) {
                boolean better = indicator.direction() == Direction.UP;
                List<Stretch> stretches = (any ? Stream.of(better, !better) : Stream.of(better))
                        .flatMap(upwards -> stretches(subject, indicator, rankings, ground, upwards))
                        .toList();
                if (!stretches.isEmpty()) {
                    all.add(new Changeable(indicator, effort, stretches));
                }
            }
        }
        return List.copyOf(all);
    }

    private static Stream<Stretch> stretches(
            Case subject, Indicator indicator, Rankings rankings, Footing.Ground ground, boolean upwards) {
        Lever.OfFigure figure = new Lever.OfFigure(indicator, Side.REGION);
        return FigureWalk.of(rankings, ground, subject, figure, upwards).stream()
                .flatMap(walk -> stretches(new Alone(walk, ground, indicator)));
    }

    private static Stream<Stretch> stretches(Alone alone) {
        List<Stretch> stretches = new ArrayList<>();
        int from = 1;
        while (from <= alone.last()) {
            int to = FirstChange.endOfPiece(alone, from);
            stretches.add(
                    new Stretch(alone.walk(), from, to, alone.footing(from).level()));
            from = to + 1;
        }
        return stretches.stream();
    }

    /** The change to a step. */
    Moved moved(FigureWalk walk, int step) {
        double was = walk.distance(0);
        double is = walk.distance(step);
        double hardness = effort.hardness() * SeveritySteps.between(indicator, was, is);
        return new Moved(indicator, walk.value(0), walk.value(step), is < was, hardness);
    }

    /** A walk whose footing leaves the dimension out: how that is as a whole hangs on what else is changed. */
    private record Alone(FigureWalk walk, Footing.Ground ground, Indicator indicator) implements Walk {

        @Override
        public int last() {
            return walk.last();
        }

        @Override
        public double value(int step) {
            return walk.value(step);
        }

        @Override
        public Footing footing(int step) {
            return ground.at(indicator, walk.distance(step), Severity.NONE);
        }

        @Override
        public double place(int step) {
            return walk.place(step);
        }

        @Override
        public List<Ranked> ranking(int step) {
            return walk.ranking(step);
        }
    }
}
