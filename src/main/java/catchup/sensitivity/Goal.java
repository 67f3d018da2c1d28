package catchup.sensitivity;

import catchup.fact.Measure;
import catchup.ranking.Ranked;
import java.util.List;

/**
 * That a measure be among the first ones, or not be among them.
 *
 * @param top how many are the first
 * @param out whether it should not be among them
 */
public record Goal(Measure measure, int top, boolean out) {

    boolean isMet(List<Ranked> ranking) {
        int rank = rank(ranking);
        return (rank > 0 && rank <= top) != out;
    }

    /** The rank of the measure; 0 if it is not recommended. */
    int rank(List<Ranked> ranking) {
        return ranking.stream()
                .filter(each -> each.measure().id().equals(measure.id()))
                .mapToInt(Ranked::rank)
                .findFirst()
                .orElse(0);
    }

    /** How far a ranking is from the goal, in points of score; the smaller the nearer, 0 or less if it is met. */
    double distance(List<Ranked> ranking) {
        double own = score(ranking, rank(ranking));
        int border = out ? top + 1 : top;
        double line = score(ranking, border);
        return out ? own - line : line - own;
    }

    private static double score(List<Ranked> ranking, int rank) {
        return rank < 1 || rank > ranking.size()
                ? 0
                : 100 * ranking.get(rank - 1).score().exact();
    }
}
