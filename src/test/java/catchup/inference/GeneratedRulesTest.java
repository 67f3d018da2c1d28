package catchup.inference;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Location;
import catchup.fact.Conclusion;
import catchup.fact.Finding;
import catchup.fact.Measure;
import catchup.fact.Named;
import catchup.fact.Severity;
import catchup.rulebase.Action;
import catchup.rulebase.Condition;
import catchup.rulebase.Layer;
import catchup.rulebase.Pattern;
import catchup.rulebase.PlainDrl;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules drawn at random, of every form that a rule can have: stock Drools fires the same of them, case by case. */
class GeneratedRulesTest {

    private static final RuleBase SHIPPED = Shipped.rules();
    private static final Location NOWHERE = Location.of("generated");
    private static final int PER_LAYER = 60;
    private static final int SITUATIONS = 25;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void stockDroolsFiresTheSame(long seed) {
        RuleBase rules = generated(new Random(seed));
        Map<String, String> files = new LinkedHashMap<>();
        new PlainDrl(rules).files().forEach((name, text) -> files.put(name.replace("catchup/rules/", ""), text));
        files.remove("META-INF/kmodule.xml");
        StockDrools stock = new StockDrools(rules, files);
        Engine engine = new Engine(rules);
        TreeSet<String> everFired = new TreeSet<>();
        for (int i = 0; i < SITUATIONS; i++) {
            Random random = new Random(seed * 1000 + i);
            List<Finding> findings =
                    Shipped.findings(Shipped.stands(random, 20 + random.nextInt(130)), Shipped.tags(random));
            List<String> fired = engine.derive(findings, List.of()).firings().stream()
                    .map(firing -> firing.rule().name())
                    .sorted()
                    .toList();
            everFired.addAll(fired);
            assertThat(stock.run(findings).fired()).isEqualTo(fired);
        }
        assertThat(everFired).hasSizeGreaterThan(PER_LAYER);
    }

    private static RuleBase generated(Random random) {
        List<Rule> rules = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            for (int i = 0; i < PER_LAYER; i++) {
                rules.add(rule(layer, i, random));
            }
        }
        return SHIPPED.with(rules);
    }

    private static Rule rule(Layer layer, int number, Random random) {
        List<Condition> conditions = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            conditions.add(condition(layer, random));
        }
        return new Rule(
                layer.code() + " " + number,
                layer,
                conditions,
                List.of(new Action(conclusions(layer, random), "", NOWHERE)),
                0.9,
                List.of("P1.1"),
                Text.same("generated"),
                NOWHERE);
    }

    private static Condition condition(Layer layer, Random random) {
        if (random.nextInt(3) == 0) {
            Pattern counted = unkeyed(layer, random);
            int count = 1 + random.nextInt(counted.isOfKnown() ? 150 : 4);
            return random.nextBoolean()
                    ? new Condition.AtLeast(count, counted, "", NOWHERE)
                    : new Condition.AtMost(count, counted, "", NOWHERE);
        }
        Pattern keyed = keyed(layer, random);
        return random.nextInt(4) == 0
                ? new Condition.Absent(keyed, "", NOWHERE)
                : new Condition.Holds(keyed, "", NOWHERE);
    }

    private static Pattern keyed(Layer layer, Random random) {
        Optional<String> indicator = Optional.of(pick(SHIPPED.indicators().all(), random));
        return switch (random.nextInt(layer == Layer.DIAGNOSE ? 5 : layer == Layer.COORDINATE ? 8 : 6)) {
            case 0 -> new Pattern.OfGap(indicator, Optional.empty(), Severity.MILD, Severity.CRITICAL);
            case 1 -> new Pattern.OfGap(indicator, Optional.empty(), Severity.NONE, Severity.MODERATE);
            case 2 -> new Pattern.OfStrength(indicator, Optional.empty(), random.nextBoolean());
            case 3 -> new Pattern.OfUnknown(indicator);
            case 4 -> new Pattern.OfProfile(pick(SHIPPED.settings().all(), random));
            case 5 -> new Pattern.OfDiagnosis(Optional.of(diagnosis(Layer.DIAGNOSE, random)));
            case 6 ->
                new Pattern.OfRecommendation(Optional.of(pick(SHIPPED.measures().all(), random)), Optional.empty());
            default ->
                new Pattern.OfCoverage(Optional.of(pick(SHIPPED.dimensions().all(), random)));
        };
    }

    private static Pattern unkeyed(Layer layer, Random random) {
        Optional<String> dimension = Optional.of(pick(SHIPPED.dimensions().all(), random));
        return switch (random.nextInt(layer == Layer.COORDINATE ? 7 : 5)) {
            case 0 -> new Pattern.OfGap(Optional.empty(), dimension, Severity.MODERATE, Severity.CRITICAL);
            case 1 -> new Pattern.OfStrength(Optional.empty(), dimension, false);
            case 2 -> new Pattern.OfLag(Optional.empty(), Severity.MODERATE);
            case 3 -> new Pattern.OfUnknown(Optional.empty());
            case 4 -> new Pattern.OfGap(Optional.empty(), Optional.empty(), Severity.NONE, Severity.CRITICAL);
            case 5 -> new Pattern.OfRecommendation(Optional.empty(), dimension);
            default -> new Pattern.OfCoverage(Optional.empty());
        };
    }

    private static List<Conclusion> conclusions(Layer layer, Random random) {
        Measure measure = SHIPPED.measures().get(pick(SHIPPED.measures().all(), random));
        return switch (layer) {
            case DIAGNOSE, COMPOUND -> List.of(new Conclusion.Diagnosis(diagnosis(layer, random)));
            case RECOMMEND ->
                List.of(
                        new Conclusion.Recommendation(measure.id(), measure.theme()),
                        new Conclusion.Coverage(measure.theme()));
            case COORDINATE -> List.of(new Conclusion.Hold(measure.id(), 1 + random.nextInt(3)));
        };
    }

    /** The first half of the catalogue is concluded by the first layer, the second by the next, so that nothing circles. */
    private static String diagnosis(Layer layer, Random random) {
        int half = SHIPPED.diagnoses().all().size() / 2;
        int from = layer == Layer.DIAGNOSE ? 0 : half;
        return SHIPPED.diagnoses().all().get(from + random.nextInt(half)).id();
    }

    private static String pick(List<? extends Named> from, Random random) {
        return from.get(random.nextInt(from.size())).id();
    }
}
