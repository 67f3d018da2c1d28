package catchup.inference;

import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.RankingSettings;
import catchup.rulebase.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Makes the derivation out of what was recorded: what each condition saw, and how far everything is to be believed.
 * Certainty combines as in MYCIN (Shortliffe and Buchanan 1975): the weakest premise times the rule's certainty, and
 * independent lines as a + b − ab. The result does not depend on the order in which rules fired.
 */
final class Appraisal {

    /** What is taken as given in a test of a rule, where it stands for a well supported conclusion. */
    private static final List<Way> GIVEN = List.of(Way.of(Rests.NOTHING, 0.6, 0.9));

    /** So many things that match a pattern. */
    private record Counted(Pattern pattern, int count) {}

    private static final List<Way> SURE = List.of(Way.sure(1));

    private static final Comparator<Rule> BY_LAYER_AND_NAME =
            Comparator.comparing(Rule::layer).thenComparing(Rule::name);

    private static final Comparator<Firing> STRONGEST_FIRST = Comparator.comparingDouble(
                    (Firing firing) -> firing.degree() * firing.certainty())
            .reversed();

    private final RuleIndex index;
    private final RankingSettings settings;
    private final List<Finding> findings;
    private final List<Rule> fired;
    private final Map<Conclusion, List<Way>> ways = new HashMap<>();
    private final Map<Conclusion, List<Rule>> supporting = new LinkedHashMap<>();
    private final Map<Rule, List<Way>> waysOfRule = new HashMap<>();
    private final Map<Counted, List<Way>> counts = new HashMap<>();
    private final FactIndex facts;
    private final Openness openness;

    Appraisal(RuleIndex index, List<Finding> findings, Collection<Conclusion> given, Recorder recorder) {
        this.index = index;
        this.settings = index.rules().ranking();
        this.findings = findings;
        this.facts = new FactIndex(findings, recorder.concluded());
        this.openness = new Openness(index, findings, recorder.concluded(), facts);
        this.fired = new ArrayList<>(recorder.rules());
        fired.sort(BY_LAYER_AND_NAME);
        given.forEach(conclusion -> ways.put(conclusion, GIVEN));
        for (Rule rule : fired) {
            for (Conclusion conclusion : rule.conclusions()) {
                supporting.computeIfAbsent(conclusion, key -> new ArrayList<>()).add(rule);
            }
        }
    }

    /** @param open whether to say which rules missing facts leave open */
    Derivation derivation(boolean open) {
        Map<Rule, Firing> firings = new LinkedHashMap<>();
        fired.forEach(rule -> firings.put(rule, firing(rule)));
        Map<Conclusion, List<Firing>> supports = new LinkedHashMap<>();
        Map<Conclusion, Belief> beliefs = new LinkedHashMap<>();
        supporting.forEach((conclusion, by) -> {
            supports.put(
                    conclusion,
                    by.stream().map(firings::get).sorted(STRONGEST_FIRST).toList());
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
            Way part = strongest.part(i);
            OptionalDouble degree =
                    Double.isNaN(part.degree()) ? OptionalDouble.empty() : OptionalDouble.of(part.degree());
            premises.add(new Premise(condition, saw(condition), degree, part.certainty(), isAssumed(condition)));
        }
        return new Firing(rule, List.copyOf(premises), strongest.degree(), strongest.certainty());
    }

    private Belief belief(List<Rule> by, Map<Rule, Firing> firings) {
        IdentityHashMap<Way, Rule> from = new IdentityHashMap<>();
        List<Way> all = new ArrayList<>();
        for (Rule rule : by) {
            for (Way way : waysOf(rule)) {
                all.add(way);
                from.put(way, rule);
            }
        }
        List<Way> best = Way.best(all);
        List<Way> chosen = Packing.of(best);
        List<Line> lines = new ArrayList<>();
        for (Way way : chosen) {
            Firing firing = firings.get(from.get(way));
            if (firing != null) {
                lines.add(new Line(way.rests().names(index.indicators()), firing, way.degree(), way.certainty()));
            }
        }
        return new Belief(
                best.stream().mapToDouble(Way::degree).max().orElse(0),
                Packing.combine(chosen, Way::certainty),
                Packing.combine(chosen, Way::strength),
                List.copyOf(lines));
    }

    private List<Way> waysOf(Rule rule) {
        List<Way> known = waysOfRule.get(rule);
        if (known == null) {
            known = Way.together(rule.conditions().stream().map(this::ways).toList(), rule.certainty());
            waysOfRule.put(rule, known);
        }
        return known;
    }

    private List<Way> ways(Condition condition) {
        if (condition instanceof Condition.Absent) {
            return isAssumed(condition) ? List.of(Way.sure(settings.assumedAbsence())) : SURE;
        } else if (condition instanceof Condition.AtMost) {
            return SURE;
        }
        if (condition instanceof Condition.AtLeast least) {
            return counted(new Counted(least.pattern(), least.count()));
        }
        return ways(saw(condition).get(0));
    }

    private List<Way> counted(Counted counted) {
        List<Way> known = counts.get(counted);
        if (known == null) {
            List<Way> each = new ArrayList<>();
            facts.matching(counted.pattern())
                    .forEach(fact -> each.add(ways(fact).get(0)));
            known = Way.choices(each, counted.count());
            counts.put(counted, known);
        }
        return known;
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
            return Way.of(rests(gap), gap.degree(), gap.certainty());
        } else if (finding instanceof Finding.Strength strength) {
            double floor = settings.strengthFloor();
            double degree = floor + (1 - floor) * strength.lead();
            return Way.of(rests(strength.level()), degree, strength.level().certainty());
        } else if (finding instanceof Finding.Lag lag) {
            double certainty = lag.gaps().stream()
                    .mapToDouble(Finding.Gap::certainty)
                    .average()
                    .orElse(1);
            Rests all = lag.gaps().stream().map(this::rests).reduce(Rests.NOTHING, Rests::and);
            return Way.of(all, lag.degree(), certainty);
        }
        return Way.sure(1);
    }

    private Rests rests(Finding.Gap gap) {
        return index.rests(gap.indicator().id());
    }

    /** What a condition saw: the one thing that it names, or all that it counted. */
    private List<Fact> saw(Condition condition) {
        return condition instanceof Condition.Absent ? List.of() : facts.matching(condition.pattern());
    }

    private boolean isAssumed(Condition condition) {
        return condition instanceof Condition.Absent
                && condition.pattern() instanceof Pattern.OfDiagnosis diagnosis
                && diagnosis.key().map(openness::couldStillBe).orElse(false);
    }
}
