package catchup.ranking;

import catchup.fact.Conclusion;
import catchup.fact.Finding;
import catchup.fact.Measure;
import catchup.inference.Belief;
import catchup.inference.Line;
import catchup.rulebase.RankingSettings.Criterion;
import java.util.List;
import java.util.Optional;

/**
 * How the value of a criterion comes about. The ranking takes its values from here, so what is told of a score and the score
 * cannot disagree.
 */
public sealed interface Breakdown {

    Criterion criterion();

    /** On the criterion's scale 0–1. */
    double value();

    /**
     * How strongly the evidence calls for it: independent lines, each degree × certainty, combined as a + b − ab.
     *
     * @param belief in that it is called for
     */
    record Need(Belief belief) implements Breakdown {
        @Override
        public Criterion criterion() {
            return Criterion.NEED;
        }

        /** The lines of evidence, strongest first. */
        public List<Line> lines() {
            return belief.lines();
        }

        @Override
        public double value() {
            return belief.strength();
        }
    }

    /**
     * How many gaps it closes or unlocks: (sum of degrees + what it unlocks) / full, at most 1.
     *
     * @param answers those of its indicators that are known, in the order of the fiche; level ones have degree 0
     * @param unlocks the orders and synergies by which other measures wait for it or gain from it
     * @param each what each of those adds
     * @param full the sum at which reach is complete
     */
    record Reach(List<Finding.Gap> answers, List<Conclusion> unlocks, double each, double full) implements Breakdown {
        @Override
        public Criterion criterion() {
            return Criterion.REACH;
        }

        /** The sum of the degrees of the gaps it answers. */
        public double closed() {
            double closed = 0;
            for (Finding.Gap gap : answers) {
                closed += gap.degree();
            }
            return closed;
        }

        public double unlocked() {
            return unlocks.size() * each;
        }

        @Override
        public double value() {
            return Math.min(1, (closed() + unlocked()) / full);
        }
    }

    /**
     * How well it fits: neutral + suits + unsuited + strength, within 0–1.
     *
     * @param suiting kinds the region is of and the fiche names as fitting; {@code unsuiting} those it advises against
     * @param suits what the first add together, 0 if there are none; {@code unsuited} what the others take away
     * @param strength the clearest strength that it builds on
     * @param degree of that strength, 0 if there is none; {@code full} what a full strength adds
     */
    record Fit(
            double neutral,
            List<String> suiting,
            double suits,
            List<String> unsuiting,
            double unsuited,
            Optional<Finding.Strength> strength,
            double degree,
            double full)
            implements Breakdown {
        @Override
        public Criterion criterion() {
            return Criterion.FIT;
        }

        @Override
        public double value() {
            return clamp(neutral + suits + unsuited + full * degree);
        }
    }

    /**
     * Cost against budget, and time until it works: cost class + horizon + budget, within 0–1.
     *
     * @param ofCost what the cost class gives; {@code ofHorizon} what the horizon takes away
     * @param budgets what the region's budget adds or takes away at that cost
     */
    record Feasibility(
            Measure.Cost cost, double ofCost, Measure.Horizon horizon, double ofHorizon, List<Budget> budgets)
            implements Breakdown {
        @Override
        public Criterion criterion() {
            return Criterion.FEASIBILITY;
        }

        @Override
        public double value() {
            double value = ofCost + ofHorizon;
            for (Budget budget : budgets) {
                value += budget.by();
            }
            return clamp(value);
        }
    }

    /** @param tag the kind of budget, as the region's profile has it */
    record Budget(String tag, double by) {}

    /**
     * Whether its phase has come: by the stage of the region and the phase of the measure.
     *
     * @param stage what the region has to master next, 1–3
     * @param phasing how the measure came into its phase
     */
    record Timing(int stage, Phasing phasing, double value) implements Breakdown {
        @Override
        public Criterion criterion() {
            return Criterion.TIMING;
        }
    }

    /**
     * How a measure came into its phase.
     *
     * @param fiche the phase of its fiche
     * @param moves what moved it, in order; nothing that left it where it was
     * @param phase where it ended
     */
    record Phasing(int fiche, List<Move> moves, int phase) {}

    /**
     * A move into a phase.
     *
     * @param cause an advance or a hold, or the order that puts another measure first
     */
    record Move(Conclusion cause, int phase) {}

    private static double clamp(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
