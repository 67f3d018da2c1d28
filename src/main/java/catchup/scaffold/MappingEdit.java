package catchup.scaffold;

import catchup.casefile.TableCases;
import catchup.casefile.YamlLine;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Scale;
import catchup.fact.Setting;
import catchup.scaffold.MappingForm.Field;
import catchup.source.SourceFile;
import catchup.source.YamlEdit;
import catchup.source.YamlEdit.Entry;
import catchup.source.YamlEdit.Node;
import catchup.text.Messages;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * Puts into a mapping what was chosen in a form. All else stays as it is written; a column that is no longer used is left out, and
 * one that is used no longer left out.
 */
public final class MappingEdit {

    private static final Messages MESSAGES = new Messages("catchup/scaffold/mapping");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,4})?");
    private static final Pattern FACTOR = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,12})?");
    private static final String COLUMNS = "columns";
    private static final String LEFT_OUT = "left-out";

    private final Catalogue<Indicator> indicators;
    private final Catalogue<Setting> settings;
    private SourceFile file;

    private MappingEdit(SourceFile file, Catalogue<Indicator> indicators, Catalogue<Setting> settings) {
        this.file = file;
        this.indicators = indicators;
        this.settings = settings;
    }

    /**
     * What a column is to be.
     *
     * @param indicator of which it has the figures; empty if it is to be left out
     * @param unit of these; empty for that of the catalogue
     * @param per the column to divide by, and {@code factor} what to multiply by; empty if that stays as it is, an empty text if
     *     there is to be none
     */
    public record Choice(
            String column,
            Optional<Indicator> indicator,
            Optional<String> unit,
            Optional<String> per,
            Optional<String> factor) {}

    /**
     * The text with all of this put into it.
     *
     * @param file one that {@code Yaml} reads without a problem, with keys
     * @param said by field: those under one key together; an empty text takes back what was said
     */
    public static String edited(
            SourceFile file,
            Map<Field, String> said,
            List<Choice> columns,
            Catalogue<Indicator> indicators,
            Catalogue<Setting> settings) {
        MappingEdit edit = new MappingEdit(file, indicators, settings);
        Set<String> before = edit.mentioned();
        Set<String> keys = new LinkedHashSet<>();
        said.keySet().forEach(field -> keys.add(field.key()));
        keys.forEach(key -> line(key, said).ifPresentOrElse(line -> edit.set(key, line), () -> edit.unset(key)));
        if (keys.contains("key")) {
            edit.slugs();
        }
        columns.forEach(edit::choose);
        columns.forEach(choice -> before.add(choice.column()));
        edit.account(before);
        return edit.file.text();
    }

    private MappingForm form() {
        return MappingForm.of(file, indicators, settings);
    }

    private Set<String> mentioned() {
        MappingForm form = form();
        Set<String> mentioned = new LinkedHashSet<>(form.roles().keySet());
        mentioned.addAll(form.taken().keySet());
        mentioned.addAll(form.leftOut().keySet());
        return mentioned;
    }

    /** Changes one thing in the text as it is by now. */
    private void change(Consumer<YamlEdit> change) {
        YamlEdit edit = new YamlEdit(file);
        change.accept(edit);
        file = new SourceFile(file.name(), edit.text().orElse(file.text()));
    }

    private void set(String key, String line) {
        change(edit -> edit.root()
                .entry(key)
                .ifPresentOrElse(
                        entry -> edit.replace(entry, line),
                        () -> edit.put(edit.root(), last(edit.root()), key, List.of(line))));
    }

    private void unset(String key) {
        change(edit -> edit.root().entry(key).ifPresent(entry -> edit.drop(edit.root(), List.of(entry))));
    }

    /** What tells rows apart need not be an id any more. */
    private void slugs() {
        change(edit -> edit.root()
                .entry("case")
                .filter(entry -> entry.value().text().contains("{key}"))
                .ifPresent(entry ->
                        edit.replace(entry, YamlLine.quote(entry.value().text().replace("{key}", "{slug}")))));
    }

    private static Entry last(Node mapping) {
        return mapping.entries().get(mapping.entries().size() - 1);
    }

    /** What is written under a key; empty if nothing is, as nothing need be said there. */
    private static Optional<String> line(String key, Map<Field, String> said) {
        return switch (key) {
            case "traits" ->
                column(said, Field.TRAITS_COLUMN)
                        .or(() -> optional(said, Field.TRAITS).map(any -> words(said, Field.TRAITS)));
            case "cells" -> cells(said);
            case "budget" -> optional(said, Field.BUDGET).map(YamlLine::quote);
            default -> Optional.of(needed(key, said));
        };
    }

    private static String needed(String key, Map<Field, String> said) {
        return switch (key) {
            case "name" -> names(said);
            case "industry" -> column(said, Field.INDUSTRY_COLUMN).orElseGet(() -> industry(said));
            case "year" -> column(said, Field.YEAR_COLUMN).orElseGet(() -> number(said, Field.YEAR));
            case "sector" -> column(said, Field.SECTOR_COLUMN).orElseGet(() -> text(said, Field.SECTOR));
            case "setting" -> column(said, Field.SETTING_COLUMN).orElseGet(() -> words(said, Field.SETTING));
            case "benchmark" -> benchmark(said);
            case "key" -> text(said, Field.KEY);
            case "quality" -> text(said, Field.QUALITY);
            default -> text(said, Field.SOURCE);
        };
    }

    private static String get(Map<Field, String> said, Field field) {
        return said.getOrDefault(field, "").strip();
    }

    private static Optional<String> optional(Map<Field, String> said, Field field) {
        return Optional.of(get(said, field)).filter(text -> !text.isEmpty());
    }

    private static String text(Map<Field, String> said, Field field) {
        String text = get(said, field);
        return text.isEmpty() ? TableCases.FILL_IN : YamlLine.quote(text);
    }

    private static String number(Map<Field, String> said, Field field) {
        return NUMBER.matcher(get(said, field)).matches() ? get(said, field) : text(said, field);
    }

    private static Optional<String> column(Map<Field, String> said, Field field) {
        String column = get(said, field);
        return column.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new YamlLine().plain("column", YamlLine.quote(column)).toString());
    }

    private static String names(Map<Field, String> said) {
        String en = text(said, Field.NAME_EN);
        String zh = text(said, Field.NAME_ZH);
        return en.equals(zh)
                ? en
                : new YamlLine().plain("en", en).plain("zh", zh).toString();
    }

    /** What was said in one language only stands for both. */
    private static String industry(Map<Field, String> said) {
        String en = text(said, get(said, Field.INDUSTRY_EN).isEmpty() ? Field.INDUSTRY_ZH : Field.INDUSTRY_EN);
        String zh = text(said, get(said, Field.INDUSTRY_ZH).isEmpty() ? Field.INDUSTRY_EN : Field.INDUSTRY_ZH);
        return new YamlLine().plain("en", en).plain("zh", zh).toString();
    }

    private static String words(Map<Field, String> said, Field field) {
        List<String> words = new ArrayList<>();
        for (String word : get(said, field).split(" ", -1)) {
            if (!word.isEmpty()) {
                words.add(YamlLine.quote(word));
            }
        }
        return "[" + String.join(", ", words) + "]";
    }

    /** How cells are written; nothing where they are written as numbers are in case files. */
    private static Optional<String> cells(Map<Field, String> said) {
        YamlLine line = new YamlLine();
        list(said, Field.MISSING).ifPresent(words -> line.plain("missing", words));
        list(said, Field.MARKS).ifPresent(words -> line.plain("marks", words));
        sign(said, Field.THOUSANDS).ifPresent(sign -> line.plain("thousands", sign));
        sign(said, Field.DECIMAL).filter(sign -> !sign.equals("\".\"")).ifPresent(sign -> line.plain("decimal", sign));
        return Optional.of(line.toString()).filter(text -> !text.equals(new YamlLine().toString()));
    }

    private static Optional<String> list(Map<Field, String> said, Field field) {
        List<String> words = MappingForm.lines(said.getOrDefault(field, "")).stream()
                .map(YamlLine::quote)
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of("[" + String.join(", ", words) + "]");
    }

    private static Optional<String> sign(Map<Field, String> said, Field field) {
        return optional(said, field)
                .map(name -> MappingForm.SIGNS.entrySet().stream()
                        .filter(each ->
                                each.getValue().equals(name) && !each.getKey().isEmpty())
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(name))
                .map(YamlLine::quote);
    }

    private static String benchmark(Map<Field, String> said) {
        if (!get(said, Field.BENCHMARK_ROW).isEmpty()) {
            return text(said, Field.BENCHMARK_ROW);
        }
        YamlLine line = new YamlLine().plain("percentile", number(said, Field.PERCENTILE));
        if (!get(said, Field.AMONG).isEmpty()) {
            line.plain("among", text(said, Field.AMONG));
        }
        return line.toString();
    }

    // --- columns ---

    private void choose(Choice choice) {
        Optional<Node> columns = columns();
        List<Entry> gone = columns.map(Node::entries).orElse(List.of()).stream()
                .filter(entry -> isOf(entry, choice))
                .toList();
        Optional<Entry> same = gone.stream()
                .filter(entry -> choice.indicator()
                        .filter(indicator -> indicator.id().equals(MappingForm.id(entry, indicators)))
                        .isPresent())
                .findFirst();
        if (same.isPresent() && isOf(same.get(), choice.column())) {
            Indicator indicator = choice.indicator().orElseThrow();
            of(indicator, "unit", Optional.of(YamlLine.quote(choice.unit().orElse(indicator.unit()))));
            choice.per().ifPresent(per -> of(indicator, "per", given(per).map(YamlLine::quote)));
            choice.factor()
                    .ifPresent(factor -> of(indicator, "factor", given(factor).map(MappingEdit::factor)));
            return;
        }
        remove(COLUMNS, gone.stream().map(entry -> entry.key().text()).toList(), "{}");
        choice.indicator().ifPresent(indicator -> put(COLUMNS, indicator.id(), line(choice, indicator)));
    }

    private Optional<Node> columns() {
        return MappingForm.value(new YamlEdit(file).root(), COLUMNS);
    }

    /** Whether an entry is about the column of a choice, or about its indicator. */
    private boolean isOf(Entry entry, Choice choice) {
        return isOf(entry, choice.column())
                || choice.indicator()
                        .filter(indicator -> indicator.id().equals(MappingForm.id(entry, indicators)))
                        .isPresent();
    }

    private static boolean isOf(Entry entry, String column) {
        return MappingForm.value(entry.value(), "column")
                .filter(node -> node.text().equals(column))
                .isPresent();
    }

    /** Changes one thing that is said of the column of an indicator, so that what else is said of it stays. */
    private void of(Indicator indicator, String key, Optional<String> value) {
        change(edit -> {
            Node columns = MappingForm.value(edit.root(), COLUMNS).orElseThrow();
            Node column = columns.entries().stream()
                    .filter(each -> MappingForm.id(each, indicators).equals(indicator.id()))
                    .findFirst()
                    .orElseThrow()
                    .value();
            Optional<Entry> old = column.entry(key);
            if (value.isEmpty()) {
                old.ifPresent(entry -> edit.drop(column, List.of(entry)));
            } else if (old.isPresent()) {
                edit.replace(old.get(), value.get());
            } else {
                edit.put(column, last(column), key, List.of(value.get()));
            }
        });
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(each -> !each.isEmpty());
    }

    private static String factor(String text) {
        return FACTOR.matcher(text).matches() ? text : YamlLine.quote(text);
    }

    private static String line(Choice choice, Indicator indicator) {
        YamlLine line = new YamlLine().plain("column", YamlLine.quote(choice.column()));
        if (indicator.scale() != Scale.YES_NO) {
            choice.per().flatMap(MappingEdit::given).ifPresent(per -> line.plain("per", YamlLine.quote(per)));
            choice.factor().flatMap(MappingEdit::given).ifPresent(factor -> line.plain("factor", factor(factor)));
            line.plain("unit", YamlLine.quote(choice.unit().orElse(indicator.unit())));
        }
        return line.toString();
    }

    /** Leaves out what nobody uses any more, and takes back what is used from what is left out. */
    private void account(Set<String> before) {
        MappingForm form = form();
        remove(LEFT_OUT, form.leftOut().keySet().stream().filter(form::uses).toList(), "");
        for (String column : before) {
            if (!form.mentions(column)) {
                Text why = MESSAGES.text("by-hand");
                put(
                        LEFT_OUT,
                        YamlLine.quote(column),
                        new YamlLine()
                                .plain("en", YamlLine.quote(why.en()))
                                .plain("zh", YamlLine.quote(why.zh()))
                                .toString());
            }
        }
    }

    /**
     * Takes entries out of the mapping under a key.
     *
     * @param nothing what is written when none is left; if that is empty, the key goes too
     */
    private void remove(String under, List<String> keys, String nothing) {
        change(edit -> edit.root().entry(under).ifPresent(entry -> {
            List<Entry> gone = entry.value().entries().stream()
                    .filter(each -> keys.contains(each.key().text()))
                    .toList();
            if (!gone.isEmpty() && gone.size() < entry.value().entries().size()) {
                edit.drop(entry.value(), gone);
            } else if (!gone.isEmpty() && nothing.isEmpty()) {
                edit.drop(edit.root(), List.of(entry));
            } else if (!gone.isEmpty()) {
                edit.replace(entry, nothing);
            }
        }));
    }

    private void put(String under, String key, String line) {
        if (new YamlEdit(file).root().entry(under).isEmpty()) {
            change(edit -> edit.put(edit.root(), last(edit.root()), under, List.of("{}")));
        }
        change(edit -> {
            Entry entry = edit.root().entry(under).orElseThrow();
            if (entry.value().entries().isEmpty()) {
                edit.rewrite(entry, List.of(key + ": " + line));
            } else {
                edit.put(entry.value(), last(entry.value()), key, List.of(line));
            }
        });
    }
}
