package catchup.sensitivity;

import catchup.fact.Case;
import catchup.ranking.Ranked;
import catchup.sensitivity.BoxSearch.Found;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;

/**
 * Searches for the fewest changes that reach a goal by iterative deepening: every figure alone, then every set of two, and so on,
 * up to a bound; of each set the easiest values that do ({@link BoxSearch}). A change that makes the region worse is a contrast
 * that explains, and no action to recommend (Karimi, Schölkopf and Valera 2021): it is tried only if asked for.
 *
 * <p>Sets are tried in an order that begins with the figures that alone bring the goal nearest, so that a search that is cut by
 * its budget has seen the most promising ones.
 */
public final class ReachSearch {

    /** So many sets are tried before it is looked whether the budget is spent. */
    private static final int BATCH = 64;

    /** A set of figures that has not been settled after so many looks is given up, and that is said. */
    private static final int MOST_LOOKS = 2_000;

    private final Case subject;
    private final Goal goal;
    private final Reach.Bounds bounds;
    private final Rankings rankings;
    private final LongConsumer progress;
    private final Footing.Ground ground;
    private final long before;
    private final List<Changeable> changeable;

    private ReachSearch(Case subject, Goal goal, Reach.Bounds bounds, Rankings rankings, LongConsumer progress) {
        this.subject = subject;
        this.goal = goal;
        this.bounds = bounds;
        this.rankings = rankings;
        this.progress = progress;
        this.ground = new Footing.Ground(rankings.rules(), subject);
        this.before = rankings.made();
        this.changeable = Changeable.of(subject, rankings, ground, bounds.any());
    }

    /** @param progress takes how many rankings have been made */
    public static Reach of(Case subject, Goal goal, Reach.Bounds bounds, Rankings rankings, LongConsumer progress) {
        return new ReachSearch(subject, goal, bounds, rankings, progress).search();
    }

    private Reach search() {
        List<Ranked> present = rankings.of(subject);
        List<Plan> plans = List.of();
        int searched = goal.isMet(present) ? bounds.most() : 0;
        List<Changeable> ordered = searched == 0 ? byPromise() : List.of();
        boolean complete = true;
        while (complete && plans.isEmpty() && searched < bounds.most()) {
            Depth depth = sets(ordered, searched + 1);
            plans = depth.plans();
            complete = depth.complete();
            searched += complete ? 1 : 0;
        }
        return new Reach(
                subject,
                rankings.rules(),
                goal,
                goal.rank(present),
                bounds,
                plans.stream().sorted(Plan.EASIEST_FIRST).toList(),
                changeable.size(),
                searched);
    }

    /** What came of trying all sets of a size. */
    private record Depth(List<Plan> plans, boolean complete) {}

    private Depth sets(List<Changeable> ordered, int size) {
        List<Plan> plans = new ArrayList<>();
        boolean complete = true;
        Subsets subsets = new Subsets(ordered.size(), size);
        while (subsets.hasNext() && rankings.made() - before < bounds.budget()) {
            List<List<Changeable>> batch = new ArrayList<>();
            while (subsets.hasNext() && batch.size() < BATCH) {
                batch.add(subsets.next().stream().map(ordered::get).toList());
            }
            for (Found found : batch.parallelStream().map(this::easiest).toList()) {
                found.plan().ifPresent(plans::add);
                complete &= found.complete();
            }
            progress.accept(rankings.made() - before);
        }
        return new Depth(plans, complete && !subsets.hasNext());
    }

    private Found easiest(List<Changeable> figures) {
        return new BoxSearch(subject, goal, rankings, ground).easiest(figures, MOST_LOOKS);
    }

    /** A figure, and how near it alone brings the goal. */
    private record Promising(Changeable figure, double distance) {}

    /** The figures that alone bring the goal nearest come first. */
    private List<Changeable> byPromise() {
        return changeable.parallelStream().map(figure -> new Promising(figure, promise(figure))).toList().stream()
                .sorted(Comparator.comparingDouble(Promising::distance))
                .map(Promising::figure)
                .toList();
    }

    private double promise(Changeable figure) {
        return figure.stretches().stream()
                .mapToDouble(stretch -> goal.distance(stretch.walk().ranking(stretch.to())))
                .min()
                .orElse(Double.MAX_VALUE);
    }
}
