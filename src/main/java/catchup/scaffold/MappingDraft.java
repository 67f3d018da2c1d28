package catchup.scaffold;

import catchup.casefile.TableCases;
import catchup.casefile.Units;
import catchup.casefile.YamlLine;
import catchup.diagnostic.Diagnostics;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Scale;
import catchup.fact.Setting;
import catchup.source.rows.RowStream;
import catchup.text.Messages;
import catchup.text.Text;
import catchup.text.Unseen;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Drafts how a table's columns become facts, from its header, its units and what stands in it. What was not matched stands in the
 * draft as well, each column with the reason. What nobody can read off a table (the sector) is left to be filled in.
 *
 * @param text the mapping
 * @param matched the indicators that columns were found for, by column
 * @param unmatched why other columns with figures were not, by column
 * @param odd what stands in a matched column and is no figure, by column
 */
public record MappingDraft(
        String text, Map<String, Indicator> matched, Map<String, Text> unmatched, Map<String, Text> odd) {

    private static final Messages MESSAGES = new Messages("catchup/scaffold/mapping");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(19|20)\\d\\d(?!\\d)");
    private static final int MOST_PEERS = 60;
    private static final int FEWEST_PEERS = 2;

    /** Looks at a table and drafts its mapping; empty if the table cannot be read, which is then reported. */
    public static Optional<MappingDraft> of(
            Path file,
            Optional<String> sheet,
            Catalogue<Indicator> indicators,
            Catalogue<Setting> settings,
            Diagnostics diagnostics) {
        return TableLook.of(file, file.toString(), sheet, diagnostics)
                .map(look -> new Drafting(file, look, indicators, settings).draft());
    }

    private static final class Drafting {
        private final Path file;
        private final TableLook look;
        private final ColumnMatch match;
        private final Catalogue<Setting> settings;
        private final Map<String, Indicator> matched = new LinkedHashMap<>();
        private final Map<String, String> units = new HashMap<>();
        private final Map<String, Text> remarks = new HashMap<>();
        private final Map<String, Text> odd = new LinkedHashMap<>();
        private final Map<String, Text> leftOut = new LinkedHashMap<>();
        private final Map<String, Text> unmatched = new LinkedHashMap<>();
        private final Set<String> described = new LinkedHashSet<>();
        private final NumberForm numbers;
        private final StringBuilder text = new StringBuilder();

        Drafting(Path file, TableLook look, Catalogue<Indicator> indicators, Catalogue<Setting> settings) {
            this.file = file;
            this.look = look;
            this.match = new ColumnMatch(indicators);
            this.settings = settings;
            this.look.key().ifPresent(described::add);
            this.look.name().ifPresent(described::add);
            this.look.nameZh().ifPresent(described::add);
            this.look.year().ifPresent(described::add);
            described.addAll(look.only().keySet());
            this.numbers = NumberForm.of(
                    look.columns().entrySet().stream()
                            .filter(entry -> !described.contains(entry.getKey())
                                    && entry.getValue().isMostlyFigures()
                                    && entry.getValue().hasFigures())
                            .map(Map.Entry::getValue)
                            .toList(),
                    look.separator());
        }

        MappingDraft draft() {
            String key = look.key().orElse(TableCases.FILL_IN);
            String name = look.name().orElse(key);
            Optional<String> setting = settingColumn();
            described.add(key);
            described.add(name);
            setting.ifPresent(described::add);
            columns();
            head(key, name, setting);
            body();
            return new MappingDraft(text.toString(), Map.copyOf(matched), new LinkedHashMap<>(unmatched), odd);
        }

        private void columns() {
            Map<Indicator, List<String>> taken = new LinkedHashMap<>();
            for (Map.Entry<String, ColumnLook> entry : look.columns().entrySet()) {
                String column = entry.getKey();
                if (described.contains(column)) {
                    continue;
                }
                if (entry.getValue().isEmpty()) {
                    leftOut.put(column, MESSAGES.text("empty"));
                } else if (!entry.getValue().isMostlyFigures() && !isYesNo(entry.getValue())) {
                    leftOut.put(column, texts(entry.getValue()));
                } else {
                    match(column, entry.getValue())
                            .ifPresent(indicator -> taken.computeIfAbsent(indicator, each -> new ArrayList<>())
                                    .add(column));
                }
            }
            taken.forEach((indicator, columns) -> {
                String best = columns.get(0);
                matched.put(best, indicator);
                ColumnLook cells = look.columns().getOrDefault(best, new ColumnLook());
                cells.odd()
                        .filter(cell -> indicator.scale() != Scale.YES_NO)
                        .ifPresent(cell ->
                                odd.put(best, MESSAGES.text("odd", cells.figureless(), cell.line(), cell.text())));
                columns.subList(1, columns.size())
                        .forEach(other -> leave(other, MESSAGES.text("twice", indicator.id(), best)));
            });
        }

        private void leave(String column, Text why) {
            leftOut.put(column, why);
            unmatched.put(column, why);
        }

        private static Text texts(ColumnLook cells) {
            return cells.odd()
                    .filter(odd -> cells.hasFigures())
                    .map(odd -> MESSAGES.text("mixed", odd.line(), odd.text()))
                    .orElseGet(() -> MESSAGES.text("texts"));
        }

        private static boolean isYesNo(ColumnLook column) {
            return Set.of("yes", "no", "true", "false", "是", "否").containsAll(column.distinct());
        }

        private Optional<Indicator> match(String column, ColumnLook cells) {
            List<ColumnMatch.Candidate> candidates = match.candidates(column);
            List<ColumnMatch.Candidate> rivals = ColumnMatch.rivals(candidates);
            if (rivals.size() != 1) {
                List<Text> near = (rivals.isEmpty()
                                ? ColumnMatch.near(candidates)
                                : rivals.stream()
                                        .map(ColumnMatch.Candidate::indicator)
                                        .toList())
                        .stream().map(each -> Text.same(each.id())).toList();
                leave(
                        column,
                        rivals.size() > 1
                                ? MESSAGES.text("several", Text.each(near))
                                : near.isEmpty() ? MESSAGES.text("unlike") : MESSAGES.text("nearest", Text.each(near)));
                return Optional.empty();
            }
            return fits(column, rivals.get(0).indicator(), cells);
        }

        /** The indicator, if the column's figures can be it, with the unit to be written. */
        private Optional<Indicator> fits(String column, Indicator indicator, ColumnLook cells) {
            if (indicator.scale() == Scale.YES_NO) {
                return Optional.of(indicator);
            }
            Optional<String> said = cells.unit()
                    .or(() -> Optional.ofNullable(look.units().get(column)).flatMap(TableLook::unit))
                    .or(() -> ColumnMatch.unit(column));
            if (said.isPresent()
                    && Units.convert(BigDecimal.ONE, said.get(), indicator.unit())
                            .isEmpty()) {
                leave(column, MESSAGES.text("other-unit", indicator.id(), indicator.unit(), said.get()));
                return Optional.empty();
            }
            double smallest = cells.smallest(numbers.commas());
            double largest = cells.largest(numbers.commas());
            boolean fractions = indicator.unit().equals("%")
                    && cells.unit().isEmpty()
                    && largest <= 1
                    && smallest >= 0
                    && largest > 0
                    && inRange(largest, "share", indicator)
                    && indicator.largest().orElse(0) > 1;
            String unit = fractions ? "share" : said.orElse(indicator.unit());
            if (!inRange(smallest, unit, indicator) || !inRange(largest, unit, indicator)) {
                leave(
                        column,
                        MESSAGES.text(
                                "beyond",
                                indicator.id(),
                                number(smallest),
                                number(largest),
                                bound(indicator.smallest()),
                                bound(indicator.largest()),
                                indicator.unit()));
                return Optional.empty();
            }
            units.put(column, unit);
            if (fractions) {
                remarks.put(column, MESSAGES.text("fractions"));
            } else if (said.isEmpty()) {
                remarks.put(column, MESSAGES.text("unit-supposed"));
            }
            return Optional.of(indicator);
        }

        private static boolean inRange(double value, String unit, Indicator indicator) {
            double in = Units.convert(BigDecimal.valueOf(value), unit, indicator.unit())
                    .map(BigDecimal::doubleValue)
                    .orElse(value);
            return in >= indicator.smallest().orElse(-Double.MAX_VALUE)
                    && in <= indicator.largest().orElse(Double.MAX_VALUE);
        }

        /** A column in which every word is a setting. */
        private Optional<String> settingColumn() {
            return look.columns().entrySet().stream()
                    .filter(entry -> !entry.getValue().isEmpty()
                            && !entry.getValue().isNumeric()
                            && entry.getValue().distinct().stream().allMatch(this::isSettings))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }

        private boolean isSettings(String cell) {
            return List.of(cell.split("\\s+", -1)).stream().allMatch(word -> settings.find(word)
                    .filter(setting -> setting.kind() == Setting.Kind.SETTING)
                    .isPresent());
        }

        private void head(String key, String name, Optional<String> setting) {
            String table = String.valueOf(file.getFileName());
            comment("head", table);
            line("table: " + YamlLine.quote(table));
            boolean ids = look.columns().getOrDefault(key, new ColumnLook()).distinct().stream()
                    .allMatch(each -> ID.matcher(each).matches());
            line("case: \"" + (ids ? "{key}" : "{slug}") + "\"");
            line("key: " + YamlLine.quote(key));
            line("name: "
                    + look.nameZh()
                            .map(zh -> new YamlLine()
                                    .plain("en", YamlLine.quote(name))
                                    .plain("zh", YamlLine.quote(zh))
                                    .toString())
                            .orElseGet(() -> YamlLine.quote(name)));
            comment("industry");
            line("industry: { en: " + TableCases.FILL_IN + ", zh: " + TableCases.FILL_IN + " }");
            year();
            comment(
                    "sector",
                    String.join(
                            ", ",
                            settings.all().stream()
                                    .filter(each -> each.kind() == Setting.Kind.SECTOR)
                                    .map(Setting::id)
                                    .toList()));
            line("sector: " + TableCases.FILL_IN);
            if (setting.isEmpty()) {
                comment("setting");
            }
            line("setting: " + setting.map(YamlLine::quote).orElse("[]"));
            comment("benchmark");
            if (!peers().isEmpty()) {
                comment("peers", String.join(", ", peers()));
            }
            line("benchmark: { percentile: 90 }");
            comment("quality");
            line("quality: estimated");
            line("source: " + YamlLine.quote(table));
            layout();
        }

        private void year() {
            if (look.year().isPresent()) {
                line("year: { column: " + YamlLine.quote(look.year().get()) + " }");
            } else {
                comment("year");
                line("year: "
                        + one(look.layout().sheet().orElse(""))
                                .or(() -> one(String.valueOf(file.getFileName())))
                                .orElse(TableCases.FILL_IN));
            }
            if (!look.only().isEmpty()) {
                comment("only");
                line("only: " + pairs(look.only()));
            }
        }

        /** The year in a name, if there is just one. */
        private static Optional<String> one(String name) {
            List<String> years = YEAR.matcher(name)
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .toList();
            return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
        }

        private static String pairs(Map<String, String> pairs) {
            YamlLine line = new YamlLine();
            pairs.forEach((column, value) -> line.plain(YamlLine.quote(column), YamlLine.quote(value)));
            return line.toString();
        }

        /** Columns by which rows could be grouped. */
        private List<String> peers() {
            return look.columns().entrySet().stream()
                    .filter(entry -> !described.contains(entry.getKey())
                            && !entry.getValue().isMostlyFigures()
                            && entry.getValue().distinct().size() >= FEWEST_PEERS
                            && entry.getValue().distinct().size() <= MOST_PEERS)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private void layout() {
            YamlLine layout = new YamlLine();
            boolean any = false;
            if (look.layout().sheet().isPresent()) {
                List<String> sheets = RowStream.sheets(file);
                if (sheets.size() > 1) {
                    comment("sheets", String.join(", ", sheets));
                }
                layout.plain("sheet", YamlLine.quote(look.layout().sheet().get()));
                any = true;
            }
            if (look.layout().encoding().isPresent()) {
                layout.plain("encoding", look.layout().encoding().get().name());
                any = true;
            }
            if (look.layout().header() > 1) {
                layout.plain("header", look.layout().header());
                any = true;
            }
            if (look.layout().units() > 0) {
                layout.plain("units", look.layout().units());
                any = true;
            }
            if (any) {
                line("layout: " + layout);
            }
            look.tall()
                    .ifPresent(tall -> line("long: "
                            + new YamlLine()
                                    .plain("indicator", YamlLine.quote(tall.indicator()))
                                    .plain("value", YamlLine.quote(tall.value()))));
            cells();
        }

        private void cells() {
            YamlLine line = new YamlLine();
            if (!numbers.missing().isEmpty()) {
                line.plain("missing", list(numbers.missing()));
            }
            if (!numbers.marks().isEmpty()) {
                line.plain("marks", list(numbers.marks()));
            }
            numbers.thousands().ifPresent(sign -> line.plain("thousands", YamlLine.quote(sign.toString())));
            if (numbers.commas()) {
                line.plain("decimal", "\",\"");
            }
            if (!line.toString().equals(new YamlLine().toString())) {
                line("cells: " + line);
            }
        }

        private static String list(Collection<String> words) {
            return "[" + String.join(", ", words.stream().map(YamlLine::quote).toList()) + "]";
        }

        private void body() {
            line(matched.isEmpty() ? "columns: {}" : "columns:");
            matched.forEach((column, indicator) -> {
                YamlLine line = new YamlLine().plain("column", YamlLine.quote(column));
                Optional.ofNullable(units.get(column)).ifPresent(unit -> line.plain("unit", YamlLine.quote(unit)));
                Text remark = remarks.get(column);
                line("  " + indicator.id() + ": " + line
                        + (remark == null ? "" : "   # " + remark.en() + " " + remark.zh()));
                Optional.ofNullable(odd.get(column))
                        .ifPresent(what -> line("  # " + Unseen.shown(what.en() + " " + what.zh())));
            });
            if (!leftOut.isEmpty()) {
                line("left-out:");
                leftOut.forEach((column, why) -> line("  " + YamlLine.quote(column) + ": "
                        + new YamlLine().plain("en", YamlLine.quote(why.en())).plain("zh", YamlLine.quote(why.zh()))));
            }
        }

        private void comment(String key, Object... arguments) {
            Text words = MESSAGES.text("comment." + key, arguments);
            line("# " + words.en().replace('\n', ' '));
            line("# " + words.zh().replace('\n', ' '));
        }

        private void line(String line) {
            text.append(line).append('\n');
        }

        private static String number(double value) {
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? String.format(Locale.ROOT, "%.0f", value)
                    : String.valueOf(value);
        }

        private static String bound(OptionalDouble bound) {
            return bound.isPresent() ? number(bound.getAsDouble()) : "∞";
        }
    }
}
