package catchup.source;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Which lines of a text were replaced by which, by the shortest way from one to the other (Myers 1986). */
public final class LineDiff {

    private LineDiff() {}

    /** A line of a text; {@code number} counts from 1 in its file. */
    public record Line(int number, String text) {}

    /** Lines that stand in the place of others; either side may be empty. */
    public record Replaced(List<Line> before, List<Line> after) {}

    /**
     * What was replaced, in order.
     *
     * @param bare what counts of a line; lines of which nothing counts are left out
     */
    public static List<Replaced> of(List<Line> before, List<Line> after, UnaryOperator<String> bare) {
        List<Line> old = counting(before, bare);
        List<Line> now = counting(after, bare);
        List<Replaced> replaced = new ArrayList<>();
        for (AbstractDelta<String> delta :
                DiffUtils.diff(bare(old, bare), bare(now, bare)).getDeltas()) {
            int from = delta.getSource().getPosition();
            int to = delta.getTarget().getPosition();
            replaced.add(new Replaced(
                    List.copyOf(old.subList(from, from + delta.getSource().size())),
                    List.copyOf(now.subList(to, to + delta.getTarget().size()))));
        }
        return List.copyOf(replaced);
    }

    private static List<Line> counting(List<Line> lines, UnaryOperator<String> bare) {
        return lines.stream().filter(line -> !bare.apply(line.text()).isEmpty()).toList();
    }

    private static List<String> bare(List<Line> lines, UnaryOperator<String> bare) {
        return lines.stream().map(line -> bare.apply(line.text())).toList();
    }
}
