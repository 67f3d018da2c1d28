package catchup.sensitivity;

import catchup.fact.Assignment;
import java.util.List;

/**
 * Why something changes.
 *
 * @param turns the rules that now fire or no longer do and from which it follows, the nearest first; none if the same rules fire
 *     and only how far they are to be believed has changed
 * @param assignments what is supposed from which it follows
 * @param overtaken the measures that no longer stand before a measure; {@code overtaking} those that newly stand before it
 */
public record Ground(List<Turn> turns, List<Assignment> assignments, List<String> overtaken, List<String> overtaking) {}
