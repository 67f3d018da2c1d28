package catchup.spark;

import java.io.Serializable;
import java.util.List;

/**
 * What became of a row.
 *
 * @param advice a line of JSON; empty if there is none
 * @param problems what is wrong with it, the cells of a table row each
 */
record Told(Fate fate, String advice, List<List<String>> problems) implements Serializable {

    private static final long serialVersionUID = 1;

    /** What a row can become. */
    enum Fate {
        ADVISED,
        REFUSED,
        ASIDE
    }

    Told {
        problems = List.copyOf(problems);
    }
}
