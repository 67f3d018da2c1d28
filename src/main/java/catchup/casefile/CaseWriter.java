package catchup.casefile;

import catchup.fact.Case;
import catchup.fact.Catalogue;
import catchup.fact.Disagreement;
import catchup.fact.Indicator;
import catchup.fact.Reading;
import catchup.fact.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a case as a case file. What is read from it again equals the case but for file and positions: values are
 * written as they were given, what is unknown as unknown, and what only stood in from the catalogue not at all.
 */
public final class CaseWriter {

    private final Catalogue<Indicator> indicators;
    private final Catalogue<Setting> settings;

    /** A writer of cases about these indicators and settings. */
    public CaseWriter(Catalogue<Indicator> indicators, Catalogue<Setting> settings) {
        this.indicators = indicators;
        this.settings = settings;
    }

    /** The case as YAML, lines ended by {@code \n}. */
    public String write(Case sheet) {
        StringBuilder text = new StringBuilder();
        text.append("case: ").append(sheet.id()).append('\n');
        text.append("region: ").append(YamlLine.of(region(sheet.region()))).append('\n');
        text.append("benchmark: ")
                .append(YamlLine.of(benchmark(sheet.benchmark())))
                .append('\n');
        text.append(sheet.readings().isEmpty() ? "facts: {}\n" : "facts:\n");
        for (Reading reading : sheet.readings().values()) {
            text.append(FactWriter.write(indicators.get(reading.indicator()), reading));
        }
        text.append(sheet.disagreements().isEmpty() ? "" : "disagreements:\n");
        sheet.disagreements()
                .forEach(each -> text.append("  - ").append(disagreement(each)).append('\n'));
        return text.toString();
    }

    static String disagreement(Disagreement disagreement) {
        return new YamlLine()
                .plain("measure", disagreement.measure())
                .plain("says", disagreement.says().text().en())
                .text("reason", disagreement.reason())
                .plain("by", YamlLine.quote(disagreement.by()))
                .plain("date", disagreement.date())
                .toString();
    }

    /** What is said of the region, each as it is written, by its key. */
    Map<String, String> region(Case.Region region) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("name", YamlLine.both(region.name()));
        keys.put("industry", YamlLine.both(region.industry()));
        tags(region, Setting.Kind.SECTOR).forEach(sector -> keys.put("sector", sector));
        keys.put("setting", YamlLine.words(tags(region, Setting.Kind.SETTING)));
        List<String> traits = tags(region, Setting.Kind.TRAIT);
        if (!traits.isEmpty()) {
            keys.put("traits", YamlLine.words(traits));
        }
        for (String budget : List.of("low", "high")) {
            if (region.tags().contains(budget + "-budget")) {
                keys.put("budget", budget);
            }
        }
        keys.put("year", String.valueOf(region.year()));
        return keys;
    }

    /** What is said of the benchmark, each as it is written, by its key. */
    static Map<String, String> benchmark(Case.Benchmark benchmark) {
        Map<String, String> keys = new LinkedHashMap<>();
        keys.put("name", YamlLine.both(benchmark.name()));
        benchmark.year().ifPresent(year -> keys.put("year", String.valueOf(year)));
        return keys;
    }

    private List<String> tags(Case.Region region, Setting.Kind kind) {
        return settings.all().stream()
                .filter(setting -> setting.kind() == kind)
                .map(Setting::id)
                .filter(region.tags()::contains)
                .toList();
    }
}
