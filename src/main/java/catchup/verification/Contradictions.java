package catchup.verification;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.fact.Conclusion;
import catchup.rulebase.Circles;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleTest.Given;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rules of the last layer that contradict each other on facts on which they all fire. Different stages are no contradiction:
 * the earliest counts.
 */
final class Contradictions {

    /** Comparing so many conclusions takes as long as looking at one rule. */
    private static final int COMPARED_AT_ONCE = 20;

    private record Said(Conclusion conclusion, Rule rule) {}

    private final Chain chain;
    private final FactWords words;
    private final Diagnostics diagnostics;
    private final Patience patience;
    private final List<Said> said = new ArrayList<>();

    Contradictions(Chain chain, FactWords words, Diagnostics diagnostics, Patience patience) {
        this.chain = chain;
        this.words = words;
        this.diagnostics = diagnostics;
        this.patience = patience;
        for (Rule rule : chain.rules().rules()) {
            if (!chain.neverFires(rule)) {
                rule.conclusions().forEach(conclusion -> said.add(new Said(conclusion, rule)));
            }
        }
    }

    void check() {
        orders();
        for (Said one : said) {
            if (one.conclusion() instanceof Conclusion.Hold hold) {
                heldAndAdvanced(hold, one.rule());
            } else if (one.conclusion() instanceof Conclusion.Synergy synergy) {
                reinforcesAndConflicts(synergy, one.rule());
            }
            patience.spend(said.size() / COMPARED_AT_ONCE);
            if (patience.isAtEnd()) {
                return;
            }
        }
    }

    private void heldAndAdvanced(Conclusion.Hold hold, Rule rule) {
        for (Said other : said) {
            if (other.conclusion() instanceof Conclusion.Advance advance
                    && advance.measure().equals(hold.measure())
                    && advance.phase() < hold.phase()) {
                together(List.of(rule, other.rule()))
                        .ifPresent(facts -> diagnostics.conflict(
                                Problem.HELD_AND_ADVANCED,
                                rule.at(),
                                other.rule().at(),
                                measure(hold.measure()),
                                hold.phase(),
                                other.rule().name(),
                                advance.phase(),
                                words.facts(facts)));
            }
        }
    }

    private void reinforcesAndConflicts(Conclusion.Synergy synergy, Rule rule) {
        Conclusion conflict = new Conclusion.Conflict(synergy.measure(), synergy.other());
        for (Said other : said) {
            if (other.conclusion().equals(conflict)) {
                together(List.of(rule, other.rule()))
                        .ifPresent(facts -> diagnostics.conflict(
                                Problem.REINFORCES_AND_CONFLICTS,
                                rule.at(),
                                other.rule().at(),
                                measure(synergy.measure()),
                                measure(synergy.other()),
                                other.rule().name(),
                                words.facts(facts)));
            }
        }
    }

    private void orders() {
        Map<String, Map<String, List<Rule>>> before = new LinkedHashMap<>();
        for (Said one : said) {
            if (one.conclusion() instanceof Conclusion.Order order) {
                before.computeIfAbsent(order.first(), key -> new LinkedHashMap<>())
                        .computeIfAbsent(order.then(), key -> new ArrayList<>())
                        .add(one.rule());
            }
        }
        Set<Set<String>> seen = new HashSet<>();
        for (List<String> circle : circles(before)) {
            if (seen.add(new TreeSet<>(circle))) {
                circle(circle, before);
            }
        }
    }

    /** Measures that must come before each other: all pairs, and of longer circles at least one through each member. */
    private static List<List<String>> circles(Map<String, Map<String, List<Rule>>> before) {
        List<List<String>> circles = new ArrayList<>();
        before.forEach((first, later) -> later.keySet().stream()
                .filter(then -> before.getOrDefault(then, Map.of()).containsKey(first))
                .forEach(then -> circles.add(List.of(first, then))));
        circles.addAll(Circles.among(before.keySet(), measure -> before.getOrDefault(measure, Map.of())
                .keySet()));
        return circles;
    }

    private void circle(List<String> circle, Map<String, Map<String, List<Rule>>> before) {
        List<Rule> rules = new ArrayList<>();
        for (int i = 0; i < circle.size(); i++) {
            String then = circle.get((i + 1) % circle.size());
            List<Rule> ordering = before.getOrDefault(circle.get(i), Map.of()).getOrDefault(then, List.of());
            rules.add(ordering.stream().filter(Rule::isWritten).findFirst().orElse(ordering.get(0)));
        }
        rules.sort((one, other) -> Boolean.compare(other.isWritten(), one.isWritten()));
        together(rules)
                .ifPresent(facts -> diagnostics.conflict(
                        Problem.ORDERS_IN_A_CIRCLE,
                        rules.get(0).at(),
                        Chain.places(rules.subList(1, rules.size())),
                        names(circle),
                        words.facts(facts)));
    }

    /** Facts on which all of some rules fire. */
    private Optional<Given> together(List<Rule> rules) {
        List<Demand> demands = rules.stream()
                .flatMap(rule -> Search.demands(rule).stream())
                .distinct()
                .toList();
        return chain.witnesses().answer(demands) instanceof Answer.Found found
                ? Optional.of(found.facts())
                : Optional.empty();
    }

    private Text names(List<String> circle) {
        return new Text(
                Circles.named(circle, id -> "“" + measure(id).en() + "”"),
                Circles.named(circle, id -> "“" + measure(id).zh() + "”"));
    }

    private Text measure(String id) {
        return chain.rules().measures().get(id).name();
    }
}
