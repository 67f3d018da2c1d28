package catchup.casefile;

import catchup.fact.Case;
import catchup.fact.Observation;
import java.util.Map;

/**
 * What a row is compared with.
 *
 * @param values by indicator; what is not there is not known
 */
public record Yardstick(Case.Benchmark benchmark, Map<String, Observation> values) {}
