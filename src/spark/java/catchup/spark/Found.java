package catchup.spark;

import catchup.casefile.GroupFigures;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was found when the whole table was looked through.
 *
 * @param repeated the first line of each key that stands more than once
 * @param benchmark the row that the others are compared with; nothing where it is percentiles
 * @param groups the percentiles of each group
 */
record Found(Map<String, Integer> repeated, @Nullable NumberedRow benchmark, Map<String, GroupFigures> groups)
        implements Serializable {

    private static final long serialVersionUID = 1;

    Found {
        repeated = Map.copyOf(repeated);
        groups = Map.copyOf(groups);
    }
}
