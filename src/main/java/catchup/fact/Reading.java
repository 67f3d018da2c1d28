package catchup.fact;

import catchup.diagnostic.Location;
import java.util.Optional;

/** What a case says about one indicator: the region's value and the benchmark's; what is unknown is empty, never zero. */
public record Reading(String indicator, Optional<Observation> region, Optional<Observation> benchmark, Location at) {

    /** Whether the case says nothing of the benchmark, and a value of the catalogue stands in. */
    public boolean isBenchmarkFromCatalogue() {
        return benchmark.filter(side -> side.quality() == Quality.CATALOGUE).isPresent();
    }
}
