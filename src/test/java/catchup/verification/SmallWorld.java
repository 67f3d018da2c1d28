package catchup.verification;

import catchup.diagnostic.Location;
import catchup.fact.Conclusion;
import catchup.fact.Measure;
import catchup.fact.Severity;
import catchup.inference.Shipped;
import catchup.rulebase.Action;
import catchup.rulebase.Condition;
import catchup.rulebase.Layer;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest.Given;
import catchup.rulebase.RuleTest.Stand;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Rules drawn at random over so few things that they often contradict, repeat and need each other, and every situation that
 * there can be in so small a world.
 */
@SuppressWarnings("EnumOrdinal")
public final class SmallWorld {

    private static final RuleBase SHIPPED = Shipped.rules();
    private static final Location NOWHERE = Location.of("small.dslr");
    private static final List<String> INDICATORS = List.of("bonded-zone", "land-availability", "park-maturity");
    private static final List<String> TAGS = List.of("farm", "trade", "inland");
    private static final List<Set<String>> REGIONS = List.of(
            Set.of(),
            Set.of("inland"),
            Set.of("farm"),
            Set.of("farm", "inland"),
            Set.of("trade"),
            Set.of("trade", "inland"));
    private static final int PER_LAYER = 25;

    private SmallWorld() {}

    /** As many rules in each layer as make them meet. */
    public static RuleBase rules(Random random) {
        List<Rule> rules = new ArrayList<>();
        for (Layer layer : Layer.values()) {
            for (int i = 0; i < PER_LAYER; i++) {
                rules.add(rule(layer, i, random));
            }
        }
        return SHIPPED.with(rules);
    }

    /** Every situation that can be said without figures. */
    static List<Given> situations() {
        List<Map<String, Stand>> all = List.of(Map.of());
        for (String indicator : INDICATORS) {
            List<Map<String, Stand>> more = new ArrayList<>();
            for (Map<String, Stand> stands : all) {
                for (Standing standing : Standing.possible(SHIPPED.indicators().get(indicator))) {
                    standing.stand().ifPresent(stand -> {
                        Map<String, Stand> longer = new LinkedHashMap<>(stands);
                        longer.put(indicator, stand);
                        more.add(longer);
                    });
                }
            }
            all = more;
        }
        return all.stream()
                .flatMap(stands -> REGIONS.stream().map(tags -> new Given(tags, stands, List.of(), List.of())))
                .toList();
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
                (1 + random.nextInt(9)) / 10.0,
                List.of("P1.1"),
                Text.same("drawn"),
                NOWHERE);
    }

    private static Condition condition(Layer layer, Random random) {
        Pattern pattern = pattern(layer, random);
        boolean counted = pattern.key().isEmpty();
        boolean same = pattern instanceof Pattern.OfDiagnosis && layer == Layer.COMPOUND;
        if (counted) {
            int count = 1 + random.nextInt(3);
            return random.nextBoolean()
                    ? new Condition.AtLeast(count, pattern, "", NOWHERE)
                    : new Condition.AtMost(count, pattern, "", NOWHERE);
        }
        return random.nextInt(3) == 0 && !same
                ? new Condition.Absent(pattern, "", NOWHERE)
                : new Condition.Holds(pattern, "", NOWHERE);
    }

    private static Pattern pattern(Layer layer, Random random) {
        Optional<String> indicator = Optional.of(INDICATORS.get(random.nextInt(INDICATORS.size())));
        Optional<String> parks = Optional.of("parks");
        int kinds = layer == Layer.DIAGNOSE ? 8 : layer == Layer.COORDINATE ? 14 : 12;
        return switch (random.nextInt(kinds)) {
            case 0, 1 -> new Pattern.OfGap(indicator, Optional.empty(), severity(random), Severity.CRITICAL);
            case 2 -> new Pattern.OfGap(indicator, Optional.empty(), Severity.NONE, severity(random));
            case 3 -> new Pattern.OfStrength(indicator, Optional.empty(), random.nextBoolean());
            case 4 -> new Pattern.OfUnknown(indicator);
            case 5 -> new Pattern.OfProfile(TAGS.get(random.nextInt(TAGS.size())));
            case 6 -> new Pattern.OfGap(Optional.empty(), parks, severity(random), Severity.CRITICAL);
            case 7 -> new Pattern.OfLag(parks, severity(random));
            case 8, 9, 10, 11 -> new Pattern.OfDiagnosis(Optional.of(diagnosis(Layer.DIAGNOSE, random)));
            case 12 -> new Pattern.OfRecommendation(Optional.of(measure(random).id()), Optional.empty());
            default -> new Pattern.OfRecommendation(Optional.empty(), Optional.empty());
        };
    }

    private static List<Conclusion> conclusions(Layer layer, Random random) {
        Measure measure = measure(random);
        return switch (layer) {
            case DIAGNOSE, COMPOUND -> List.of(new Conclusion.Diagnosis(diagnosis(layer, random)));
            case RECOMMEND ->
                List.of(
                        new Conclusion.Recommendation(measure.id(), measure.theme()),
                        new Conclusion.Coverage(measure.theme()));
            case COORDINATE -> List.of(new Conclusion.Hold(measure.id(), 1 + random.nextInt(3)));
        };
    }

    /** One of four that the first layer concludes, or of four that the next does. */
    private static String diagnosis(Layer layer, Random random) {
        int from = layer == Layer.DIAGNOSE ? 0 : 4;
        return SHIPPED.diagnoses().all().get(from + random.nextInt(4)).id();
    }

    private static Measure measure(Random random) {
        return SHIPPED.measures().all().get(random.nextInt(4));
    }

    private static Severity severity(Random random) {
        return Severity.values()[1 + random.nextInt(4)];
    }
}
