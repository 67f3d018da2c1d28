package catchup.advice;

import catchup.fact.CautionEntry;
import catchup.inference.Belief;
import catchup.inference.Firing;
import java.util.List;
import java.util.Optional;

/**
 * A warning.
 *
 * @param measure id of the measure it is about; empty for the plan as a whole
 */
public record Caution(CautionEntry caution, Optional<String> measure, Belief belief, List<Firing> because) {}
