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
     * The outermost stand that a condition on gaps or lags still takes, by indicator: the least severe, or the most severe
     * where it asks for at most. Indicators that are given in figures stay as they are, and so do those that are not among
     * the gaps counted, or that need only be known.
     */
    Map<String, Stand> of(Condition condition, Given given) {
        Map<String, Stand> edges = new LinkedHashMap<>();
        if (condition instanceof Condition.Holds || condition instanceof Condition.AtLeast) {
            given.stands()
                    .forEach((id, stand) ->
                            edge(condition, rules.indicators().get(id), stand).ifPresent(edge -> edges.put(id, edge)));
        }
        return edges;
    }

    /** The outermost stand on an indicator that a pattern still takes. */
    Optional<Stand> of(Pattern.OfGap gap, String indicator) {
        return edge(gap.from(), gap.to(), rules.indicators().get(indicator));
    }

    private static Optional<Stand> edge(Condition condition, Indicator indicator, Stand stand) {
        Pattern pattern = condition.pattern();
        if (stand instanceof Stand.Figures || pattern.isOfKnown() || !Variations.isAsked(pattern, indicator)) {
            return Optional.empty();
        } else if (pattern instanceof Pattern.OfGap gap) {
            boolean asked = condition instanceof Condition.Holds || isIn(gap, stand);
            return asked ? edge(gap.from(), gap.to(), indicator) : Optional.empty();
        } else if (pattern instanceof Pattern.OfLag lag && stand instanceof Stand.Behind) {
            return edge(lag.from(), Severity.CRITICAL, indicator);
        }
        return Optional.empty();
    }

    private static boolean isIn(Pattern.OfGap gap, Stand stand) {
        return stand instanceof Stand.Behind behind
                && behind.severity().isAtLeast(gap.from())
                && gap.to().isAtLeast(behind.severity());
    }

    private static Optional<Stand> edge(Severity from, Severity to, Indicator indicator) {
        List<Severity> taken = indicator.thresholds().from().keySet().stream()
                .filter(severity -> severity.isAtLeast(from) && to.isAtLeast(severity))
                .sorted()
                .toList();
        boolean atLeast = from != Severity.NONE;
        return taken.isEmpty()
                ? Optional.empty()
                : Optional.of(new Stand.Behind(taken.get(atLeast ? 0 : taken.size() - 1)));
    }
}
