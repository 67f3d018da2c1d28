package catchup.inference;

import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.fact.Indicator;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Makes the derivation out of what was recorded: what each condition saw, and how far everything is to be believed.
 * Certainty combines as in MYCIN (Shortliffe and Buchanan 1975): the weakest premise times the rule's certainty, and
 * independent lines as a + b − ab. The result does not depend on the order in which rules fired.
 */
final class Appraisal {

    /** What is taken as given in a test of a rule, where it stands for a well supported conclusion. */
    private static final Way GIVEN = new Way(new BitSet(), 0.6, 0.9, List.of());

    private final RuleBase rules;
    private final List<Finding> findings;
    private final Map<String, Integer> position = new HashMap<>();
    private final Map<Conclusion, List<Way>> ways = new HashMap<>();
    private final Map<Conclusion, List<Rule>> supporting = new LinkedHashMap<>();
    private final Map<Rule, Recorder.Recorded> recorded = new LinkedHashMap<>();
    private final Map<Rule, List<Way>> waysOfRule = new HashMap<>();
    private final FactIndex facts;
    private final Openness openness;

    /** @param diagnosing the rules that conclude each diagnosis */
    Appraisal(
            RuleBase rules,
            Map<String, List<Rule>> diagnosing,
            List<Finding> findings,
            Collection<Conclusion> given,
            Recorder recorder) {
        this.rules = rules;
        this.findings = findings;
        List<Conclusion> concluded = recorder.concluded().stream()
                .sorted(Comparator.comparing(Conclusion::toString))
                .toList();
        this.facts = new FactIndex(findings, concluded);
        this.openness = new Openness(rules, diagnosing, findings, concluded, facts);
        for (Indicator indicator : rules.indicators().all()) {
            position.put(indicator.id(), position.size());
        }
        for (Conclusion conclusion : given) {
            ways.put(conclusion, List.of(GIVEN));
        }
        recorder.firings().stream()
                .sorted(Comparator.comparing(
                                (Recorder.Recorded firing) -> firing.rule().layer())
                        .thenComparing(firing -> firing.rule().name()))
                .forEach(firing -> recorded.putIfAbsent(firing.rule(), firing));
        for (Rule rule : recorded.keySet()) {
            for (Conclusion conclusion : rule.conclusions()) {
                supporting.computeIfAbsent(conclusion, key -> new ArrayList<>()).add(rule);
            }
        }
    }

    /** @param open whether to say which rules missing facts leave open */
    Derivation derivation(boolean open) {
        Map<Rule, Firing> firings = new LinkedHashMap<>();
        recorded.keySet().forEach(rule -> firings.put(rule, firing(rule)));
        Map<Conclusion, List<Firing>> supports = new LinkedHashMap<>();
        Map<Conclusion, Belief> beliefs = new LinkedHashMap<>();
        supporting.forEach((conclusion, by) -> {
            supports.put(
                    conclusion,
                    by.stream()
                            .map(firings::get)
                            .sorted(Comparator.comparingDouble((Firing firing) -> firing.degree() * firing.certainty())
                                    .reversed())
                            .toList());
            beliefs.put(conclusion, belief(by, firings));
        });
        return new Derivation(
                findings, List.copyOf(firings.values()), supports, beliefs, open ? openness.undetermined() : List.of());
    }

    private Firing firing(Rule rule) {
        Way strongest = waysOf(rule).get(0);
        List<Premise> premises = new ArrayList<>();
        for (int i = 0; i < rule.conditions().size(); i++) {
            Condition condition = rule.conditions().get(i);
            Way part = strongest.parts().get(i);
            OptionalDouble degree =
                    Double.isNaN(part.degree()) ? OptionalDouble.empty() : OptionalDouble.of(part.degree());
            premises.add(new Premise(condition, saw(rule, condition), degree, part.certainty(), isAssumed(condition)));
        }
        return new Firing(rule, List.copyOf(premises), strongest.degree(), strongest.certainty());
    }

    private Belief belief(List<Rule> by, Map<Rule, Firing> firings) {
        Map<Way, Rule> from = new LinkedHashMap<>();
        for (Rule rule : by) {
            waysOf(rule).forEach(way -> from.putIfAbsent(way, rule));
        }
        List<Way> best = Way.best(List.copyOf(from.keySet()));
        List<Way> chosen = Packing.of(best);
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<Way, Rule> entry : from.entrySet()) {
            Firing firing = firings.get(entry.getValue());
            Way way = entry.getKey();
            if (firing != null && chosen.contains(way)) {
                lines.add(new Line(names(way.rests()), firing, way.degree(), way.certainty()));
            }
        }
        lines.sort(Comparator.comparingDouble(Line::strength).reversed());
        return new Belief(
                best.stream().mapToDouble(Way::degree).max().orElse(0),
                Packing.combine(chosen.stream().mapToDouble(Way::certainty).toArray()),
                Packing.combine(chosen.stream().mapToDouble(Way::strength).toArray()),
                List.copyOf(lines));
    }

    private List<Way> waysOf(Rule rule) {
        List<Way> known = waysOfRule.get(rule);
        if (known == null) {
            known = Way.together(
                    rule.conditions().stream()
                            .map(condition -> ways(rule, condition))
                            .toList(),
                    rule.certainty());
            waysOfRule.put(rule, known);
        }
        return known;
    }

    private List<Way> ways(Rule rule, Condition condition) {
        if (condition instanceof Condition.Absent) {
            double certainty = isAssumed(condition) ? rules.ranking().assumedAbsence() : 1;
            return List.of(new Way(new BitSet(), Double.NaN, certainty, List.of()));
        }
        if (condition instanceof Condition.AtMost) {
            return List.of(new Way(new BitSet(), Double.NaN, 1, List.of()));
        }
        List<Fact> saw = saw(rule, condition);
        return condition instanceof Condition.AtLeast least ? counted(saw, least.count()) : ways(saw.get(0));
    }

    private List<Way> counted(List<Fact> saw, int needed) {
        return Way.choices(saw.stream().map(fact -> ways(fact).get(0)).toList(), needed);
    }

    private List<Way> ways(Fact fact) {
        if (fact instanceof Finding finding) {
            return List.of(way(finding));
        }
        Conclusion conclusion = (Conclusion) fact;
        List<Way> known = ways.get(conclusion);
        if (known == null) {
            known = waysOf(conclusion);
            ways.put(conclusion, known);
        }
        return known;
    }

    private List<Way> waysOf(Conclusion conclusion) {
        List<Way> all = new ArrayList<>();
        supporting.getOrDefault(conclusion, List.of()).forEach(rule -> all.addAll(waysOf(rule)));
        return Way.best(all);
    }

    private Way way(Finding finding) {
        if (finding instanceof Finding.Gap gap) {
            return new Way(rests(List.of(gap)), gap.degree(), gap.certainty(), List.of());
        } else if (finding instanceof Finding.Strength strength) {
            double floor = rules.ranking().strengthFloor();
            double degree = floor + (1 - floor) * strength.lead();
            return new Way(
                    rests(List.of(strength.level())), degree, strength.level().certainty(), List.of());
        } else if (finding instanceof Finding.Lag lag) {
            double certainty = lag.gaps().stream()
                    .mapToDouble(Finding.Gap::certainty)
                    .average()
                    .orElse(1);
            return new Way(rests(lag.gaps()), lag.degree(), certainty, List.of());
        }
        return new Way(new BitSet(), Double.NaN, 1, List.of());
    }

    private BitSet rests(List<Finding.Gap> gaps) {
        BitSet rests = new BitSet();
        gaps.forEach(gap -> rests.set(position.getOrDefault(gap.indicator().id(), 0)));
        return rests;
    }

    private SortedSet<String> names(BitSet rests) {
        SortedSet<String> names = new TreeSet<>();
        List<Indicator> indicators = rules.indicators().all();
        rests.stream().forEach(bit -> names.add(indicators.get(bit).id()));
        return names;
    }

    /** What a condition saw: the fact that the engine matched, or all that it counted. */
    private List<Fact> saw(Rule rule, Condition condition) {
        Pattern pattern = condition.pattern();
        if (condition instanceof Condition.Absent) {
            return List.of();
        }
        if (condition instanceof Condition.Holds) {
            return matched(rule).stream().filter(pattern::matches).limit(1).toList();
        }
        return facts.matching(pattern);
    }

    private List<Fact> matched(Rule rule) {
        Recorder.Recorded firing = recorded.get(rule);
        return firing == null ? List.of() : firing.matched();
    }

    private boolean isAssumed(Condition condition) {
        return condition instanceof Condition.Absent
                && condition.pattern() instanceof Pattern.OfDiagnosis diagnosis
                && diagnosis.key().map(openness::couldStillBe).orElse(false);
    }
}
