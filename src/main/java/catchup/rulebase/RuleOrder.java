package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.fact.Conclusion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether rules can be fired layer by layer so that their order does not matter: no diagnosis may rest on itself, and what
 * is absent or counted must have been settled in an earlier layer.
 */
final class RuleOrder {

    private final Map<String, List<Rule>> concluding = new HashMap<>();
    private final Set<String> done = new HashSet<>();
    private final Diagnostics diagnostics;

    private RuleOrder(List<Rule> rules, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        for (Rule rule : rules) {
            for (Conclusion conclusion : rule.conclusions()) {
                if (conclusion instanceof Conclusion.Diagnosis diagnosis) {
                    concluding
                            .computeIfAbsent(diagnosis.id(), id -> new ArrayList<>())
                            .add(rule);
                }
            }
        }
    }

    /** Reports every circle of rules and every absence that is not settled when it is looked at. */
    static void check(List<Rule> rules, Diagnostics diagnostics) {
        RuleOrder order = new RuleOrder(rules, diagnostics);
        for (Rule rule : rules) {
            order.settled(rule);
            order.visit(rule, new LinkedHashSet<>());
        }
    }

    private void settled(Rule rule) {
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.Holds || !(condition.pattern() instanceof Pattern.OfDiagnosis looked)) {
                continue;
            }
            boolean open = concluding.entrySet().stream()
                    .filter(entry -> looked.key().map(entry.getKey()::equals).orElse(true))
                    .flatMap(entry -> entry.getValue().stream())
                    .anyMatch(other -> other.layer().compareTo(rule.layer()) >= 0);
            if (open) {
                diagnostics.add(
                        Problem.SENTENCE_NOT_IN_LAYER,
                        condition.at(),
                        rule.layer().code(),
                        condition.sentence());
            }
        }
    }

    private void visit(Rule rule, Set<String> path) {
        if (done.contains(rule.name())) {
            return;
        }
        if (!path.add(rule.name())) {
            diagnostics.add(Problem.RULE_CYCLE, rule.at(), String.join(" → ", path));
            return;
        }
        for (Condition condition : rule.conditions()) {
            if (condition.pattern() instanceof Pattern.OfDiagnosis looked
                    && looked.key().isPresent()) {
                for (Rule before : concluding.getOrDefault(looked.key().get(), List.of())) {
                    visit(before, path);
                }
            }
        }
        path.remove(rule.name());
        done.add(rule.name());
    }
}
