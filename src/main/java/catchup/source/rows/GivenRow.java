package catchup.source.rows;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.source.SourceFile;
import catchup.source.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A row that comes as texts under columns; what stands beside them has no name and is not read. A cell's place is its row, and its
 * column counted from 1.
 *
 * @param file how messages call the table
 * @param columns one without a name is empty
 * @param texts without blanks around them
 */
public record GivenRow(String file, List<String> columns, int line, List<String> texts) implements RawRow {

    @Override
    public Optional<Table.Row> read(Diagnostics diagnostics) {
        Map<String, Table.Cell> cells = new HashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).isEmpty()) {
                Location at = new Location(file, line, i + 1, i + 2);
                String text = i < texts.size() ? texts.get(i) : "";
                cells.put(columns.get(i), new Table.Cell(SourceFile.readable(text, at, diagnostics), at));
            }
        }
        return Optional.of(new Table.Row(line, Map.copyOf(cells)));
    }
}
