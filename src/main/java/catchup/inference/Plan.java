package catchup.inference;

import catchup.fact.Indicator;
import catchup.rulebase.Condition;
import catchup.rulebase.Layer;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A rule base made ready for reasoning: every fact there can be, every condition and every rule has a number, so that what
 * is known while a case is reasoned about stands in arrays. Conditions that ask for the same thing are one.
 */
final class Plan {

    private static final Comparator<Rule> BY_LAYER_AND_NAME =
            Comparator.comparing(Rule::layer).thenComparing(Rule::name);

    private final RuleBase rules;
    private final List<String> indicators;
    private final FactNumbers facts;
    private final Map<String, PlannedCondition> conditions = new HashMap<>();
    private final Map<String, PlannedPattern> patterns = new HashMap<>();
    private final List<PlannedRule> planned = new ArrayList<>();
    private final Map<Layer, List<PlannedRule>> byLayer = new EnumMap<>(Layer.class);
    private final Map<Layer, List<PlannedRule>> fed = new EnumMap<>(Layer.class);
    private final @Nullable List<PlannedRule>[] concluding;
    private final Rests[] rests;

    Plan(RuleBase rules) {
        this.rules = rules;
        this.indicators = rules.indicators().all().stream().map(Indicator::id).toList();
        this.facts = new FactNumbers(rules);
        this.concluding = lists(facts.size());
        this.rests = IntStream.range(0, indicators.size()).mapToObj(Rests::on).toArray(Rests[]::new);
        for (Layer layer : Layer.values()) {
            byLayer.put(layer, new ArrayList<>());
        }
        rules.rules().stream().sorted(BY_LAYER_AND_NAME).forEach(this::add);
        byLayer.forEach((layer, those) -> fed.put(layer, fed(those)));
    }

    RuleBase rules() {
        return rules;
    }

    /** The ids of the indicators, in the order of the catalogue. */
    List<String> indicators() {
        return indicators;
    }

    FactNumbers facts() {
        return facts;
    }

    /** All rules, by layer and name. */
    List<PlannedRule> planned() {
        return planned;
    }

    /** The rules of a layer, by name. */
    List<PlannedRule> planned(Layer layer) {
        return byLayer.getOrDefault(layer, List.of());
    }

    /** Those rules of a layer that look at what others of the same layer conclude. */
    List<PlannedRule> fed(Layer layer) {
        return fed.getOrDefault(layer, List.of());
    }

    /** The rules that conclude what has a number, by layer and name. */
    List<PlannedRule> concluding(int number) {
        List<PlannedRule> those = concluding[number];
        return those == null ? List.of() : those;
    }

    /** What rests on the observation of an indicator alone. */
    Rests rests(String indicator) {
        return rests[facts.position(indicator)];
    }

    /** How many different things conditions ask for. */
    int asked() {
        return conditions.size();
    }

    private void add(Rule rule) {
        PlannedRule added = new PlannedRule(
                planned.size(),
                rule,
                rule.conditions().stream().map(this::planned).toList(),
                rule.conclusions().stream().mapToInt(facts::of).toArray());
        planned.add(added);
        planned(rule.layer()).add(added);
        for (int number : added.concludes()) {
            List<PlannedRule> those = concluding[number];
            if (those == null) {
                those = new ArrayList<>();
                concluding[number] = those;
            }
            those.add(added);
        }
    }

    /** An array of lists, none of which is there yet. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static <T> @Nullable List<T>[] lists(int length) {
        return new List[length];
    }

    private PlannedCondition planned(Condition condition) {
        PlannedPattern pattern = planned(condition.pattern());
        return conditions.computeIfAbsent(
                asked(condition), asked -> new PlannedCondition(conditions.size(), condition, pattern));
    }

    /** What a condition asks for, however it is worded. */
    private static String asked(Condition condition) {
        String pattern = condition.pattern().asks();
        if (condition instanceof Condition.Holds) {
            return pattern;
        } else if (condition instanceof Condition.AtLeast least) {
            return "at least " + least.count() + " " + pattern;
        } else if (condition instanceof Condition.AtMost most) {
            return "at most " + most.count() + " " + pattern;
        }
        return "no " + pattern;
    }

    private PlannedPattern planned(Pattern pattern) {
        return patterns.computeIfAbsent(pattern.asks(), asked -> {
            int[] candidates = facts.candidates(pattern);
            return new PlannedPattern(pattern, about(pattern, candidates), candidates);
        });
    }

    private Rests about(Pattern pattern, int[] candidates) {
        boolean isOfFigures = pattern instanceof Pattern.OfGap || pattern instanceof Pattern.OfStrength;
        Rests about = Rests.NOTHING;
        if (isOfFigures) {
            for (int candidate : candidates) {
                about = about.and(rests[candidate % rests.length]);
            }
        }
        return about;
    }

    private static List<PlannedRule> fed(List<PlannedRule> layer) {
        BitSet concluded = new BitSet();
        for (PlannedRule rule : layer) {
            for (int number : rule.concludes()) {
                concluded.set(number);
            }
        }
        List<PlannedRule> fed = new ArrayList<>();
        for (PlannedRule rule : layer) {
            if (rule.lookedFor().intersects(concluded)) {
                fed.add(rule);
            }
        }
        return fed;
    }
}
