package catchup.verification;

import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;

/**
 * What a condition demands, whatever its form: that the number of facts that match its pattern lies in a range.
 *
 * @param least the smallest number, 0 for none
 * @param most the largest number, {@link #ANY} for none
 */
record Demand(Pattern pattern, int least, int most) {

    /** No upper limit. */
    static final int ANY = Integer.MAX_VALUE;

    static Demand of(Condition condition) {
        if (condition instanceof Condition.Absent) {
            return none(condition.pattern());
        } else if (condition instanceof Condition.AtMost at) {
            return new Demand(at.pattern(), 0, at.count());
        }
        int least = condition instanceof Condition.AtLeast at ? at.count() : 1;
        return new Demand(condition.pattern(), least, ANY);
    }

    static Demand some(Pattern pattern) {
        return new Demand(pattern, 1, ANY);
    }

    static Demand none(Pattern pattern) {
        return new Demand(pattern, 0, 0);
    }

    /** Both this and another demand on the same pattern. */
    Demand and(Demand other) {
        return new Demand(pattern, Math.max(least, other.least), Math.min(most, other.most));
    }

    /** What is demanded where this is not met; one of the two limits must be open. */
    Demand negated() {
        return least > 0 ? new Demand(pattern, 0, least - 1) : new Demand(pattern, most + 1, ANY);
    }

    boolean isMetBy(int matching) {
        return matching >= least && matching <= most;
    }

    /** Whether it is demanded that something is so, not merely that something is not. */
    boolean isPositive() {
        return least > 0;
    }
}
