package catchup.explanation;

import catchup.advice.Advice;
import catchup.advice.Recommendation;
import catchup.ranking.Score;
import catchup.rulebase.RankingSettings.Criterion;
import java.util.ArrayList;
import java.util.List;

/**
 * What stands above a recommended measure, and what it would take to rise.
 *
 * @param above those of higher rank, first rank first
 * @param goal the rank to be reached: the third, or the next one for those already among the first three
 * @param gains for each criterion, what it alone would have to gain
 */
public record Outranked(Recommendation measure, List<Rival> above, int goal, List<Gain> gains) {

    private static final int TOP = 3;
    private static final double TENTH = 10;

    /**
     * A measure of higher rank.
     *
     * @param leads by how many points it leads on each criterion, in the order of the score; negative where it is behind
     * @param total by how many points it leads in all: the sum of the leads; 0 where only what is not printed decides
     */
    public record Rival(Recommendation measure, List<Lead> leads, double total) {}

    /** @param points with one decimal, as printed */
    public record Lead(Criterion criterion, double points) {}

    /**
     * What one criterion would have to gain to lift the measure to its goal, everything else staying as it is.
     *
     * @param from its value; {@code to} the value it would need, which may lie above 1, and then cannot be
     * @param points so many more of them
     */
    public record Gain(Criterion criterion, double from, double to, double points) {
        public boolean isPossible() {
            return to <= 1;
        }
    }

    static Outranked of(Advice advice, Recommendation measure) {
        List<Recommendation> above = advice.recommendations().subList(0, measure.rank() - 1);
        int goal = measure.rank() > TOP ? TOP : measure.rank() - 1;
        Score beaten = advice.recommendations().get(goal - 1).score();
        double points = tenths(beaten.total() - measure.score().total()) + 1 / TENTH;
        return new Outranked(
                measure,
                above.stream().map(each -> rival(each, measure)).toList(),
                goal,
                measure.score().parts().stream()
                        .filter(part -> part.weight() > 0)
                        .map(part -> gain(part, tenths(points)))
                        .toList());
    }

    private static Rival rival(Recommendation other, Recommendation measure) {
        List<Lead> leads = new ArrayList<>();
        for (int i = 0; i < other.score().parts().size(); i++) {
            Score.Part theirs = other.score().parts().get(i);
            Score.Part ours = measure.score().parts().get(i);
            leads.add(new Lead(theirs.criterion(), tenths(theirs.points() - ours.points())));
        }
        return new Rival(
                other,
                List.copyOf(leads),
                tenths(other.score().total() - measure.score().total()));
    }

    /** The value whose points, rounded as points are, are so many more. */
    private static Gain gain(Score.Part part, double points) {
        double to = (part.points() + points) / (part.weight() * 100);
        return new Gain(part.criterion(), part.value(), Math.max(part.value(), to), points);
    }

    private static double tenths(double points) {
        return Math.round(points * TENTH) / TENTH;
    }
}
