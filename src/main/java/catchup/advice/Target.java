package catchup.advice;

import catchup.fact.Finding;
import catchup.fact.Indicator;
import java.util.Optional;

/**
 * What an indicator should reach through a measure.
 *
 * @param gap where the region stands; empty if that is not known, so that a baseline must be taken first
 * @param value the target in the indicator's unit: part of the way to the benchmark; the present value if there is no gap
 * @param years until when, counted from the start of the measure
 */
public record Target(Indicator indicator, Optional<Finding.Gap> gap, Optional<Double> value, int years) {}
