package catchup.inference;

import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.rulebase.Condition;
import java.util.List;

/**
 * What became of one condition of a rule.
 *
 * @param shortfall what it lacked; {@link Shortfall.None} if it is met
 */
public record Judgement(Condition condition, Shortfall shortfall) {

    public boolean isMet() {
        return shortfall instanceof Shortfall.None;
    }

    /** Whether only facts that nobody knows yet keep it from being met. */
    public boolean isOpen() {
        return shortfall instanceof Shortfall.Missing;
    }

    /** What a condition that is not met lacked, and by how much. */
    public sealed interface Shortfall {

        /** Nothing. */
        record None() implements Shortfall {}

        /** The figure is not known. */
        record Missing(Finding.Unknown unknown) implements Shortfall {}

        /**
         * A degree lies outside of what is asked for: of a gap, or of a dimension that lags.
         *
         * @param met the degree there is; {@code from} and {@code to} the degrees asked for, {@code to} excluded
         */
        record Degree(Fact fact, double met, double from, double to) implements Shortfall {
            /** By how much it is too low; negative by how much it is too high. */
            public double by() {
                return met < from ? from - met : to - met;
            }
        }

        /** The region is not as far ahead as is asked for; the gap says how far it is behind. */
        record NotAhead(Finding.Gap gap) implements Shortfall {}

        /** The region is not of this kind. */
        record NotOfKind(String tag) implements Shortfall {}

        /** There is no figure at all in a dimension. */
        record NothingKnown(String dimension) implements Shortfall {}

        /** It is known, where it should not be. */
        record Known(Finding.Gap gap) implements Shortfall {}

        /** This has not been concluded. */
        record NotConcluded(Conclusion conclusion) implements Shortfall {}

        /** There is something that there should not be. */
        record Present(Fact fact) implements Shortfall {}

        /** There are too few or too many. */
        record Count(List<Fact> met, int needed, boolean atLeast) implements Shortfall {
            public int by() {
                return Math.abs(needed - met.size());
            }
        }
    }
}
