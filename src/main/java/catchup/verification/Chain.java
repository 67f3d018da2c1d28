package catchup.verification;

import catchup.diagnostic.Location;
import catchup.inference.Outcome;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The chain of rules as a whole, with what has been found out about each: whether it can fire, and where. */
final class Chain {

    private final RuleBase rules;
    private final Witnesses witnesses;
    private final Map<Rule, Outcome> firing = new HashMap<>();
    private final Set<Rule> never = new HashSet<>();

    Chain(RuleBase rules) {
        this.rules = rules;
        this.witnesses = Witnesses.throughTheChain(rules);
        List<Rule> lastFirst = new ArrayList<>(rules.rules());
        lastFirst.sort(Comparator.comparing(Rule::layer).reversed());
        lastFirst.stream().filter(rule -> !firing.containsKey(rule)).forEach(this::search);
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
        return witnesses.ways().all(single);
    }

    /** Whether it is proved that a single thing is never concluded. */
    boolean isNever(Pattern single) {
        return concluding(single).stream().allMatch(never::contains);
    }

    /** Where rules stand. */
    static List<Location> places(Collection<Rule> rules) {
        return rules.stream().map(Rule::at).toList();
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
