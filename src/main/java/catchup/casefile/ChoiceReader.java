package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.fact.Catalogue;
import catchup.fact.Setting;
import catchup.source.Fields;
import catchup.source.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a mapping says of rows either for all of them or by a column: {@code { column: NAME }}; and the benchmark. */
final class ChoiceReader {

    private static final Map<String, Setting.Kind> KINDS = kinds();
    private static final Set<String> COLUMN = Set.of("column");
    private static final Set<String> BENCHMARK = Set.of("percentile", "among");

    private final Fields fields;
    private final Catalogue<Setting> settings;
    private final Diagnostics diagnostics;

    ChoiceReader(Fields fields, Catalogue<Setting> settings, Diagnostics diagnostics) {
        this.fields = fields;
        this.settings = settings;
        this.diagnostics = diagnostics;
    }

    /** The column that says it of each row, if one does. */
    Optional<Tree.Scalar> column(String key) {
        return fields.optional(key)
                .filter(Tree.Mapping.class::isInstance)
                .map(Tree.Mapping.class::cast)
                .filter(tree -> tree.entries().stream()
                        .anyMatch(entry -> entry.key().text().equals("column")))
                .flatMap(tree -> Fields.of(tree, COLUMN, diagnostics).scalar("column"));
    }

    /** The year of all rows; {@link Years#NONE} where each has its own. */
    int year() {
        fields.required("year");
        return column("year").isPresent()
                ? Years.NONE
                : Years.read(fields, "year", diagnostics).orElse(Years.NONE);
    }

    List<TagColumn> tagColumns() {
        List<TagColumn> columns = new ArrayList<>();
        KINDS.forEach((key, kind) -> columnOf(key).ifPresent(column -> columns.add(new TagColumn(kind, column))));
        return columns;
    }

    /** A single word for the setting is a column, for a setting that all rows share is a list. */
    private Optional<Tree.Scalar> columnOf(String key) {
        boolean isWord = key.equals("setting")
                && fields.optional(key).filter(Tree.Scalar.class::isInstance).isPresent();
        return isWord ? fields.scalar(key) : column(key);
    }

    /** The tags that all rows share. */
    Set<String> tags() {
        fields.required("sector");
        fields.required("setting");
        Set<String> ids = new LinkedHashSet<>();
        KINDS.forEach((key, kind) -> {
            if (columnOf(key).isEmpty()) {
                ids.addAll(new Tags(settings, diagnostics)
                        .add(kind, fields.words(key))
                        .ids());
            }
        });
        ids.addAll(new Tags(settings, diagnostics).addBudget(fields).ids());
        return ids;
    }

    BenchmarkChoice benchmark() {
        Optional<Tree> written = fields.required("benchmark");
        if (written.isPresent() && written.get() instanceof Tree.Mapping tree) {
            Fields parts = Fields.of(tree, BENCHMARK, diagnostics);
            Optional<Tree.Scalar> percent = parts.required("percentile").flatMap(parts::asScalar);
            return new BenchmarkChoice.Percentile(
                    percent.flatMap(each -> percent(each, parts)).orElse(50.0), parts.scalar("among"));
        }
        return new BenchmarkChoice.Row(
                written.flatMap(fields::asScalar).orElse(new Tree.Scalar("", true, fields.at())));
    }

    private Optional<Double> percent(Tree.Scalar written, Fields parts) {
        Optional<Double> percent = parts.asNumber(written);
        if (percent.isPresent() && !(percent.get() >= 1 && percent.get() <= 99)) {
            diagnostics.add(Problem.OUT_OF_RANGE, written.at(), "percentile", written.text(), "1", "99");
            return Optional.empty();
        }
        return percent;
    }

    private static Map<String, Setting.Kind> kinds() {
        Map<String, Setting.Kind> kinds = new LinkedHashMap<>();
        kinds.put("setting", Setting.Kind.SETTING);
        kinds.put("sector", Setting.Kind.SECTOR);
        kinds.put("traits", Setting.Kind.TRAIT);
        return kinds;
    }
}
