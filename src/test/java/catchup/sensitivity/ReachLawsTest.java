package catchup.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.advice.Probe;
import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Direction;
import catchup.fact.Finding;
import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.fact.Observation;
import catchup.inference.Findings;
import catchup.ranking.Ranked;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The fewest changes that are found are the fewest that there are, by trying all. */
class ReachLawsTest {

    private static final int MOST = 3;

    /** What cannot be changed in these worlds. */
    private static final Set<String> FIXED = Set.of("land-availability");

    /** One question about one small world. */
    private record Question(RuleBase rules, Case subject, Goal goal, boolean any) {

        static Question of(int seed, int top, boolean out, boolean any) {
            SmallWorld world = new SmallWorld(seed);
            RuleBase rules = world.rules(FIXED);
            Case subject = world.subject();
            List<Ranked> ranking = new Probe(rules).rank(subject);
            List<Measure> measures = new ArrayList<>();
            ranking.forEach(each -> measures.add(each.measure()));
            Measure measure = measures.isEmpty() || world.pick(List.of(true, false, false))
                    ? rules.measures().all().get(0)
                    : out ? measures.get(0) : measures.get(measures.size() - 1);
            return new Question(rules, subject, new Goal(measure, top, out), any);
        }

        Reach reach() {
            return ReachSearch.of(
                    subject, goal, new Reach.Bounds(MOST, any, Long.MAX_VALUE), new Rankings(rules), made -> {});
        }
    }

    @Property(tries = 60)
    void noFewerChangesReachTheGoal(
            @ForAll @IntRange(max = 100_000) int seed,
            @ForAll @IntRange(min = 1, max = 2) int top,
            @ForAll boolean out,
            @ForAll boolean any) {
        Question question = Question.of(seed, top, out, any);
        Reach reach = question.reach();
        Set<String> found = new TreeSet<>();
        reach.plans().forEach(plan -> found.add(names(plan.changes().stream()
                .map(moved -> moved.indicator().id())
                .toList())));
        assertThat(found).isEqualTo(tried(question));
        assertThat(reach.isProven()).isTrue();
    }

    @Property(tries = 60)
    void everyPlanReachesTheGoalAndNoneOfItsChangesCouldBeSmaller(
            @ForAll @IntRange(max = 100_000) int seed, @ForAll boolean out, @ForAll boolean any) {
        Question question = Question.of(seed, 1, out, any);
        Probe probe = new Probe(question.rules());
        for (Plan plan : question.reach().plans()) {
            Map<String, Double> values = new LinkedHashMap<>();
            plan.changes().forEach(moved -> values.put(moved.indicator().id(), moved.to()));
            List<Ranked> reached = probe.rank(with(question.subject(), values));
            assertThat(question.goal().isMet(reached)).isTrue();
            assertThat(question.goal().rank(reached)).isEqualTo(plan.rank());
            for (Moved moved : plan.changes()) {
                assertThat(moved.improves() || any).isTrue();
                assertThat(FIXED).doesNotContain(moved.indicator().id());
            }
            Moved last = plan.changes().get(plan.changes().size() - 1);
            for (double nearer : between(last)) {
                values.put(last.indicator().id(), nearer);
                assertThat(plan.changes().size() > 1
                                && question.goal().isMet(probe.rank(with(question.subject(), values))))
                        .isFalse();
            }
        }
    }

    private static List<Double> between(Moved moved) {
        return SmallWorld.values(moved.indicator()).stream()
                .filter(value -> value > Math.min(moved.from(), moved.to()) + 1e-9
                        && value < Math.max(moved.from(), moved.to()) - 1e-9)
                .toList();
    }

    /** The sets of indicators of the smallest size by changing which the goal can be reached, by trying all. */
    private static Set<String> tried(Question question) {
        Probe probe = new Probe(question.rules());
        if (question.goal().isMet(probe.rank(question.subject()))) {
            return Set.of();
        }
        Map<String, List<Double>> all = new TreeMap<>();
        Map<String, List<Double>> byEdge = new TreeMap<>();
        for (Indicator indicator : SmallWorld.indicators()) {
            Optional<Observation> region = question.subject().observation(indicator.id(), Side.REGION);
            Optional<Observation> benchmark = question.subject().observation(indicator.id(), Side.BENCHMARK);
            if (region.isPresent() && benchmark.isPresent() && !FIXED.contains(indicator.id())) {
                double present = region.get().value();
                boolean up = indicator.direction() == Direction.UP;
                List<Double> values = new ArrayList<>(SmallWorld.values(indicator));
                List<Double> edges = edges(question, indicator, values, present);
                edges.add(benchmark.get().value());
                for (List<Double> tried : List.of(values, edges)) {
                    tried.removeIf(value -> value == present || (!question.any() && value > present != up));
                }
                all.put(indicator.id(), values);
                byEdge.put(indicator.id(), edges);
            }
        }
        for (int size = 1; size <= MOST; size++) {
            Set<String> reaching = reaching(question, probe, size == 1 ? all : byEdge, size);
            if (!reaching.isEmpty()) {
                return reaching;
            }
        }
        return Set.of();
    }

    /** The values nearest to the present of every standing. */
    private static List<Double> edges(Question question, Indicator indicator, List<Double> values, double present) {
        List<Double> edges = new ArrayList<>();
        for (boolean up : List.of(true, false)) {
            List<Double> outwards = values.stream()
                    .filter(value -> value != present && value > present == up)
                    .sorted(up ? Comparator.naturalOrder() : Comparator.reverseOrder())
                    .toList();
            String before = standing(question, indicator, present);
            for (double value : outwards) {
                String now = standing(question, indicator, value);
                if (!now.equals(before)) {
                    edges.add(value);
                }
                before = now;
            }
        }
        return edges;
    }

    private static String standing(Question question, Indicator indicator, double value) {
        StringBuilder standing = new StringBuilder();
        Case subject = with(question.subject(), Map.of(indicator.id(), value));
        for (Finding finding : new Findings(question.rules()).of(subject)) {
            if (finding instanceof Finding.Gap gap && gap.indicator().id().equals(indicator.id())) {
                standing.append(gap.severity());
            } else if (finding instanceof Finding.Strength strength
                    && strength.indicator().id().equals(indicator.id())) {
                standing.append(strength.clear() ? "clear" : "level");
            } else if (finding instanceof Finding.Lag lag
                    && lag.dimension().id().equals(indicator.dimension())) {
                standing.append(lag.severity());
            }
        }
        return standing.toString();
    }

    private static Set<String> reaching(Question question, Probe probe, Map<String, List<Double>> values, int size) {
        Set<String> reaching = new TreeSet<>();
        visit(question, probe, values, new ArrayList<>(values.keySet()), 0, size, new LinkedHashMap<>(), reaching);
        return reaching;
    }

    private static void visit(
            Question question,
            Probe probe,
            Map<String, List<Double>> values,
            List<String> ids,
            int next,
            int left,
            Map<String, Double> chosen,
            Set<String> reaching) {
        if (left == 0) {
            if (!reaching.contains(names(chosen.keySet()))
                    && question.goal().isMet(probe.rank(with(question.subject(), chosen)))) {
                reaching.add(names(chosen.keySet()));
            }
            return;
        }
        for (int i = next; i < ids.size(); i++) {
            for (double value : values.getOrDefault(ids.get(i), List.of())) {
                chosen.put(ids.get(i), value);
                visit(question, probe, values, ids, i + 1, left - 1, chosen, reaching);
                chosen.remove(ids.get(i));
            }
        }
    }

    private static String names(Collection<String> ids) {
        return String.join(" ", new TreeSet<>(ids));
    }

    private static Case with(Case subject, Map<String, Double> values) {
        Case changed = subject;
        for (Map.Entry<String, Double> value : values.entrySet()) {
            Observation present =
                    subject.observation(value.getKey(), Side.REGION).orElseThrow();
            changed = changed.with(value.getKey(), Side.REGION, Optional.of(present.withValue(value.getValue())));
        }
        return changed;
    }
}
