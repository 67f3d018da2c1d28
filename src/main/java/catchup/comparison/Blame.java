package catchup.comparison;

import java.util.List;

/**
 * The edits to blame for a change.
 *
 * @param edits in the order of all edits; empty if no edit is, because the case itself is another
 */
public record Blame(Ground ground, List<Edit> edits) {

    /** What they are blamed for. */
    public enum Ground {
        /** Without any one of them the change would not be there. */
        NEEDED,
        /** Any one of them alone brings the change about, and no single one is needed. */
        ENOUGH,
        /** Without any one of them the change would be smaller. */
        PART,
        /** No single one is needed or enough: they do it together, or some of them. */
        TOGETHER,
        /** Not tried, for it would have taken too long: some of these do it. */
        UNTRIED
    }
}
