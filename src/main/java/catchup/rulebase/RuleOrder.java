package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether rules can be fired layer by layer so that their order does not matter: no diagnosis may rest on itself, and what
 * is absent or counted must have been settled in an earlier layer.
 */
final class RuleOrder {

    /** Far longer than reasoning that people follow; whatever goes back along a chain would have to go back so far. */
    private static final int LONGEST_CHAIN = 50;

    private final Map<String, List<Rule>> concluding;
    private final Map<String, Layer> last = new HashMap<>();
    private final Diagnostics diagnostics;

    private RuleOrder(List<Rule> rules, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.concluding = Rule.byDiagnosis(rules);
        concluding.forEach(
                (diagnosis, by) -> by.forEach(rule -> last.merge(diagnosis, rule.layer(), RuleOrder::later)));
    }

    /** Reports circles of rules and every absence that is not settled when it is looked at. */
    static void check(List<Rule> rules, Diagnostics diagnostics) {
        RuleOrder order = new RuleOrder(rules, diagnostics);
        rules.forEach(order::settled);
        List<List<Object>> circles = Circles.<Object>among(rules, order::restsOn);
        for (List<Object> circle : circles) {
            List<Rule> members = circle.stream()
                    .filter(Rule.class::isInstance)
                    .map(Rule.class::cast)
                    .toList();
            List<Location> others = members.stream()
                    .skip(1)
                    .limit(Circles.LONGEST)
                    .map(Rule::at)
                    .toList();
            diagnostics.conflict(Problem.RULE_CYCLE, members.get(0).at(), others, Circles.named(members, Rule::name));
        }
        if (circles.isEmpty()) {
            order.chains();
        }
    }

    /** Reports a diagnosis that so many rules, one after the other, lead to. */
    private void chains() {
        Set<String> reached = concluding.keySet();
        for (int length = 0; length < LONGEST_CHAIN && !reached.isEmpty(); length++) {
            reached = next(reached);
        }
        Set<String> deepest = reached;
        concluding.entrySet().stream()
                .filter(each -> deepest.contains(each.getKey()))
                .min(Map.Entry.comparingByKey())
                .ifPresent(each -> diagnostics.add(
                        Problem.RULE_CHAIN_TOO_LONG, each.getValue().get(0).at(), each.getKey(), LONGEST_CHAIN));
    }

    /** The diagnoses that rules conclude from any of these. */
    private Set<String> next(Set<String> from) {
        return concluding.entrySet().stream()
                .filter(each -> each.getValue().stream()
                        .anyMatch(rule -> restsOn(rule).stream().anyMatch(from::contains)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void settled(Rule rule) {
        for (Condition condition : rule.conditions()) {
            if (!(condition instanceof Condition.Holds)
                    && condition.pattern() instanceof Pattern.OfDiagnosis looked
                    && open(looked, rule.layer())) {
                diagnostics.add(
                        Problem.SENTENCE_NOT_IN_LAYER,
                        condition.at(),
                        rule.layer().code(),
                        condition.sentence());
            }
        }
    }

    /** Whether what is looked at can still be concluded in a layer or after it. */
    private boolean open(Pattern.OfDiagnosis looked, Layer layer) {
        Stream<Layer> layers = looked.key().isPresent()
                ? Optional.ofNullable(last.get(looked.key().get())).stream()
                : last.values().stream();
        return layers.anyMatch(concluded -> concluded.compareTo(layer) >= 0);
    }

    /** What a rule or a diagnosis rests on: a rule on diagnoses, a diagnosis on the rules that conclude it. */
    private Collection<?> restsOn(Object ruleOrDiagnosis) {
        if (!(ruleOrDiagnosis instanceof Rule rule)) {
            return concluding.getOrDefault(ruleOrDiagnosis, List.of());
        }
        return rule.conditions().stream()
                .map(Condition::pattern)
                .filter(Pattern.OfDiagnosis.class::isInstance)
                .flatMap(pattern -> pattern.key().stream())
                .toList();
    }

    private static Layer later(Layer one, Layer other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
