package catchup.fact;

import catchup.diagnostic.Location;
import java.util.Optional;

/** What a case says about one indicator: the region's value and the benchmark's; what is unknown is empty, never zero. */
public record Reading(String indicator, Optional<Observation> region, Optional<Observation> benchmark, Location at) {}
