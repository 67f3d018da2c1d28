package catchup.fact;

import catchup.text.Text;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a region and its benchmark: the fact sheet.
 *
 * @param file where it was read from
 * @param readings by indicator, in the order of the file
 */
public record Case(String id, String file, Region region, Benchmark benchmark, Map<String, Reading> readings) {

    /**
     * The region advised.
     *
     * @param tags its settings, sector, traits and budget, as ids
     */
    public record Region(Text name, Text industry, Set<String> tags, int year) {}

    /** The first-tier region it is compared with. */
    public record Benchmark(Text name, Optional<Integer> year) {}
}
