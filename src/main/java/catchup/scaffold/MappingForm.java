package catchup.scaffold;

import catchup.casefile.TableCases;
import catchup.casefile.Units;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Setting;
import catchup.source.SourceFile;
import catchup.source.YamlEdit;
import catchup.source.YamlEdit.Entry;
import catchup.source.YamlEdit.Node;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A mapping as a form has it, finished or not: what it says of all rows, and what each column was taken for.
 *
 * @param said by {@link Field}; what still has to be filled in is not there, of lists each word has a line of its own
 * @param roles what columns say of a row besides figures, by column
 * @param taken the indicators that columns are figures of, by column
 * @param leftOut why other columns are not used, by column
 */
public record MappingForm(
        Map<Field, String> said, Map<String, List<String>> roles, Map<String, Taken> taken, Map<String, Text> leftOut) {

    /** What a form about a mapping has fields for. Of some, a column may say it instead. */
    public enum Field {
        KEY("key"),
        NAME_EN("name"),
        NAME_ZH("name"),
        INDUSTRY_EN("industry"),
        INDUSTRY_ZH("industry"),
        INDUSTRY_COLUMN("industry"),
        YEAR("year"),
        YEAR_COLUMN("year"),
        SECTOR("sector"),
        SECTOR_COLUMN("sector"),
        SETTING("setting"),
        SETTING_COLUMN("setting"),
        TRAITS("traits"),
        TRAITS_COLUMN("traits"),
        BUDGET("budget"),
        PERCENTILE("benchmark"),
        AMONG("benchmark"),
        BENCHMARK_ROW("benchmark"),
        QUALITY("quality"),
        SOURCE("source"),
        MISSING("cells"),
        MARKS("cells"),
        THOUSANDS("cells"),
        DECIMAL("cells");

        private final String key;

        Field(String key) {
            this.key = key;
        }

        /** The key of the mapping under which it stands. */
        public String key() {
            return key;
        }
    }

    /**
     * How the figures of a column are read: divided by those of another and times a factor, in a unit.
     *
     * @param unit as the catalogues write it; like the others, empty if none is said
     * @param per the column to divide by
     */
    public record Taken(String indicator, Optional<String> unit, Optional<String> per, Optional<String> factor) {}

    private static final Set<Field> COLUMNS = Set.of(
            Field.KEY,
            Field.NAME_EN,
            Field.NAME_ZH,
            Field.INDUSTRY_COLUMN,
            Field.YEAR_COLUMN,
            Field.SECTOR_COLUMN,
            Field.SETTING_COLUMN,
            Field.TRAITS_COLUMN,
            Field.AMONG);
    private static final List<String> NEEDED = List.of("key", "name", "industry", "year", "sector", "benchmark");
    private static final Set<String> UNKNOWN = Set.of("unknown", "未知", "null");
    private static final String COLUMN = "column";

    /** The signs within numbers, and what they are called. */
    static final Map<String, String> SIGNS =
            Map.of(",", "comma", ".", "point", " ", "blank", "", "blank", "'", "apostrophe", "’", "quote");

    /** @param file one that {@code Yaml} reads without a problem */
    public static MappingForm of(SourceFile file, Catalogue<Indicator> indicators, Catalogue<Setting> settings) {
        return of(new YamlEdit(file).root(), indicators, settings);
    }

    static MappingForm of(Node root, Catalogue<Indicator> indicators, Catalogue<Setting> settings) {
        Map<Field, String> said = new LinkedHashMap<>();
        value(root, "key").ifPresent(node -> say(said, Field.KEY, node));
        value(root, "name").ifPresent(node -> both(said, node, Field.NAME_EN, Field.NAME_ZH));
        choice(said, value(root, "industry"), Field.INDUSTRY_COLUMN)
                .ifPresent(node -> both(said, node, Field.INDUSTRY_EN, Field.INDUSTRY_ZH));
        choice(said, value(root, "year"), Field.YEAR_COLUMN).ifPresent(node -> say(said, Field.YEAR, node));
        choice(said, value(root, "sector"), Field.SECTOR_COLUMN)
                .ifPresent(node -> word(said, Field.SECTOR, node, settings));
        value(root, "setting").filter(Node::isScalar).ifPresent(node -> say(said, Field.SETTING_COLUMN, node));
        choice(said, value(root, "setting").filter(node -> !node.isScalar()), Field.SETTING_COLUMN)
                .ifPresent(node -> word(said, Field.SETTING, node, settings));
        choice(said, value(root, "traits"), Field.TRAITS_COLUMN)
                .ifPresent(node -> word(said, Field.TRAITS, node, settings));
        value(root, "budget").ifPresent(node -> say(said, Field.BUDGET, node));
        value(root, "benchmark").ifPresent(node -> {
            value(node, "percentile").ifPresent(each -> say(said, Field.PERCENTILE, each));
            value(node, "among").ifPresent(each -> say(said, Field.AMONG, each));
            say(said, Field.BENCHMARK_ROW, node);
        });
        value(root, "quality").ifPresent(node -> say(said, Field.QUALITY, node));
        value(root, "source").ifPresent(node -> say(said, Field.SOURCE, node));
        value(root, "cells").ifPresent(node -> {
            value(node, "missing").ifPresent(each -> lines(said, Field.MISSING, each));
            value(node, "marks").ifPresent(each -> lines(said, Field.MARKS, each));
            value(node, "thousands").ifPresent(each -> said.put(Field.THOUSANDS, sign(each)));
            value(node, "decimal").ifPresent(each -> said.put(Field.DECIMAL, sign(each)));
        });
        return new MappingForm(said, roles(root, said), taken(root, indicators), leftOut(root));
    }

    /** The keys under which something still has to be said, each with the line where it would stand; 0 if there is none yet. */
    public Map<String, Integer> missing(SourceFile file) {
        Node root = new YamlEdit(file).root();
        Map<String, Integer> missing = new LinkedHashMap<>();
        for (String key : NEEDED) {
            boolean isSaid =
                    said.keySet().stream().anyMatch(field -> field.key().equals(key) && field != Field.AMONG);
            if (!isSaid) {
                missing.put(
                        key,
                        root.entry(key)
                                .map(entry -> 1
                                        + (int) file.text()
                                                .substring(0, entry.key().start())
                                                .chars()
                                                .filter(c -> c == '\n')
                                                .count())
                                .orElse(0));
            }
        }
        return missing;
    }

    /** What the mapping says stands for a figure that there is not. */
    public Set<String> nothing() {
        Set<String> nothing = new LinkedHashSet<>(UNKNOWN);
        nothing.addAll(lines(said.getOrDefault(Field.MISSING, "")));
        return nothing;
    }

    /** The words of a list, each of which has a line of its own. */
    static List<String> lines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    /** The name of a sign, if it has one, by which it can be told from others at sight. */
    private static String sign(Node node) {
        return SIGNS.getOrDefault(node.text(), node.text());
    }

    /** Whether a column is spoken of in any way. */
    boolean mentions(String column) {
        return uses(column) || leftOut.containsKey(column);
    }

    /** Whether a column is used for more than to divide by. */
    boolean uses(String column) {
        return taken.containsKey(column)
                || roles.getOrDefault(column, List.of()).stream().anyMatch(role -> !role.equals("per"));
    }

    static Optional<Node> value(Node mapping, String key) {
        return mapping.entry(key).map(Entry::value);
    }

    /** What is said for all rows, if it is not a column that says it. */
    private static Optional<Node> choice(Map<Field, String> said, Optional<Node> node, Field column) {
        Optional<Node> named = node.flatMap(each -> value(each, COLUMN));
        named.ifPresent(each -> say(said, column, each));
        return named.isPresent() ? Optional.empty() : node;
    }

    private static void both(Map<Field, String> said, Node node, Field en, Field zh) {
        say(said, en, value(node, "en").orElse(node));
        say(said, zh, value(node, "zh").orElse(node));
    }

    private static void say(Map<Field, String> said, Field field, Node node) {
        if (node.isScalar() && !node.text().isBlank() && !node.text().equals(TableCases.FILL_IN)) {
            said.put(field, node.text());
        }
    }

    private static void lines(Map<Field, String> said, Field field, Node node) {
        String lines = (node.isScalar() ? List.of(node) : node.items())
                .stream().map(Node::text).filter(word -> !word.isBlank()).collect(Collectors.joining("\n"));
        if (!lines.isEmpty()) {
            said.put(field, lines);
        }
    }

    private static void word(Map<Field, String> said, Field field, Node node, Catalogue<Setting> settings) {
        List<String> words = new ArrayList<>();
        (node.isScalar() ? List.of(node) : node.items())
                .stream()
                        .map(Node::text)
                        .filter(word -> !word.isBlank() && !word.equals(TableCases.FILL_IN))
                        .map(word -> settings.find(word).map(Setting::id).orElse(word))
                        .forEach(words::add);
        if (!words.isEmpty()) {
            said.put(field, String.join(" ", words));
        }
    }

    private static Map<String, List<String>> roles(Node root, Map<Field, String> said) {
        Map<String, List<String>> roles = new LinkedHashMap<>();
        said.forEach((field, column) -> {
            if (COLUMNS.contains(field)) {
                role(roles, column, field == Field.AMONG ? "among" : field.key());
            }
        });
        value(root, "only").ifPresent(only -> only.entries()
                .forEach(entry -> role(roles, entry.key().text(), "only")));
        value(root, "columns").ifPresent(columns -> columns.entries()
                .forEach(entry -> value(entry.value(), "per").ifPresent(per -> role(roles, per.text(), "per"))));
        return roles;
    }

    private static void role(Map<String, List<String>> roles, String column, String role) {
        List<String> own = roles.computeIfAbsent(column, each -> new ArrayList<>());
        if (!own.contains(role)) {
            own.add(role);
        }
    }

    private static Map<String, Taken> taken(Node root, Catalogue<Indicator> indicators) {
        Map<String, Taken> taken = new LinkedHashMap<>();
        value(root, "columns").ifPresent(columns -> columns.entries().forEach(entry -> value(entry.value(), COLUMN)
                .ifPresent(column -> taken.putIfAbsent(
                        column.text(),
                        new Taken(
                                id(entry, indicators),
                                text(entry, "unit")
                                        .map(unit -> Units.symbol(unit).orElse(unit)),
                                text(entry, "per"),
                                text(entry, "factor"))))));
        return taken;
    }

    private static Optional<String> text(Entry entry, String key) {
        return value(entry.value(), key).map(Node::text);
    }

    /** The indicator that an entry of the columns is about; its key as it is where none is known. */
    static String id(Entry entry, Catalogue<Indicator> indicators) {
        String key = entry.key().text();
        return indicators.find(key).map(Indicator::id).orElse(key);
    }

    private static Map<String, Text> leftOut(Node root) {
        Map<String, Text> leftOut = new LinkedHashMap<>();
        value(root, "left-out").ifPresent(left -> left.entries()
                .forEach(entry -> leftOut.put(
                        entry.key().text(),
                        new Text(
                                value(entry.value(), "en").orElse(entry.value()).text(),
                                value(entry.value(), "zh").orElse(entry.value()).text()))));
        return leftOut;
    }
}
