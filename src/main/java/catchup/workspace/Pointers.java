package catchup.workspace;

import catchup.diagnostic.Location;
import catchup.source.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says places in a YAML or JSON text as JSON Pointers (RFC 6901), so that a form can show what is wrong at its field. */
public final class Pointers {

    private record Spot(String pointer, Location at) {}

    private final List<Spot> spots = new ArrayList<>();

    /** @param tree the text as it was read */
    public Pointers(Tree tree) {
        add(tree, "");
    }

    private void add(Tree tree, String pointer) {
        spots.add(new Spot(pointer, tree.at()));
        if (tree instanceof Tree.Mapping mapping) {
            for (Tree.Entry entry : mapping.entries()) {
                String inner = pointer + "/" + escaped(entry.key().text());
                spots.add(new Spot(inner, entry.key().at()));
                add(entry.value(), inner);
            }
        } else if (tree instanceof Tree.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                add(sequence.items().get(i), pointer + "/" + i);
            }
        }
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }

    /** The innermost value at a place, or the one before it; the whole text where the file as a whole is meant. */
    public Optional<String> of(Location at) {
        Spot best = null;
        for (Spot spot : spots) {
            boolean before = at.line() == 0
                    || spot.at.line() < at.line()
                    || (spot.at.line() == at.line() && spot.at.column() <= at.column());
            if (best == null || (before && at.line() != 0 && !isEarlier(spot.at, best.at))) {
                best = spot;
            }
        }
        return Optional.ofNullable(best).map(Spot::pointer);
    }

    private static boolean isEarlier(Location one, Location other) {
        return one.line() < other.line() || (one.line() == other.line() && one.column() < other.column());
    }
}
