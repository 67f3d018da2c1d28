package catchup.spark;

import java.io.Serializable;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a first look at a row that counts sees.
 *
 * @param row the row itself if it is the benchmark, else nothing
 * @param figures what it adds to percentiles, by indicator; nothing if there are none, or if anything is wrong with it
 */
record Look(
        int line,
        String key,
        String group,
        int year,
        @Nullable NumberedRow row,
        @Nullable Map<String, Double> figures)
        implements Serializable {

    private static final long serialVersionUID = 1;

    Optional<NumberedRow> benchmark() {
        return Optional.ofNullable(row);
    }

    Optional<Map<String, Double>> peer() {
        return Optional.ofNullable(figures);
    }
}
