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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the numbers of the ranking. */
final class RankingReader {

    private static final double ROUNDING = 1e-9;

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
        Set<String> keys = Set.of("weights", "reach", "fit", "feasibility", "timing", "certainty", "targets");
        Fields fields = Fields.of(tree, keys, diagnostics);
        Fields reach = section(fields, "reach", Set.of("full", "unlocks"));
        Fields fit = section(fields, "fit", Set.of("neutral", "suits", "unsuited", "strength"));
        Fields feasibility = section(fields, "feasibility", Set.of("cost", "low-budget", "high-budget", "horizon"));
        Fields certainty =
                section(fields, "certainty", Set.of("quality", "assumed-absence", "strength-floor", "words"));
        return new RankingSettings(
                weights(fields),
                positive(reach, "full"),
                reach.number("unlocks"),
                new Fit(fit.number("neutral"), fit.number("suits"), fit.number("unsuited"), fit.number("strength")),
                byName(feasibility, "cost", Measure.Cost.values()),
                Map.of(
                        "low-budget", byName(feasibility, "low-budget", Measure.Cost.values()),
                        "high-budget", byName(feasibility, "high-budget", Measure.Cost.values())),
                byName(feasibility, "horizon", Measure.Horizon.values()),
                timing(fields),
                byName(certainty, "quality", Quality.values()),
                certainty.number("assumed-absence"),
                certainty.number("strength-floor"),
                byName(fields, "targets", Measure.Horizon.values()),
                words(certainty));
    }

    private Map<Criterion, Double> weights(Fields fields) {
        Map<Criterion, Double> weights = byName(fields, "weights", Criterion.values());
        double sum = weights.values().stream().mapToDouble(Double::doubleValue).sum();
        if (Math.abs(sum - 1) > ROUNDING) {
            diagnostics.add(Problem.OUT_OF_RANGE, fields.at(), "weights", sum, 1, 1);
        }
        return weights;
    }

    private double positive(Fields fields, String key) {
        double value = fields.number(key);
        if (value <= 0) {
            diagnostics.add(Problem.OUT_OF_RANGE, fields.at(), key, value, "> 0", "…");
        }
        return value;
    }

    private List<List<Double>> timing(Fields fields) {
        Fields stages = section(fields, "timing", Set.of("stage-1", "stage-2", "stage-3"));
        List<List<Double>> rows = new ArrayList<>();
        for (int stage = 1; stage <= 3; stage++) {
            List<Double> row = stages.words("stage-" + stage).stream()
                    .flatMap(word -> stages.asNumber(word).stream())
                    .toList();
            if (row.size() != 3) {
                diagnostics.add(
                        Problem.WRONG_SHAPE, stages.at(), Text.same(row.toString()), new Text("three numbers", "三个数字"));
            }
            rows.add(row);
        }
        return List.copyOf(rows);
    }

    private List<Band> words(Fields certainty) {
        return certainty.list("words").stream()
                .map(tree -> Fields.of(tree, Set.of("from", "name"), diagnostics))
                .map(band -> new Band(band.number("from"), band.text("name")))
                .toList();
    }

    /** A number for each constant of a kind, by its name in lower case with hyphens, or as it prints. */
    private <E extends Enum<E>> Map<E, Double> byName(Fields fields, String key, E[] constants) {
        Map<String, E> names = new LinkedHashMap<>();
        for (E constant : constants) {
            String printed = constant.toString();
            names.put(printed.equals(constant.name()) ? name(printed) : printed, constant);
        }
        Fields section = section(fields, key, names.keySet());
        Map<E, Double> numbers = new LinkedHashMap<>();
        names.forEach((name, constant) -> numbers.put(constant, section.number(name)));
        return Map.copyOf(numbers);
    }

    private Fields section(Fields fields, String key, Set<String> known) {
        Tree tree = fields.required(key).orElse(new Tree.Mapping(List.of(), fields.at()));
        return Fields.of(tree, known, diagnostics);
    }

    private static String name(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
