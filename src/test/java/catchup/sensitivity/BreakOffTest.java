package catchup.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import catchup.explanation.Explained;
import catchup.fact.Case;
import java.util.Comparator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A search that nobody waits for any more makes no more rankings. */
class BreakOffTest {

    private static final Case CASE = Explained.shipped().stream()
            .max(Comparator.comparingInt(each -> each.readings().size()))
            .orElseThrow();

    private static final int ALLOWED = 40;

    private static void assertStops(Consumer<Rankings> search) {
        Rankings free = new Rankings(Explained.RULES);
        search.accept(free);
        assertThat(free.made()).isGreaterThan(2 * ALLOWED);
        AtomicLong asked = new AtomicLong();
        Rankings stopped = new Rankings(Explained.RULES, () -> {
            if (asked.incrementAndGet() > ALLOWED) {
                throw new CancellationException();
            }
        });
        assertThatThrownBy(() -> search.accept(stopped)).isInstanceOf(CancellationException.class);
        assertThat(stopped.made()).isEqualTo(ALLOWED);
    }

    @Test
    void tippingStops() {
        assertStops(rankings -> Tipping.of(CASE, new Top(3, true), rankings));
    }

    @Test
    void reachStops() {
        Goal goal = new Goal(Explained.RULES.measures().all().get(0), 1, false);
        assertStops(rankings -> ReachSearch.of(CASE, goal, new Reach.Bounds(2, true, 2_000), rankings, made -> {}));
    }
}
