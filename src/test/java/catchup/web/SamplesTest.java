package catchup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables stay a while for whoever knows their ids, and never take more room than they may. */
class SamplesTest {

    private final long[] now = {0};
    private final Samples samples = new Samples(() -> now[0]);

    @TempDir
    private Path folder;

    private int asked;

    @AfterEach
    void close() {
        samples.close();
    }

    @Test
    void aTableComesBackAsItWasSent() throws IOException {
        String id = samples.keep(table("my table.csv"));
        Path back = back(id).orElseThrow();
        assertThat(back.getFileName()).hasToString("my table.csv");
        assertThat(back).hasContent("my table.csv");
        assertThat(back("0".repeat(32))).isEmpty();
        assertThat(back("../" + id)).isEmpty();
    }

    @Test
    void theOneNotAskedForTheLongestGoesFirst() throws IOException {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < Samples.MOST; i++) {
            ids.add(samples.keep(table("t" + i + ".csv")));
        }
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(back(ids.get(0))).isPresent();
        Path held = back(ids.get(1)).orElseThrow();
        back(ids.get(0));
        for (int i = 0; i < Samples.MOST - 1; i++) {
            samples.keep(table("more" + i + ".csv"));
        }
        assertThat(back(ids.get(0))).isPresent();
        assertThat(back(ids.get(1))).isEmpty();
        assertThat(held).hasContent("t1.csv");
    }

    @Test
    void whatNobodyAsksForGoes() throws IOException {
        String id = samples.keep(table("t.csv"));
        now[0] += Samples.KEPT.toNanos();
        assertThat(back(id)).isPresent();
        now[0] += Samples.KEPT.toNanos();
        assertThat(back(id)).isPresent();
        now[0] += Samples.KEPT.toNanos() + 1;
        assertThat(back(id)).isEmpty();
    }

    private Path table(String name) throws IOException {
        return Files.writeString(folder.resolve(name), name);
    }

    private Optional<Path> back(String id) {
        try {
            return samples.put(id, Files.createDirectory(folder.resolve("asked" + asked++)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
