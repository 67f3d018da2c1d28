package catchup.source.rows;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.source.SourceFile;
import catchup.source.Table;
import catchup.source.Tree;
import catchup.source.Yaml;
import catchup.text.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of JSON Lines: one object a line, its keys the columns. A key that a line leaves out is an empty cell. */
final class JsonRows implements RowStream {

    /** So many lines are looked at to know the columns. */
    private static final int LOOKED_AT = 100;

    private static final Text VALUES = new Text("single values", "单个值");

    private final LineReader lines;
    private final String name;
    private final List<String> columns;

    private JsonRows(LineReader lines, String name, List<String> columns) {
        this.lines = lines;
        this.name = name;
        this.columns = columns;
    }

    static RowStream open(Path path, String name, Layout layout) throws IOException {
        Set<String> columns = new LinkedHashSet<>();
        try (LineReader first = LineReader.open(path, name, layout.encoding())) {
            for (int i = 0; i < LOOKED_AT; i++) {
                Optional<LineReader.Line> line = first.next();
                if (line.isEmpty()) {
                    break;
                }
                tree(name, line.get(), new Diagnostics()).ifPresent(tree -> columns.addAll(keys(tree)));
            }
        }
        return new JsonRows(LineReader.open(path, name, layout.encoding()), name, List.copyOf(columns));
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
        return lines.nextWritten().map(Row::new);
    }

    @Override
    public void close() {
        lines.close();
    }

    private static List<String> keys(Tree tree) {
        return tree instanceof Tree.Mapping object
                ? object.entries().stream().map(entry -> entry.key().text()).toList()
                : List.of();
    }

    /** The object of a line, with places in the file. */
    private static Optional<Tree> tree(String name, LineReader.Line line, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        Optional<Tree> tree = Yaml.read(new SourceFile(name, line.text()), found);
        diagnostics.addAllOnLine(found, line.number());
        return found.isEmpty() ? tree : Optional.empty();
    }

    private final class Row implements RawRow {
        private final LineReader.Line line;

        Row(LineReader.Line line) {
            this.line = line;
        }

        @Override
        public int line() {
            return line.number();
        }

        @Override
        public Optional<Table.Row> read(Diagnostics diagnostics) {
            Location whole = new Location(name, line(), 1, 2);
            if (line.cut()) {
                diagnostics.add(Problem.TEXT_TOO_LONG, whole, "> " + LineReader.LONGEST, LineReader.LONGEST);
                return Optional.empty();
            }
            return tree(name, line, diagnostics).flatMap(tree -> row(tree, diagnostics));
        }

        private Optional<Table.Row> row(Tree tree, Diagnostics diagnostics) {
            Location whole = new Location(name, line(), 1, 2);
            if (!(tree instanceof Tree.Mapping object)) {
                diagnostics.add(Problem.WRONG_SHAPE, whole, tree.kind(), new Text("keys with values", "键与值"));
                return Optional.empty();
            }
            Map<String, Table.Cell> cells = new HashMap<>();
            columns.forEach(column -> cells.put(column, new Table.Cell("", whole)));
            for (Tree.Entry entry : object.entries()) {
                if (!(entry.value() instanceof Tree.Scalar value)) {
                    diagnostics.add(
                            Problem.WRONG_SHAPE,
                            entry.value().at().onLine(line()),
                            entry.value().kind(),
                            VALUES);
                    continue;
                }
                boolean none = !value.quoted() && value.text().equals("null");
                cells.put(
                        entry.key().text(),
                        new Table.Cell(
                                none ? "" : value.text().strip(), value.at().onLine(line())));
            }
            return Optional.of(new Table.Row(line(), Map.copyOf(cells)));
        }
    }
}
