package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Case;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Setting;
import catchup.source.SourceFile;
import catchup.source.Table;
import catchup.source.Tree;
import catchup.source.Yaml;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a table of regions with its mapping: every row is a case against the benchmark's row. The table stands beside the
 * mapping, under a plain file name, so that no mapping can reach for other files.
 */
public final class CaseTable {

    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}_. -]{0,200}");

    private final Catalogue<Indicator> indicators;
    private final Catalogue<Setting> settings;

    public CaseTable(Catalogue<Indicator> indicators, Catalogue<Setting> settings) {
        this.indicators = indicators;
        this.settings = settings;
    }

    /** The cases of all rows but the benchmark's, in the order of the table; none if anything is wrong. */
    public List<Case> read(Path mapping, Diagnostics diagnostics) {
        return read(mapping, mapping.toString(), Optional.empty(), Optional.empty(), diagnostics);
    }

    /** The same of a table that is given, whatever file the mapping names. */
    List<Case> read(Path mapping, Path table, Diagnostics diagnostics) {
        return read(mapping, mapping.toString(), Optional.empty(), Optional.of(table), diagnostics);
    }

    /** The case of the row with this key, be it the benchmark's against itself; empty if anything is wrong. */
    public Optional<Case> read(Path mapping, String key, Diagnostics diagnostics) {
        return read(mapping, mapping.toString(), key, diagnostics);
    }

    /** The same where messages call the mapping by another name. */
    Optional<Case> read(Path mapping, String called, String key, Diagnostics diagnostics) {
        return read(mapping, called, Optional.of(key), Optional.empty(), diagnostics).stream()
                .findFirst();
    }

    private List<Case> read(
            Path path, String called, Optional<String> key, Optional<Path> given, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        List<Case> cases = SourceFile.read(path, called, found)
                .flatMap(file -> Yaml.read(file, found))
                .map(tree -> new MappingReader(indicators, settings, found).read(tree))
                .flatMap(mapping -> (given.isPresent()
                                ? table(mapping, given.get(), given.get().toString(), called, found)
                                : beside(mapping, path, called, found))
                        .map(table -> cases(mapping, table, called, key, found)))
                .orElse(List.of());
        diagnostics.addAll(found);
        return found.isEmpty() ? cases : List.of();
    }

    private List<Case> cases(
            Mapping mapping, Table table, String called, Optional<String> key, Diagnostics diagnostics) {
        return ColumnCheck.of(mapping, table, diagnostics)
                ? new CaseRows(mapping, called, settings, diagnostics).read(table, key)
                : List.of();
    }

    /** The table beside a mapping. */
    private Optional<Table> beside(Mapping mapping, Path path, String called, Diagnostics diagnostics) {
        String name = mapping.table().text();
        return beside(mapping.table(), path, called, diagnostics)
                .flatMap(file -> table(
                        mapping, file, Path.of(called).resolveSibling(name).toString(), called, diagnostics));
    }

    /** A table as a mapping lays it out. */
    private Optional<Table> table(Mapping mapping, Path file, String name, String called, Diagnostics diagnostics) {
        return TableCases.isPlain(mapping, name)
                ? SourceFile.readUnlinked(file, name, diagnostics)
                        .flatMap(text -> Table.read(text, Set.of(), true, diagnostics))
                : new TableCases(mapping, called, settings).table(file, name, diagnostics);
    }

    /** The file that a mapping names, beside it; empty if it names none, or one elsewhere, which is then reported. */
    static Optional<Path> beside(Tree.Scalar name, Path mapping, String called, Diagnostics diagnostics) {
        if (name.text().isEmpty()) {
            diagnostics.add(Problem.MISSING_KEY, Location.of(called), "table");
            return Optional.empty();
        }
        if (!PLAIN_NAME.matcher(name.text()).matches()) {
            diagnostics.add(Problem.NOT_BESIDE, name.at(), name.text());
            return Optional.empty();
        }
        return Optional.of(mapping.resolveSibling(name.text()));
    }
}
