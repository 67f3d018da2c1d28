package catchup.explanation;

import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.rulebase.Condition;
import catchup.rulebase.Rule;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;

/**
 * Something that was concluded, with what speaks for it.
 *
 * @param arguments what speaks for it, the strongest first; none if it was told before
 * @param told it stands elsewhere in the same proof, before this place
 */
public record Claim(Conclusion conclusion, List<Argument> arguments, boolean told) {

    /**
     * A rule that fired, with what met its conditions.
     *
     * @param rests ids of the indicators whose observations it rests on
     * @param degree mean degree of the steps that have one, 0–1
     * @param certainty weakest step times the rule's certainty, 0–1
     * @param counts whether it carries weight here; the others say the same with less, or on the same observations
     */
    public record Argument(
            Rule rule, SortedSet<String> rests, double degree, double certainty, boolean counts, List<Step> steps) {

        /** How strongly it speaks for the claim. */
        public double strength() {
            return degree * certainty;
        }
    }

    /**
     * A condition with what met it.
     *
     * @param degree mean degree of what met it; empty for conditions that have none
     * @param certainty that of the weakest thing that met it
     * @param assumed it is an absence that missing facts could overturn
     * @param counted what there is of what it counts, where it is enough how many there are and the claim rests on none of them
     */
    public record Step(
            Condition condition,
            OptionalDouble degree,
            double certainty,
            boolean assumed,
            List<Ground> grounds,
            List<Fact> counted) {}

    /** A fact that met a condition. */
    public sealed interface Ground {

        Fact fact();

        OptionalDouble degree();

        double certainty();

        /**
         * It was read off the case.
         *
         * @param told it stands elsewhere in the same proof, before this place
         */
        record Read(Finding fact, OptionalDouble degree, double certainty, boolean told) implements Ground {}

        /** It was concluded. */
        record Concluded(Claim claim, OptionalDouble degree, double certainty) implements Ground {
            @Override
            public Conclusion fact() {
                return claim.conclusion();
            }
        }
    }
}
