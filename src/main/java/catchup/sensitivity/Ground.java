package catchup.sensitivity;

import catchup.fact.Assignment;
import java.util.List;

/**
 * Why something changes.
 *
 * @param turns the rules that now fire or no longer do and from which it follows, the nearest first; none if the same rules fire
 *     and only how far they are to be believed has changed
 * @param assignments what is supposed from which it follows
 * @param ofItself whether anything in the thing itself changes; false for the rank of a measure that stays as it is, while others
 *     pass it or fall behind it
 * @param overtaken the measures that no longer stand before a measure; {@code overtaking} those that newly stand before it
 */
public record Ground(
        List<Turn> turns,
        List<Assignment> assignments,
        boolean ofItself,
        List<Passing> overtaken,
        List<Passing> overtaking) {

    /** A measure that passes another one or falls behind it, and why it moves, comes in or goes itself. */
    public record Passing(String measure, List<Turn> turns, List<Assignment> assignments) {}
}
