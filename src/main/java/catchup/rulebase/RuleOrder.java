package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether rules can be fired layer by layer so that their order does not matter: no diagnosis may rest on itself, and what
 * is absent or counted must have been settled in an earlier layer.
 */
final class RuleOrder {

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
        for (List<Object> circle : Circles.<Object>among(rules, order::restsOn)) {
            List<Rule> members = circle.stream()
                    .filter(Rule.class::isInstance)
                    .map(Rule.class::cast)
                    .toList();
            List<Location> others = members.stream().skip(1).map(Rule::at).toList();
            diagnostics.conflict(Problem.RULE_CYCLE, members.get(0).at(), others, Circles.named(members, Rule::name));
        }
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
