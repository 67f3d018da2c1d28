package catchup.scaffold;

import catchup.fact.Indicator;
import catchup.fact.Severity;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest.Given;
import catchup.rulebase.RuleTest.Stand;
import catchup.trial.Trial;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where a rule only just fires: with every gap at the severity from which on, or up to which, it is asked for. */
final class Edges {

    private final RuleBase rules;
    private final Trial trial;

    Edges(RuleBase rules, Trial trial) {
        this.rules = rules;
        this.trial = trial;
    }

    /** The same facts with every gap at its edge, as far as the rule still fires. */
    Given just(Rule rule, Given firing) {
        Given just = firing;
        for (Condition condition : rule.conditions()) {
            for (Map.Entry<String, Stand> edge : of(condition, just).entrySet()) {
                Given closer = Variations.with(just, edge.getKey(), edge.getValue());
                just = trial.run(TestText.test(rule, closer, true)).fired() ? closer : just;
            }
        }
        return just;
    }

    /** Whether every gap that a rule asks for is at its edge. */
    boolean isJust(Rule rule, Given given) {
        return rule.conditions().stream().allMatch(condition -> of(condition, given).entrySet().stream()
                .allMatch(edge -> edge.getValue().equals(given.stands().get(edge.getKey()))));
    }

    /**
     * The outermost stand that a condition on gaps still takes, by indicator: the least severe, or the most severe where it
     * asks for at most. Indicators that are given in figures stay as they are.
     */
    Map<String, Stand> of(Condition condition, Given given) {
        Map<String, Stand> edges = new LinkedHashMap<>();
        if (condition.pattern() instanceof Pattern.OfGap gap
                && (condition instanceof Condition.Holds || condition instanceof Condition.AtLeast)) {
            given.stands().forEach((id, stand) -> {
                Indicator indicator = rules.indicators().get(id);
                boolean fixed = stand instanceof Stand.Figures;
                if (!fixed && Variations.isAsked(gap, indicator)) {
                    edge(gap, indicator).ifPresent(edge -> edges.put(id, edge));
                }
            });
        }
        return edges;
    }

    private static Optional<Stand> edge(Pattern.OfGap gap, Indicator indicator) {
        List<Severity> taken = indicator.thresholds().from().keySet().stream()
                .filter(severity -> severity.isAtLeast(gap.from()) && gap.to().isAtLeast(severity))
                .sorted()
                .toList();
        boolean atLeast = gap.from() != Severity.NONE;
        return taken.isEmpty()
                ? Optional.empty()
                : Optional.of(new Stand.Behind(taken.get(atLeast ? 0 : taken.size() - 1)));
    }
}
