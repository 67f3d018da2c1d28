package catchup.sensitivity;

import catchup.fact.Case;
import catchup.rulebase.RuleBase;
import java.util.List;

/**
 * The fewest changes of facts that bring a measure among the first ones, or away from them.
 *
 * @param rank of the measure as it is; 0 if it is not recommended
 * @param bounds what was to be searched
 * @param plans of the smallest size there is, the easiest first, one for each set of indicators; none if the goal is met already
 *     or nothing was found
 * @param changeable how many figures could be changed
 * @param searched up to how many changes all was tried
 */
public record Reach(
        Case subject,
        RuleBase rules,
        Goal goal,
        int rank,
        Bounds bounds,
        List<Plan> plans,
        int changeable,
        int searched) {

    /**
     * @param most changes at once
     * @param any whether changes count that make the region worse, which explain and are nothing to be done
     * @param budget how many rankings may be made
     */
    public record Bounds(int most, boolean any, long budget) {}

    /** Whether it is so already. */
    public boolean isMet() {
        return (rank > 0 && rank <= goal.top()) != goal.out();
    }

    /** How many changes it takes; 0 if none or if nothing was found. */
    public int size() {
        return plans.isEmpty() ? 0 : plans.get(0).changes().size();
    }

    /** Whether it is certain that fewer changes do not do, or that there are none at all within the bound. */
    public boolean isProven() {
        return isMet() || (plans.isEmpty() ? searched >= bounds.most() : searched >= size() - 1);
    }

    /** Whether every set of as many changes was tried, so that none is easier. */
    public boolean isEasiestProven() {
        return searched >= size();
    }
}
