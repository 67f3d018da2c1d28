package catchup.robustness;

import catchup.rulebase.Margins;
import catchup.rulebase.RankingSettings.Criterion;
import catchup.rulebase.RuleBase;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Draws weights uniformly from all that lie in their ranges and sum to 1. All weights but the one with the widest range are
 * drawn uniformly from their ranges, that one makes up the sum, and what lies outside its range is drawn again: what is
 * accepted is uniform, since the weights that sum to 1 are an affine image of all but one of them.
 */
final class WeightRanges {

    private static final double DUST = 1e-9;

    /** Ranges that leave next to no room would be tried without end. */
    private static final int MOST_TRIES = 10_000;

    /** The order of weights and values: that of the criteria. */
    static final List<Criterion> CRITERIA = List.of(Criterion.values());

    private final double[] from = new double[CRITERIA.size()];
    private final double[] to = new double[from.length];
    private final double[] stated = new double[from.length];
    private final int widest;

    WeightRanges(RuleBase rules) {
        for (int i = 0; i < from.length; i++) {
            Criterion criterion = CRITERIA.get(i);
            Margins.Range range = rules.margins().weight(criterion, rules.ranking());
            from[i] = range.from();
            to[i] = range.to();
            stated[i] = rules.ranking().weights().getOrDefault(criterion, 0.0);
        }
        this.widest = widest();
    }

    private int widest() {
        int found = 0;
        for (int i = 1; i < from.length; i++) {
            found = to[i] - from[i] > to[found] - from[found] ? i : found;
        }
        return found;
    }

    /** Weights by the order of the criteria; those of the ranking itself where the ranges leave no room for others. */
    double[] draw(SplittableRandom random) {
        for (int tries = 0; tries < MOST_TRIES && to[widest] > from[widest]; tries++) {
            double[] weights = new double[from.length];
            double rest = 1;
            for (int i = 0; i < weights.length; i++) {
                if (i != widest) {
                    weights[i] = from[i] + random.nextDouble() * (to[i] - from[i]);
                    rest -= weights[i];
                }
            }
            if (rest >= from[widest] - DUST && rest <= to[widest] + DUST) {
                weights[widest] = rest;
                return weights;
            }
        }
        return stated.clone();
    }
}
