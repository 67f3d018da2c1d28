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

    /** There is such a fact. */
    record Holds(Pattern pattern, String sentence, Location at) implements Condition {}

    /** There is no such fact. */
    record Absent(Pattern pattern, String sentence, Location at) implements Condition {}

    /** There are at least so many such facts. */
    record AtLeast(int count, Pattern pattern, String sentence, Location at) implements Condition {}

    /** There are at most so many such facts. */
    record AtMost(int count, Pattern pattern, String sentence, Location at) implements Condition {}
}
