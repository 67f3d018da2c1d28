package catchup.spark;

import java.util.Map;
import java.util.Optional;

/**
 * Somewhere Spark reads from or writes to.
 *
 * @param format by Spark's name for it
 * @param path empty where the options say all, as those of a database do
 * @param options for Spark's reader or writer
 */
record Place(String format, String path, Map<String, String> options) {

    Place {
        options = Map.copyOf(options);
    }

    /** The value of an option, if it has one. */
    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name)).filter(value -> !value.isEmpty());
    }
}
