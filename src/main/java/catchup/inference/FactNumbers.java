package catchup.inference;

import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.fact.Indicator;
import catchup.fact.Label;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A number for everything that can be so in a case: what can be found, and what the rules of a rule base can conclude. */
final class FactNumbers {

    private final List<Indicator> indicators;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<String> dimensions;
    private final List<Conclusion> conclusions = new ArrayList<>();
    private final Map<Conclusion, Integer> numbers = new HashMap<>();
    private final Map<Class<?>, Map<String, Integer>> byKey = new HashMap<>();

    FactNumbers(RuleBase rules) {
        this.indicators = rules.indicators().all();
        indicators.forEach(indicator -> positions.put(indicator.id(), positions.size()));
        this.dimensions = rules.dimensions().all().stream().map(Label::id).toList();
        rules.diagnoses().all().forEach(entry -> add(new Conclusion.Diagnosis(entry.id())));
        rules.measures().all().forEach(measure -> {
            add(new Conclusion.Recommendation(measure.id(), measure.theme()));
            add(new Conclusion.Coverage(measure.theme()));
        });
        for (Rule rule : rules.rules()) {
            rule.conclusions().forEach(this::add);
        }
    }

    /** How many there are. */
    int size() {
        return firstConclusion() + conclusions.size();
    }

    /** The position of an indicator in the catalogue. */
    int position(String indicator) {
        Integer position = positions.get(indicator);
        if (position == null) {
            throw new IllegalArgumentException("no indicator " + indicator);
        }
        return position;
    }

    /** The number of a fact. */
    int of(Fact fact) {
        if (fact instanceof Finding.Gap gap) {
            return position(gap.indicator().id());
        } else if (fact instanceof Finding.Unknown unknown) {
            return firstUnknown() + position(unknown.indicator().id());
        } else if (fact instanceof Finding.Strength strength) {
            return firstStrength() + position(strength.indicator().id());
        } else if (fact instanceof Finding.Lag lag) {
            return firstLag() + dimensions.indexOf(lag.dimension().id());
        } else if (fact instanceof Finding.Profile) {
            return profile();
        }
        return find((Conclusion) fact)
                .orElseThrow(() -> new IllegalArgumentException("nothing in the rule base says " + fact));
    }

    /** Puts findings where their numbers are; they mostly come in the order of the catalogue, so most need not be looked up. */
    void place(List<Finding> findings, @Nullable Fact[] facts) {
        int at = -1;
        for (Finding finding : findings) {
            if (finding instanceof Finding.Gap gap) {
                at = position(gap.indicator(), at + 1);
                facts[at] = gap;
            } else if (finding instanceof Finding.Unknown unknown) {
                at = position(unknown.indicator(), at + 1);
                facts[firstUnknown() + at] = unknown;
            } else if (finding instanceof Finding.Strength strength) {
                at = position(strength.indicator(), at);
                facts[firstStrength() + at] = strength;
            } else {
                facts[of(finding)] = finding;
            }
        }
    }

    private int position(Indicator indicator, int supposed) {
        String id = indicator.id();
        boolean isThere = supposed >= 0
                && supposed < indicators.size()
                && indicators.get(supposed).id().equals(id);
        return isThere ? supposed : position(id);
    }

    /** The number of a conclusion; empty if nothing in the rule base says so. */
    Optional<Integer> find(Conclusion conclusion) {
        return Optional.ofNullable(numbers.get(conclusion));
    }

    /** What has a number from the conclusions. */
    Conclusion conclusion(int number) {
        return conclusions.get(number - firstConclusion());
    }

    /** Whether a number is that of a conclusion. */
    boolean isConclusion(int number) {
        return number >= firstConclusion();
    }

    /** The numbers of all facts that could match a pattern, by the key of the fact. */
    int[] candidates(Pattern pattern) {
        if (pattern instanceof Pattern.OfGap gap) {
            return ofIndicators(0, pattern, gap.dimension().orElse(""));
        } else if (pattern instanceof Pattern.OfStrength strength) {
            return ofIndicators(firstStrength(), pattern, strength.dimension().orElse(""));
        } else if (pattern instanceof Pattern.OfUnknown) {
            return ofIndicators(firstUnknown(), pattern, "");
        } else if (pattern instanceof Pattern.OfLag) {
            return dimensions.stream()
                    .filter(id -> pattern.key().map(id::equals).orElse(true))
                    .sorted()
                    .mapToInt(id -> firstLag() + dimensions.indexOf(id))
                    .toArray();
        } else if (pattern instanceof Pattern.OfProfile) {
            return new int[] {profile()};
        }
        return ofConclusions(pattern);
    }

    private int[] ofIndicators(int first, Pattern pattern, String dimension) {
        if (pattern.key().isPresent()) {
            Integer position = positions.get(pattern.key().get());
            return position == null ? new int[0] : new int[] {first + position};
        }
        return IntStream.range(0, indicators.size())
                .boxed()
                .filter(at ->
                        dimension.isEmpty() || indicators.get(at).dimension().equals(dimension))
                .sorted(Comparator.comparing(at -> indicators.get(at).id()))
                .mapToInt(at -> first + at)
                .toArray();
    }

    private int[] ofConclusions(Pattern pattern) {
        Map<String, Integer> ofType = byKey.getOrDefault(pattern.type(), Map.of());
        if (pattern.key().isPresent()) {
            Integer number = ofType.get(pattern.key().get());
            return number == null || !pattern.matches(conclusion(number)) ? new int[0] : new int[] {number};
        }
        return ofType.keySet().stream()
                .sorted()
                .mapToInt(ofType::get)
                .filter(number -> pattern.matches(conclusion(number)))
                .toArray();
    }

    private void add(Conclusion conclusion) {
        int number = size();
        if (numbers.putIfAbsent(conclusion, number) == null) {
            conclusions.add(conclusion);
            FactIndex.key(conclusion)
                    .ifPresent(key -> byKey.computeIfAbsent(conclusion.getClass(), type -> new HashMap<>())
                            .putIfAbsent(key, number));
        }
    }

    private int firstUnknown() {
        return indicators.size();
    }

    private int firstStrength() {
        return 2 * indicators.size();
    }

    private int firstLag() {
        return 3 * indicators.size();
    }

    private int profile() {
        return firstLag() + dimensions.size();
    }

    private int firstConclusion() {
        return profile() + 1;
    }
}
