package catchup.sensitivity;

import catchup.ranking.Ranked;
import catchup.rulebase.RankingSettings.Criterion;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The values of a weight outwards from the present one. The other weights are scaled so that all sum to 1 (Triantaphyllou and
 * Sánchez 1997); those that are all 0 share equally in what is left. Scores are rounded part by part, and under weights the parts
 * of one score move against each other, so every single step is ranked: that costs next to nothing.
 */
final class WeightWalk implements Walk {

    /** Weights are told apart to the tenth of a per cent. */
    static final double STEP = 0.001;

    private final List<Ranked> ranking;
    private final Map<Criterion, Double> weights;
    private final Criterion criterion;
    private final Grid grid;

    WeightWalk(List<Ranked> ranking, Map<Criterion, Double> weights, Criterion criterion, boolean upwards) {
        this.ranking = ranking;
        this.weights = weights;
        this.criterion = criterion;
        this.grid = new Grid(weights.getOrDefault(criterion, 0.0), STEP, upwards ? 1 : 0, upwards);
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
    public Double footing(int step) {
        return value(step);
    }

    @Override
    public double place(int step) {
        return 0;
    }

    @Override
    public List<Ranked> ranking(int step) {
        return step == 0 ? ranking : Ranked.under(at(step), ranking);
    }

    /** All weights at a step. */
    Map<Criterion, Double> at(int step) {
        double weight = value(step);
        double others = 1 - grid.from();
        int count = Criterion.values().length - 1;
        Map<Criterion, Double> moved = new EnumMap<>(Criterion.class);
        for (Criterion each : Criterion.values()) {
            double share = others <= 0 ? 1.0 / count : weights.getOrDefault(each, 0.0) / others;
            moved.put(each, each == criterion ? weight : share * (1 - weight));
        }
        return moved;
    }
}
