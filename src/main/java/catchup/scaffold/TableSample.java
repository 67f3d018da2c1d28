package catchup.scaffold;

import catchup.diagnostic.Diagnostics;
import catchup.source.rows.RawRow;
import catchup.source.rows.RowStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the columns of a table hold, for people to tell them by. */
public final class TableSample {

    private static final int MOST_ROWS = 5_000;

    private TableSample() {}

    /**
     * A column.
     *
     * @param example what stands in it first; empty if nothing does
     * @param odd of a column in which most cells are figures, how many are none
     * @param oddLine where the first of these stands, and {@code oddText} what; 0 if there is none
     */
    public record Column(String example, int odd, int oddLine, String oddText) {}

    /** Looks at the columns with names, in their order, and closes the table. */
    public static Map<String, Column> of(RowStream rows) {
        try (rows) {
            Map<String, ColumnLook> looks = new LinkedHashMap<>();
            Map<String, String> examples = new LinkedHashMap<>();
            rows.columns().stream().filter(column -> !column.isEmpty()).forEach(column -> {
                looks.put(column, new ColumnLook());
                examples.put(column, "");
            });
            Optional<RawRow> next = rows.next();
            for (int i = 0; i < MOST_ROWS && next.isPresent(); i++) {
                next.get()
                        .read(new Diagnostics())
                        .ifPresent(row -> looks.forEach((column, look) -> {
                            String text = row.cells().containsKey(column) ? row.text(column) : "";
                            look.add(text, row.line());
                            examples.computeIfPresent(column, (name, first) -> first.isEmpty() ? text : first);
                        }));
                next = rows.next();
            }
            Map<String, Column> columns = new LinkedHashMap<>();
            looks.forEach((column, look) -> columns.put(column, column(look, examples.getOrDefault(column, ""))));
            return columns;
        }
    }

    private static Column column(ColumnLook look, String example) {
        return look.odd()
                .filter(odd -> look.isMostlyFigures())
                .map(odd -> new Column(example, look.figureless(), odd.line(), odd.text()))
                .orElse(new Column(example, 0, 0, ""));
    }
}
