package catchup.scaffold;

import catchup.diagnostic.Diagnostics;
import catchup.source.rows.RawRow;
import catchup.source.rows.RowStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the columns of a table hold, for people to tell them by. */
public final class TableSample {

    private static final int MOST_ROWS = 5_000;
    private static final int MOST_VALUES = 50;

    private TableSample() {}

    /**
     * A column.
     *
     * @param values the first different texts in it, those that stand for nothing among them
     * @param odd of a column in which most cells are figures, how many are none
     * @param oddLine where the first of these stands, and {@code oddText} what; 0 if there is none
     */
    public record Column(List<String> values, int odd, int oddLine, String oddText) {

        /** What stands in it first; empty if nothing does. */
        public String example() {
            return values.isEmpty() ? "" : values.get(0);
        }
    }

    /**
     * Looks at the columns with names, in their order, and closes the table.
     *
     * @param missing what stands for a figure that there is not
     */
    public static Map<String, Column> of(RowStream rows, Set<String> missing) {
        try (rows) {
            Map<String, ColumnLook> looks = new LinkedHashMap<>();
            rows.columns().stream()
                    .filter(column -> !column.isEmpty())
                    .forEach(column -> looks.put(column, new ColumnLook(missing)));
            Optional<RawRow> next = rows.next();
            for (int i = 0; i < MOST_ROWS && next.isPresent(); i++) {
                next.get()
                        .read(new Diagnostics())
                        .ifPresent(row -> looks.forEach((column, look) ->
                                look.add(row.cells().containsKey(column) ? row.text(column) : "", row.line())));
                next = rows.next();
            }
            Map<String, Column> columns = new LinkedHashMap<>();
            looks.forEach((column, look) -> columns.put(column, column(look)));
            return columns;
        }
    }

    private static Column column(ColumnLook look) {
        List<String> values = look.distinct().stream().limit(MOST_VALUES).toList();
        return look.odd()
                .filter(odd -> look.isMostlyFigures())
                .map(odd -> new Column(values, look.figureless(), odd.line(), odd.text()))
                .orElse(new Column(values, 0, 0, ""));
    }
}
