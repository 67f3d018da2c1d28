package catchup.source;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Which lines of a text were replaced by which, by the shortest way from one to the other (Myers 1986). */
public final class LineDiff {

    /** Of more lines than these, both sides together, the shortest way would be searched for too long. */
    private static final int MOST = 1_000;

    private LineDiff() {}

    /** A line of a text; {@code number} counts from 1 in its file. */
    public record Line(int number, String text) {}

    /** Lines that stand in the place of others; either side may be empty. */
    public record Replaced(List<Line> before, List<Line> after) {}

    /**
     * What was replaced, in order; in very long texts, as one, all but what both begin and end with.
     *
     * @param bare what counts of a line; lines of which nothing counts are left out
     */
    public static List<Replaced> of(List<Line> before, List<Line> after, UnaryOperator<String> bare) {
        List<Line> old = counting(before, bare);
        List<Line> now = counting(after, bare);
        return old.size() + now.size() > MOST
                ? middle(old, now, bare(old, bare), bare(now, bare))
                : shortest(old, now, bare(old, bare), bare(now, bare));
    }

    private static List<Replaced> shortest(List<Line> old, List<Line> now, List<String> bare, List<String> bareNow) {
        List<Replaced> replaced = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(bare, bareNow).getDeltas()) {
            int from = delta.getSource().getPosition();
            int to = delta.getTarget().getPosition();
            replaced.add(new Replaced(
                    List.copyOf(old.subList(from, from + delta.getSource().size())),
                    List.copyOf(now.subList(to, to + delta.getTarget().size()))));
        }
        return List.copyOf(replaced);
    }

    private static List<Replaced> middle(List<Line> old, List<Line> now, List<String> bare, List<String> bareNow) {
        int most = Math.min(old.size(), now.size());
        int start = 0;
        while (start < most && bare.get(start).equals(bareNow.get(start))) {
            start++;
        }
        int end = 0;
        while (end < most - start && bare.get(old.size() - 1 - end).equals(bareNow.get(now.size() - 1 - end))) {
            end++;
        }
        Replaced replaced = new Replaced(
                List.copyOf(old.subList(start, old.size() - end)), List.copyOf(now.subList(start, now.size() - end)));
        return replaced.before().isEmpty() && replaced.after().isEmpty() ? List.of() : List.of(replaced);
    }

    private static List<Line> counting(List<Line> lines, UnaryOperator<String> bare) {
        return lines.stream().filter(line -> !bare.apply(line.text()).isEmpty()).toList();
    }

    private static List<String> bare(List<Line> lines, UnaryOperator<String> bare) {
        return lines.stream().map(line -> bare.apply(line.text())).toList();
    }
}
