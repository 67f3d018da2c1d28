package catchup.sensitivity;

import catchup.fact.Case;
import catchup.ranking.Ranked;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Finds the easiest way to reach a goal by changing all of some figures, by branch and bound: of all boxes of values the one that
 * could be easiest is looked at first; where the scores at its corners leave no room for the goal it is dropped, otherwise halved,
 * down to single values. So what is found is the easiest there is at the resolution of the indicators, and where nothing is
 * found there is nothing.
 */
final class BoxSearch {

    /** Of equally easy ones the one that was made first, so that the same question always has the same answer. */
    private record Queued(Box box, int number) {}

    private final Case subject;
    private final Goal goal;
    private final Rankings rankings;
    private final Footing.Ground ground;
    private final PriorityQueue<Queued> queue = new PriorityQueue<>(
            Comparator.comparingDouble((Queued each) -> each.box().effort()).thenComparingInt(Queued::number));
    private int numbers;

    BoxSearch(Case subject, Goal goal, Rankings rankings, Footing.Ground ground) {
        this.subject = subject;
        this.goal = goal;
        this.rankings = rankings;
        this.ground = ground;
    }

    /**
     * What came of a search.
     *
     * @param complete whether it came to its end; otherwise it was given up
     */
    record Found(Optional<Plan> plan, boolean complete) {}

    /** @param most how many boxes are looked at before it is given up */
    Found easiest(List<Changeable> figures, int most) {
        Box.all(figures).forEach(this::add);
        for (int i = 0; i < most; i++) {
            Queued next = queue.poll();
            if (next == null) {
                return new Found(Optional.empty(), true);
            }
            Optional<Plan> plan = look(next.box());
            if (plan.isPresent()) {
                return new Found(plan, true);
            }
        }
        return new Found(Optional.empty(), false);
    }

    private Optional<Plan> look(Box box) {
        if (box.isPoint()) {
            List<Ranked> ranking = rankings.of(box.corner(subject, true));
            return Optional.of(new Plan(box.moved(), goal.rank(ranking))).filter(plan -> goal.isMet(ranking));
        }
        Set<String> turning = box.turning(ground);
        if (!turning.isEmpty() || mayMeet(box)) {
            box.halves(turning).forEach(this::add);
        }
        return Optional.empty();
    }

    private boolean mayMeet(Box box) {
        Bracket bracket = new Bracket(rankings.of(box.corner(subject, false)), rankings.of(box.corner(subject, true)));
        return !bracket.isSound() || bracket.allows(goal);
    }

    private void add(Box box) {
        queue.add(new Queued(box, numbers++));
    }
}
