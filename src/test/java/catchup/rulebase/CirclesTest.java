package catchup.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;

class CirclesTest {

    private static final int NODES = 8;

    @Example
    void aCircleIsNamedWithoutWhatLeadsIntoIt() {
        Map<String, List<String>> next = Map.of(
                "in", List.of("a"), "a", List.of("b"), "b", List.of("c", "out"), "c", List.of("a"), "out", List.of());
        List<List<String>> circles =
                Circles.among(List.of("in", "a", "b", "c", "out"), id -> next.getOrDefault(id, List.of()));
        assertThat(circles).containsExactly(List.of("a", "b", "c"));
        assertThat(Circles.named(circles.get(0), id -> id)).isEqualTo("a → b → c → a");
    }

    @Example
    void aThingThatLeadsToItselfIsACircle() {
        assertThat(Circles.among(List.of("a"), id -> List.of("a"))).containsExactly(List.of("a"));
    }

    @Property
    void everyCircleFoundIsOneAndNoneIsMissed(@ForAll("graphs") List<Set<Integer>> next) {
        List<Integer> all = IntStream.range(0, NODES).boxed().toList();
        List<List<Integer>> circles = Circles.among(all, next::get);
        for (List<Integer> circle : circles) {
            for (int i = 0; i < circle.size(); i++) {
                assertThat(next.get(circle.get(i))).contains(circle.get((i + 1) % circle.size()));
            }
        }
        boolean any = all.stream().anyMatch(node -> reachable(node, next).contains(node));
        assertThat(!circles.isEmpty()).isEqualTo(any);
    }

    @Example
    void longChainsAndDenseTanglesTakeNoTime() {
        List<Integer> many = IntStream.range(0, 300_000).boxed().toList();
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            assertThat(Circles.among(many, node -> node + 1 < 300_000 ? List.of(node + 1) : List.of(0)))
                    .hasSize(1);
            List<Integer> fewer = many.subList(0, 2_000);
            assertThat(Circles.among(fewer, node -> fewer)).hasSizeLessThanOrEqualTo(2_000);
        });
    }

    @Example
    void aLongCircleIsNamedByItsBeginning() {
        List<Integer> many = IntStream.range(0, 100_000).boxed().toList();
        assertThat(Circles.named(many, String::valueOf))
                .startsWith("0 → 1 → ")
                .endsWith(" → … → 0")
                .hasSizeLessThan(200);
    }

    private static Set<Integer> reachable(int start, List<Set<Integer>> next) {
        Set<Integer> reached = new TreeSet<>();
        Collection<Integer> frontier = new ArrayList<>(next.get(start));
        while (!frontier.isEmpty()) {
            Collection<Integer> further = new ArrayList<>();
            frontier.stream().filter(reached::add).forEach(node -> further.addAll(next.get(node)));
            frontier = further;
        }
        return reached;
    }

    @Provide
    Arbitrary<List<Set<Integer>>> graphs() {
        return Arbitraries.integers()
                .between(0, NODES - 1)
                .set()
                .ofMaxSize(2)
                .list()
                .ofSize(NODES);
    }
}
