package catchup.ranking;

import catchup.rulebase.RankingSettings.Criterion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The score of a recommendation and what it is made of.
 *
 * @param parts one per criterion
 * @param total sum of the parts' points, 0–100
 */
public record Score(List<Part> parts, double total) {

    /** Scores from high to low as they are printed, and where those are equal, as they are exactly. */
    public static final Comparator<Score> HIGHEST_FIRST = Comparator.comparingDouble(Score::total)
            .thenComparingDouble(Score::exact)
            .reversed();

    private static final double PRECISION = 1e9;

    /**
     * @param value on the criterion's scale 0–1
     * @param points weight × value × 100, rounded to one decimal so that what is printed sums to what is printed
     */
    public record Part(Criterion criterion, double weight, double value, double points) {

        static Part of(Criterion criterion, double weight, double value) {
            return new Part(criterion, weight, value, Math.round(tidy(weight * value * 1000)) / 10.0);
        }

        /** Without the dust of binary fractions, so that a half that it is on paper is rounded up. */
        private static double tidy(double tenths) {
            return Math.rint(tenths * PRECISION) / PRECISION;
        }
    }

    /** The score of values on all criteria. */
    static Score of(Map<Criterion, Double> values, Map<Criterion, Double> weights) {
        List<Part> parts = new ArrayList<>();
        values.forEach(
                (criterion, value) -> parts.add(Part.of(criterion, weights.getOrDefault(criterion, 0.0), value)));
        return of(parts);
    }

    /** The same values under other weights. */
    public Score with(Map<Criterion, Double> weights) {
        List<Part> others = new ArrayList<>();
        parts.forEach(part ->
                others.add(Part.of(part.criterion(), weights.getOrDefault(part.criterion(), 0.0), part.value())));
        return of(others);
    }

    /** The same score where one criterion has another value. */
    public Score with(Criterion criterion, double value) {
        return of(parts.stream()
                .map(part -> part.criterion() == criterion ? Part.of(criterion, part.weight(), value) : part)
                .toList());
    }

    /** The sum of the parts before anything is rounded, 0–1. */
    public double exact() {
        double sum = 0;
        for (Part part : parts) {
            sum += part.weight() * part.value();
        }
        return sum;
    }

    private static Score of(List<Part> parts) {
        double total = 0;
        for (Part part : parts) {
            total += part.points();
        }
        return new Score(List.copyOf(parts), Math.round(total * 10) / 10.0);
    }
}
