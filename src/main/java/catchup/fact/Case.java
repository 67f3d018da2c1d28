package catchup.fact;

import catchup.diagnostic.Location;
import catchup.text.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of a region and its benchmark: the fact sheet.
 *
 * @param file where it was read from
 * @param readings by indicator, in the order of the file
 * @param disagreements where advisors see the advice on it otherwise; no advice depends on them
 */
public record Case(
        String id,
        String file,
        Region region,
        Benchmark benchmark,
        Map<String, Reading> readings,
        List<Disagreement> disagreements) {

    /** A case with whose advice nobody has disagreed. */
    public Case(String id, String file, Region region, Benchmark benchmark, Map<String, Reading> readings) {
        this(id, file, region, benchmark, readings, List.of());
    }

    /** Whose value a figure is. */
    public enum Side {
        REGION,
        BENCHMARK
    }

    /** What is said of a region or its benchmark on an indicator; empty if that is not known. */
    public Optional<Observation> observation(String indicator, Side side) {
        return Optional.ofNullable(readings.get(indicator))
                .flatMap(reading -> side == Side.REGION ? reading.region() : reading.benchmark());
    }

    /** The same case with another figure, or with one that is not known. */
    public Case with(String indicator, Side side, Optional<Observation> observation) {
        Reading old = readings.getOrDefault(
                indicator, new Reading(indicator, Optional.empty(), Optional.empty(), Location.of(file)));
        Map<String, Reading> others = new LinkedHashMap<>(readings);
        others.put(
                indicator,
                side == Side.REGION
                        ? new Reading(indicator, observation, old.benchmark(), old.at())
                        : new Reading(indicator, old.region(), observation, old.at()));
        return new Case(id, file, region, benchmark, Collections.unmodifiableMap(others), disagreements);
    }

    /** The same case of a region of another kind. */
    public Case withTags(Set<String> tags) {
        Region other = new Region(region.name(), region.industry(), Set.copyOf(tags), region.year());
        return new Case(id, file, other, benchmark, readings, disagreements);
    }

    /**
     * The region advised.
     *
     * @param tags its settings, sector, traits and budget, as ids
     */
    public record Region(Text name, Text industry, Set<String> tags, int year) {}

    /** The first-tier region it is compared with. */
    public record Benchmark(Text name, Optional<Integer> year) {}
}
