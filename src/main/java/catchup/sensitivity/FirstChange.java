package catchup.sensitivity;

import catchup.ranking.Ranked;
import java.util.List;
import java.util.OptionalInt;

/**
 * Finds the first step of a walk at which the first measures change. A ranking does not follow a figure in one direction: a
 * measure may rise to the top and fall again. So nothing is bisected that could hide a change. The walk is cut where its footing
 * changes (where a rule may start or cease to fire, and where the region draws level); within a piece the same rules fire and no
 * score turns back, so two rankings at its ends bound every score between them ({@link Bracket}, {@link Known}). Where those bounds leave no room
 * for a change there is none; otherwise the piece is halved, down to single steps if need be.
 *
 * <p>The limit: of the ways in which a conclusion can rest on observations only the twelve strongest are kept, and where a rule
 * base has more, a score could turn back within a piece.
 */
final class FirstChange {

    private final Walk walk;
    private final Top top;
    private final List<String> present;
    private final Known known;

    private FirstChange(Walk walk, Top top, List<Ranked> present, Known known) {
        this.walk = walk;
        this.top = top;
        this.present = top.of(present);
        this.known = known;
        known.put(walk, 0, present);
    }

    /**
     * The first step at which the top is another than as it is; empty if it is the same at every step.
     *
     * @param present the ranking as it is, at step 0
     * @param known takes what is ranked, and is asked before anything is
     */
    static OptionalInt of(Walk walk, Top top, List<Ranked> present, Known known) {
        return new FirstChange(walk, top, present, known).search();
    }

    /** The last step with the same footing as one. */
    static int endOfPiece(Walk walk, int start) {
        Object footing = walk.footing(start);
        int same = start;
        int other = walk.last() + 1;
        while (other - same > 1) {
            int middle = same + (other - same) / 2;
            if (walk.footing(middle).equals(footing)) {
                same = middle;
            } else {
                other = middle;
            }
        }
        return same;
    }

    private OptionalInt search() {
        int start = 0;
        while (start <= walk.last()) {
            int end = endOfPiece(walk, start);
            if (!isSettled(start, end) && isChanged(start)) {
                return OptionalInt.of(start);
            }
            OptionalInt found = between(start, end);
            if (found.isPresent()) {
                return found;
            }
            start = end + 1;
        }
        return OptionalInt.empty();
    }

    /** The first change after a step without one, up to the end of its piece. */
    private OptionalInt between(int start, int end) {
        if (start == end || isSettled(start, end) || (!isChanged(end) && isSettled(start, end))) {
            return OptionalInt.empty();
        } else if (end - start == 1) {
            return isChanged(end) ? OptionalInt.of(end) : OptionalInt.empty();
        }
        int middle = start + (end - start) / 2;
        OptionalInt found = between(start, middle);
        if (found.isPresent()) {
            return found;
        }
        return isChanged(middle) ? OptionalInt.of(middle) : between(middle, end);
    }

    /** Whether what is known already leaves no room for a change on the way from step to step. */
    private boolean isSettled(int start, int end) {
        return known.settles(walk, start, end, this::isChanged, top);
    }

    private boolean isChanged(int step) {
        return isChanged(known.at(walk, step).orElseGet(() -> {
            List<Ranked> ranking = walk.ranking(step);
            known.put(walk, step, ranking);
            return ranking;
        }));
    }

    private boolean isChanged(List<Ranked> ranking) {
        return top.differ(present, top.of(ranking));
    }
}
