package catchup.casefile;

import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Reading;
import catchup.fact.Scale;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes what a case says about one indicator: what holds of both sides once, and only what differs beside each value.
 */
final class FactWriter {

    private static final String ENTRY = "  ";

    private final Map<String, String> region;
    private final Map<String, String> benchmark;
    private final Map<String, String> common;
    private final boolean standsIn;

    private FactWriter(Indicator indicator, Reading reading) {
        this.region = side(indicator, reading.region());
        this.benchmark = side(indicator, reading.benchmark());
        this.standsIn = reading.isBenchmarkFromCatalogue();
        this.common = common();
    }

    /** The entry of {@code facts}, indented by two. */
    static String write(Indicator indicator, Reading reading) {
        List<String> lines = lines(indicator, reading);
        String value = lines.size() == 1
                ? " " + lines.get(0)
                : "\n" + ENTRY + ENTRY + String.join("\n" + ENTRY + ENTRY, lines);
        return ENTRY + reading.indicator() + ":" + value + "\n";
    }

    /** What is said of an indicator: on one line in braces where that is short, else a line for each key. */
    static List<String> lines(Indicator indicator, Reading reading) {
        FactWriter writer = new FactWriter(indicator, reading);
        Map<String, String> keys = writer.keys();
        boolean brief = keys.getOrDefault("region", "").indexOf('{') < 0
                && keys.getOrDefault("benchmark", "").indexOf('{') < 0;
        return brief
                ? List.of(YamlLine.of(keys))
                : keys.entrySet().stream()
                        .map(key -> key.getKey() + ": " + key.getValue())
                        .toList();
    }

    /** The same on one line, however long. */
    static String line(Indicator indicator, Reading reading) {
        return YamlLine.of(new FactWriter(indicator, reading).keys());
    }

    private Map<String, String> keys() {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("region", own(region));
        if (!standsIn) {
            keys.put("benchmark", own(benchmark));
        }
        keys.putAll(common);
        return keys;
    }

    /** What is said alike of every known side. */
    private Map<String, String> common() {
        List<Map<String, String>> known = Stream.of(region, standsIn ? Map.<String, String>of() : benchmark)
                .filter(side -> !side.isEmpty())
                .toList();
        Map<String, String> alike = new LinkedHashMap<>();
        if (!known.isEmpty()) {
            alike.putAll(known.get(0));
            alike.remove("value");
            known.forEach(side -> alike.entrySet().retainAll(side.entrySet()));
        }
        return alike;
    }

    private String own(Map<String, String> side) {
        if (side.isEmpty()) {
            return "unknown";
        }
        Map<String, String> own = new LinkedHashMap<>(side);
        own.keySet().removeAll(common.keySet());
        return own.size() == 1 ? String.valueOf(side.get("value")) : YamlLine.of(own);
    }

    /** Value and unit as they were given; of yes and no there is no unit. */
    static List<String> given(Indicator indicator, Observation observation) {
        if (indicator.scale() == Scale.YES_NO) {
            return List.of(observation.value() == 1 ? "yes" : "no");
        }
        String own = Decimals.text(observation.value()) + " " + indicator.unit();
        String given = observation.given().orElse(own);
        int blank = given.indexOf(' ');
        return List.of(given.substring(0, blank), given.substring(blank + 1));
    }

    /** What is said of one side, each as it is written, by its key; nothing of what is unknown. */
    static Map<String, String> side(Indicator indicator, Optional<Observation> side) {
        Map<String, String> entries = new LinkedHashMap<>();
        side.ifPresent(observation -> {
            value(indicator, observation, entries);
            observation.year().ifPresent(year -> entries.put("year", String.valueOf(year)));
            entries.put("quality", Provenance.word(observation.quality()));
            entries.put("source", YamlLine.quote(observation.source()));
            observation.note().ifPresent(note -> entries.put("note", YamlLine.both(note)));
        });
        return entries;
    }

    private static void value(Indicator indicator, Observation observation, Map<String, String> entries) {
        List<String> given = given(indicator, observation);
        entries.put("value", given.get(0));
        given.stream().skip(1).forEach(unit -> entries.put("unit", YamlLine.quote(unit)));
    }
}
