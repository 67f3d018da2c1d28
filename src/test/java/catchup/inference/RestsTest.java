package catchup.inference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RestsTest {

    /** Half of them once had the same. */
    @Test
    void singleObservationsHaveDifferentHashes() {
        int[] positions = IntStream.range(0, 160).toArray();
        assertThat(IntStream.of(positions)
                        .map(at -> Rests.on(at).hashCode())
                        .distinct()
                        .count())
                .isGreaterThan(positions.length / 3);
    }
}
