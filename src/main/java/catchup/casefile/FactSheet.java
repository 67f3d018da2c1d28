package catchup.casefile;

import catchup.fact.Case;
import catchup.fact.Catalogue;
import catchup.fact.Disagreement;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Reading;
import catchup.fact.Setting;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A case as a form to fill in: what stands in which cell of a workbook, as words of files, by the keys that the columns and rows
 * have. {@link FactSheetReader} reads the same keys.
 *
 * @param head who is compared with whom, by key
 * @param facts by indicator, then by key; only those that the case says something about
 * @param disagreements one after the other, by key
 */
public record FactSheet(
        Map<String, String> head, Map<String, Map<String, String>> facts, List<Map<String, String>> disagreements) {

    /** What the sheets are called. */
    public static final Text CASE = new Text("Case", "概况");

    public static final Text FACTS = new Text("Facts", "数据");
    public static final Text DISAGREEMENTS = new Text("Disagreements", "异议");

    /** The column that says what a row is about. */
    public static final String ID = "id";

    /** The column of what is filled in on the sheet about the case. */
    public static final String VALUE = "value";

    public static final String UNKNOWN = "unknown";
    public static final List<String> SIDES = List.of("region", "benchmark");

    /** What can be said of a figure. */
    public static final List<String> PARTS =
            List.of("value", "unit", "year", "quality", "source", "note.en", "note.zh");

    /** The columns of disagreements. */
    public static final List<String> OBJECTION = List.of("measure", "says", "reason.en", "reason.zh", "by", "date");

    static final String SETTING = "setting.";
    static final String TRAIT = "traits.";

    public static final List<String> BUDGETS = List.of("low", "medium", "high");

    /** The rows about region and benchmark, but for its settings and traits. */
    public static final List<String> HEAD = List.of(
            "case",
            "region.name.en",
            "region.name.zh",
            "region.industry.en",
            "region.industry.zh",
            "region.year",
            "region.sector",
            "region.budget",
            "benchmark.name.en",
            "benchmark.name.zh",
            "benchmark.year");

    /** A form on which nothing is filled in. */
    public static FactSheet empty() {
        return new FactSheet(Map.of(), Map.of(), List.of());
    }

    /** A form on which a case is filled in. */
    public static FactSheet of(Case sheet, Catalogue<Indicator> indicators, Catalogue<Setting> settings) {
        Map<String, Map<String, String>> facts = new LinkedHashMap<>();
        sheet.readings().forEach((id, reading) -> facts.put(id, fact(indicators.get(id), reading)));
        List<Map<String, String>> objections = new ArrayList<>();
        sheet.disagreements().forEach(each -> objections.add(objection(each)));
        return new FactSheet(head(sheet, settings), facts, objections);
    }

    /** The key of a side and what is said of it. */
    public static String key(String side, String part) {
        return side + "." + part;
    }

    /** The key of the row on which it is said whether a setting or a trait fits; empty for other kinds. */
    public static Optional<String> tick(Setting setting) {
        return switch (setting.kind()) {
            case SETTING -> Optional.of(SETTING + setting.id());
            case TRAIT -> Optional.of(TRAIT + setting.id());
            case SECTOR, BUDGET -> Optional.empty();
        };
    }

    /** The units that a figure of an indicator can be given in, its own first, each as the catalogues write it. */
    public static List<String> units(Indicator indicator) {
        Set<String> units = new LinkedHashSet<>(List.of(indicator.unit()));
        Units.wordsFor(indicator.unit()).forEach(word -> Units.symbol(word).ifPresent(units::add));
        return List.copyOf(units);
    }

    /** How qualities are called in files. */
    public static List<Text> qualities() {
        return Provenance.words();
    }

    private static Map<String, String> head(Case sheet, Catalogue<Setting> settings) {
        Map<String, String> head = new LinkedHashMap<>();
        Case.Region region = sheet.region();
        head.put("case", sheet.id());
        both(head, "region.name", region.name());
        both(head, "region.industry", region.industry());
        head.put("region.year", String.valueOf(region.year()));
        for (Setting setting : settings.all()) {
            if (region.tags().contains(setting.id())) {
                if (setting.kind() == Setting.Kind.SECTOR) {
                    head.put("region.sector", setting.id());
                }
                tick(setting).ifPresent(key -> head.put(key, "yes"));
            }
        }
        for (String budget : BUDGETS) {
            if (region.tags().contains(budget + "-budget")) {
                head.put("region.budget", budget);
            }
        }
        both(head, "benchmark.name", sheet.benchmark().name());
        sheet.benchmark().year().ifPresent(year -> head.put("benchmark.year", String.valueOf(year)));
        return head;
    }

    private static Map<String, String> fact(Indicator indicator, Reading reading) {
        Map<String, String> cells = new LinkedHashMap<>();
        side(cells, "region", indicator, reading.region());
        if (!reading.isBenchmarkFromCatalogue()) {
            side(cells, "benchmark", indicator, reading.benchmark());
        }
        return cells;
    }

    private static void side(
            Map<String, String> cells, String side, Indicator indicator, Optional<Observation> observation) {
        if (observation.isEmpty()) {
            cells.put(key(side, "value"), UNKNOWN);
            return;
        }
        Observation known = observation.get();
        List<String> given = FactWriter.given(indicator, known);
        cells.put(key(side, "value"), given.get(0));
        given.stream().skip(1).forEach(unit -> cells.put(key(side, "unit"), unit));
        known.year().ifPresent(year -> cells.put(key(side, "year"), String.valueOf(year)));
        cells.put(key(side, "quality"), Provenance.word(known.quality()));
        cells.put(key(side, "source"), known.source());
        known.note().ifPresent(note -> both(cells, key(side, "note"), note));
    }

    private static Map<String, String> objection(Disagreement disagreement) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("measure", disagreement.measure());
        cells.put("says", disagreement.says().text().en());
        both(cells, "reason", disagreement.reason());
        cells.put("by", disagreement.by());
        cells.put("date", disagreement.date().toString());
        return cells;
    }

    private static void both(Map<String, String> cells, String key, Text text) {
        cells.put(key + ".en", text.en());
        cells.put(key + ".zh", text.zh());
    }
}
