package catchup.inference;

import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.rulebase.Condition;
import catchup.rulebase.Rule;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedSet;

/**
 * One way from observations to what a rule concludes, with every step: what stands behind a line of evidence.
 *
 * @param rule the last rule of the way
 * @param rests ids of the indicators whose observations it rests on
 * @param degree mean degree of the steps that have one, 0–1
 * @param certainty weakest step times the rule's certainty, 0–1
 * @param steps one for each condition of the rule, in its order
 */
public record Proof(Rule rule, SortedSet<String> rests, double degree, double certainty, List<Step> steps) {

    /** How strongly it speaks for what it proves. */
    public double strength() {
        return degree * certainty;
    }

    /**
     * A condition with what met it on this way.
     *
     * @param degree mean degree of what met it; empty for conditions that have none, such as the setting
     * @param certainty that of the weakest thing that met it, 0–1
     * @param assumed it is an absence that missing facts could overturn
     * @param grounds what met it, as far as it was needed: one thing for a plain condition, as many as were asked for of a
     *     count, none for an absence
     */
    public record Step(
            Condition condition, OptionalDouble degree, double certainty, boolean assumed, List<Ground> grounds) {}

    /** A fact that met a condition, and how it came to be there. */
    public sealed interface Ground {

        Fact fact();

        OptionalDouble degree();

        double certainty();

        /** It was read off the case. */
        record Read(Finding fact, OptionalDouble degree, double certainty) implements Ground {}

        /** It was concluded, on this way. */
        record Proven(Conclusion fact, Proof by) implements Ground {
            @Override
            public OptionalDouble degree() {
                return OptionalDouble.of(by.degree());
            }

            @Override
            public double certainty() {
                return by.certainty();
            }
        }
    }
}
