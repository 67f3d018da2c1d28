package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Observation;
import catchup.fact.Quality;
import catchup.source.Fields;
import catchup.source.Tree;
import catchup.text.Text;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where a figure comes from, as far as it is said. A key that is there but wrong counts as said, since it has been
 * reported already.
 */
record Provenance(Optional<Integer> year, Optional<Quality> quality, Optional<String> source, Optional<Text> note) {

    static final Set<String> KEYS = Set.of("year", "quality", "source", "note");

    static final Provenance NONE =
            new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** What the qualities an author can claim are called in a file, in either language; the catalogue's own is not among them. */
    private static final Map<Quality, Text> WORDS = new EnumMap<>(Map.of(
            Quality.OFFICIAL, new Text("official", "官方统计"),
            Quality.MEASURED, new Text("measured", "实测"),
            Quality.ESTIMATED, new Text("estimated", "估算"),
            Quality.JUDGED, new Text("judged", "研判")));

    /** What the fields say of it. */
    static Provenance read(Fields fields, Diagnostics diagnostics) {
        return new Provenance(
                Years.read(fields, "year", diagnostics),
                fields.optional("quality").map(tree -> quality(tree, fields, diagnostics)),
                fields.optional("source").map(tree -> fields.string("source")),
                fields.optionalText("note"));
    }

    /** What the fields say of the figures of a whole table: who published them, and what they are worth. */
    static Provenance ofTable(Fields fields, Diagnostics diagnostics) {
        return new Provenance(
                Optional.empty(),
                fields.optional("quality").map(tree -> quality(tree, fields, diagnostics)),
                fields.optional("source").map(tree -> fields.string("source")),
                Optional.empty());
    }

    /** This, completed from what is said of both sides together. */
    Provenance or(Provenance line) {
        return new Provenance(
                year.or(line::year), quality.or(line::quality), source.or(line::source), note.or(line::note));
    }

    /** This, with a year for want of a closer one. */
    Provenance orYear(Optional<Integer> other) {
        return new Provenance(year.or(() -> other), quality, source, note);
    }

    /** Reports what is missing of it. */
    void require(String indicator, Location at, Diagnostics diagnostics) {
        require(year, new Text("year", "年份（year）"), indicator, at, diagnostics);
        require(quality, new Text("quality", "数据质量（quality）"), indicator, at, diagnostics);
        require(source, new Text("source", "来源（source）"), indicator, at, diagnostics);
    }

    /** The observation of an amount with this provenance. */
    Observation observation(Amount amount, Location at) {
        return new Observation(
                amount.value(), year, quality.orElse(Quality.JUDGED), source.orElse(""), note, amount.given(), at);
    }

    private static void require(Optional<?> part, Text name, String indicator, Location at, Diagnostics diagnostics) {
        if (part.isEmpty()) {
            diagnostics.add(Problem.MISSING_PROVENANCE, at, indicator, name);
        }
    }

    /** The quality that is said; judged, the lowest, stands in for what is wrong and reported. */
    private static Quality quality(Tree tree, Fields fields, Diagnostics diagnostics) {
        return fields.asScalar(tree)
                .flatMap(scalar -> quality(scalar, diagnostics))
                .orElse(Quality.JUDGED);
    }

    private static Optional<Quality> quality(Tree.Scalar scalar, Diagnostics diagnostics) {
        for (Map.Entry<Quality, Text> word : WORDS.entrySet()) {
            if (word.getValue().reads(scalar.text())) {
                return Optional.of(word.getKey());
            }
        }
        List<String> known = WORDS.values().stream()
                .flatMap(word -> Stream.of(word.en(), word.zh()))
                .toList();
        diagnostics.unknown(Problem.NOT_ONE_OF, scalar.at(), scalar.text(), known, Text.each(WORDS.values()));
        return Optional.empty();
    }

    /** The qualities an author can claim, as they are called in files. */
    static List<Text> words() {
        return Stream.of(Quality.values())
                .flatMap(quality -> Stream.ofNullable(WORDS.get(quality)))
                .toList();
    }

    /** The word for a quality in files. */
    static String word(Quality quality) {
        return quality.name().toLowerCase(Locale.ROOT);
    }
}
