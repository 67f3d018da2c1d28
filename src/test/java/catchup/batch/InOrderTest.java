package catchup.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class InOrderTest {

    @Property(tries = 60)
    void resultsComeInTheOrderOfTheWorkAndNoneIsLost(
            @ForAll @IntRange(max = 700) int count, @ForAll @IntRange(min = 1, max = 6) int threads) {
        List<Integer> met = new ArrayList<>();
        try (InOrder pool = new InOrder(threads)) {
            pool.run(numbers(count), InOrderTest::dawdle, met::add);
        }
        assertThat(met)
                .containsExactlyElementsOf(IntStream.range(0, count).boxed().toList());
    }

    @Test
    void noMoreThanABoundedAmountIsUnderWay() {
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger given = new AtomicInteger();
        try (InOrder pool = new InOrder(2)) {
            Iterator<Integer> numbers = IntStream.range(0, 20_000).iterator();
            pool.run(
                    () -> {
                        assertThat(taken.incrementAndGet() - given.get()).isLessThan(2 * 8 * 16 + 40);
                        return numbers.hasNext() ? Optional.of(numbers.next()) : Optional.empty();
                    },
                    number -> number,
                    number -> given.incrementAndGet());
        }
        assertThat(given).hasValue(20_000);
    }

    @Test
    void whatFailsInAPieceOfWorkFailsInItsTurn() {
        List<Integer> met = new ArrayList<>();
        try (InOrder pool = new InOrder(3)) {
            assertThatThrownBy(() -> pool.run(
                            numbers(500),
                            number -> {
                                if (number == 320) {
                                    throw new IllegalStateException("at 320");
                                }
                                return number;
                            },
                            met::add))
                    .hasMessage("at 320");
        }
        assertThat(met)
                .containsExactlyElementsOf(IntStream.range(0, 320).boxed().toList());
    }

    private static int dawdle(int number) {
        for (int i = 0; i < number % 7 * 100; i++) {
            Thread.onSpinWait();
        }
        return number;
    }

    private static Supplier<Optional<Integer>> numbers(int count) {
        Iterator<Integer> numbers = IntStream.range(0, count).iterator();
        return () -> numbers.hasNext() ? Optional.of(numbers.next()) : Optional.empty();
    }
}
