package catchup.batch;

import catchup.diagnostic.Diagnostic;
import java.util.List;

/** What became of a row. */
public sealed interface Outcome {

    /** It was advised. */
    record Done(Advised advised) implements Outcome {}

    /**
     * It was not, because of what is wrong with it.
     *
     * @param key what tells it from others, as far as that could be read
     * @param columns for each problem the column that it stands in; empty where it stands in none
     */
    record Refused(int line, String key, List<Diagnostic> problems, List<String> columns) implements Outcome {}

    /** It was not, because of a fault of ours. */
    record Failed(int line, String key, String fault) implements Outcome {}

    /** It does not count: it is the benchmark itself, or the mapping asks for other rows only. */
    record Aside() implements Outcome {}
}
