package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Case;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Setting;
import catchup.source.Reasons;
import catchup.source.SourceFile;
import catchup.source.Table;
import catchup.source.Tree;
import catchup.source.Yaml;
import catchup.source.rows.Layout;
import catchup.source.rows.RawRow;
import catchup.source.rows.RowStream;
import catchup.source.rows.TallRows;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of a table as cases, one at a time, however long the table is. What a row is compared with is given from outside, since
 * it takes a look at the whole table. Safe for use by several threads.
 */
public final class TableCases {

    /** What stands in a drafted mapping where its author still has to say something. */
    public static final String FILL_IN = "fill-in";

    private final Mapping mapping;
    private final RowCase rows;

    TableCases(Mapping mapping, String called, Catalogue<Setting> settings) {
        this.mapping = mapping;
        this.rows = new RowCase(mapping, called, settings);
    }

    /** Reads a mapping; empty if anything is wrong with it, which is then reported. */
    public static Optional<TableCases> read(
            Path path, Catalogue<Indicator> indicators, Catalogue<Setting> settings, Diagnostics diagnostics) {
        return SourceFile.read(path, path.toString(), diagnostics)
                .flatMap(file -> read(file, indicators, settings, diagnostics));
    }

    /** The same of a mapping that has been read as a text. */
    public static Optional<TableCases> read(
            SourceFile file, Catalogue<Indicator> indicators, Catalogue<Setting> settings, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        Optional<TableCases> read = Yaml.read(file, found)
                .map(tree -> new MappingReader(indicators, settings, found).read(tree))
                .map(mapping -> new TableCases(mapping, file.name(), settings));
        diagnostics.addAll(found);
        return found.isEmpty() ? read : Optional.empty();
    }

    /** As much of a mapping as can be read, whatever is wrong in it: enough to look at the table; empty if it is no mapping at all. */
    public static Optional<TableCases> sketch(
            SourceFile file, Catalogue<Indicator> indicators, Catalogue<Setting> settings) {
        return Yaml.read(file, new Diagnostics())
                .map(tree -> new MappingReader(indicators, settings, new Diagnostics()).read(tree))
                .map(mapping -> new TableCases(mapping, file.name(), settings));
    }

    /** How the mapping says that the table is laid out in its file; empty where it says nothing. */
    public Optional<Layout> layout() {
        return mapping.layout();
    }

    /** Whether the table has a row for each figure. */
    public boolean isTall() {
        return mapping.tall().isPresent();
    }

    /** Whether a table needs nothing but what every authored table has. */
    static boolean isPlain(Mapping mapping, String table) {
        return mapping.layout().isEmpty()
                && mapping.tall().isEmpty()
                && mapping.only().isEmpty()
                && table.endsWith(".csv");
    }

    /** The table that stands beside the mapping, as that names it; empty if it names none, which is then reported. */
    public Optional<Path> tableBeside(Path file, Diagnostics diagnostics) {
        return CaseTable.beside(mapping.table(), file, file.toString(), diagnostics);
    }

    /** Opens a table; empty if it cannot be read, or its columns are not those of the mapping, which is then reported. */
    public Optional<RowStream> open(Path file, String name, Diagnostics diagnostics) {
        Optional<RowStream> opened = rows(file, name, diagnostics);
        if (opened.isPresent() && !fits(opened.get().columns(), name, diagnostics)) {
            opened.get().close();
            return Optional.empty();
        }
        return opened;
    }

    /** Opens a table, whatever its columns; empty if it cannot be read, which is then reported. */
    public Optional<RowStream> rows(Path file, String name, Diagnostics diagnostics) {
        return RowStream.open(file, name, mapping.layout().orElse(Layout.PLAIN), diagnostics)
                .flatMap(
                        stream -> mapping.tall().isEmpty() ? Optional.of(stream) : gathered(stream, name, diagnostics));
    }

    /** The rows of a table with a row for each figure, those of a region gathered into one. */
    private Optional<RowStream> gathered(RowStream stream, String name, Diagnostics diagnostics) {
        Mapping.TallForm tall = mapping.tall().orElseThrow();
        List<Tree.Scalar> needed = new ArrayList<>(List.of(mapping.key(), tall.indicator(), tall.value()));
        needed.addAll(mapping.only().keySet());
        boolean there = true;
        for (Tree.Scalar column : needed) {
            if (!stream.columns().contains(column.text())) {
                diagnostics.unknown(Problem.UNKNOWN_COLUMN, column.at(), column.text(), stream.columns());
                there = false;
            }
        }
        if (!there) {
            stream.close();
            return Optional.empty();
        }
        return TallRows.gather(
                stream,
                name,
                new TallRows.Columns(
                        mapping.key().text(),
                        tall.indicator().text(),
                        tall.value().text()),
                rows::isMeant,
                diagnostics);
    }

    /** Whether the columns of a table are those of the mapping; reported if not. */
    public boolean fits(List<String> columns, String name, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        int line = mapping.layout().orElse(Layout.PLAIN).header();
        Location header = new Location(name, line, 1, 2);
        ColumnCheck.of(mapping, columns, column -> header, found);
        diagnostics.addAll(found);
        return found.isEmpty();
    }

    /** The whole of a table that fits into memory, for those who need to see it at once. */
    Optional<Table> table(Path file, String name, Diagnostics diagnostics) {
        if (Files.isSymbolicLink(file)) {
            diagnostics.add(Problem.FILE_UNREADABLE, Location.of(name), Reasons.link());
            return Optional.empty();
        }
        return open(file, name, diagnostics).map(stream -> {
            try (stream) {
                return table(stream, name, diagnostics);
            }
        });
    }

    private Table table(RowStream stream, String name, Diagnostics diagnostics) {
        Map<String, Location> headers = new HashMap<>();
        stream.columns().forEach(column -> headers.put(column, Location.of(name)));
        List<Table.Row> read = new ArrayList<>();
        Set<String> lost = new HashSet<>();
        Optional<RawRow> next = stream.next();
        while (next.isPresent() && read.size() <= CaseFiles.MOST) {
            next.get().read(diagnostics).filter(this::isMeant).ifPresent(read::add);
            next = stream.next();
        }
        return new Table(new SourceFile(name, ""), stream.columns(), headers, List.copyOf(read), lost);
    }

    /** Whether the mapping says that a row counts. */
    public boolean isMeant(Table.Row row) {
        return rows.isMeant(row);
    }

    /** What tells a row from others. */
    public String key(Table.Row row) {
        return rows.key(row);
    }

    /** Reports a row that has the key of another. */
    public void repeats(Table.Row row, int firstLine, Diagnostics diagnostics) {
        Location at = rows.place(row);
        diagnostics.conflict(Problem.DUPLICATE_ID, at, new Location(at.file(), firstLine, 1, 2), rows.key(row));
    }

    /** Whether a row is the one that the others are compared with. */
    public boolean isBenchmark(Table.Row row) {
        return mapping.benchmark() instanceof BenchmarkChoice.Row named
                && rows.key(row).equals(named.key().text());
    }

    /** What the others are compared with if it is this row. */
    public Yardstick yardstick(Table.Row row, Diagnostics diagnostics) {
        return rows.yardstick(row, diagnostics);
    }

    /** Where benchmarks that are percentiles are worked out; empty where the benchmark is a row. */
    public Optional<Percentiles> percentiles() {
        return mapping.benchmark() instanceof BenchmarkChoice.Percentile percentile
                ? Optional.of(new Percentiles(percentile, mapping))
                : Optional.empty();
    }

    /** Whether the benchmarks are percentiles of the rows. */
    public boolean isAgainstPercentiles() {
        return mapping.benchmark() instanceof BenchmarkChoice.Percentile;
    }

    /** The group with which a row is compared; the same for all where there is one benchmark. */
    public String group(Table.Row row, Diagnostics diagnostics) {
        return mapping.benchmark() instanceof BenchmarkChoice.Percentile percentile
                ? percentile
                        .among()
                        .map(column -> rows.group(row, column, diagnostics))
                        .orElse("")
                : "";
    }

    /** What is known of a row, with nothing to compare it with; of no use if anything was reported. */
    public Case region(Table.Row row, Diagnostics diagnostics) {
        return rows.region(row, diagnostics);
    }

    /** The case of a row against what it is compared with. */
    public static Case against(Yardstick yardstick, Case region) {
        return RowCase.against(yardstick, region);
    }

    /** Reports that the row meant as benchmark is not there. */
    public void noBenchmark(Diagnostics diagnostics) {
        if (mapping.benchmark() instanceof BenchmarkChoice.Row named) {
            diagnostics.add(Problem.UNKNOWN_ROW, named.key().at(), named.key().text());
        }
    }
}
