package catchup.web;

import catchup.source.TemporaryFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Tables that were sent a moment ago, so that whoever changes what is said of their columns need not send them with every
 * change. Each has an id that cannot be guessed; the one that was not asked for the longest goes first when there are too many,
 * and all go some time after they were last asked for.
 */
final class Samples implements AutoCloseable {

    /** Tables at a time. */
    static final int MOST = 12;

    /** Bytes that all of them may take together. */
    static final long SPACE = 96L << 20;

    /** How long one stays that nobody asks for. */
    static final Duration KEPT = Duration.ofMinutes(20);

    private final SecureRandom random = new SecureRandom();
    private final TemporaryFolder folder = new TemporaryFolder();
    private final Map<String, Sample> samples = new LinkedHashMap<>();
    private final LongSupplier now;

    /** @param now nanoseconds since any moment */
    Samples(LongSupplier now) {
        this.now = now;
    }

    private record Sample(Path file, String name, long bytes, long asked) {
        Sample askedAt(long moment) {
            return new Sample(file, name, bytes, moment);
        }
    }

    /** Keeps a copy of a table; its id, by which it can be asked for. */
    synchronized String keep(Path table) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        Path file = folder.path().resolve(id);
        try {
            copy(table, file);
            samples.put(id, new Sample(file, String.valueOf(table.getFileName()), Files.size(file), now.getAsLong()));
            drop();
        } catch (IOException failed) {
            throw new UncheckedIOException(file.toString(), failed);
        }
        return id;
    }

    /**
     * Puts a table that is still there into a folder under the name it was sent with, where it stays whatever becomes of ours.
     *
     * @return empty if it is not there any more, or never was
     */
    synchronized Optional<Path> put(String id, Path into) {
        try {
            drop();
            Sample sample = samples.remove(id);
            if (sample == null) {
                return Optional.empty();
            }
            samples.put(id, sample.askedAt(now.getAsLong()));
            Path file = into.resolve(sample.name());
            copy(sample.file(), file);
            return Optional.of(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(into.toString(), failed);
        }
    }

    /** The same bytes under another name, without a second copy of them where the system can do so. */
    private static void copy(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (IOException | UnsupportedOperationException unable) {
            Files.copy(from, to);
        }
    }

    private void drop() throws IOException {
        long bytes = samples.values().stream().mapToLong(Sample::bytes).sum();
        Iterator<Sample> oldest = samples.values().iterator();
        for (int left = samples.size(); oldest.hasNext(); left--) {
            Sample sample = oldest.next();
            boolean isOld = now.getAsLong() - sample.asked() > KEPT.toNanos();
            if (!isOld && left <= MOST && bytes <= SPACE) {
                return;
            }
            bytes -= sample.bytes();
            oldest.remove();
            Files.deleteIfExists(sample.file());
        }
    }

    @Override
    public synchronized void close() {
        samples.clear();
        folder.close();
    }
}
