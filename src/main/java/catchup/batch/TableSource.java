package catchup.batch;

import catchup.casefile.Percentiles;
import catchup.casefile.TableCases;
import catchup.casefile.Yardstick;
import catchup.diagnostic.Diagnostics;
import catchup.source.Table;
import catchup.source.rows.KeyLines;
import catchup.source.rows.RowStream;
import java.nio.file.Path;
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
    private static final class Survey implements TableRow.Survey {
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

        void add(Glance seen) {
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

        @Override
        public int firstLine(String key) {
            return lines.line(key);
        }

        @Override
        public Yardstick yardstick(String group) {
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
            pool.run(rows::next, raw -> Glance.of(raw, cases), seen -> {
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
        return rows.next().map(raw -> new TableRow(raw, cases, survey));
    }

    @Override
    public long size() {
        return survey.size;
    }

    @Override
    public void close() {
        rows.close();
    }
}
