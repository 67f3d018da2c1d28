package catchup.robustness;

import catchup.fact.Measure;
import catchup.ranking.Ranked;
import catchup.rulebase.RankingSettings.Criterion;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one measure fares over all draws.
 *
 * @param now its place in the plan as the figures stand; empty if it is not recommended
 * @param recommended in which share of draws it is recommended
 * @param ranks rank acceptability: in which share of draws it takes each rank, from the first on
 * @param holistic all of them in one number, 0–1
 * @param central the weights under which it is typically first; empty if it never is
 * @param confidence in which share of draws it is first under those weights
 */
public record Acceptance(
        Measure measure,
        Optional<Ranked> now,
        double recommended,
        List<Double> ranks,
        double holistic,
        Map<Criterion, Double> central,
        double confidence) {

    /** In which share of draws it is among the first so many. */
    public double top(int places) {
        return ranks.stream().limit(places).mapToDouble(Double::doubleValue).sum();
    }

    /** In which share of draws it takes a rank from one to another. */
    public double between(int from, int to) {
        return top(to) - top(from - 1);
    }

    /** The rank that it takes or betters in such a share of the draws; empty if it is not recommended as often. */
    public Optional<Integer> rankAt(double share) {
        double sum = 0;
        for (int rank = 1; rank <= ranks.size(); rank++) {
            sum += ranks.get(rank - 1);
            if (sum >= share - DUST) {
                return Optional.of(rank);
            }
        }
        return Optional.empty();
    }

    private static final double DUST = 1e-9;
}
