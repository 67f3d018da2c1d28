package catchup.rulebase;

import catchup.fact.Measure;
import java.util.OptionalInt;

/**
 * What it takes to find an indicator out, and to change it. Conventions of the rule base, set by judgement.
 *
 * @param step the smallest difference in the indicator’s unit that is worth telling
 * @param years within which a region can move it by a severity; empty for what nobody can change, such as the climate
 * @param change what such a change costs
 * @param asking what it costs to find out
 */
public record Effort(double step, OptionalInt years, Measure.Cost change, Asking asking) {

    /** How a figure is found out, from cheap to dear. */
    public enum Asking {
        /** It is published: an hour at a desk. */
        DESK(1),
        /** Somebody knows it, who must be asked: a day. */
        INQUIRY(3),
        /** It must be counted or sampled: weeks. */
        SURVEY(10);

        private final int effort;

        Asking(int effort) {
            this.effort = effort;
        }

        /** How much dearer it is than an hour at a desk, for comparing only. */
        public int effort() {
            return effort;
        }
    }

    public boolean isChangeable() {
        return years.isPresent();
    }

    /** How hard a change is, for comparing only: 1 for a cheap one within a year. */
    public double hardness() {
        int cost =
                switch (change) {
                    case LOW -> 1;
                    case MEDIUM -> 2;
                    case HIGH -> 3;
                    case VERY_HIGH -> 4;
                };
        return (double) cost * Math.max(1, years.orElse(1));
    }
}
