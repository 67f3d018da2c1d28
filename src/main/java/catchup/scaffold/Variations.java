package catchup.scaffold;

import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.fact.Severity;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest.Given;
import catchup.rulebase.RuleTest.Stand;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Small changes of what a test supposes, those that touch one condition, nearest first. */
final class Variations {

    private final RuleBase rules;

    Variations(RuleBase rules) {
        this.rules = rules;
    }

    /** What is changed, and what is then supposed. */
    record Variation(Change change, Given given) {}

    /** What is changed. */
    sealed interface Change {

        /** How the region stands on an indicator. */
        record OfStand(String indicator, Stand stand) implements Change {}

        /** What kind of region it is. */
        record OfTag(String tag, boolean present) implements Change {}

        /** Whether something is taken as concluded. */
        record OfGiven(Text name, boolean present) implements Change {}

        /** Several things at once, so that a condition fails. */
        record OfSeveral() implements Change {}
    }

    /** All changes that could turn the outcome of a condition. */
    Stream<Variation> of(Given given, Condition condition) {
        Pattern pattern = condition.pattern();
        if (pattern instanceof Pattern.OfProfile profile) {
            return Stream.of(tag(given, profile.tag()));
        } else if (pattern instanceof Pattern.OfDiagnosis diagnosis) {
            return diagnosis.key().stream().map(id -> diagnosis(given, id));
        } else if (pattern instanceof Pattern.OfRecommendation || pattern instanceof Pattern.OfCoverage) {
            return measures(given, pattern);
        }
        return indicators(given, pattern).flatMap(indicator -> stands(given, indicator));
    }

    /** A test that supposes the same but for how the region stands on one indicator. */
    static Given with(Given given, String indicator, Stand stand) {
        Map<String, Stand> stands = new LinkedHashMap<>(given.stands());
        if (stand instanceof Stand.Unknown) {
            stands.remove(indicator);
        } else {
            stands.put(indicator, stand);
        }
        return new Given(given.tags(), stands, given.diagnoses(), given.measures());
    }

    /** How the region stands on an indicator in a test. */
    static Stand stand(Given given, String indicator) {
        return given.stands().getOrDefault(indicator, new Stand.Unknown());
    }

    private Stream<Indicator> indicators(Given given, Pattern pattern) {
        return rules.indicators().all().stream()
                .filter(indicator -> isAsked(pattern, indicator))
                .sorted(Comparator.comparing(indicator -> !given.stands().containsKey(indicator.id())));
    }

    /** Whether a pattern about gaps, strengths or lags looks at an indicator. */
    static boolean isAsked(Pattern pattern, Indicator indicator) {
        return pattern instanceof Pattern.OfLag lag
                ? lag.key().map(indicator.dimension()::equals).orElse(true)
                : pattern.key().map(indicator.id()::equals).orElseGet(() -> isIn(pattern, indicator));
    }

    private static boolean isIn(Pattern pattern, Indicator indicator) {
        if (pattern instanceof Pattern.OfGap gap) {
            return gap.dimension().map(indicator.dimension()::equals).orElse(true);
        } else if (pattern instanceof Pattern.OfStrength strength) {
            return strength.dimension().map(indicator.dimension()::equals).orElse(true);
        }
        return true;
    }

    private static Stream<Variation> stands(Given given, Indicator indicator) {
        Stand now = stand(given, indicator.id());
        int here = order(now, indicator);
        List<Stand> others = new ArrayList<>(List.of(new Stand.Level(), new Stand.Ahead()));
        indicator.thresholds().from().keySet().forEach(severity -> others.add(new Stand.Behind(severity)));
        others.sort(Comparator.comparingInt((Stand other) -> Math.abs(order(other, indicator) - here))
                .thenComparingInt(other -> order(other, indicator)));
        others.add(new Stand.Unknown());
        return others.stream()
                .filter(other -> !other.equals(now))
                .map(other ->
                        new Variation(new Change.OfStand(indicator.id(), other), with(given, indicator.id(), other)));
    }

    /** Where a stand lies on the way from ahead to far behind. */
    private static int order(Stand stand, Indicator indicator) {
        if (stand instanceof Stand.Behind behind) {
            return order(behind.severity());
        } else if (stand instanceof Stand.Figures figures) {
            return figures.reading()
                    .region()
                    .flatMap(region -> figures.reading()
                            .benchmark()
                            .map(benchmark -> indicator.distance(region.value(), benchmark.value())))
                    .map(distance -> order(indicator.thresholds().severity(distance)))
                    .orElse(0);
        }
        return stand instanceof Stand.Ahead ? -1 : 0;
    }

    private static int order(Severity severity) {
        return List.of(Severity.values()).indexOf(severity);
    }

    private static Variation tag(Given given, String tag) {
        Set<String> tags = new LinkedHashSet<>(given.tags());
        boolean present = tags.add(tag) || !tags.remove(tag);
        return new Variation(
                new Change.OfTag(tag, present), new Given(tags, given.stands(), given.diagnoses(), given.measures()));
    }

    private Variation diagnosis(Given given, String id) {
        List<String> diagnoses = new ArrayList<>(given.diagnoses());
        boolean present = !diagnoses.remove(id) && diagnoses.add(id);
        return new Variation(
                new Change.OfGiven(rules.diagnoses().get(id).name(), present),
                new Given(given.tags(), given.stands(), diagnoses, given.measures()));
    }

    private Stream<Variation> measures(Given given, Pattern pattern) {
        return rules.measures().all().stream()
                .filter(measure -> isAsked(pattern, measure))
                .sorted(Comparator.comparing(measure -> !given.measures().contains(measure.id())))
                .map(measure -> {
                    List<String> measures = new ArrayList<>(given.measures());
                    boolean present = !measures.remove(measure.id()) && measures.add(measure.id());
                    return new Variation(
                            new Change.OfGiven(measure.name(), present),
                            new Given(given.tags(), given.stands(), given.diagnoses(), measures));
                });
    }

    private static boolean isAsked(Pattern pattern, Measure measure) {
        return !(pattern instanceof Pattern.OfRecommendation asked)
                || (asked.key().map(measure.id()::equals).orElse(true)
                        && asked.theme().map(measure.theme()::equals).orElse(true));
    }
}
