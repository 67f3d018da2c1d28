package catchup.elicitation;

import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.rulebase.Effort;
import catchup.verification.Standing;
import java.util.List;

/**
 * A fact that is missing, and what it would be worth to know it.
 *
 * @param regionMissing the region’s figure must be found; otherwise only the benchmark’s
 * @param benchmarkMissing the benchmark’s must be found too, as nothing stands in for it
 * @param prospects what it may turn out to be, from ahead to critical
 * @param worth the change of the first places to be expected, 0–1
 * @param effort what finding it takes
 */
public record Question(
        Indicator indicator,
        boolean regionMissing,
        boolean benchmarkMissing,
        List<Prospect> prospects,
        double worth,
        Effort effort) {

    /**
     * One thing that a fact may turn out to be.
     *
     * @param likely how likely, 0–1, by the stated prior
     * @param change how much it would change the first places, 0–1
     * @param moves which measures then come among them, leave them or change places there
     */
    public record Prospect(Standing standing, double likely, double change, List<Move> moves) {}

    /** A measure that changes its place; a rank of 0 is none among the first places. */
    public record Move(Measure measure, int from, int to) {}

    /** What it is worth by what it takes: the order in which to ask. */
    public double priority() {
        return worth / effort.asking().effort();
    }
}
