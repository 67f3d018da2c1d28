package catchup.formatting;

import catchup.diagnostic.Diagnostics;
import catchup.source.SourceFile;
import catchup.source.Table;
import catchup.source.TableWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How tables are laid out: see {@link TableWriter}; columns and rows keep their order, empty lines go. */
final class TableLayout implements Layout {

    @Override
    public Optional<?> meaning(SourceFile file, Diagnostics diagnostics) {
        return table(file, diagnostics).map(TableLayout::cells);
    }

    @Override
    public String layOut(SourceFile file) {
        return TableWriter.write(table(file, new Diagnostics()).orElseThrow());
    }

    private static Optional<Table> table(SourceFile file, Diagnostics diagnostics) {
        return Table.read(file, Set.of(), true, diagnostics);
    }

    private static List<List<String>> cells(Table table) {
        List<List<String>> cells = new ArrayList<>(List.of(table.columns()));
        for (Table.Row row : table.rows()) {
            cells.add(table.columns().stream().map(row::text).toList());
        }
        return cells;
    }
}
