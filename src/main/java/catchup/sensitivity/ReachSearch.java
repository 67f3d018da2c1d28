package catchup.sensitivity;

import catchup.fact.Case;
import catchup.ranking.Ranked;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * Searches for the fewest changes that reach a goal by iterative deepening: one change is tried at every value there is, then
 * every set of two figures, and so on, up to a bound. In sets of two and more the values tried are those at which a severity
 * starts and the benchmark's ({@link Changeable}); what is found is then moved back as near to the present as the goal allows. A
 * change that makes the region worse is a contrast that explains, and no action to recommend (Karimi, Schölkopf and Valera 2021):
 * it is tried only if asked for.
 *
 * <p>Sets are tried in an order that begins with the figures that alone bring the goal nearest, so that a search that is cut by
 * its budget has seen the most promising ones.
 */
public final class ReachSearch {

    /** So many sets are tried before it is looked whether the budget is spent. */
    private static final int BATCH = 128;

    private final Case subject;
    private final Goal goal;
    private final Reach.Bounds bounds;
    private final Rankings rankings;
    private final LongConsumer progress;
    private final List<Changeable> changeable;
    private final long before;

    private ReachSearch(Case subject, Goal goal, Reach.Bounds bounds, Rankings rankings, LongConsumer progress) {
        this.subject = subject;
        this.goal = goal;
        this.bounds = bounds;
        this.rankings = rankings;
        this.progress = progress;
        this.before = rankings.made();
        this.changeable = byPromise(Changeable.of(subject, rankings, bounds.any()));
    }

    /** @param progress takes how many rankings have been made */
    public static Reach of(
            Case subject, Goal goal, Reach.Bounds bounds, Rankings rankings, LongConsumer progress) {
        return new ReachSearch(subject, goal, bounds, rankings, progress).search();
    }

    private Reach search() {
        List<Ranked> present = rankings.of(subject);
        if (goal.isMet(present)) {
            return reach(present, List.of(), bounds.most());
        }
        int searched = 0;
        List<Plan> plans = List.of();
        while (plans.isEmpty() && searched < bounds.most()) {
            Depth depth = searched == 0 ? single() : sets(searched + 1);
            plans = depth.plans();
            if (!depth.complete()) {
                break;
            }
            searched++;
        }
        return reach(present, plans.stream().sorted(Plan.FEWEST_FIRST).toList(), searched);
    }

    private Reach reach(List<Ranked> present, List<Plan> plans, int searched) {
        return new Reach(
                subject, rankings.rules(), goal, goal.rank(present), bounds, plans, changeable.size(), searched);
    }

    /** What came of trying all sets of a size. */
    private record Depth(List<Plan> plans, boolean complete) {}

    /** One change: every value of every figure. */
    private Depth single() {
        List<Plan> plans = changeable.parallelStream()
                .flatMap(each -> each.nearest(subject, goal).stream()
                        .map(moved -> plan(List.of(each), List.of(moved))))
                .toList();
        return new Depth(plans, true);
    }

    private Depth sets(int size) {
        List<Plan> plans = new ArrayList<>();
        Subsets subsets = new Subsets(changeable.size(), size);
        while (subsets.hasNext()) {
            if (rankings.made() - before >= bounds.budget()) {
                return new Depth(plans, false);
            }
            List<List<Changeable>> batch = new ArrayList<>();
            while (subsets.hasNext() && batch.size() < BATCH) {
                batch.add(subsets.next().stream().map(changeable::get).toList());
            }
            plans.addAll(batch.parallelStream()
                    .flatMap(figures -> easiest(figures).stream())
                    .toList());
            progress.accept(rankings.made() - before);
        }
        return new Depth(plans, true);
    }

    /** The easiest way to reach the goal by changing all of these figures. */
    private Optional<Plan> easiest(List<Changeable> figures) {
        List<List<Moved>> ways = List.of(List.of());
        for (Changeable figure : figures) {
            List<List<Moved>> longer = new ArrayList<>();
            for (List<Moved> way : ways) {
                for (Moved moved : figure.moves()) {
                    List<Moved> next = new ArrayList<>(way);
                    next.add(moved);
                    longer.add(next);
                }
            }
            ways = longer;
        }
        return ways.stream()
                .sorted(Comparator.comparingDouble(
                        way -> way.stream().mapToDouble(Moved::effort).sum()))
                .filter(way -> goal.isMet(rankings.of(in(figures, way))))
                .findFirst()
                .map(way -> plan(figures, nearer(figures, way)));
    }

    /**
     * The same changes, each in turn moved back as near to the present as the goal allows. A change that thereby turns out to be
     * none is left out later: that can only be where values between those tried do with fewer changes.
     */
    private List<Moved> nearer(List<Changeable> figures, List<Moved> way) {
        List<Moved> nearer = new ArrayList<>(way);
        for (int i = 0; i < figures.size(); i++) {
            int at = i;
            figures.get(i)
                    .nearest(in(figures, nearer), goal)
                    .filter(moved -> moved.effort() < nearer.get(at).effort())
                    .ifPresent(moved -> nearer.set(at, moved));
        }
        return List.copyOf(nearer);
    }

    private Case in(List<Changeable> figures, List<Moved> way) {
        Case changed = subject;
        for (int i = 0; i < figures.size(); i++) {
            changed = figures.get(i).in(changed, way.get(i));
        }
        return changed;
    }

    private Plan plan(List<Changeable> figures, List<Moved> way) {
        List<Moved> easiestFirst =
                way.stream().filter(moved -> moved.to() != moved.from()).sorted(Comparator.comparingDouble(Moved::effort)).toList();
        return new Plan(easiestFirst, goal.rank(rankings.of(in(figures, way))));
    }

    /** The figures that alone bring the goal nearest come first. */
    private List<Changeable> byPromise(List<Changeable> all) {
        Map<Changeable, Double> promise = new LinkedHashMap<>();
        List<Double> nearest = all.parallelStream()
                .map(each -> each.moves().stream()
                        .mapToDouble(moved -> goal.distance(rankings.of(each.in(subject, moved))))
                        .min()
                        .orElse(Double.MAX_VALUE))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            promise.put(all.get(i), nearest.get(i));
        }
        return all.stream()
                .filter(each -> !each.moves().isEmpty())
                .sorted(Comparator.comparingDouble(each -> promise.getOrDefault(each, Double.MAX_VALUE)))
                .toList();
    }
}
