package catchup.source;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.source.LineDiff.Line;
import catchup.source.LineDiff.Replaced;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LineDiffTest {

    /** Putting what was replaced in the place of what it replaces makes the one text of the other. */
    @Property
    void itLeadsFromOneTextToTheOther(
            @ForAll @Size(max = 12) List<@IntRange(max = 4) Integer> old,
            @ForAll @Size(max = 12) List<@IntRange(max = 4) Integer> now) {
        List<Line> made = new ArrayList<>(lines(old));
        List<Replaced> replaced = LineDiff.of(lines(old), lines(now), String::strip);
        replaced.forEach(each -> made.removeAll(each.before()));
        List<String> kept = made.stream().map(Line::text).toList();
        List<Line> others = new ArrayList<>(lines(now));
        replaced.forEach(each -> others.removeAll(each.after()));
        assertThat(kept).isEqualTo(others.stream().map(Line::text).toList());
    }

    @Property
    void aTextDoesNotDifferFromItself(@ForAll @Size(max = 12) List<@IntRange(max = 4) Integer> text) {
        assertThat(LineDiff.of(lines(text), lines(text), String::strip)).isEmpty();
    }

    @Property
    void whatDoesNotCountIsNoDifference(@ForAll @Size(max = 12) List<@IntRange(max = 4) Integer> text) {
        List<Line> spread = new ArrayList<>();
        lines(text).forEach(line -> {
            spread.add(new Line(spread.size() + 1, "  "));
            spread.add(new Line(spread.size() + 1, "  " + line.text() + " "));
        });
        assertThat(LineDiff.of(lines(text), spread, String::strip)).isEmpty();
    }

    private static List<Line> lines(List<Integer> words) {
        return IntStream.range(0, words.size())
                .mapToObj(at -> new Line(at + 1, "word " + words.get(at)))
                .toList();
    }
}
