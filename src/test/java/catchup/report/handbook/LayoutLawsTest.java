package catchup.report.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.report.handbook.Diagram.Box;
import catchup.report.handbook.Diagram.Link;
import catchup.report.handbook.Layout.Place;
import catchup.report.handbook.Layout.Point;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class LayoutLawsTest {

    private static final double DUST = 1e-6;

    @Property(tries = 60)
    void boxesStandApartAndLinesEndAtThem(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int columns, @ForAll @IntRange(max = 40) int boxes) {
        Diagram diagram = diagram(new Random(seed), columns, boxes);
        Layout layout = Layout.of(diagram);
        for (int i = 0; i < boxes; i++) {
            Place box = layout.boxes().get(i);
            assertThat(box.x()).isBetween(0, layout.width() - box.width());
            assertThat(box.y()).isBetween(0, layout.height() - box.height());
            assertThat(layout.boxes().subList(i + 1, boxes)).noneMatch(other -> overlap(box, other));
        }
        for (int i = 0; i < diagram.links().size(); i++) {
            Link link = diagram.links().get(i);
            List<Point> line = layout.lines().get(i);
            assertThat(at(layout.boxes().get(link.from()), line.get(0), true)).isTrue();
            assertThat(at(layout.boxes().get(link.to()), line.get(line.size() - 1), false))
                    .isTrue();
            assertThat(line).allSatisfy(point -> assertThat(point.y()).isBetween(0.0, (double) layout.height()));
        }
    }

    @Property(tries = 60)
    void aLineThatPassesAColumnMeetsNoBoxInIt(@ForAll long seed, @ForAll @IntRange(min = 3, max = 30) int boxes) {
        Layout layout = Layout.of(diagram(new Random(seed), 4, boxes));
        for (List<Point> line : layout.lines()) {
            for (int i = 1; i + 1 < line.size(); i += 2) {
                Point point = line.get(i);
                assertThat(layout.boxes())
                        .noneMatch(box ->
                                box.x() == point.x() && box.y() <= point.y() && point.y() <= box.y() + box.height());
            }
        }
    }

    @Property
    void stackedThingsKeepOrderAndDistanceAndStandOnTheWholeWhereTheyWould(
            @ForAll @Size(min = 1, max = 20) List<@DoubleRange(min = -100, max = 100) Double> wanted,
            @ForAll @IntRange(max = 30) int apart) {
        double[] distances = Collections.nCopies(wanted.size(), apart).stream()
                .mapToDouble(each -> each)
                .toArray();
        double[] places = Stacking.of(wanted.stream().mapToDouble(each -> each).toArray(), distances);
        for (int i = 1; i < places.length; i++) {
            assertThat(places[i] - places[i - 1]).isGreaterThanOrEqualTo(apart - DUST);
        }
        double moved = 0;
        for (int i = 0; i < places.length; i++) {
            moved += places[i] - wanted.get(i);
        }
        assertThat(moved).isBetween(-DUST, DUST);
    }

    @Property
    void whatStandsWellStays(@ForAll @Size(min = 1, max = 20) List<@IntRange(min = 10, max = 40) Integer> steps) {
        double[] wanted = new double[steps.size()];
        for (int i = 0; i < wanted.length; i++) {
            wanted[i] = steps.get(i) + (i == 0 ? 0 : wanted[i - 1]);
        }
        double[] apart = Collections.nCopies(wanted.length, 10.0).stream()
                .mapToDouble(each -> each)
                .toArray();
        double[] places = Stacking.of(wanted, apart);
        for (int i = 0; i < wanted.length; i++) {
            assertThat(places[i]).isBetween(wanted[i] - DUST, wanted[i] + DUST);
        }
    }

    private static Diagram diagram(Random random, int columns, int count) {
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boxes.add(new Box(random.nextInt(columns), Collections.nCopies(1 + random.nextInt(3), "text"), "", "", ""));
        }
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < 2 * count; i++) {
            int from = random.nextInt(count);
            int to = random.nextInt(count);
            if (boxes.get(from).column() < boxes.get(to).column()) {
                links.add(new Link(from, to, "", 0, ""));
            }
        }
        return new Diagram("", "", Collections.nCopies(columns, ""), boxes, links, List.of());
    }

    private static boolean overlap(Place one, Place other) {
        return one.x() < other.x() + other.width()
                && other.x() < one.x() + one.width()
                && one.y() < other.y() + other.height()
                && other.y() < one.y() + one.height();
    }

    private static boolean at(Place box, Point end, boolean right) {
        return end.x() == box.x() + (right ? box.width() : 0)
                && end.y() >= box.y()
                && end.y() <= box.y() + box.height();
    }
}
