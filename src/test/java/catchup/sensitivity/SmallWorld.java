package catchup.sensitivity;

import catchup.diagnostic.Location;
import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Conclusion;
import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.fact.Observation;
import catchup.fact.Quality;
import catchup.fact.Scale;
import catchup.fact.Severity;
import catchup.inference.Shipped;
import catchup.rulebase.Action;
import catchup.rulebase.Condition;
import catchup.rulebase.Effort;
import catchup.rulebase.Layer;
import catchup.rulebase.Margins;
import catchup.rulebase.Pattern;
import catchup.rulebase.RankingSettings;
import catchup.rulebase.RankingSettings.Criterion;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

/**
 * Rules drawn at random over five indicators of every scale, with steps so coarse that all their values can be tried, and cases
 * to reason about with them.
 */
@SuppressWarnings("EnumOrdinal")
final class SmallWorld {

    private static final RuleBase SHIPPED = Shipped.rules();
    private static final Location NOWHERE = Location.of("small.dslr");
    private static final Map<String, Double> STEPS = steps();
    private static final List<String> INDICATORS = List.copyOf(STEPS.keySet());
    private static final List<String> DIMENSIONS = List.of("parks", "chain");
    private static final List<String> TAGS = List.of("farm", "trade", "inland");
    private static final List<Measure> MEASURES = measures();
    private static final int PER_LAYER = 12;

    private final Random random;

    SmallWorld(long seed) {
        this.random = new Random(seed);
    }

    private static Map<String, Double> steps() {
        Map<String, Double> steps = new LinkedHashMap<>();
        steps.put("bonded-zone", 1.0);
        steps.put("land-availability", 0.5);
        steps.put("park-maturity", 0.5);
        steps.put("graded-share", 5.0);
        steps.put("research-institutes", 250.0);
        return steps;
    }

    /** Measures that move or build on the indicators. */
    private static List<Measure> measures() {
        return SHIPPED.measures().all().stream()
                .filter(measure -> measure.kpis().stream().anyMatch(STEPS::containsKey)
                        || measure.buildsOn().stream().anyMatch(STEPS::containsKey))
                .limit(7)
                .toList();
    }

    static List<Indicator> indicators() {
        return INDICATORS.stream().map(SHIPPED.indicators()::get).toList();
    }

    /** Every value that an indicator can take at its step. */
    static List<Double> values(Indicator indicator) {
        double step = STEPS.getOrDefault(indicator.id(), 1.0);
        double largest = indicator.largest().orElse(1);
        List<Double> values = new ArrayList<>();
        for (int i = (int) Math.ceil(indicator.smallest().orElse(0) / step - 1e-9); i * step <= largest + 1e-9; i++) {
            values.add(i * step);
        }
        return values;
    }

    /** @param fixed what nobody can change */
    RuleBase rules(Set<String> fixed) {
        List<Rule> rules = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            for (int i = 0; i < PER_LAYER; i++) {
                rules.add(rule(layer, i));
            }
        }
        Map<String, Effort> efforts = new LinkedHashMap<>();
        STEPS.forEach((id, step) -> efforts.put(
                id,
                new Effort(
                        step,
                        fixed.contains(id) ? OptionalInt.empty() : OptionalInt.of(1 + random.nextInt(8)),
                        Measure.Cost.values()[random.nextInt(4)],
                        Effort.Asking.DESK)));
        return new RuleBase(
                SHIPPED.catalogues(),
                ranking(),
                new Margins(Map.of(), Map.of(), efforts),
                rules,
                SHIPPED.phrases(),
                "small");
    }

    /**
     * Numbers under which reach counts for as much as need and is soon full, so that of two measures which depend on the same
     * figure now one gains more and now the other.
     */
    private RankingSettings ranking() {
        RankingSettings shipped = SHIPPED.ranking();
        Map<Criterion, Double> weights = new EnumMap<>(Map.of(
                Criterion.NEED,
                0.4,
                Criterion.REACH,
                0.4,
                Criterion.FIT,
                0.1,
                Criterion.FEASIBILITY,
                0.05,
                Criterion.TIMING,
                0.05));
        return new RankingSettings(
                weights,
                0.2 + random.nextInt(10) / 10.0,
                0.05,
                shipped.fit(),
                shipped.feasibility(),
                shipped.budgetShift(),
                shipped.horizon(),
                shipped.timing(),
                shipped.quality(),
                shipped.assumedAbsence(),
                shipped.strengthFloor(),
                shipped.closes(),
                shipped.fastestGrowth(),
                shipped.words());
    }

    /** A region of some kind with figures at random; one in eight is not known. */
    Case subject() {
        Case subject = new Case(
                "small",
                "small.yaml",
                new Case.Region(Text.same("small"), Text.same("things"), tags(), 2020),
                new Case.Benchmark(Text.same("large"), Optional.of(2020)),
                Map.of());
        for (Indicator indicator : indicators()) {
            for (Side side : Side.values()) {
                if (random.nextInt(8) > 0) {
                    subject = subject.with(indicator.id(), side, Optional.of(observation(indicator)));
                }
            }
        }
        return subject;
    }

    private Set<String> tags() {
        Set<String> tags = new LinkedHashSet<>();
        TAGS.stream().filter(tag -> random.nextBoolean()).forEach(tags::add);
        return tags;
    }

    /** Half of the values miss the steps. */
    private Observation observation(Indicator indicator) {
        double value = pick(values(indicator));
        boolean whole = indicator.scale() == Scale.YES_NO || indicator.scale() == Scale.COUNT;
        double off = whole || random.nextBoolean() ? 0 : 0.3 * STEPS.getOrDefault(indicator.id(), 1.0);
        return new Observation(
                Math.min(indicator.largest().orElse(1), value + off),
                Optional.of(2020),
                Quality.values()[random.nextInt(4)],
                "drawn",
                Optional.empty(),
                Optional.empty(),
                NOWHERE);
    }

    private Rule rule(Layer layer, int number) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            conditions.add(condition(layer));
        }
        return new Rule(
                layer.code() + " " + number,
                layer,
                conditions,
                List.of(new Action(conclusions(layer), "", NOWHERE)),
                (1 + random.nextInt(9)) / 10.0,
                List.of("P1.1"),
                Text.same("drawn"),
                NOWHERE);
    }

    private Condition condition(Layer layer) {
        Pattern pattern = pattern(layer);
        boolean same = pattern instanceof Pattern.OfDiagnosis && layer == Layer.COMPOUND;
        if (pattern.key().isEmpty()) {
            int count = 1 + random.nextInt(3);
            return random.nextBoolean()
                    ? new Condition.AtLeast(count, pattern, "", NOWHERE)
                    : new Condition.AtMost(count, pattern, "", NOWHERE);
        }
        return random.nextInt(5) == 0 && !same
                ? new Condition.Absent(pattern, "", NOWHERE)
                : new Condition.Holds(pattern, "", NOWHERE);
    }

    private Pattern pattern(Layer layer) {
        Optional<String> indicator = Optional.of(pick(INDICATORS));
        Optional<String> dimension = Optional.of(pick(DIMENSIONS));
        int kinds = layer == Layer.DIAGNOSE ? 9 : 13;
        return switch (random.nextInt(kinds)) {
            case 0, 1, 2 -> new Pattern.OfGap(indicator, Optional.empty(), severity(), Severity.CRITICAL);
            case 3 -> new Pattern.OfGap(indicator, Optional.empty(), Severity.NONE, severity());
            case 4, 5 -> new Pattern.OfStrength(indicator, Optional.empty(), random.nextBoolean());
            case 6 -> new Pattern.OfProfile(pick(TAGS));
            case 7 -> new Pattern.OfGap(Optional.empty(), dimension, severity(), Severity.CRITICAL);
            case 8 -> new Pattern.OfLag(dimension, severity());
            default -> new Pattern.OfDiagnosis(Optional.of(diagnosis(Layer.DIAGNOSE)));
        };
    }

    private List<Conclusion> conclusions(Layer layer) {
        Measure measure = pick(MEASURES);
        return switch (layer) {
            case DIAGNOSE, COMPOUND -> List.of(new Conclusion.Diagnosis(diagnosis(layer)));
            case RECOMMEND ->
                List.of(
                        new Conclusion.Recommendation(measure.id(), measure.theme()),
                        new Conclusion.Coverage(measure.theme()));
            case COORDINATE -> List.of(coordination(measure));
        };
    }

    private Conclusion coordination(Measure measure) {
        return switch (random.nextInt(4)) {
            case 0 -> new Conclusion.Stage(1 + random.nextInt(3));
            case 1 -> new Conclusion.Synergy(measure.id(), pick(MEASURES).id());
            case 2 -> new Conclusion.Order(measure.id(), pick(MEASURES).id());
            default -> new Conclusion.Hold(measure.id(), 1 + random.nextInt(3));
        };
    }

    /** One of four that the first layer concludes, or of four that the next does. */
    private String diagnosis(Layer layer) {
        int from = layer == Layer.DIAGNOSE ? 0 : 4;
        return SHIPPED.diagnoses().all().get(from + random.nextInt(4)).id();
    }

    private Severity severity() {
        return Severity.values()[1 + random.nextInt(4)];
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
