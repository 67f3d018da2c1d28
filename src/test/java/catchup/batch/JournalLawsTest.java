package catchup.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run that is ended at any byte goes on without a row lost or made twice. */
class JournalLawsTest {

    private static final Identity IDENTITY = new Identity(Map.of("input", "1", "rules", "2"));
    private static final int SAVED_EVERY = 4;

    private Path folder = Path.of("");

    @BeforeTry
    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory("journal");
    }

    @AfterTry
    @AfterEach
    void deleteFolder() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @Property(tries = 50)
    void aRunEndedByADiskThatIsFullGoesOn(@ForAll @IntRange(max = 60) int count, @ForAll @IntRange(max = 4000) int room)
            throws IOException {
        Path whole = folder.resolve("whole");
        finish(whole, Rows.of(count), Tail::onDisk);
        Path out = folder.resolve("out");
        try {
            finish(out, Rows.of(count), new Full(room));
        } catch (UncheckedIOException full) {
            assertThat(full).hasMessageContaining("out");
            assertThat(out).doesNotExist();
        }
        if (!Files.exists(out)) {
            finish(out, Rows.of(count), Tail::onDisk);
        }
        sameAs(whole, out);
    }

    @Property(tries = 50)
    void aJournalCutAtAnyByteGoesOn(
            @ForAll @IntRange(min = 1, max = 60) int count,
            @ForAll @IntRange(max = 1000) int kept,
            @ForAll @IntRange(max = 300) int torn)
            throws IOException {
        Path whole = folder.resolve("whole");
        finish(whole, Rows.of(count), Tail::onDisk);
        Path out = folder.resolve("out");
        part(out, Rows.of(count), count);
        Path log = folder.resolve("out.journal");
        byte[] bytes = Files.readAllBytes(log);
        Files.write(log, Arrays.copyOf(bytes, Math.min(kept, bytes.length)));
        Files.write(
                Journal.part(out),
                "half a li".repeat(torn).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                StandardOpenOption.APPEND);
        finish(out, Rows.of(count), Tail::onDisk);
        sameAs(whole, out);
    }

    @Property(tries = 30)
    void rowsThatNeverReachedTheDiskAreMadeAgain(
            @ForAll @IntRange(min = 1, max = 60) int count, @ForAll @IntRange(max = 2000) int left) throws IOException {
        Path whole = folder.resolve("whole");
        finish(whole, Rows.of(count), Tail::onDisk);
        Path out = folder.resolve("out");
        part(out, Rows.of(count), count);
        byte[] bytes = Files.readAllBytes(Journal.part(out));
        Files.write(Journal.part(out), Arrays.copyOf(bytes, Math.min(left, bytes.length)));
        finish(out, Rows.of(count), Tail::onDisk);
        sameAs(whole, out);
    }

    @Test
    void aRunThatEndedWhileFilesGotTheirNamesGoesOn() throws IOException {
        Path whole = folder.resolve("whole");
        finish(whole, Rows.of(20), Tail::onDisk);
        Path out = folder.resolve("out");
        try (Journal journal = Journal.open(out, IDENTITY, false)) {
            write(journal, Rows.of(20), 20);
            journal.save(true);
        }
        Files.move(Journal.problemsPart(out), Journal.problems(out));
        Files.move(Journal.part(out), out);
        try (Journal journal = Journal.open(out, IDENTITY, false)) {
            assertThat(journal.isFinished()).isTrue();
            journal.finish(Optional.empty());
        }
        sameAs(whole, out);
    }

    @Test
    void anotherInputIsNotGoneOnWith() throws IOException {
        Path out = folder.resolve("out");
        part(out, Rows.of(10), 10);
        Identity other = new Identity(Map.of("input", "other", "rules", "2"));
        assertThatThrownBy(() -> Journal.open(out, other, false))
                .isInstanceOfSatisfying(Journal.Changed.class, changed -> assertThat(changed.parts())
                        .containsExactly("input"));
        try (Journal anew = Journal.open(out, other, true)) {
            assertThat(anew.counts().read()).isZero();
        }
    }

    @Test
    void twoRunsDoNotWriteTheSame() throws IOException {
        Path out = folder.resolve("out");
        try (Journal first = Journal.open(out, IDENTITY, false)) {
            assertThat(first.counts().read()).isZero();
            assertThatThrownBy(() -> Journal.open(out, IDENTITY, false)).hasCauseInstanceOf(Journal.InUse.class);
        }
    }

    @Test
    void whatWasReadIsWhatBecameOfIt() throws IOException {
        Path out = folder.resolve("out");
        try (Journal journal = Journal.open(out, IDENTITY, false)) {
            write(journal, Rows.of(35), 35);
            journal.save(true);
            assertThat(journal.counts()).isEqualTo(new Counts(24, 7, 4));
            assertThat(journal.counts().read()).isEqualTo(35);
        }
    }

    private static void sameAs(Path whole, Path out) throws IOException {
        assertThat(out).hasSameBinaryContentAs(whole);
        if (Files.exists(Journal.problems(whole))) {
            assertThat(Journal.problems(out)).hasSameBinaryContentAs(Journal.problems(whole));
        } else {
            assertThat(Journal.problems(out)).doesNotExist();
        }
        try (Stream<Path> files = Files.list(out.toAbsolutePath().getParent())) {
            assertThat(files.map(file -> String.valueOf(file.getFileName())))
                    .allMatch(name -> !name.endsWith(".part") && !name.endsWith(".journal") && !name.endsWith(".tmp"));
        }
    }

    private static void finish(Path out, List<Outcome> rows, Tail.Disk disk) {
        try (Journal journal = Journal.open(out, IDENTITY, false, disk)) {
            write(journal, rows, rows.size());
            journal.save(true);
            journal.finish(Optional.empty());
        }
    }

    private static void part(Path out, List<Outcome> rows, int until) {
        try (Journal journal = Journal.open(out, IDENTITY, false)) {
            write(journal, rows, until);
        }
    }

    private static void write(Journal journal, List<Outcome> rows, int until) {
        for (int i = (int) journal.counts().read(); i < until; i++) {
            journal.add(rows.get(i), Rows.SCRIBE.text(rows.get(i)));
            if (i % SAVED_EVERY == 0) {
                journal.save(false);
            }
        }
    }

    /** A disk with room for so many bytes in all. */
    private static final class Full implements Tail.Disk {
        private int room;

        Full(int room) {
            this.room = room;
        }

        @Override
        public Tail open(Path file, long keep) throws IOException {
            Tail real = Tail.onDisk(file, keep);
            return new Tail() {
                @Override
                public void write(byte[] bytes) throws IOException {
                    int fits = Math.min(room, bytes.length);
                    room -= fits;
                    real.write(Arrays.copyOf(bytes, fits));
                    if (fits < bytes.length) {
                        throw new IOException("No space left on device");
                    }
                }

                @Override
                public void force() throws IOException {
                    real.force();
                }

                @Override
                public void close() throws IOException {
                    real.close();
                }
            };
        }
    }
}
