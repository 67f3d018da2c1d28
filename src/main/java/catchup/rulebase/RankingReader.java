package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.fact.Measure;
import catchup.fact.Quality;
import catchup.rulebase.RankingSettings.Band;
import catchup.rulebase.RankingSettings.Criterion;
import catchup.rulebase.RankingSettings.Fit;
import catchup.source.Fields;
import catchup.source.SourceFile;
import catchup.source.Tree;
import catchup.source.Yaml;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the numbers of the ranking. */
final class RankingReader {

    private static final double ROUNDING = 1e-9;
    private static final double MOST_REACH = 100;

    private final Diagnostics diagnostics;

    RankingReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    Optional<RankingSettings> read(SourceFile file) {
        int before = diagnostics.size();
        Optional<RankingSettings> settings = Yaml.read(file, diagnostics).map(this::settings);
        return diagnostics.size() > before ? Optional.empty() : settings;
    }

    private RankingSettings settings(Tree tree) {
        Set<String> keys = Set.of("weights", "reach", "fit", "feasibility", "timing", "certainty", "targets", "pace");
        Fields fields = Fields.of(tree, keys, diagnostics);
        Fields reach = section(fields, "reach", Set.of("full", "unlocks"));
        Fields fit = section(fields, "fit", Set.of("neutral", "suits", "unsuited", "strength"));
        Fields feasibility = section(fields, "feasibility", Set.of("cost", "low-budget", "high-budget", "horizon"));
        Fields certainty =
                section(fields, "certainty", Set.of("quality", "assumed-absence", "strength-floor", "words"));
        return new RankingSettings(
                weights(fields),
                positive(reach, "full"),
                within(reach, "unlocks", 0, MOST_REACH),
                fit(fit),
                byName(feasibility, "cost", Measure.Cost.values(), 0),
                Map.of(
                        "low-budget", byName(feasibility, "low-budget", Measure.Cost.values(), -1),
                        "high-budget", byName(feasibility, "high-budget", Measure.Cost.values(), -1)),
                byName(feasibility, "horizon", Measure.Horizon.values(), -1),
                timing(fields),
                byName(certainty, "quality", Quality.values(), 0),
                within(certainty, "assumed-absence", 0, 1),
                within(certainty, "strength-floor", 0, 1),
                byName(fields, "targets", Measure.Horizon.values(), 0),
                within(section(fields, "pace", Set.of("fastest-growth")), "fastest-growth", 0, 1),
                words(certainty));
    }

    private Fit fit(Fields fit) {
        return new Fit(
                within(fit, "neutral", 0, 1),
                within(fit, "suits", 0, 1),
                within(fit, "unsuited", -1, 0),
                within(fit, "strength", 0, 1));
    }

    private Map<Criterion, Double> weights(Fields fields) {
        int before = diagnostics.size();
        Map<Criterion, Double> weights = byName(fields, "weights", Criterion.values(), 0);
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        Optional<Tree> section = fields.optional("weights");
        if (Math.abs(sum - 1) > ROUNDING && diagnostics.size() == before && section.isPresent()) {
            diagnostics.add(Problem.OUT_OF_RANGE, section.get().at(), "weights", sum, 1, 1);
        }
        return weights;
    }

    private double positive(Fields fields, String key) {
        Optional<Tree.Scalar> scalar = fields.required(key).flatMap(fields::asScalar);
        Optional<Double> value = scalar.flatMap(fields::asNumber);
        value.filter(number -> number <= 0)
                .ifPresent(number -> diagnostics.add(
                        Problem.OUT_OF_RANGE, scalar.orElseThrow().at(), key, number, "> 0", "…"));
        return value.orElse(1.0);
    }

    /** A required number from {@code low} to {@code high}. */
    private double within(Fields fields, String key, double low, double high) {
        return fields.required(key)
                .flatMap(fields::asScalar)
                .flatMap(scalar -> within(fields, key, scalar, low, high))
                .orElse(low);
    }

    private Optional<Double> within(Fields fields, String key, Tree.Scalar scalar, double low, double high) {
        Optional<Double> value = fields.asNumber(scalar);
        value.filter(number -> number < low || number > high)
                .ifPresent(number -> diagnostics.add(Problem.OUT_OF_RANGE, scalar.at(), key, number, low, high));
        return value;
    }

    private List<List<Double>> timing(Fields fields) {
        Fields stages = section(fields, "timing", Set.of("stage-1", "stage-2", "stage-3"));
        List<List<Double>> rows = new ArrayList<>();
        for (int stage = 1; stage <= 3; stage++) {
            String key = "stage-" + stage;
            stages.required(key).ifPresent(tree -> rows.add(row(stages, key, tree)));
        }
        return List.copyOf(rows);
    }

    private List<Double> row(Fields stages, String key, Tree tree) {
        List<Double> row = new ArrayList<>();
        List<Tree.Scalar> words = stages.words(key);
        words.forEach(word -> within(stages, key, word, 0, 1).ifPresent(row::add));
        if (words.size() != 3) {
            diagnostics.add(Problem.WRONG_SHAPE, tree.at(), tree.kind(), new Text("three numbers", "三个数字"));
        }
        return List.copyOf(row);
    }

    private List<Band> words(Fields certainty) {
        Optional<Tree> tree = certainty.required("words");
        List<Band> bands = certainty.list("words").stream()
                .map(band -> Fields.of(band, Set.of("from", "name"), diagnostics))
                .map(band -> new Band(within(band, "from", 0, 1), band.text("name")))
                .sorted(Comparator.comparingDouble(Band::from))
                .toList();
        if (bands.isEmpty()) {
            tree.filter(Tree.Sequence.class::isInstance)
                    .ifPresent(empty -> diagnostics.add(
                            Problem.WRONG_SHAPE, empty.at(), empty.kind(), new Text("at least one word", "至少一个词")));
        }
        return bands;
    }

    /**
     * A number from {@code low} to 1 for each constant of a kind, by its name in lower case with hyphens, or as it prints.
     */
    private <E extends Enum<E>> Map<E, Double> byName(Fields fields, String key, E[] constants, double low) {
        Map<String, E> names = new LinkedHashMap<>();
        for (E constant : constants) {
            String printed = constant.toString();
            names.put(printed.equals(constant.name()) ? name(printed) : printed, constant);
        }
        Fields section = section(fields, key, names.keySet());
        Map<E, Double> numbers = new LinkedHashMap<>();
        names.forEach((name, constant) -> numbers.put(constant, within(section, name, low, 1)));
        return Map.copyOf(numbers);
    }

    private Fields section(Fields fields, String key, Set<String> known) {
        return fields.required(key)
                .map(tree -> Fields.of(tree, known, diagnostics))
                .orElseGet(() -> Fields.missing(fields.at(), diagnostics));
    }

    private static String name(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
