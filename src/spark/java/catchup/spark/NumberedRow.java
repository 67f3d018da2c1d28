package catchup.spark;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.source.Table;
import catchup.source.rows.GivenRow;
import catchup.source.rows.RawRow;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;

/**
 * A row as it travels.
 *
 * @param line its place in the table
 * @param broken whether Spark could not take it apart; then {@code texts} says nothing
 */
record NumberedRow(int line, List<String> texts, boolean broken) implements Serializable {

    private static final long serialVersionUID = 1;

    NumberedRow {
        texts = List.copyOf(texts);
    }

    /** The row under the columns of its table. */
    RawRow under(List<String> columns, String table) {
        return broken ? new Broken(table, line) : new GivenRow(table, columns, line, texts);
    }

    private record Broken(String table, int line) implements RawRow {
        @Override
        public Optional<Table.Row> read(Diagnostics diagnostics) {
            diagnostics.add(Problem.SYNTAX, new Location(table, line, 1, 2), Words.text("broken"));
            return Optional.empty();
        }
    }
}
