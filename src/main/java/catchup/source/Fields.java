package catchup.source;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Typed access to the keys of a mapping. Every key that is unknown, missing or of the wrong shape is reported; readers go
 * on with an empty value, so that one run finds everything.
 */
public final class Fields {

    private static final Text A_MAPPING = new Text("keys with values", "键与值");
    private static final Text A_LIST = new Text("a list", "列表");
    private static final Text A_VALUE = new Text("a single value", "单个值");

    private final Map<String, Tree.Entry> entries = new LinkedHashMap<>();
    private final Location at;
    private final Diagnostics diagnostics;
    private final boolean readable;

    private Fields(Location at, boolean readable, Diagnostics diagnostics) {
        this.at = at;
        this.readable = readable;
        this.diagnostics = diagnostics;
    }

    /**
     * The fields of a value that should be a mapping with (some of) the known keys. What stands under an unknown key counts
     * as standing under the one that was probably meant, so that this is not reported as missing.
     */
    public static Fields of(Tree tree, Set<String> known, Diagnostics diagnostics) {
        Fields fields = open(tree, diagnostics);
        for (Tree.Entry entry : List.copyOf(fields.entries.values())) {
            if (!known.contains(entry.key().text())) {
                diagnostics
                        .unknown(
                                Problem.UNKNOWN_KEY,
                                entry.key().at(),
                                entry.key().text(),
                                known)
                        .stream()
                        .limit(1)
                        .forEach(meant -> fields.entries.putIfAbsent(meant, entry));
            }
        }
        return fields;
    }

    /** The fields of a value that should be a mapping with keys of the author's choice. */
    public static Fields open(Tree tree, Diagnostics diagnostics) {
        Fields fields = new Fields(tree.at(), tree instanceof Tree.Mapping, diagnostics);
        if (tree instanceof Tree.Mapping mapping) {
            mapping.entries().forEach(entry -> fields.entries.put(entry.key().text(), entry));
        } else {
            diagnostics.add(Problem.WRONG_SHAPE, tree.at(), tree.kind(), A_MAPPING);
        }
        return fields;
    }

    /** The fields of a mapping that is missing and has been reported: all are empty, and none is reported again. */
    public static Fields missing(Location at, Diagnostics diagnostics) {
        return new Fields(at, false, diagnostics);
    }

    public Location at() {
        return at;
    }

    public List<Tree.Entry> entries() {
        return List.copyOf(entries.values());
    }

    public boolean has(String key) {
        return entries.containsKey(key);
    }

    public Optional<Tree> optional(String key) {
        return Optional.ofNullable(entries.get(key)).map(Tree.Entry::value);
    }

    /** The value of a key that must be there; what is no mapping at all is not reported again for each key. */
    public Optional<Tree> required(String key) {
        if (readable && !entries.containsKey(key)) {
            diagnostics.add(Problem.MISSING_KEY, at, key);
        }
        return optional(key);
    }

    /** The text of an optional key; reported and empty if it is no single value. */
    public Optional<Tree.Scalar> scalar(String key) {
        return optional(key).flatMap(this::asScalar);
    }

    /** A required, non-empty text. */
    public String string(String key) {
        Optional<Tree.Scalar> scalar = required(key).flatMap(this::asScalar);
        scalar.filter(value -> value.text().isBlank())
                .ifPresent(value -> diagnostics.add(Problem.EMPTY_TEXT, value.at(), key));
        return scalar.map(Tree.Scalar::text).orElse("");
    }

    /** A required text in both languages: {@code { en: …, zh: … }}. */
    public Text text(String key) {
        return required(key).map(this::asText).orElse(Text.same(""));
    }

    /** An optional text in both languages. */
    public Optional<Text> optionalText(String key) {
        return optional(key).map(this::asText);
    }

    /** A required number. */
    public double number(String key) {
        return required(key).flatMap(this::asScalar).flatMap(this::asNumber).orElse(0.0);
    }

    /** An optional whole number. */
    public Optional<Integer> year(String key) {
        return scalar(key).flatMap(scalar -> {
            try {
                return Optional.of(Integer.parseInt(scalar.text()));
            } catch (NumberFormatException notANumber) {
                diagnostics.add(Problem.NOT_A_YEAR, scalar.at(), scalar.text());
                return Optional.empty();
            }
        });
    }

    /** A required word that names a constant, written in lower case with hyphens. */
    public <E extends Enum<E>> Optional<E> oneOf(String key, Class<E> type) {
        return required(key).flatMap(this::asScalar).flatMap(scalar -> constant(scalar, type));
    }

    /** The constant that a word names; reported and empty if it names none. */
    public <E extends Enum<E>> Optional<E> constant(Tree.Scalar scalar, Class<E> type) {
        List<String> names = new ArrayList<>();
        for (E candidate : type.getEnumConstants()) {
            String name = candidate.name().toLowerCase(Locale.ROOT).replace('_', '-');
            if (name.equals(scalar.text())) {
                return Optional.of(candidate);
            }
            names.add(name);
        }
        diagnostics.unknown(Problem.NOT_ONE_OF, scalar.at(), scalar.text(), names, Text.listed(names));
        return Optional.empty();
    }

    /** The items of an optional list; a single value counts as a list of one. */
    public List<Tree> list(String key) {
        return optional(key)
                .map(tree -> {
                    if (tree instanceof Tree.Sequence sequence) {
                        return sequence.items();
                    }
                    if (tree instanceof Tree.Mapping) {
                        diagnostics.add(Problem.WRONG_SHAPE, tree.at(), tree.kind(), A_LIST);
                        return List.<Tree>of();
                    }
                    return List.of(tree);
                })
                .orElse(List.of());
    }

    /** The words of an optional list, each with its place. */
    public List<Tree.Scalar> words(String key) {
        return list(key).stream().flatMap(item -> asScalar(item).stream()).toList();
    }

    /** The value as a single value; reported and empty if it is none. */
    public Optional<Tree.Scalar> asScalar(Tree tree) {
        if (tree instanceof Tree.Scalar scalar) {
            return Optional.of(scalar);
        }
        diagnostics.add(Problem.WRONG_SHAPE, tree.at(), tree.kind(), A_VALUE);
        return Optional.empty();
    }

    /** The value as a finite number; reported and empty if it is none. */
    public Optional<Double> asNumber(Tree.Scalar scalar) {
        if (scalar.quoted()) {
            diagnostics.add(Problem.NUMBER_AS_TEXT, scalar.at(), scalar.text());
            return Optional.empty();
        }
        Optional<Double> number = Numbers.parse(scalar.text());
        if (number.isEmpty()) {
            diagnostics.meant(
                    Problem.NOT_A_NUMBER,
                    scalar.at(),
                    scalar.text(),
                    Numbers.meant(scalar.text()).stream().toList());
        }
        return number;
    }

    private Text asText(Tree tree) {
        if (!(tree instanceof Tree.Mapping)) {
            diagnostics.add(
                    Problem.WRONG_SHAPE, tree.at(), tree.kind(), new Text("{ en: …, zh: … }", "{ en: …, zh: … }"));
            return Text.same("");
        }
        Fields both = of(tree, Set.of("en", "zh"), diagnostics);
        return new Text(both.string("en"), both.string("zh"));
    }
}
