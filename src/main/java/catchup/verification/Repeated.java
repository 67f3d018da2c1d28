package catchup.verification;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.fact.Conclusion;
import catchup.rulebase.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rules that say what another rule says already. */
final class Repeated {

    private final Witnesses alone;
    private final Optional<Chain> chain;
    private final FactWords words;
    private final Diagnostics diagnostics;
    private final Patience patience;
    private final Set<Rule> same = new HashSet<>();
    private final Map<Rule, Set<Conclusion>> conclusions = new HashMap<>();

    /**
     * @param alone witnesses that know of no other rules
     * @param chain the rules as a whole, if they are complete
     */
    Repeated(Witnesses alone, Optional<Chain> chain, FactWords words, Diagnostics diagnostics, Patience patience) {
        this.alone = alone;
        this.chain = chain;
        this.words = words;
        this.diagnostics = diagnostics;
        this.patience = patience;
    }

    /** @param rules those that can fire */
    void check(List<Rule> rules) {
        sameRules(rules);
        Map<Conclusion, List<Rule>> concluding = new HashMap<>();
        for (Rule rule : rules) {
            conclusions.put(rule, new LinkedHashSet<>(rule.conclusions()));
            said(rule).forEach(conclusion -> concluding
                    .computeIfAbsent(conclusion, key -> new ArrayList<>())
                    .add(rule));
        }
        for (Rule rule : rules) {
            if (rule.isWritten() && !same.contains(rule)) {
                concluding.getOrDefault(said(rule).iterator().next(), List.of()).stream()
                        .takeWhile(other -> !patience.isAtEnd())
                        .filter(other -> isStronger(other, rule))
                        .filter(other -> mayFollow(other, rule))
                        .filter(other -> isImplied(other, rule))
                        .findFirst()
                        .ifPresent(other -> subsumed(rule, other));
            }
        }
    }

    /** Two fiches that name each other are no repetition: each is read by itself. */
    private void sameRules(List<Rule> rules) {
        Map<Object, Rule> first = new LinkedHashMap<>();
        for (Rule rule : rules) {
            Object said = List.of(new LinkedHashSet<>(Search.demands(rule)), new LinkedHashSet<>(rule.conclusions()));
            Rule other = first.putIfAbsent(said, rule);
            if (other != null && (rule.isWritten() || other.isWritten())) {
                Rule repeating = rule.isWritten() ? rule : other;
                Rule repeated = rule.isWritten() ? other : rule;
                if (same.add(repeating)) {
                    diagnostics.conflict(
                            Problem.SAME_RULE, repeating.at(), repeated.at(), repeating.name(), repeated.name());
                }
            }
        }
    }

    /** Whether another rule concludes as much as a rule, at least as surely. */
    private boolean isStronger(Rule other, Rule rule) {
        patience.spend(1);
        return !other.equals(rule)
                && !same.contains(other)
                && other.certainty() >= rule.certainty()
                && said(other).containsAll(said(rule));
    }

    private Set<Conclusion> said(Rule rule) {
        return conclusions.getOrDefault(rule, Set.of());
    }

    /** Whether another rule fires on the facts that are known to fire a rule, if any are. */
    private boolean mayFollow(Rule other, Rule rule) {
        return chain.flatMap(whole -> whole.firing(rule))
                .map(outcome -> outcome.fired(other))
                .orElse(true);
    }

    /** Whether another rule fires whenever a rule does: no facts meet the rule's conditions and miss one of the other's. */
    private boolean isImplied(Rule other, Rule rule) {
        return Search.demands(other).stream().allMatch(demand -> {
            List<Demand> demands = new ArrayList<>(Search.demands(rule));
            demands.add(demand.negated());
            return alone.areImpossible(demands);
        });
    }

    private void subsumed(Rule rule, Rule other) {
        diagnostics.conflict(
                Problem.SUBSUMED_RULE,
                rule.at(),
                other.at(),
                rule.name(),
                other.name(),
                rule.certainty(),
                other.certainty(),
                chain.map(Chain::witnesses)
                        .orElse(alone)
                        .firing(rule)
                        .map(words::facts)
                        .orElse(words.conditions(rule.conditions())));
    }
}
