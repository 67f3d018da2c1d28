package catchup.source.rows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names of columns: of those that are called the same only the first can be meant by that name. */
public final class Headings {

    private Headings() {}

    /** The names, with nothing for one that was met before. */
    public static List<String> of(List<String> cells) {
        Set<String> seen = new HashSet<>();
        List<String> names = new ArrayList<>();
        for (String cell : cells) {
            String name = cell.strip().replaceAll("\\s+", " ");
            names.add(seen.add(name) ? name : "");
        }
        return List.copyOf(names);
    }
}
