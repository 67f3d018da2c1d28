package catchup.inference;

import catchup.fact.Fact;
import catchup.fact.Indicator;
import catchup.rulebase.Condition;
import catchup.rulebase.Layer;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is looked up in a rule base again and again while cases are reasoned about. */
final class RuleIndex {

    /** A single thing that a rule waits for. */
    private record Trigger(Class<? extends Fact> type, String key) {}

    private final RuleBase rules;
    private final Map<String, List<Rule>> diagnosing;
    private final List<String> indicators;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<Layer, List<Rule>> always = new EnumMap<>(Layer.class);
    private final Map<Layer, Map<Trigger, List<Rule>>> waiting = new EnumMap<>(Layer.class);

    RuleIndex(RuleBase rules) {
        this.rules = rules;
        this.diagnosing = Rule.byDiagnosis(rules.rules());
        this.indicators = rules.indicators().all().stream().map(Indicator::id).toList();
        indicators.forEach(id -> positions.put(id, positions.size()));
        rules.rules().forEach(this::add);
    }

    RuleBase rules() {
        return rules;
    }

    /** The rules that conclude each diagnosis, by its id. */
    Map<String, List<Rule>> diagnosing() {
        return diagnosing;
    }

    /** The ids of the indicators, in the order of the catalogue. */
    List<String> indicators() {
        return indicators;
    }

    /** What rests on the observation of an indicator alone. */
    Rests rests(String indicator) {
        return Rests.on(positions.getOrDefault(indicator, 0));
    }

    /** The rules of a layer that wait for no single thing. */
    List<Rule> always(Layer layer) {
        return always.getOrDefault(layer, List.of());
    }

    /** The rules of a layer that cannot fire without a fact. */
    List<Rule> waitingFor(Fact fact, Layer layer) {
        return FactIndex.key(fact)
                .flatMap(key -> Optional.ofNullable(
                        waiting.getOrDefault(layer, Map.of()).get(new Trigger(fact.getClass(), key))))
                .orElse(List.of());
    }

    private void add(Rule rule) {
        Optional<Trigger> trigger = rule.conditions().stream()
                .filter(Condition.Holds.class::isInstance)
                .map(Condition::pattern)
                .filter(pattern -> pattern.key().isPresent() && !(pattern instanceof Pattern.OfProfile))
                .map(pattern -> new Trigger(pattern.type(), pattern.key().orElseThrow()))
                .findFirst();
        trigger.map(single -> waiting.computeIfAbsent(rule.layer(), layer -> new HashMap<>())
                        .computeIfAbsent(single, key -> new ArrayList<>()))
                .orElseGet(() -> always.computeIfAbsent(rule.layer(), layer -> new ArrayList<>()))
                .add(rule);
    }
}
