package catchup.ranking;

import catchup.rulebase.RankingSettings.Criterion;
import java.util.List;

/**
 * The score of a recommendation and what it is made of.
 *
 * @param parts one per criterion
 * @param total sum of the parts' points, 0–100
 */
public record Score(List<Part> parts, double total) {

    /**
     * @param value on the criterion's scale 0–1
     * @param points weight × value × 100, rounded to one decimal so that what is printed sums to what is printed
     */
    public record Part(Criterion criterion, double weight, double value, double points) {}
}
