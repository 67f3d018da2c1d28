package catchup.workspace;

import catchup.casefile.CaseKeys;
import catchup.casefile.Units;
import catchup.diagnostic.Location;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Direction;
import catchup.fact.Disagreement;
import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.fact.Named;
import catchup.fact.Principle;
import catchup.fact.Quality;
import catchup.fact.Scale;
import catchup.fact.Setting;
import catchup.fact.Severity;
import catchup.handbook.Lexicon;
import catchup.rulebase.Action;
import catchup.rulebase.Catalogues;
import catchup.rulebase.Condition;
import catchup.rulebase.Effort;
import catchup.rulebase.Layer;
import catchup.rulebase.MeasureKeys;
import catchup.rulebase.Mention;
import catchup.rulebase.Mention.Kind;
import catchup.rulebase.Phrase;
import catchup.rulebase.Rule;
import catchup.rulebase.TestKeys;
import catchup.text.Lang;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may stand at a place of an authored file, and what stands there means: the sentences of the vocabulary, the entries of the
 * catalogues, the keys of each kind of file. Lines are looked at one by one, so that a file can be
 * as unfinished as it is while somebody writes it.
 */
public final class Completions {

    private static final String CASES = "cases/";
    private static final int MOST = 200;
    private static final Pattern GAP = Pattern.compile("\\{([^{}]+)\\}");
    private static final Pattern KEY = Pattern.compile("^(\\s*(?:- )*)([\\p{L}\\p{N}_-]+)\\s*:\\s*(.*)$");
    private static final Pattern QUOTES = Pattern.compile("[“”＂「」『』]");
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}_.%-]*$");
    private static final Pattern LAYER = Pattern.compile("^\\s*agenda-group\\s*\"([a-z]+)\"");
    private static final Pattern PRINCIPLE = Pattern.compile("@principle\\(\\s*\"(?:[^\",]*,\\s*)*([^\",]*)$");

    /** What goes into the gaps of a sentence, as Chinese authors call it. */
    private static final Map<String, String> CHINESE_GAPS = Map.of(
            "indicator",
            "指标",
            "dimension",
            "维度",
            "diagnosis",
            "诊断",
            "measure",
            "措施",
            "other",
            "另一项",
            "caution",
            "警示",
            "setting",
            "产区类型",
            "severity",
            "程度",
            "n",
            "数");

    private final Terms terms;
    private final Catalogues catalogues;
    private final Lang lang;
    private final Skeletons skeletons;

    /** @param lang in which details are told; of sentences, those of this language come first */
    public Completions(Terms terms, Lang lang) {
        this.terms = terms;
        this.catalogues = terms.catalogues();
        this.lang = lang;
        this.skeletons = new Skeletons(lang);
    }

    /** Part of a line; {@code endColumn} is the column after the last. */
    public record Span(int line, int column, int endColumn) {}

    /** @param insert with gaps to fill in as <code>${name}</code> */
    public record Item(String label, String insert, String kind, String detail) {}

    /** @param span what an item takes the place of */
    public record Found(Span span, List<Item> items) {}

    /** @param at where it is defined */
    public record Hover(
            Span span, String kind, Optional<String> id, String title, List<String> lines, Optional<Location> at) {}

    // --- completion ---

    /** What may stand at a place. */
    public Found at(String path, String text, int line, int column) {
        List<String> lines = text.lines().toList();
        String whole = line <= lines.size() ? lines.get(line - 1) : "";
        String before = whole.substring(0, Math.min(column - 1, whole.length()));
        if (path.endsWith(".dslr")) {
            return rule(lines, line, straight(before));
        } else if (path.endsWith(".dsl")) {
            Optional<String> meaning = Meanings.typed(before);
            return meaning.isPresent()
                    ? found(line, before, meaning.get(), new Meanings(lines, lang).like(before))
                    : found(line, before, before, before.isEmpty() ? skeletons.sentences() : List.of());
        } else if (path.endsWith(".yaml") || path.endsWith(".yml")) {
            return yaml(path, lines, line, before);
        } else if (path.endsWith(".csv") && line > 1) {
            return table(path, lines.get(0), line, before, whole.isBlank());
        }
        return found(line, before, "", List.of());
    }

    /** A line with all quotes that a rule can be written in as one kind; nothing else moves. */
    private static String straight(String line) {
        return QUOTES.matcher(line).replaceAll("\"");
    }

    private static Found found(int line, String before, String typed, List<Item> items) {
        String prefix = typed.toLowerCase(Locale.ROOT);
        List<Item> fitting = items.stream()
                .filter(item -> item.label().toLowerCase(Locale.ROOT).contains(prefix)
                        || item.detail().toLowerCase(Locale.ROOT).contains(prefix))
                .sorted(Comparator.comparing(
                        item -> !item.label().toLowerCase(Locale.ROOT).startsWith(prefix)))
                .limit(MOST)
                .toList();
        return new Found(new Span(line, before.length() - typed.length() + 1, before.length() + 1), fitting);
    }

    private Found rule(List<String> lines, int line, String before) {
        Matcher principle = PRINCIPLE.matcher(before);
        if (principle.find()) {
            return found(line, before, principle.group(1), principles());
        }
        String section = section(lines, line);
        if (section.isEmpty()) {
            return found(line, before, before.stripLeading(), keywords());
        }
        List<Phrase> phrases = terms.phrases().phrases(section.equals("when"), layer(lines));
        long quotes = before.chars().filter(c -> c == '"').count();
        return quotes % 2 == 1 ? name(phrases, line, before) : sentence(phrases, line, before);
    }

    /** The part of a rule that a line stands in: {@code when}, {@code then}, or none. */
    private static String section(List<String> lines, int line) {
        for (int i = Math.min(line - 2, lines.size() - 1); i >= 0; i--) {
            String bare = lines.get(i).strip();
            if (bare.equals("when") || bare.equals("then")) {
                return bare;
            } else if (bare.equals("end") || bare.startsWith("rule ") || bare.startsWith("package ")) {
                return "";
            }
        }
        return "";
    }

    /** The layer that a rule file says it is of. */
    private static Optional<Layer> layer(List<String> lines) {
        return lines.stream()
                .map(LAYER::matcher)
                .filter(Matcher::find)
                .findFirst()
                .flatMap(found -> Layer.named(found.group(1)));
    }

    private List<Item> keywords() {
        return List.of(
                skeletons.rule(),
                keyword("when", "when", new Text("what must hold, one sentence a line", "以下写条件，每句一行")),
                keyword("then", "then", new Text("what follows", "以下写结论")),
                keyword("end", "end", new Text("the rule ends", "规则到此结束")),
                keyword("@principle", Skeletons.PRINCIPLE.in(lang), new Text("the principles it rests on", "所依据的原理")),
                keyword("@certainty", Skeletons.CERTAINTY.in(lang), new Text("how sure it is, 0 to 1", "把握度，0 至 1")),
                keyword("@reason", Skeletons.REASON.in(lang), new Text("why, in both languages", "缘由，中英文各一句")));
    }

    private Item keyword(String word, String insert, Text meaning) {
        return new Item(word, insert, "keyword", meaning.in(lang));
    }

    /** What may be named inside quotes: what the sentences that the line may become name there. */
    private Found name(List<Phrase> phrases, int line, String before) {
        String typed = before.substring(before.lastIndexOf('"') + 1);
        String head = before.substring(0, before.length() - typed.length()).stripLeading();
        Set<Item> items = new LinkedHashSet<>();
        for (Phrase phrase : phrases) {
            Optional<String> rest = rest(phrase.text(), head);
            if (rest.isPresent()) {
                Matcher gap = GAP.matcher(rest.get());
                if (gap.lookingAt() && phrase.named().containsKey(gap.group(1))) {
                    phrase.named().get(gap.group(1)).all().forEach(entry -> items.add(entry(entry, phrase.lang())));
                }
            }
        }
        return found(line, before, typed, List.copyOf(items));
    }

    private Found sentence(List<Phrase> phrases, int line, String before) {
        String typed = before.stripLeading();
        List<Item> items = new ArrayList<>();
        List<Phrase> sorted = new ArrayList<>(phrases);
        sorted.sort(Comparator.comparing(phrase -> phrase.lang() != lang));
        for (Phrase phrase : sorted) {
            Optional<String> rest = rest(phrase.text(), typed);
            if (rest.isPresent()) {
                Matcher gap = GAP.matcher(rest.get());
                if (gap.lookingAt() && gap.group(1).equals("severity")) {
                    return severities(line, before, phrase.lang());
                }
                items.add(new Item(
                        shown(phrase.text(), phrase), typed + open(shown(rest.get(), phrase)), "sentence", ""));
            }
        }
        if (items.isEmpty()) {
            Matcher token = TOKEN.matcher(before);
            String last = token.find() ? token.group() : "";
            String head = typed.substring(0, typed.length() - last.length());
            for (Phrase phrase : phrases) {
                if (rest(phrase.text(), head)
                        .map(GAP::matcher)
                        .filter(Matcher::lookingAt)
                        .filter(gap -> gap.group(1).equals("severity"))
                        .isPresent()) {
                    return severities(line, before, phrase.lang());
                }
            }
        }
        if (items.isEmpty() && typed.length() > 1) {
            items.addAll(about(sorted, typed.strip().toLowerCase(Locale.ROOT)));
        }
        return new Found(new Span(line, before.length() - typed.length() + 1, before.length() + 1), items);
    }

    /** Sentences that have a word somewhere, and sentences on what is called by it, with that put in. */
    private static List<Item> about(List<Phrase> phrases, String word) {
        List<Item> items = new ArrayList<>();
        for (Phrase phrase : phrases) {
            if (phrase.text().toLowerCase(Locale.ROOT).contains(word)) {
                items.add(new Item(shown(phrase.text(), phrase), open(shown(phrase.text(), phrase)), "sentence", ""));
            }
        }
        for (Phrase phrase : phrases) {
            phrase.named().forEach((gap, catalogue) -> catalogue.all().stream()
                    .map(entry -> entry(entry, phrase.lang()))
                    .filter(entry -> entry.label().toLowerCase(Locale.ROOT).contains(word)
                            || entry.detail().toLowerCase(Locale.ROOT).contains(word))
                    .map(entry -> shown(phrase.text().replace("{" + gap + "}", entry.label()), phrase))
                    .forEach(sentence -> items.add(new Item(sentence, open(sentence), "sentence", ""))));
        }
        return items.stream().limit(MOST).toList();
    }

    private static Found severities(int line, String before, Lang of) {
        Matcher token = TOKEN.matcher(before);
        String typed = token.find() ? token.group() : "";
        return found(line, before, Severity.named(typed).isPresent() ? typed : trimmed(typed), words(of));
    }

    /** Of Chinese, where no blank stands before it, what is typed of the word itself cannot be told from what is before. */
    private static String trimmed(String typed) {
        return Lang.of(typed) == Lang.ZH ? "" : typed;
    }

    private static List<Item> words(Lang of) {
        return Arrays.stream(Severity.values())
                .map(each -> new Item(
                        each.text().in(of),
                        each.text().in(of),
                        "severity",
                        each.text().in(of == Lang.EN ? Lang.ZH : Lang.EN)))
                .toList();
    }

    /** What is left of a sentence behind the beginning of a line; empty if the line is not one of this sentence so far. */
    private static Optional<String> rest(String sentence, String typed) {
        int s = 0;
        int t = 0;
        while (t < typed.length()) {
            if (s >= sentence.length()) {
                return Optional.empty();
            }
            if (sentence.charAt(s) == '{') {
                int end = sentence.indexOf('}', s) + 1;
                boolean quoted = s > 0 && sentence.charAt(s - 1) == '"';
                int from = t;
                while (t < typed.length()
                        && (quoted
                                ? typed.charAt(t) != '"'
                                : typed.charAt(t) != ' ' && !starts(sentence, end, typed, t))) {
                    t++;
                }
                if (t == from || t == typed.length()) {
                    return Optional.empty();
                }
                s = end;
            } else if (sentence.charAt(s) == typed.charAt(t)) {
                s++;
                t++;
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(sentence.substring(s));
    }

    private static boolean starts(String sentence, int at, String typed, int t) {
        return at < sentence.length() && sentence.charAt(at) == typed.charAt(t);
    }

    /** A sentence, or part of it, with its gaps in the words of its language. */
    private static String shown(String text, Phrase phrase) {
        return phrase.lang() == Lang.EN
                ? text
                : GAP.matcher(text)
                        .replaceAll(gap -> "{" + CHINESE_GAPS.getOrDefault(gap.group(1), gap.group(1)) + "}");
    }

    /** The rest of a sentence with its gaps as they are to be filled in. */
    private static String open(String rest) {
        return GAP.matcher(rest).replaceAll("\\${$1}");
    }

    // --- tables ---

    private Found table(String path, String header, int line, String before, boolean isNew) {
        TableCell cell = TableCell.at(header, before);
        List<Item> items = new ArrayList<>();
        if (isNew) {
            items.add(skeletons.row(TableCell.columns(header)));
        }
        cell.column().ifPresent(column -> items.addAll(cells(path, column)));
        String typed = cell.column().filter("principles"::equals).isPresent()
                ? cell.typed()
                        .substring(Math.max(
                                        cell.typed().lastIndexOf(' '),
                                        cell.typed().lastIndexOf(';'))
                                + 1)
                : cell.typed();
        return found(line, before, typed, items);
    }

    private List<Item> cells(String path, String column) {
        return switch (column) {
            case "kind" ->
                path.endsWith("diagnoses.csv")
                        ? constants(DiagnosisEntry.Kind.values())
                        : path.endsWith("settings.csv")
                                ? constants(Setting.Kind.values())
                                : constants(Principle.Kind.values());
            case "dimension" -> values(path, "theme", Optional.empty());
            case "direction" -> constants(Direction.values());
            case "scale" -> constants(Scale.values());
            case "change" -> constants(Measure.Cost.values());
            case "asking" -> constants(Effort.Asking.values());
            case "id" -> path.endsWith("efforts.csv") ? indicators() : List.of();
            case "theme", "principles", "unit" -> values(path, column, Optional.empty());
            default -> List.of();
        };
    }

    // --- YAML ---

    private Found yaml(String path, List<String> lines, int line, String before) {
        String inner = flow(before);
        boolean isFlow = !inner.equals(before);
        Matcher key = KEY.matcher(inner);
        Optional<String> parent = isFlow ? Optional.of(keyBefore(before)) : parent(lines, line, indent(before));
        if (key.matches()) {
            String typed = unquoted(key.group(3));
            return found(
                    line,
                    before,
                    typed,
                    values(path, key.group(2), isFlow ? parent : parent(lines, line, indent(before))));
        }
        String typed = unquoted(inner.stripLeading().replaceFirst("^(?:- ?)+", ""));
        String list = isFlow ? keyBefore(before) : parent.orElse("");
        List<Item> items = new ArrayList<>();
        if (before.isBlank()) {
            items.addAll(skeletons.entries(path, before.length()));
        }
        boolean isList = isFlow
                ? before.lastIndexOf('[') > before.lastIndexOf('{')
                : inner.stripLeading().startsWith("- ");
        if (isList) {
            items.addAll(values(path, list, parent));
        }
        if (!isList || !isFlow) {
            items.addAll(keys(path, parent, isFlow ? Integer.MAX_VALUE : indent(before)));
        }
        return found(line, before, typed, items);
    }

    /** What stands behind the last bracket or comma of a line that is open there. */
    private static String flow(String before) {
        int open = Math.max(before.lastIndexOf('{'), before.lastIndexOf('['));
        int close = Math.max(before.lastIndexOf('}'), before.lastIndexOf(']'));
        return open > close
                ? before.substring(Math.max(open, before.lastIndexOf(',')) + 1).stripLeading()
                : before;
    }

    private static String keyBefore(String before) {
        int open = Math.max(before.lastIndexOf('{'), before.lastIndexOf('['));
        Matcher key = Pattern.compile("([\\p{L}\\p{N}_-]+)\\s*:\\s*$").matcher(before.substring(0, open));
        return key.find() ? key.group(1) : "";
    }

    private static String unquoted(String typed) {
        return typed.replaceFirst("^[\"']", "");
    }

    private static int indent(String line) {
        int blanks = 0;
        while (blanks < line.length() && (line.charAt(blanks) == ' ' || line.charAt(blanks) == '-')) {
            blanks++;
        }
        return blanks;
    }

    /** The key that a line stands under. */
    private static Optional<String> parent(List<String> lines, int line, int indent) {
        for (int i = Math.min(line - 2, lines.size() - 1); i >= 0; i--) {
            Matcher key = KEY.matcher(lines.get(i));
            if (key.matches() && key.group(1).length() < indent) {
                return Optional.of(key.group(2));
            }
        }
        return Optional.empty();
    }

    private List<Item> keys(String path, Optional<String> parent, int indent) {
        if (path.endsWith("measures.yaml")) {
            return fields(MeasureKeys.ALL);
        } else if (path.endsWith(".test.yaml")) {
            List<Item> items = new ArrayList<>();
            parent.filter("facts"::equals).ifPresent(facts -> items.addAll(indicators()));
            items.addAll(items.isEmpty() ? fields(both(TestKeys.OF_RULE, TestKeys.OF_SCALE)) : List.of());
            return items;
        } else if (!path.startsWith(CASES)) {
            return List.of();
        }
        String under = parent.orElse("");
        if (indent == 0 || under.isEmpty()) {
            return fields(CaseKeys.CASE);
        } else if (under.equals("facts")) {
            return indicators();
        } else if (under.equals("region")) {
            return indent <= 2 || indent == Integer.MAX_VALUE
                    ? fields(both(CaseKeys.REGION, CaseKeys.SIDE))
                    : fields(CaseKeys.SIDE);
        } else if (under.equals("benchmark")) {
            return indent <= 2 || indent == Integer.MAX_VALUE
                    ? fields(both(CaseKeys.BENCHMARK, CaseKeys.SIDE))
                    : fields(CaseKeys.SIDE);
        } else if (under.equals("disagreements")) {
            return fields(CaseKeys.DISAGREEMENT);
        }
        return catalogues.indicators().has(under) ? fields(CaseKeys.FACT) : List.of();
    }

    private static List<String> both(List<String> one, List<String> other) {
        Set<String> all = new LinkedHashSet<>(one);
        all.addAll(other);
        return List.copyOf(all);
    }

    private List<Item> values(String path, String key, Optional<String> parent) {
        return switch (key) {
            case "kpis", "builds-on", "indicator" -> indicators();
            case "prerequisites", "conflicts", "synergies", "measure" ->
                entries(catalogues.measures().all());
            case "theme" -> entries(catalogues.dimensions().all());
            case "suits", "unsuited" -> entries(catalogues.settings().all());
            case "setting" -> settings(Setting.Kind.SETTING);
            case "traits" -> settings(Setting.Kind.TRAIT);
            case "sector" -> settings(Setting.Kind.SECTOR);
            case "budget" -> plain("value", List.of("low", "high"));
            case "principles" -> principles();
            case "lead", "support" -> constants(Measure.Party.values());
            case "cost" -> constants(Measure.Cost.values());
            case "horizon" ->
                plain(
                        "value",
                        Arrays.stream(Measure.Horizon.values())
                                .map(Object::toString)
                                .toList());
            case "phase" -> plain("value", List.of("1", "2", "3"));
            case "quality" -> constants(Quality.OFFICIAL, Quality.MEASURED, Quality.ESTIMATED, Quality.JUDGED);
            case "says" ->
                plain(
                        "value",
                        Arrays.stream(Disagreement.Says.values())
                                .map(each -> each.text().in(lang))
                                .toList());
            case "fires" -> plain("value", List.of("yes", "no"));
            case "rule" ->
                terms.rules().stream()
                        .map(rule -> new Item(
                                rule.name(), rule.name(), "rule", rule.reason().in(lang)))
                        .toList();
            case "concludes" ->
                terms.phrases().phrases(false, Optional.empty()).stream()
                        .map(phrase -> new Item(
                                shown(phrase.text(), phrase), open(shown(phrase.text(), phrase)), "sentence", ""))
                        .toList();
            case "unit" ->
                parent.filter(catalogues.indicators()::has)
                        .map(id -> plain("unit", units(catalogues.indicators().get(id))))
                        .orElseGet(() -> plain("unit", Units.symbols()));
            default -> catalogues.indicators().has(key) && path.endsWith(".test.yaml") ? words(lang) : List.of();
        };
    }

    private static Collection<String> units(Indicator indicator) {
        Set<String> units = new LinkedHashSet<>(List.of(indicator.unit()));
        units.addAll(Units.wordsFor(indicator.unit()));
        return units;
    }

    private static List<Item> constants(Enum<?>... constants) {
        return plain(
                "value",
                Arrays.stream(constants)
                        .map(each -> each.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }

    private static List<Item> plain(String kind, Collection<String> words) {
        return words.stream().map(word -> new Item(word, word, kind, "")).toList();
    }

    private static List<Item> fields(List<String> names) {
        return names.stream()
                .map(name -> new Item(name, name + ": ", "field", ""))
                .toList();
    }

    private List<Item> indicators() {
        return entries(catalogues.indicators().all());
    }

    private List<Item> settings(Setting.Kind kind) {
        return entries(catalogues.settings().all().stream()
                .filter(each -> each.kind() == kind)
                .toList());
    }

    private List<Item> entries(Collection<? extends Named> entries) {
        return entries.stream()
                .map(entry -> new Item(
                        entry.id(), entry.id(), kind(entry), entry.name().in(lang)))
                .toList();
    }

    private List<Item> principles() {
        return catalogues.principles().values().stream()
                .map(each ->
                        new Item(each.id(), each.id(), "principle", each.text().in(lang)))
                .toList();
    }

    /** An entry as a sentence of a language names it: by id in English, by name in Chinese. */
    private static Item entry(Named entry, Lang of) {
        return of == Lang.ZH
                ? new Item(entry.name().zh(), entry.name().zh(), kind(entry), entry.id())
                : new Item(entry.id(), entry.id(), kind(entry), entry.name().en());
    }

    private static String kind(Named entry) {
        return switch (entry.getClass().getSimpleName()) {
            case "Indicator" -> "indicator";
            case "Setting" -> "setting";
            case "DiagnosisEntry" -> "diagnosis";
            case "Measure" -> "measure";
            case "CautionEntry" -> "caution";
            default -> "dimension";
        };
    }

    // --- meaning ---

    /** What stands at a place means; empty where nothing is known of it. */
    public Optional<Hover> hover(String path, String text, int line, int column) {
        List<String> lines = text.lines().toList();
        if (line > lines.size()) {
            return Optional.empty();
        }
        String whole = straight(lines.get(line - 1));
        Span span = word(whole, line, column);
        String word = whole.substring(span.column() - 1, span.endColumn() - 1);
        Optional<Hover> named = new Lexicon(catalogues)
                .find(word, Arrays.asList(Kind.values())).stream().findFirst().map(mention -> hover(mention, span));
        return named.or(() -> path.endsWith(".dslr")
                ? line(whole, line)
                : path.endsWith(".csv") ? column(lines.get(0), whole, span) : rule(word, span));
    }

    /** What belongs into the column of a table in which a word stands. */
    private Optional<Hover> column(String header, String whole, Span span) {
        return TableCell.at(header, whole.substring(0, span.column() - 1))
                .column()
                .map(column -> new Hover(
                        span,
                        "field",
                        Optional.empty(),
                        column,
                        List.of(TableCell.meaning(column).in(lang)),
                        Optional.empty()));
    }

    /** The text in quotes around a column, or the word. */
    private static Span word(String whole, int line, int column) {
        int at = Math.min(column - 1, whole.length());
        // Of several ids in one pair of quotes the one at the column is meant.
        boolean isListed = whole.stripLeading().startsWith("@principle");
        int open = -1;
        for (int i = 0; i < whole.length() && !isListed; i++) {
            if (whole.charAt(i) == '"') {
                if (open < 0) {
                    open = i;
                } else {
                    if (open <= at && at <= i) {
                        return new Span(line, open + 2, i + 1);
                    }
                    open = -1;
                }
            }
        }
        int from = at;
        int to = at;
        while (from > 0 && isOfWord(whole.charAt(from - 1))) {
            from--;
        }
        while (to < whole.length() && isOfWord(whole.charAt(to))) {
            to++;
        }
        return new Span(line, from + 1, to + 1);
    }

    private static boolean isOfWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '.' || c == '_';
    }

    private Hover hover(Mention mention, Span span) {
        String kind = mention.kind().name().toLowerCase(Locale.ROOT);
        if (mention.kind() == Kind.PRINCIPLE) {
            Principle principle = catalogues.principles().get(mention.id());
            return new Hover(
                    span,
                    kind,
                    Optional.of(mention.id()),
                    mention.id(),
                    principle == null ? List.of() : List.of(principle.text().in(lang)),
                    Optional.ofNullable(principle).map(Principle::at));
        }
        Named entry = catalogues.find(mention).orElseThrow();
        List<String> told =
                new ArrayList<>(List.of(entry.name().en() + " · " + entry.name().zh()));
        if (entry instanceof Indicator indicator) {
            told.add(Units.name(indicator.unit()).in(lang)
                    + (indicator.smallest().isPresent() && indicator.largest().isPresent()
                            ? "  " + indicator.smallest().getAsDouble() + " – "
                                    + indicator.largest().getAsDouble()
                            : ""));
            told.add(indicator.note().in(lang));
        } else if (entry instanceof Measure measure) {
            told.add(measure.why().in(lang));
        } else if (entry instanceof catchup.fact.DiagnosisEntry diagnosis) {
            told.add(diagnosis.meaning().in(lang));
        } else if (entry instanceof catchup.fact.CautionEntry caution) {
            told.add(caution.text().in(lang));
        }
        return new Hover(
                span,
                kind,
                Optional.of(mention.id()),
                entry.name().in(lang),
                told.stream().filter(each -> !each.isBlank()).toList(),
                Optional.of(entry.at()));
    }

    /** A sentence of a rule in the other language, and with names for ids. */
    private Optional<Hover> line(String whole, int line) {
        String bare = whole.strip();
        int column = whole.length() - whole.stripLeading().length() + 1;
        Span span = new Span(line, column, column + bare.length());
        for (Rule rule : terms.rules()) {
            for (Condition condition : rule.conditions()) {
                if (condition.sentence().equals(bare)) {
                    return Optional.of(said(
                            span,
                            terms.phrases().read(condition, Lang.EN),
                            terms.phrases().read(condition, Lang.ZH)));
                }
            }
            for (Action action : rule.actions()) {
                if (action.sentence().equals(bare)) {
                    return Optional.of(said(
                            span,
                            terms.phrases().read(action, Lang.EN),
                            terms.phrases().read(action, Lang.ZH)));
                }
            }
        }
        return Optional.empty();
    }

    private Hover said(Span span, String en, String zh) {
        return new Hover(
                span, "sentence", Optional.empty(), lang == Lang.ZH ? zh : en, List.of(en, zh), Optional.empty());
    }

    private Optional<Hover> rule(String word, Span span) {
        return terms.rules().stream()
                .filter(rule -> rule.name().equals(word))
                .findFirst()
                .map(rule -> new Hover(
                        span,
                        "rule",
                        Optional.of(word),
                        word,
                        List.of(rule.reason().in(lang)),
                        Optional.of(rule.at())));
    }
}
