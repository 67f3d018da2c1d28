package catchup.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.advice.Probe;
import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Direction;
import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.fact.Observation;
import catchup.ranking.Ranked;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.Collection;
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

    @Property(tries = 20)
    void noFewerChangesReachTheGoalAndNoneOfAsManyAreEasier(
            @ForAll @IntRange(max = 100_000) int seed,
            @ForAll @IntRange(min = 1, max = 2) int top,
            @ForAll boolean out,
            @ForAll boolean any) {
        Question question = Question.of(seed, top, out, any);
        Reach reach = question.reach();
        Map<String, Double> found = new TreeMap<>();
        reach.plans()
                .forEach(plan -> found.put(
                        names(plan.changes().stream()
                                .map(moved -> moved.indicator().id())
                                .toList()),
                        rounded(plan.effort())));
        assertThat(found).isEqualTo(tried(question));
        assertThat(reach.isProven()).isTrue();
        assertThat(reach.isEasiestProven()).isTrue();
    }

    @Property(tries = 20)
    void everyPlanReachesTheGoalByWhatCanBeChanged(
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
        }
    }

    @Property(tries = 20)
    void aSearchThatIsCutSaysSoAndClaimsNothing(@ForAll @IntRange(max = 100_000) int seed) {
        Question question = Question.of(seed, 1, false, true);
        Reach whole = question.reach();
        Reach cut = ReachSearch.of(
                question.subject(),
                question.goal(),
                new Reach.Bounds(MOST, true, 1),
                new Rankings(question.rules()),
                made -> {});
        assertThat(cut.isMet()).isEqualTo(whole.isMet());
        assertThat(cut.isProven()).isEqualTo(cut.isMet() || cut.changeable() == 0);
        assertThat(cut.plans()).isEmpty();
    }

    /** The sets of figures of the smallest size that reach the goal, each with the least effort, by trying every value. */
    private static Map<String, Double> tried(Question question) {
        Probe probe = new Probe(question.rules());
        if (question.goal().isMet(probe.rank(question.subject()))) {
            return Map.of();
        }
        Map<String, List<Double>> values = new TreeMap<>();
        for (Indicator indicator : SmallWorld.indicators()) {
            Optional<Observation> region = question.subject().observation(indicator.id(), Side.REGION);
            Optional<Observation> benchmark = question.subject().observation(indicator.id(), Side.BENCHMARK);
            if (region.isPresent() && benchmark.isPresent() && !FIXED.contains(indicator.id())) {
                double present = region.get().value();
                boolean up = indicator.direction() == Direction.UP;
                List<Double> others = new ArrayList<>(SmallWorld.values(indicator));
                others.removeIf(value -> value == present || (!question.any() && value > present != up));
                values.put(indicator.id(), others);
            }
        }
        for (int size = 1; size <= MOST; size++) {
            Map<String, Double> reaching = new TreeMap<>();
            visit(question, probe, values, List.copyOf(values.keySet()), 0, size, new LinkedHashMap<>(), reaching);
            if (!reaching.isEmpty()) {
                return reaching;
            }
        }
        return Map.of();
    }

    private static void visit(
            Question question,
            Probe probe,
            Map<String, List<Double>> values,
            List<String> ids,
            int next,
            int left,
            Map<String, Double> chosen,
            Map<String, Double> reaching) {
        if (left == 0) {
            double effort = effort(question, chosen);
            String names = names(chosen.keySet());
            if (effort < reaching.getOrDefault(names, Double.MAX_VALUE)
                    && question.goal().isMet(probe.rank(with(question.subject(), chosen)))) {
                reaching.put(names, effort);
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

    private static double effort(Question question, Map<String, Double> chosen) {
        double effort = 0;
        for (Map.Entry<String, Double> each : chosen.entrySet()) {
            Indicator indicator = question.rules().indicators().get(each.getKey());
            double benchmark = value(question, indicator, Side.BENCHMARK);
            double was = indicator.distance(value(question, indicator, Side.REGION), benchmark);
            double is = indicator.distance(each.getValue(), benchmark);
            List<Double> thresholds = indicator.thresholds().distances();
            double severity = thresholds.get(thresholds.size() - 1) / thresholds.size();
            effort += question.rules().margins().effort(indicator).hardness() * Math.abs(was - is) / severity;
        }
        return rounded(effort);
    }

    private static double value(Question question, Indicator indicator, Side side) {
        return question.subject()
                .observation(indicator.id(), side)
                .orElseThrow()
                .value();
    }

    private static double rounded(double effort) {
        return Math.rint(effort * 1e6) / 1e6;
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
