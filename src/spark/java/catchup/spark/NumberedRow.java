package catchup.spark;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.source.Table;
import catchup.source.rows.RawRow;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A row as it travels.
 *
 * @param line its place in the table
 * @param texts of its cells, or the text of its line alone; nothing where {@code broken}
 * @param broken whether Spark could not take it apart
 */
record NumberedRow(int line, List<String> texts, boolean broken) implements Serializable {

    private static final long serialVersionUID = 1;

    NumberedRow {
        texts = List.copyOf(texts);
    }

    /** A row that could not be taken apart, which is a problem as soon as it is read. */
    record Broken(String table, int line) implements RawRow {
        @Override
        public Optional<Table.Row> read(Diagnostics diagnostics) {
            diagnostics.add(Problem.SYNTAX, new Location(table, line, 1, 2), Words.text("broken"));
            return Optional.empty();
        }
    }
}
