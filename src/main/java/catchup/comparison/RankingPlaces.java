package catchup.comparison;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.source.SourceFile;
import catchup.source.Tree;
import catchup.source.Yaml;
import java.util.List;
import java.util.Optional;

/** Where the keys of {@code ranking.yaml} stand, and up to which line what they hold reaches. */
final class RankingPlaces {

    static final String FILE = "ranking.yaml";

    /** The lines of a key, from the first to the last, counted from 1. */
    record Range(Location at, int last) {}

    private final Optional<SourceFile> file;
    private final Optional<Tree> tree;

    RankingPlaces(Edition edition) {
        this.file = edition.file(FILE);
        this.tree = file.flatMap(text -> Yaml.read(text, new Diagnostics()));
    }

    Location of(String path) {
        return range(path).map(Range::at).orElse(file.map(SourceFile::whole).orElse(Location.of(FILE)));
    }

    Optional<Range> range(String path) {
        int end = file.map(text -> text.lines().size()).orElse(0);
        return tree.flatMap(root -> find(root, List.of(path.split("\\.", -1)), end));
    }

    private static Optional<Range> find(Tree tree, List<String> path, int end) {
        if (!(tree instanceof Tree.Mapping mapping)) {
            return Optional.empty();
        }
        List<Tree.Entry> entries = mapping.entries();
        for (int i = 0; i < entries.size(); i++) {
            Tree.Entry entry = entries.get(i);
            if (entry.key().text().equals(path.get(0))) {
                int start = entry.key().at().line();
                int next =
                        i + 1 < entries.size() ? entries.get(i + 1).key().at().line() - 1 : end;
                int last = Math.max(start, next);
                return path.size() == 1
                        ? Optional.of(new Range(entry.key().at(), last))
                        : find(entry.value(), path.subList(1, path.size()), last);
            }
        }
        return Optional.empty();
    }
}
