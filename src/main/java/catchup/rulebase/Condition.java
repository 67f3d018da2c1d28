package catchup.rulebase;

import catchup.diagnostic.Location;

/**
 * One line of a rule's {@code when} part.
 *
 * @see #sentence() the line as its author wrote it
 */
public sealed interface Condition {

    Pattern pattern();

    String sentence();

    Location at();

    /** Whether it is met where so many facts match its pattern. */
    default boolean isMetBy(int matching) {
        if (this instanceof Absent) {
            return matching == 0;
        } else if (this instanceof AtMost most) {
            return matching <= most.count();
        }
        return matching >= (this instanceof AtLeast least ? least.count() : 1);
    }

    /** There is such a fact. */
    record Holds(Pattern pattern, String sentence, Location at) implements Condition {}

    /** There is no such fact. */
    record Absent(Pattern pattern, String sentence, Location at) implements Condition {}

    /** There are at least so many such facts. */
    record AtLeast(int count, Pattern pattern, String sentence, Location at) implements Condition {}

    /** There are at most so many such facts. */
    record AtMost(int count, Pattern pattern, String sentence, Location at) implements Condition {}
}
