package catchup.spark;

import catchup.source.rows.GivenRow;
import catchup.source.rows.LineTable;
import catchup.source.rows.RawRow;
import catchup.text.Lang;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;

/**
 * What every executor is told.
 *
 * @param mappingName how messages call the mapping, of which {@code mapping} is the text
 * @param table how messages call the table
 * @param header the first line of a table that comes as lines; empty where it comes as cells
 * @param separator what parts the cells of such lines; empty to go by the header
 * @param top how many measures of each advice are kept
 */
record Setup(
        RuleTexts rules,
        String mappingName,
        String mapping,
        String table,
        List<String> columns,
        String header,
        String separator,
        Lang lang,
        int top)
        implements Serializable {

    private static final long serialVersionUID = 1;

    Setup {
        columns = List.copyOf(columns);
    }

    /** How rows as they travel are read. */
    Function<NumberedRow, RawRow> reader() {
        if (header.isEmpty()) {
            return row -> row.broken()
                    ? new NumberedRow.Broken(table, row.line())
                    : new GivenRow(table, columns, row.line(), row.texts());
        }
        LineTable lines = LineTable.of(table, header, separator.chars().mapToObj(c -> (char) c).findFirst());
        return row -> lines.row(row.line(), row.texts().get(0));
    }
}
