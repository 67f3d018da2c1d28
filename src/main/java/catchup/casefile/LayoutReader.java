package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.source.Fields;
import catchup.source.Tree;
import catchup.source.rows.Layout;
import catchup.text.Text;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads how a mapping says that its table is laid out, how cells are written, and which rows count. */
final class LayoutReader {

    private static final Set<String> LAYOUT = Set.of("separator", "encoding", "sheet", "header", "units");
    private static final Set<String> CELLS = Set.of("missing", "thousands", "decimal", "marks");
    private static final Set<String> TALL = Set.of("indicator", "value");
    private static final Map<String, Character> SEPARATORS =
            Map.of("comma", ',', ",", ',', "semicolon", ';', ";", ';', "tab", '\t', "\t", '\t', "bar", '|', "|", '|');
    private static final Map<String, Character> THOUSANDS = Map.of(
            ",", ',', "comma", ',', ".", '.', "point", '.', "'", '\'', "’", '’', " ", ' ', "blank", ' ', "", ' ');
    private static final Map<String, Character> DECIMALS = Map.of(".", '.', "point", '.', ",", ',', "comma", ',');
    private static final int MOST_LINES = 1_000;

    private final Fields fields;
    private final Diagnostics diagnostics;

    LayoutReader(Fields fields, Diagnostics diagnostics) {
        this.fields = fields;
        this.diagnostics = diagnostics;
    }

    Optional<Layout> layout() {
        return fields.optional("layout").map(tree -> {
            Fields parts = Fields.of(tree, LAYOUT, diagnostics);
            return new Layout(
                    character(parts, "separator", SEPARATORS),
                    parts.scalar("encoding").flatMap(this::charset),
                    parts.scalar("sheet").map(Tree.Scalar::text),
                    line(parts, "header", 1),
                    line(parts, "units", 0));
        });
    }

    CellForm cells() {
        return fields.optional("cells")
                .map(tree -> {
                    Fields parts = Fields.of(tree, CELLS, diagnostics);
                    return new CellForm(
                            words(parts, "missing"),
                            character(parts, "thousands", THOUSANDS),
                            character(parts, "decimal", DECIMALS).orElse('.'),
                            List.copyOf(words(parts, "marks")));
                })
                .orElse(CellForm.PLAIN);
    }

    /** By column, the values of which it must have one. */
    Map<Tree.Scalar, Set<String>> only() {
        Map<Tree.Scalar, Set<String>> only = new LinkedHashMap<>();
        fields.optional("only").ifPresent(tree -> {
            Fields parts = Fields.open(tree, diagnostics);
            parts.entries()
                    .forEach(entry ->
                            only.put(entry.key(), words(parts, entry.key().text())));
        });
        return only;
    }

    Optional<Mapping.TallForm> tall() {
        return fields.optional("long").map(tree -> {
            Fields parts = Fields.of(tree, TALL, diagnostics);
            Tree.Scalar nothing = new Tree.Scalar("", true, parts.at());
            return new Mapping.TallForm(
                    parts.required("indicator").flatMap(parts::asScalar).orElse(nothing),
                    parts.required("value").flatMap(parts::asScalar).orElse(nothing));
        });
    }

    private static Set<String> words(Fields parts, String key) {
        Set<String> words = new LinkedHashSet<>();
        parts.words(key).forEach(word -> words.add(word.text()));
        return words;
    }

    private Optional<Character> character(Fields parts, String key, Map<String, Character> known) {
        Optional<Tree.Scalar> written = parts.scalar(key);
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<Character> meant = Optional.ofNullable(known.get(written.get().text()));
        if (meant.isEmpty()) {
            List<String> names = known.keySet().stream()
                    .filter(word -> word.length() > 1)
                    .sorted()
                    .toList();
            diagnostics.unknown(
                    Problem.NOT_ONE_OF, written.get().at(), written.get().text(), names, Text.listed(names));
        }
        return meant;
    }

    private int line(Fields parts, String key, int otherwise) {
        Optional<Tree.Scalar> written = parts.scalar(key);
        Optional<Double> number = written.flatMap(parts::asNumber);
        if (number.isEmpty()) {
            return otherwise;
        }
        double line = number.get();
        if (line != Math.rint(line) || line < 1 || line > MOST_LINES) {
            diagnostics.add(
                    Problem.OUT_OF_RANGE,
                    written.get().at(),
                    key,
                    written.get().text(),
                    "1",
                    String.valueOf(MOST_LINES));
            return otherwise;
        }
        return (int) line;
    }

    private Optional<Charset> charset(Tree.Scalar name) {
        try {
            return Optional.of(Charset.forName(name.text()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException none) {
            List<String> known = List.of("UTF-8", "GB18030", "Big5", "Windows-1252", "UTF-16LE", "UTF-16BE");
            diagnostics.unknown(Problem.NOT_ONE_OF, name.at(), name.text(), known, Text.listed(known));
            return Optional.empty();
        }
    }
}
