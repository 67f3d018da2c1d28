package catchup.bench.floor;

import catchup.fact.Conclusion;
import catchup.fact.Direction;
import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.fact.Quality;
import catchup.fact.Scale;
import catchup.fact.Severity;
import catchup.rulebase.RankingSettings;
import catchup.rulebase.RankingSettings.Criterion;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Takes the numbers of a rule base into arrays. */
@SuppressWarnings("EnumOrdinal") // arrays go by numbers
final class TablesOf {

    private final Numbers numbers;
    private final RuleBase rules;
    private final RankingSettings settings;

    TablesOf(Numbers numbers) {
        this.numbers = numbers;
        this.rules = numbers.rules();
        this.settings = rules.ranking();
    }

    Tables tables() {
        List<Indicator> indicators = rules.indicators().all();
        int n = indicators.size();
        byte[] kind = new byte[n];
        boolean[] up = new boolean[n];
        double[][] from = new double[n][];
        byte[][] reached = new byte[n][];
        double[][] slopes = new double[n][];
        for (int i = 0; i < n; i++) {
            Indicator indicator = indicators.get(i);
            kind[i] = (byte) (indicator.scale() == Scale.RATIO ? 0 : indicator.scale() == Scale.COUNT ? 1 : 2);
            up[i] = indicator.direction() == Direction.UP;
            Map<Severity, Double> thresholds = new EnumMap<>(Severity.class);
            thresholds.putAll(indicator.thresholds().from());
            from[i] = thresholds.values().stream().mapToDouble(Double::doubleValue).toArray();
            reached[i] = bytes(thresholds.keySet());
            slopes[i] = slopes(thresholds);
        }
        return new Tables(
                kind,
                up,
                from,
                reached,
                slopes,
                dimensions(indicators),
                Arrays.stream(Quality.values())
                        .mapToDouble(each -> settings.quality().getOrDefault(each, 0.0))
                        .toArray(),
                settings.strengthFloor(),
                Arrays.stream(Criterion.values())
                        .mapToDouble(each -> settings.weights().getOrDefault(each, 0.0))
                        .toArray(),
                settings.unlockReach(),
                settings.fullReach(),
                new double[] {
                    settings.fit().neutral(),
                    settings.fit().suits(),
                    settings.fit().unsuited(),
                    settings.fit().strength()
                },
                settings.timing().stream()
                        .map(row -> row.stream().mapToDouble(Double::doubleValue).toArray())
                        .toArray(double[][]::new),
                settings.budgetShift().keySet().stream()
                        .mapToLong(tag -> numbers.tags(List.of(tag)))
                        .toArray(),
                rules.measures().all().stream().map(this::fiche).toArray(Tables.Fiche[]::new),
                rules.measures().all().stream().mapToInt(Measure::phase).toArray(),
                numbers.firstMeasure(),
                links(Conclusion.Stage.class),
                links(Conclusion.Advance.class),
                links(Conclusion.Hold.class),
                links(Conclusion.Synergy.class),
                links(Conclusion.Order.class),
                supports(),
                numbers.byLayerAndName().stream().map(Rule::name).toArray(String[]::new));
    }

    private static byte[] bytes(Set<Severity> severities) {
        byte[] bytes = new byte[severities.size()];
        int k = 0;
        for (Severity severity : severities) {
            bytes[k++] = (byte) severity.ordinal();
        }
        return bytes;
    }

    private static double[] slopes(Map<Severity, Double> thresholds) {
        double[] slopes = new double[thresholds.size()];
        double lowDistance = 0;
        double lowDegree = 0;
        int k = 0;
        for (Map.Entry<Severity, Double> each : thresholds.entrySet()) {
            slopes[k++] = (each.getKey().degree() - lowDegree) / (each.getValue() - lowDistance);
            lowDistance = each.getValue();
            lowDegree = each.getKey().degree();
        }
        return slopes;
    }

    private int[][] dimensions(List<Indicator> indicators) {
        return rules.dimensions().all().stream()
                .map(dimension -> IntStream.range(0, indicators.size())
                        .filter(i -> indicators.get(i).dimension().equals(dimension.id()))
                        .toArray())
                .toArray(int[][]::new);
    }

    private Tables.Fiche fiche(Measure measure) {
        double feasibility = settings.feasibility().getOrDefault(measure.cost(), 0.0)
                + settings.horizon().getOrDefault(measure.horizon(), 0.0);
        return new Tables.Fiche(
                measure.id(),
                indicators(measure.kpis()),
                indicators(measure.buildsOn()),
                numbers.tags(measure.suits()),
                numbers.tags(measure.unsuited()),
                feasibility,
                settings.budgetShift().values().stream()
                        .mapToDouble(shift -> shift.getOrDefault(measure.cost(), 0.0))
                        .toArray());
    }

    private int[] indicators(List<String> ids) {
        return ids.stream().filter(numbers::hasIndicator).mapToInt(numbers::indicator).toArray();
    }

    private int[][] links(Class<? extends Conclusion> type) {
        List<int[]> links = new ArrayList<>();
        for (Conclusion conclusion : numbers.conclusions()) {
            if (type.isInstance(conclusion)) {
                links.add(link(conclusion));
            }
        }
        return links.toArray(int[][]::new);
    }

    private int[] link(Conclusion conclusion) {
        int number = numbers.of(conclusion);
        if (conclusion instanceof Conclusion.Stage stage) {
            return new int[] {number, stage.phase()};
        } else if (conclusion instanceof Conclusion.Advance advance) {
            return new int[] {number, numbers.measure(advance.measure()), advance.phase()};
        } else if (conclusion instanceof Conclusion.Hold hold) {
            return new int[] {number, numbers.measure(hold.measure()), hold.phase()};
        } else if (conclusion instanceof Conclusion.Synergy synergy) {
            return new int[] {number, numbers.measure(synergy.measure()), numbers.measure(synergy.other())};
        } else if (conclusion instanceof Conclusion.Order order) {
            return new int[] {number, numbers.measure(order.first()), numbers.measure(order.then())};
        }
        throw new IllegalArgumentException(conclusion.toString());
    }

    private int[][] supports() {
        List<Rule> planned = numbers.byLayerAndName();
        List<List<Integer>> supports = new ArrayList<>();
        numbers.conclusions().forEach(each -> supports.add(new ArrayList<>()));
        for (int r = 0; r < planned.size(); r++) {
            for (Conclusion conclusion : planned.get(r).conclusions()) {
                supports.get(numbers.of(conclusion)).add(r);
            }
        }
        return supports.stream()
                .map(each -> each.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }
}
