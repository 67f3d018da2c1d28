package catchup.batch;

import catchup.casefile.Percentiles;
import catchup.casefile.TableCases;
import catchup.casefile.Yardstick;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.fact.Case;
import catchup.source.Table;
import catchup.source.rows.KeyLines;
import catchup.source.rows.RawRow;
import catchup.source.rows.RowStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;

/**
 * The rows of a table. The whole of it is looked through once before: for the row that is the benchmark, or the values of which it
 * is a percentile, and for keys that stand twice.
 */
public final class TableSource implements Source {

    private final TableCases cases;
    private final RowStream rows;
    private final Survey survey;

    private TableSource(TableCases cases, RowStream rows, Survey survey) {
        this.cases = cases;
        this.rows = rows;
        this.survey = survey;
    }

    /** What the first look at a table found. */
    private static final class Survey {
        private final TableCases cases;
        private final Optional<Percentiles> percentiles;
        private final KeyLines lines = new KeyLines();
        private Optional<Table.Row> benchmark = Optional.empty();
        private Optional<Yardstick> yardstick = Optional.empty();
        private long size;

        Survey(TableCases cases) {
            this.cases = cases;
            this.percentiles = cases.percentiles();
        }

        /** What one row says; empty values where it cannot be read. */
        private record Seen(int line, Optional<Table.Row> row, String group, Optional<Case> region) {}

        Seen see(RawRow raw) {
            Diagnostics diagnostics = new Diagnostics();
            Optional<Table.Row> row = raw.read(diagnostics).filter(cases::isMeant);
            String group = row.map(each -> cases.group(each, diagnostics)).orElse("");
            Optional<Case> region =
                    percentiles.isEmpty() ? Optional.empty() : row.map(each -> cases.region(each, diagnostics));
            return new Seen(raw.line(), row, group, diagnostics.isEmpty() ? region : Optional.empty());
        }

        void add(Seen seen) {
            size++;
            if (seen.row().isEmpty()) {
                return;
            }
            Table.Row row = seen.row().get();
            if (lines.first(cases.key(row), seen.line()) != seen.line()) {
                return;
            }
            if (cases.isBenchmark(row)) {
                benchmark = Optional.of(row);
            }
            percentiles.ifPresent(all -> seen.region().ifPresent(region -> all.add(seen.group(), region)));
        }

        /** Whether there is something to compare with; reported if not. */
        boolean isComplete(Diagnostics diagnostics) {
            if (percentiles.isPresent()) {
                return true;
            }
            if (benchmark.isEmpty()) {
                cases.noBenchmark(diagnostics);
                return false;
            }
            Diagnostics found = new Diagnostics();
            yardstick = Optional.of(cases.yardstick(benchmark.get(), found));
            diagnostics.addAll(found);
            return found.isEmpty();
        }

        Yardstick yardstick(String group) {
            return percentiles.map(all -> all.of(group)).or(() -> yardstick).orElseThrow();
        }
    }

    /**
     * Opens a table and looks through it; empty if it cannot be read at all, or has no benchmark, which is then reported.
     *
     * @param watcher is told how many rows have been looked at
     */
    public static Optional<Source> open(
            TableCases cases, Path file, InOrder pool, LongConsumer watcher, Diagnostics diagnostics) {
        String name = file.toString();
        Optional<RowStream> first = cases.open(file, name, diagnostics);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Survey survey = new Survey(cases);
        try (RowStream rows = first.get()) {
            pool.run(rows::next, survey::see, seen -> {
                survey.add(seen);
                watcher.accept(survey.size);
            });
        }
        return survey.isComplete(diagnostics)
                ? cases.open(file, name, diagnostics).map(rows -> new TableSource(cases, rows, survey))
                : Optional.empty();
    }

    /** Whether every benchmark is worked out exactly. */
    public boolean isExact() {
        return survey.percentiles.map(Percentiles::isExact).orElse(true);
    }

    @Override
    public Optional<Row> next() {
        return rows.next().map(TableRow::new);
    }

    @Override
    public long size() {
        return survey.size;
    }

    @Override
    public void close() {
        rows.close();
    }

    private final class TableRow implements Row {
        private final RawRow raw;

        TableRow(RawRow raw) {
            this.raw = raw;
        }

        @Override
        public int line() {
            return raw.line();
        }

        @Override
        public Read read(Diagnostics diagnostics) {
            return raw.read(diagnostics).map(row -> read(row, diagnostics)).orElse(new Read("", Optional.empty()));
        }

        @Override
        public String column(Location at) {
            return raw.read(new Diagnostics()).stream()
                    .flatMap(row -> row.cells().entrySet().stream())
                    .filter(cell -> isIn(at, cell.getValue().at()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
        }

        private static boolean isIn(Location at, Location cell) {
            return at.file().equals(cell.file())
                    && at.line() == cell.line()
                    && at.column() >= cell.column()
                    && at.column() < cell.endColumn();
        }

        private Read read(Table.Row row, Diagnostics diagnostics) {
            String key = cases.key(row);
            if (!cases.isMeant(row)) {
                return new Read(key, Optional.empty());
            }
            Case region = cases.region(row, diagnostics);
            String group = cases.group(row, diagnostics);
            int first = survey.lines.line(key);
            if (first != line()) {
                cases.repeats(row, first, diagnostics);
            }
            return diagnostics.isEmpty() && !cases.isBenchmark(row)
                    ? new Read(key, Optional.of(TableCases.against(survey.yardstick(group), region)))
                    : new Read(key, Optional.empty());
        }
    }
}
