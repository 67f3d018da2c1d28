package catchup.comparison;

import catchup.diagnostic.Location;
import java.util.List;
import java.util.Optional;

/**
 * One thing of the rules that two versions have differently.
 *
 * @param name of the rule, id of the entry, or key of the part of the ranking, as the newer version has it
 * @param formerName the same in the older version; another one only for what was renamed
 * @param matters whether it can change an advice in more than its wording
 * @param before where it stands in the older version; {@code after} in the newer one
 * @param pieces what was edited, in the order of the file
 */
public record Edit(
        Unit unit,
        Kind kind,
        String name,
        String formerName,
        boolean matters,
        Optional<Location> before,
        Optional<Location> after,
        List<Piece> pieces) {

    /** What an author can edit by itself. */
    public enum Unit {
        RULE,
        INDICATOR,
        DIAGNOSIS,
        MEASURE,
        CAUTION,
        SETTING,
        DIMENSION,
        PRINCIPLE,
        RANKING
    }

    /** What was done to it. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED,
        RENAMED
    }

    /**
     * A line, or a cell of a table with the name of its column.
     *
     * @param before where it stood; empty if it is new, and then {@code old} is empty too
     * @param after where it stands; empty if it is gone, and then {@code now} is empty too
     */
    public record Piece(Optional<Location> before, Optional<Location> after, String old, String now) {}

    /** The place to show: of the first edited line in the newer version, or in the older one if it is gone there. */
    public Location at() {
        return pieces.stream()
                .flatMap(piece -> piece.after().stream())
                .findFirst()
                .or(() -> after)
                .or(() -> before)
                .orElse(Location.of(name));
    }
}
