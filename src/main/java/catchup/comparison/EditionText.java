package catchup.comparison;

import catchup.comparison.Edit.Unit;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.rulebase.RuleLine;
import catchup.source.LineDiff.Line;
import catchup.source.SourceFile;
import catchup.source.Table;
import catchup.source.Tree;
import catchup.source.Yaml;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The text of one version of the rules, and which lines and cells of it belong to a thing. */
final class EditionText {

    /** Lines of a file. */
    record Block(String file, List<Line> lines) {
        static final Block NONE = new Block("", List.of());
    }

    private final Edition edition;
    private final RankingPlaces ranking;
    private final Map<String, Optional<Table>> tables = new HashMap<>();
    private final Map<String, List<Integer>> starts = new HashMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();

    EditionText(Edition edition) {
        this.edition = edition;
        this.ranking = new RankingPlaces(edition);
    }

    Block whole(String name) {
        return edition.file(name)
                .map(file -> block(file.name(), 1, file.lines().size()))
                .orElse(Block.NONE);
    }

    Block block(Unit unit, String path, Location at) {
        return switch (unit) {
            case RULE -> block(at.file(), at.line(), end(at));
            case RANKING ->
                ranking.range(path)
                        .map(range -> block(at.file(), range.at().line(), range.last()))
                        .orElse(Block.NONE);
            default -> {
                List<Integer> items = starts.computeIfAbsent(at.file(), this::items);
                int start = items.stream().filter(line -> line <= at.line()).reduce(at.line(), (a, b) -> b);
                int next = items.stream()
                        .filter(line -> line > at.line())
                        .findFirst()
                        .orElse(Integer.MAX_VALUE);
                yield block(at.file(), start, next - 1);
            }
        };
    }

    String lineAt(Location at) {
        List<String> lines = lines(at.file());
        return at.line() >= 1 && at.line() <= lines.size()
                ? lines.get(at.line() - 1).strip()
                : "";
    }

    Map<String, Table.Cell> row(Location at) {
        return table(at.file())
                .flatMap(table -> table.rows().stream()
                        .filter(row -> row.cell("id").at().equals(at))
                        .findFirst())
                .map(Table.Row::cells)
                .orElse(Map.of());
    }

    List<String> columns(String file) {
        return table(file).map(Table::columns).orElse(List.of());
    }

    private Optional<Table> table(String file) {
        return tables.computeIfAbsent(
                file, name -> Table.read(new SourceFile(name, text(name)), Set.of(), true, new Diagnostics()));
    }

    private Block block(String file, int from, int to) {
        List<String> lines = lines(file);
        return new Block(
                file,
                IntStream.rangeClosed(Math.max(1, from), Math.min(to, lines.size()))
                        .mapToObj(number -> new Line(number, lines.get(number - 1)))
                        .toList());
    }

    private int end(Location at) {
        List<String> lines = lines(at.file());
        int line = at.line();
        while (line < lines.size() && !RuleLine.bare(lines.get(line - 1)).equals("end")) {
            line++;
        }
        return line;
    }

    /** The first lines of the items of a YAML list. */
    private List<Integer> items(String file) {
        Optional<Tree> tree = Yaml.read(new SourceFile(file, text(file)), new Diagnostics());
        return tree.filter(Tree.Sequence.class::isInstance)
                .map(list -> ((Tree.Sequence) list)
                        .items().stream().map(item -> item.at().line()).toList())
                .orElse(List.of());
    }

    private List<String> lines(String file) {
        return lines.computeIfAbsent(file, name -> List.of(text(name).split("\n", -1)));
    }

    private String text(String file) {
        return edition.texts().getOrDefault(file, "");
    }
}
