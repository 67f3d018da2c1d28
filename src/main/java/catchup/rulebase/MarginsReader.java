package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.fact.Quality;
import catchup.rulebase.Margins.Range;
import catchup.rulebase.RankingSettings.Criterion;
import catchup.source.Fields;
import catchup.source.SourceFile;
import catchup.source.Table;
import catchup.source.Tree;
import catchup.source.Yaml;
import catchup.text.Text;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads how far figures and weights may be off, and what it takes to find out and change each indicator. */
final class MarginsReader {

    private static final Set<String> COLUMNS = Set.of("id", "step", "years", "change", "asking");
    private static final Text RANGE = new Text("two numbers: from, to", "两个数字：从、到");
    private static final double MOST_YEARS = 50;

    private final Diagnostics diagnostics;
    private final Cells cells;

    MarginsReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.cells = new Cells(diagnostics);
    }

    /** The margins without efforts. */
    Margins margins(SourceFile file) {
        return Yaml.read(file, diagnostics).map(this::margins).orElse(Margins.NONE);
    }

    private Margins margins(Tree tree) {
        Fields fields = Fields.of(tree, Set.of("spread", "weights"), diagnostics);
        Map<Quality, Double> spread = new LinkedHashMap<>();
        section(fields, "spread", Quality.values()).forEach((quality, section) -> section.scalar(word(quality))
                .flatMap(written -> number(section, word(quality), written))
                .ifPresent(share -> spread.put(quality, share)));
        Map<Criterion, Range> weights = new LinkedHashMap<>();
        section(fields, "weights", Criterion.values()).forEach((criterion, section) -> range(section, word(criterion))
                .ifPresent(range -> weights.put(criterion, range)));
        return new Margins(Map.copyOf(spread), Map.copyOf(weights), Map.of());
    }

    /** For each constant of a kind the section in which it stands by its name. */
    private <E extends Enum<E>> Map<E, Fields> section(Fields fields, String key, E[] constants) {
        Set<String> names = Arrays.stream(constants).map(MarginsReader::word).collect(Collectors.toSet());
        Map<E, Fields> all = new LinkedHashMap<>();
        fields.required(key).map(tree -> Fields.of(tree, names, diagnostics)).ifPresent(section -> {
            for (E constant : constants) {
                section.required(word(constant)).ifPresent(there -> all.put(constant, section));
            }
        });
        return all;
    }

    private Optional<Range> range(Fields section, String key) {
        List<Tree.Scalar> words = section.words(key);
        List<Double> ends = words.stream()
                .flatMap(word -> number(section, key, word).stream())
                .toList();
        if (words.size() != 2) {
            section.required(key)
                    .ifPresent(tree -> diagnostics.add(Problem.WRONG_SHAPE, tree.at(), tree.kind(), RANGE));
            return Optional.empty();
        } else if (ends.size() == 2 && ends.get(0) > ends.get(1)) {
            diagnostics.add(Problem.RANGE_REVERSED, words.get(0).at(), ends.get(0), ends.get(1));
            return Optional.empty();
        }
        return ends.size() == 2 ? Optional.of(new Range(ends.get(0), ends.get(1))) : Optional.empty();
    }

    private Optional<Double> number(Fields section, String key, Tree.Scalar written) {
        Optional<Double> value = section.asNumber(written);
        value.filter(number -> number < 0 || number > 1)
                .ifPresent(number -> diagnostics.add(Problem.OUT_OF_RANGE, written.at(), key, number, 0, 1));
        return value;
    }

    /** What it takes to find out and change each indicator, by its id. */
    Map<String, Effort> efforts(SourceFile file, Catalogue<Indicator> indicators) {
        Map<String, Effort> efforts = new LinkedHashMap<>();
        Map<String, Table.Row> first = new LinkedHashMap<>();
        for (Table.Row row :
                Table.read(file, COLUMNS, false, diagnostics).map(Table::rows).orElse(List.of())) {
            String id = cells.reference(row, "id", indicators.ids(), Problem.UNKNOWN_INDICATOR);
            Table.Row before = first.putIfAbsent(id, row);
            if (before != null) {
                diagnostics.conflict(
                        Problem.DUPLICATE_ID,
                        row.cell("id").at(),
                        before.cell("id").at(),
                        id);
            }
            efforts.put(id, effort(row));
        }
        return Map.copyOf(efforts);
    }

    private Effort effort(Table.Row row) {
        OptionalDouble step = positive(row, "step", Double.MAX_VALUE);
        OptionalDouble years = positive(row, "years", MOST_YEARS);
        years.ifPresent(number -> {
            if (number != Math.rint(number)) {
                diagnostics.add(Problem.NOT_A_COUNT, row.cell("years").at(), row.text("years"));
            }
        });
        if (step.isEmpty() && row.text("step").isEmpty()) {
            diagnostics.add(Problem.EMPTY_TEXT, row.cell("step").at(), "step");
        }
        return new Effort(
                step.orElse(1),
                years.isPresent() ? OptionalInt.of((int) years.getAsDouble()) : OptionalInt.empty(),
                cells.constant(row, "change", Measure.Cost.class),
                cells.constant(row, "asking", Effort.Asking.class));
    }

    private OptionalDouble positive(Table.Row row, String column, double most) {
        OptionalDouble value = cells.number(row, column);
        value.ifPresent(number -> {
            if (number <= 0 || number > most) {
                diagnostics.add(
                        Problem.OUT_OF_RANGE,
                        row.cell(column).at(),
                        column,
                        row.text(column),
                        "> 0",
                        most == MOST_YEARS ? MOST_YEARS : "…");
            }
        });
        return value;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
