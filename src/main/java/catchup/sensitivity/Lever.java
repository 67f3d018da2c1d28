package catchup.sensitivity;

import catchup.fact.Case.Side;
import catchup.fact.Indicator;
import catchup.fact.Severity;
import catchup.rulebase.RankingSettings.Criterion;

/** Something that a ranking hangs on and that could be moved, up or down. */
public sealed interface Lever {

    /** A known figure of the region or of its benchmark; its value is in the indicator's unit. */
    record OfFigure(Indicator indicator, Side side) implements Lever {}

    /** The weight of a criterion, 0–1; the others keep their proportions and sum with it to 1. */
    record OfWeight(Criterion criterion) implements Lever {}

    /** The distance from which a gap in an indicator has a severity, in the measure of the indicator's scale. */
    record OfThreshold(Indicator indicator, Severity severity) implements Lever {}
}
