package catchup.explanation;

import catchup.fact.Indicator;
import java.util.Optional;

/**
 * The nearest value of the region's figure at which a condition would be met, the benchmark's staying as it is: a multiple
 * of the smallest difference in the indicator's unit that is worth telling.
 *
 * @param now the region's value; empty if it is not known
 * @param value what would do
 * @param orMore whether larger values lie on its far side; otherwise smaller ones do
 */
public record Needed(Indicator indicator, Optional<Double> now, double value, boolean orMore) {}
