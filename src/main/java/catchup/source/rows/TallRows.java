package catchup.source.rows;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.source.Table;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The regions of a table that has a row for each figure: all rows of a region become one, in which each word of the column of
 * indicators is a column. Regions come in the order in which they are first met, wherever their rows stand; what does not fit into
 * memory is sorted on the disk. Of the other columns a region has what its first row says.
 */
public final class TallRows implements RowStream {

    /** More different words than this are no indicators. */
    private static final int MOST_COLUMNS = 5_000;

    private static final int MOST_BROKEN = 50_000;

    private final String name;
    private final List<String> columns;
    private final SortedCells cells;
    private final Map<Integer, RawRow> broken;
    private Optional<SortedCells.Cell> ahead;
    private int given;

    /** The columns that make a table one of this kind. */
    public record Columns(String key, String indicator, String value) {}

    private TallRows(String name, List<String> columns, SortedCells cells, Map<Integer, RawRow> broken) {
        this.name = name;
        this.columns = List.copyOf(columns);
        this.cells = cells;
        this.broken = broken;
        this.ahead = cells.next();
    }

    /**
     * Gathers all rows of a table, which is then closed; empty if it has too many different words for indicators, or too many rows
     * that cannot be read, which is reported.
     *
     * @param meant which of the rows count
     */
    public static Optional<RowStream> gather(
            RowStream table, String name, Columns columns, Predicate<Table.Row> meant, Diagnostics diagnostics) {
        try (RowStream rows = table) {
            return new Gathering(rows, name, columns, meant, diagnostics).rows();
        }
    }

    private static final class Gathering {
        private final RowStream table;
        private final String name;
        private final Columns columns;
        private final Predicate<Table.Row> meant;
        private final Diagnostics diagnostics;
        private final Map<String, Integer> numbers = new LinkedHashMap<>();
        private final KeyLines keys = new KeyLines();
        private final SortedCells cells = new SortedCells();
        private final Map<Integer, RawRow> broken = new HashMap<>();
        private int regions;

        Gathering(RowStream table, String name, Columns columns, Predicate<Table.Row> meant, Diagnostics diagnostics) {
            this.table = table;
            this.name = name;
            this.columns = columns;
            this.meant = meant;
            this.diagnostics = diagnostics;
            for (String column : table.columns()) {
                if (!column.isEmpty() && !column.equals(columns.indicator()) && !column.equals(columns.value())) {
                    numbers.put(column, numbers.size());
                }
            }
        }

        Optional<RowStream> rows() {
            Optional<RawRow> next = table.next();
            while (next.isPresent()) {
                add(next.get());
                if (numbers.size() > MOST_COLUMNS || broken.size() > MOST_BROKEN) {
                    boolean words = numbers.size() > MOST_COLUMNS;
                    diagnostics.add(
                            Problem.TOO_MANY,
                            new Location(name, next.get().line(), 1, 2),
                            words ? MOST_COLUMNS : MOST_BROKEN,
                            words ? new Text("indicators", "指标") : new Text("rows that cannot be read", "无法读取的行"));
                    cells.close();
                    return Optional.empty();
                }
                next = table.next();
            }
            cells.sort();
            return Optional.of(new TallRows(name, new ArrayList<>(numbers.keySet()), cells, broken));
        }

        private void add(RawRow raw) {
            Diagnostics found = new Diagnostics();
            Optional<Table.Row> read = raw.read(found);
            if (read.isEmpty() || !found.isEmpty()) {
                broken.put(++regions, raw);
                return;
            }
            Table.Row row = read.get();
            if (!meant.test(row)) {
                return;
            }
            int region = keys.first(row.text(columns.key()), regions + 1);
            if (region > regions) {
                regions = region;
                for (String column : table.columns()) {
                    Integer number = numbers.get(column);
                    if (number != null && row.cells().containsKey(column)) {
                        put(region, number, row.cell(column));
                    }
                }
            }
            String indicator = row.text(columns.indicator());
            put(region, numbers.computeIfAbsent(indicator, word -> numbers.size()), row.cell(columns.value()));
        }

        private void put(int region, int column, Table.Cell cell) {
            cells.add(new SortedCells.Cell(
                    region,
                    column,
                    cell.at().line(),
                    cell.at().column(),
                    cell.at().endColumn(),
                    cell.text()));
        }
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public List<String> units() {
        return List.of();
    }

    @Override
    public Optional<RawRow> next() {
        RawRow unreadable = broken.get(given + 1);
        if (unreadable != null) {
            given++;
            return Optional.of(unreadable);
        }
        if (ahead.isEmpty()) {
            return Optional.empty();
        }
        int region = ahead.get().region();
        List<SortedCells.Cell> row = new ArrayList<>();
        while (ahead.isPresent() && ahead.get().region() == region) {
            row.add(ahead.get());
            ahead = cells.next();
        }
        given = region;
        return Optional.of(new Region(row));
    }

    @Override
    public void close() {
        cells.close();
    }

    /** The cells of one region. */
    private final class Region implements RawRow {
        private final List<SortedCells.Cell> row;

        Region(List<SortedCells.Cell> row) {
            this.row = row;
        }

        @Override
        public int line() {
            return row.get(0).line();
        }

        @Override
        public Optional<Table.Row> read(Diagnostics diagnostics) {
            Map<String, Table.Cell> read = new HashMap<>();
            for (SortedCells.Cell cell : row) {
                String column = columns.get(cell.column());
                Location at = new Location(name, cell.line(), cell.from(), cell.to());
                Table.Cell first = read.putIfAbsent(column, new Table.Cell(cell.text(), at));
                if (first != null) {
                    diagnostics.conflict(Problem.DUPLICATE_KEY, at, first.at(), column);
                }
            }
            Location nowhere = new Location(name, line(), 1, 2);
            columns.forEach(column -> read.putIfAbsent(column, new Table.Cell("", nowhere)));
            return Optional.of(new Table.Row(line(), Map.copyOf(read)));
        }
    }
}
