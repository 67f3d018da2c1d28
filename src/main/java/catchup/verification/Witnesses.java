package catchup.verification;

import catchup.inference.DirectReasoner;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest.Given;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Facts on which a rule fires, and facts on which it just does not. They can be written down as tests of the rule. A search
 * for them is given up after a stated number of steps, so that empty means that none were found, not that there are none.
 */
public final class Witnesses {

    private final RuleBase rules;
    private final boolean supposing;
    private final Ways ways;
    private final DirectReasoner reasoner;
    private final Patience patience;

    private Witnesses(RuleBase rules, boolean supposing, Ways ways, DirectReasoner reasoner, Patience patience) {
        this.rules = rules;
        this.supposing = supposing;
        this.ways = ways;
        this.reasoner = reasoner;
        this.patience = patience;
    }

    /** Witnesses that hold nothing but figures and the kind of region, as a case does: the whole chain of rules fires on them. */
    public static Witnesses throughTheChain(RuleBase rules) {
        return throughTheChain(rules, new Patience());
    }

    static Witnesses throughTheChain(RuleBase rules, Patience patience) {
        return new Witnesses(rules, false, new Ways(rules.rules()), new DirectReasoner(rules), patience);
    }

    /** Witnesses in which the diagnoses and measures that a rule looks at are given, as in the tests beside the rules. */
    public static Witnesses ofRulesAlone(RuleBase rules) {
        return ofRulesAlone(rules, new Patience());
    }

    static Witnesses ofRulesAlone(RuleBase rules, Patience patience) {
        return new Witnesses(rules, true, new Ways(rules.rules()), new DirectReasoner(rules), patience);
    }

    /** Facts on which a rule fires, as few as there need be and no worse than they must be. */
    public Optional<Given> firing(Rule rule) {
        return facts(answer(Search.demands(rule)));
    }

    /**
     * Facts on which one condition of a rule fails and all its others hold, as near as can be to facts on which it fires.
     *
     * @param condition its place among the conditions, from 0
     */
    public Optional<Given> nearMiss(Rule rule, int condition) {
        List<Demand> demands = new ArrayList<>(Search.demands(rule));
        Demand missed = demands.remove(condition);
        return nearest(missed, demands).stream()
                .map(sketch -> facts(answer(sketch)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether there are facts that meet all of some demands. */
    Answer answer(Collection<Demand> demands) {
        return new Search(supposing, ways, reasoner, patience).answer(sketch(demands));
    }

    /** Whether it is proved that no facts meet all of some demands. */
    boolean areImpossible(Collection<Demand> demands) {
        Optional<Sketch> sketch = sketch(demands);
        boolean plain =
                rules.rules().isEmpty() && sketch.filter(Sketch::isPlain).isPresent();
        return !plain && new Search(supposing, ways, reasoner, patience).answer(sketch) instanceof Answer.Impossible;
    }

    /** Whether there are facts that fit a sketch. */
    Answer answer(Sketch sketch) {
        return new Search(supposing, ways, reasoner, patience).answer(Optional.of(sketch));
    }

    /** The same, but that nothing is looked for by way of rules that are known never to fire. */
    Witnesses without(Set<Rule> never) {
        List<Rule> left =
                rules.rules().stream().filter(rule -> !never.contains(rule)).toList();
        return new Witnesses(rules, supposing, new Ways(left), reasoner, patience);
    }

    /** Sketches of facts that miss one demand and meet the others, the nearest first. */
    private List<Sketch> nearest(Demand missed, List<Demand> others) {
        List<Sketch> sketches = new ArrayList<>();
        Optional<Sketch> start = sketch(others);
        if (start.isEmpty()) {
            return sketches;
        }
        Demand negated = missed.negated();
        Pattern pattern = missed.pattern();
        if (pattern.key().isPresent() && Scope.isOfIndicator(pattern)) {
            String id = pattern.key().orElseThrow();
            for (Standing standing : byNearness(missed, start.get().standings().of(id))) {
                Sketch sketch = start.get().copy();
                sketch.standings().narrow(id, EnumSet.of(standing));
                sketches.add(sketch);
            }
        } else if (missed.least() > 1) {
            sketch(start.get(), new Demand(pattern, missed.least() - 1, missed.least() - 1))
                    .ifPresent(sketches::add);
        }
        sketch(start.get(), negated).ifPresent(sketches::add);
        return sketches;
    }

    /** The standings that miss a demand, those first that are nearest to one that meets it; unknown last. */
    private static List<Standing> byNearness(Demand missed, Collection<Standing> left) {
        List<Standing> meeting = left.stream()
                .filter(standing -> missed.isMetBy(standing.meets(missed.pattern()) ? 1 : 0))
                .filter(standing -> standing != Standing.UNKNOWN)
                .toList();
        return left.stream()
                .filter(standing -> !missed.isMetBy(standing.meets(missed.pattern()) ? 1 : 0))
                .sorted(Comparator.comparingInt((Standing standing) -> distance(standing, meeting)))
                .toList();
    }

    private static int distance(Standing standing, List<Standing> meeting) {
        return standing == Standing.UNKNOWN
                ? Standing.KNOWN.size()
                : meeting.stream().mapToInt(standing::distanceTo).min().orElse(standing.distanceTo(Standing.LEVEL));
    }

    private Optional<Sketch> sketch(Collection<Demand> demands) {
        Sketch sketch = new Sketch(rules.catalogues());
        return demands.stream().allMatch(sketch::add) ? Optional.of(sketch) : Optional.empty();
    }

    private static Optional<Sketch> sketch(Sketch start, Demand demand) {
        Sketch sketch = start.copy();
        return sketch.add(demand) ? Optional.of(sketch) : Optional.empty();
    }

    private static Optional<Given> facts(Answer answer) {
        return answer instanceof Answer.Found found ? Optional.of(found.facts()) : Optional.empty();
    }
}
