package catchup.verification;

import catchup.diagnostic.Location;
import catchup.inference.Outcome;
import catchup.rulebase.Layer;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The chain of rules as a whole, with what has been found out about each: whether it can fire, and where. */
final class Chain {

    private final RuleBase rules;
    private final Ways ways;
    private final Map<Rule, Outcome> firing = new HashMap<>();
    private final Set<Rule> never = new HashSet<>();
    private Witnesses witnesses;

    Chain(RuleBase rules, Patience patience) {
        this.rules = rules;
        this.ways = new Ways(rules.rules());
        this.witnesses = Witnesses.throughTheChain(rules, patience);
        for (Layer layer : Layer.values()) {
            search(layer);
        }
    }

    RuleBase rules() {
        return rules;
    }

    Witnesses witnesses() {
        return witnesses;
    }

    /** Whether it is proved that there are no facts on which a rule fires. */
    boolean neverFires(Rule rule) {
        return never.contains(rule);
    }

    /** What is so on some facts on which a rule fires; empty if none were found. */
    Optional<Outcome> firing(Rule rule) {
        return Optional.ofNullable(firing.get(rule));
    }

    /** All rules that conclude a single thing. */
    List<Rule> concluding(Pattern single) {
        return ways.all(single);
    }

    /** Whether it is proved that a single thing is never concluded. */
    boolean isNever(Pattern single) {
        return concluding(single).stream().allMatch(never::contains);
    }

    /** Where rules stand, the first of many. */
    static List<Location> places(Collection<Rule> rules) {
        return rules.stream().limit(FactWords.MOST).map(Rule::at).toList();
    }

    /** Searches facts for the rules of a layer; those of earlier layers that never fire are known by then. */
    private void search(Layer layer) {
        int before = never.size();
        for (Rule rule : rules.rules()) {
            if (rule.layer() == layer && !firing.containsKey(rule)) {
                search(rule);
            }
        }
        if (never.size() > before) {
            witnesses = witnesses.without(never);
        }
    }

    private void search(Rule rule) {
        Answer answer = witnesses.answer(Search.demands(rule));
        if (answer instanceof Answer.Found found) {
            found.outcome().fired().forEach(fired -> firing.putIfAbsent(fired, found.outcome()));
        } else if (answer instanceof Answer.Impossible) {
            never.add(rule);
        }
    }
}
