package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.source.Table;
import catchup.source.Tree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Accounts for every column of a table: a mapping uses it, or leaves it out and says why. A column that serves as a
 * divisor only may be left out as well.
 */
final class ColumnCheck {

    private final List<String> columns;
    private final Function<String, Location> where;
    private final Diagnostics diagnostics;
    private final Set<String> mentioned = new HashSet<>();

    private ColumnCheck(List<String> columns, Function<String, Location> where, Diagnostics diagnostics) {
        this.columns = columns;
        this.where = where;
        this.diagnostics = diagnostics;
    }

    /** Whether all columns that the mapping needs are there; whatever does not add up is reported. */
    static boolean of(Mapping mapping, Table table, Diagnostics diagnostics) {
        Function<String, Location> where =
                column -> table.headers().getOrDefault(column, table.file().whole());
        return of(mapping, table.columns(), where, diagnostics);
    }

    /** The same for columns of which it is known where each stands; one without a name cannot be meant. */
    static boolean of(
            Mapping mapping, List<String> columns, Function<String, Location> where, Diagnostics diagnostics) {
        ColumnCheck check = new ColumnCheck(columns, where, diagnostics);
        boolean complete = check.uses(mapping);
        mapping.lost().forEach(check::has);
        check.leavesOut(mapping);
        check.forgetsNone();
        return complete;
    }

    private boolean uses(Mapping mapping) {
        boolean complete = true;
        for (Tree.Scalar heading : mapping.headings()) {
            complete &= has(heading);
        }
        for (MappedColumn column : mapping.columns()) {
            complete &= has(column.column());
            complete &= column.per().map(this::has).orElse(true);
        }
        return complete;
    }

    private void leavesOut(Mapping mapping) {
        Map<String, Location> values = new HashMap<>();
        mapping.headings().forEach(heading -> values.put(heading.text(), heading.at()));
        mapping.columns()
                .forEach(column ->
                        values.put(column.column().text(), column.column().at()));
        for (Tree.Scalar left : mapping.leftOut()) {
            Location used = values.get(left.text());
            if (has(left) && used != null) {
                diagnostics.conflict(Problem.LEFT_OUT_AND_USED, left.at(), used, left.text());
            }
        }
    }

    private void forgetsNone() {
        for (String column : columns) {
            if (!column.isEmpty() && !mentioned.contains(column)) {
                diagnostics.add(Problem.UNMAPPED_COLUMN, where.apply(column), column);
            }
        }
    }

    private boolean has(Tree.Scalar column) {
        mentioned.add(column.text());
        boolean known = columns.contains(column.text());
        boolean reported = column.text().isEmpty();
        if (!known && !reported) {
            mentioned.addAll(diagnostics.unknown(Problem.UNKNOWN_COLUMN, column.at(), column.text(), columns));
        }
        return known;
    }
}
