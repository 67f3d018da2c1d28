package catchup.inference;

import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.rulebase.Condition;
import catchup.rulebase.RankingSettings;
import catchup.rulebase.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What follows from which rules fired: what each condition saw, and how far everything is to be believed. Certainty combines
 * as in MYCIN (Shortliffe and Buchanan 1975): the weakest premise times the rule's certainty, and independent lines as
 * a + b − ab. The result does not depend on the order in which rules fired.
 */
final class Appraisal implements Derivation {

    /** What is taken as given in a test of a rule, where it stands for a well supported conclusion. */
    private static final List<Way> GIVEN = List.of(Way.of(Rests.NOTHING, 0.6, 0.9));

    private static final List<Way> SURE = List.of(Way.sure(1));

    private static final Comparator<Firing> STRONGEST_FIRST = Comparator.comparingDouble(
                    (Firing firing) -> firing.degree() * firing.certainty())
            .reversed();

    private final Plan plan;
    private final WorkingMemory memory;
    private final RankingSettings settings;
    private final List<PlannedRule> fired;
    private final List<Conclusion> concluded = new ArrayList<>();
    private final Lazy<Set<Conclusion>> asSet = new Lazy<>(this::asSet);
    private final Map<Class<?>, List<Conclusion>> byType = new HashMap<>();
    private final @Nullable List<PlannedRule>[] supporting;
    private final @Nullable List<Way>[] waysOfFact;
    private final @Nullable List<Way>[] waysOfRule;
    private final @Nullable List<Way>[] waysOfCondition;
    private final @Nullable Firing[] firings;
    private final Map<Conclusion, Belief> beliefs = new HashMap<>();
    private @Nullable Openness openness;

    /** @param memory in which all rules have fired that can; it is not changed from now on */
    Appraisal(WorkingMemory memory) {
        this.plan = memory.plan();
        this.memory = memory;
        this.settings = plan.rules().ranking();
        this.fired = memory.fired();
        this.supporting = Plan.lists(plan.facts().size());
        this.waysOfFact = Plan.lists(plan.facts().size());
        this.waysOfRule = Plan.lists(plan.planned().size());
        this.waysOfCondition = Plan.lists(plan.asked());
        this.firings = new Firing[plan.planned().size()];
        memory.given().forEach(conclusion -> waysOfFact[plan.facts().of(conclusion)] = GIVEN);
        for (PlannedRule rule : fired) {
            for (int number : rule.concludes()) {
                support(number, rule);
            }
        }
    }

    private void support(int number, PlannedRule rule) {
        List<PlannedRule> by = supporting[number];
        if (by == null) {
            by = new ArrayList<>();
            supporting[number] = by;
            concluded.add(plan.facts().conclusion(number));
        }
        by.add(rule);
    }

    @Override
    public List<Finding> findings() {
        return memory.findings();
    }

    @Override
    public Set<Conclusion> concluded() {
        return asSet.get();
    }

    private Set<Conclusion> asSet() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(concluded));
    }

    @Override
    @SuppressWarnings("unchecked") // the list of a type holds nothing else
    public synchronized <C extends Conclusion> Stream<C> conclusions(Class<C> type) {
        if (type.isInterface()) {
            return Derivation.super.conclusions(type);
        } else if (byType.isEmpty()) {
            concluded.forEach(each -> byType.computeIfAbsent(each.getClass(), of -> new ArrayList<>())
                    .add(each));
        }
        return (Stream<C>) byType.getOrDefault(type, List.of()).stream();
    }

    @Override
    public synchronized List<Firing> firings() {
        return fired.stream().map(this::firing).toList();
    }

    @Override
    public synchronized List<Firing> supports(Conclusion conclusion) {
        return supporting(conclusion).stream()
                .map(this::firing)
                .sorted(STRONGEST_FIRST)
                .toList();
    }

    @Override
    public synchronized Belief belief(Conclusion conclusion) {
        Belief known = beliefs.get(conclusion);
        if (known == null) {
            List<PlannedRule> by = supporting(conclusion);
            if (by.isEmpty()) {
                throw new IllegalArgumentException("not concluded: " + conclusion);
            }
            known = believe(by);
            beliefs.put(conclusion, known);
        }
        return known;
    }

    @Override
    public synchronized List<Undetermined> undetermined() {
        return openness().undetermined(rests -> true);
    }

    @Override
    public synchronized List<Undetermined> decidedByOne() {
        return openness().undetermined(Rests::isOne);
    }

    private Belief believe(List<PlannedRule> by) {
        List<Way> best = bestOf(by);
        List<Way> chosen = Packing.of(best);
        double worst = best.get(0).degree();
        for (Way way : best) {
            worst = Math.max(worst, way.degree());
        }
        return new Belief(
                worst,
                Packing.combine(chosen, Way::certainty),
                Packing.combine(chosen, Way::strength),
                () -> lines(chosen, by));
    }

    private synchronized List<Line> lines(List<Way> chosen, List<PlannedRule> by) {
        Map<Way, PlannedRule> from = from(by);
        List<Line> lines = new ArrayList<>();
        for (Way way : chosen) {
            PlannedRule rule = from.get(way);
            if (rule != null) {
                lines.add(new Line(named(way.rests()), firing(rule), way.degree(), way.certainty()));
            }
        }
        return List.copyOf(lines);
    }

    private Firing firing(PlannedRule rule) {
        Firing known = firings[rule.number()];
        if (known == null) {
            Way strongest = waysOf(rule).get(0);
            List<Way> parts = strongest.parts();
            List<Premise> premises = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                premises.add(premise(
                        rule.rule().conditions().get(i), rule.conditions().get(i), parts.get(i)));
            }
            known = new Firing(rule.rule(), List.copyOf(premises), strongest.degree(), strongest.certainty());
            firings[rule.number()] = known;
        }
        return known;
    }

    private Premise premise(Condition condition, PlannedCondition planned, Way part) {
        OptionalDouble degree = Double.isNaN(part.degree()) ? OptionalDouble.empty() : OptionalDouble.of(part.degree());
        return new Premise(condition, saw(planned), degree, part.certainty(), isAssumed(planned));
    }

    /** The ways that the rules which support a conclusion have, each with its rule; no two ways are the same. */
    private Map<Way, PlannedRule> from(List<PlannedRule> by) {
        Map<Way, PlannedRule> from = new HashMap<>();
        by.forEach(rule -> waysOf(rule).forEach(way -> from.put(way, rule)));
        return from;
    }

    private List<Way> bestOf(List<PlannedRule> by) {
        if (by.size() == 1) {
            return waysOf(by.get(0));
        }
        List<Way> all = new ArrayList<>();
        for (PlannedRule rule : by) {
            all.addAll(waysOf(rule));
        }
        return Way.best(all);
    }

    /** The rules that support a conclusion, by layer and name. */
    private List<PlannedRule> supporting(Conclusion conclusion) {
        return plan.facts().find(conclusion).map(this::supporting).orElse(List.of());
    }

    private List<PlannedRule> supporting(int number) {
        List<PlannedRule> by = supporting[number];
        return by == null ? List.of() : by;
    }

    /** A rule that fired. */
    PlannedRule planned(Rule rule) {
        return fired.stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("did not fire: " + rule.name()));
    }

    /** The ids of the indicators that something rests on. */
    SortedSet<String> named(Rests rests) {
        return rests.named(plan.indicators());
    }

    /** The independent ways to a conclusion of which its belief is made. */
    List<Way> lines(Conclusion conclusion) {
        return Packing.of(bestOf(supporting(conclusion)));
    }

    /** The rule that a way to a conclusion ends with; empty if the conclusion was given. */
    Optional<PlannedRule> rule(Conclusion conclusion, Way way) {
        return Optional.ofNullable(from(supporting(conclusion)).get(way));
    }

    /** The way by which a fact is counted. */
    Way strongest(Fact fact) {
        return ways(plan.facts().of(fact)).get(0);
    }

    List<Way> waysOf(PlannedRule rule) {
        List<Way> known = waysOfRule[rule.number()];
        if (known == null) {
            List<List<Way>> premises = new ArrayList<>(rule.conditions().size());
            for (PlannedCondition condition : rule.conditions()) {
                premises.add(ways(condition));
            }
            known = Way.together(premises, rule.rule().certainty());
            waysOfRule[rule.number()] = known;
        }
        return known;
    }

    private List<Way> ways(PlannedCondition condition) {
        List<Way> known = waysOfCondition[condition.number()];
        if (known == null) {
            known = waysTo(condition);
            waysOfCondition[condition.number()] = known;
        }
        return known;
    }

    private List<Way> waysTo(PlannedCondition planned) {
        Condition condition = planned.condition();
        if (condition instanceof Condition.Absent) {
            return isAssumed(planned) ? List.of(Way.sure(settings.assumedAbsence())) : SURE;
        } else if (condition instanceof Condition.AtMost
                || (condition instanceof Condition.AtLeast
                        && condition.pattern().isOfKnown())) {
            return SURE;
        }
        List<Integer> met = memory.met(planned.pattern());
        if (condition instanceof Condition.AtLeast least) {
            List<Way> each = new ArrayList<>(met.size());
            for (int number : met) {
                each.add(ways(number).get(0));
            }
            return Way.choices(each, least.count());
        }
        return ways(met.get(0));
    }

    private List<Way> ways(int number) {
        List<Way> known = waysOfFact[number];
        if (known == null) {
            known = plan.facts().isConclusion(number)
                    ? bestOf(supporting(number))
                    : List.of(way((Finding) memory.get(number)));
            waysOfFact[number] = known;
        }
        return known;
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
        return plan.rests(gap.indicator().id());
    }

    /** What a condition saw: the one thing that it names, or all that it counted. */
    List<Fact> saw(PlannedCondition planned) {
        return planned.condition() instanceof Condition.Absent ? List.of() : memory.matching(planned.pattern());
    }

    boolean isAssumed(PlannedCondition planned) {
        return planned.condition() instanceof Condition.Absent && openness().couldStillBe(planned.pattern());
    }

    private Openness openness() {
        Openness known = openness;
        if (known == null) {
            known = new Openness(memory);
            openness = known;
        }
        return known;
    }
}
