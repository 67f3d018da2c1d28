package catchup.sensitivity;

import java.util.ArrayList;
import java.util.List;

/**
 * How the first measures change.
 *
 * @param before their ids by rank, as it is; {@code after} as it would be
 */
public record Shift(List<String> before, List<String> after) {

    /** The measures that come in, by their rank then. */
    public List<String> in() {
        return without(after, before);
    }

    /** The measures that go out, by their rank now. */
    public List<String> out() {
        return without(before, after);
    }

    /** Whether the same measures only come in another order. */
    public boolean isReordering() {
        return in().isEmpty() && out().isEmpty();
    }

    /** The measures that overtake others, each with those that it overtakes, among those that stay. */
    public List<Overtaking> overtakings() {
        List<Overtaking> all = new ArrayList<>();
        for (String measure : after) {
            int was = before.indexOf(measure);
            List<String> overtaken = before.stream()
                    .filter(other -> before.indexOf(other) < was && after.indexOf(other) > after.indexOf(measure))
                    .toList();
            if (!overtaken.isEmpty()) {
                all.add(new Overtaking(measure, overtaken));
            }
        }
        return List.copyOf(all);
    }

    /** A measure that comes before others that it stood behind. */
    public record Overtaking(String measure, List<String> overtaken) {}

    private static List<String> without(List<String> all, List<String> left) {
        return all.stream().filter(each -> !left.contains(each)).toList();
    }
}
