package catchup.casefile;

import java.io.Serializable;
import java.util.Map;

/**
 * What the rows of a group come to, as plain data that can be kept or sent.
 *
 * @param rows how many there are
 * @param latest year among them
 * @param figures the percentile of each indicator of which enough values are known
 */
public record GroupFigures(String group, int rows, int latest, Map<String, Figure> figures) implements Serializable {

    private static final long serialVersionUID = 1;

    public GroupFigures {
        figures = Map.copyOf(figures);
    }

    /**
     * A percentile.
     *
     * @param count of the values that it is one of
     * @param exact whether it was worked out from all of them
     */
    public record Figure(double value, int count, boolean exact) implements Serializable {

        private static final long serialVersionUID = 1;
    }

    /** A group without rows. */
    public static GroupFigures none(String group) {
        return new GroupFigures(group, 0, Integer.MIN_VALUE, Map.of());
    }
}
