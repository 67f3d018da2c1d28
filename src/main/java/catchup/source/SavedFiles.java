package catchup.source;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Waits until files in folders are saved. What the system reports only wakes it; whether a file has changed is told by its
 * size, time and identity, so that editors that save by renaming, and systems that report late or nothing, do no harm.
 */
public final class SavedFiles implements AutoCloseable {

    /** How long nothing may happen before it looks by itself. */
    private static final long LOOK_MILLIS = 400;

    /** How long nothing may be written before what was written counts as saved. */
    private static final long QUIET_MILLIS = 40;

    /** What tells that a file is another than it was. */
    private record Stamp(long size, long modified, String identity) {}

    private final List<Path> folders;
    private final Predicate<Path> watched;
    private final @Nullable WatchService service;
    private Map<Path, Stamp> last;

    /** Watches the files of folders, not of folders in them, of which a predicate holds. */
    public SavedFiles(Collection<Path> folders, Predicate<Path> watched) {
        this.folders = folders.stream().distinct().toList();
        this.watched = watched;
        this.service = service(this.folders);
        this.last = look();
    }

    /**
     * Waits until files have been saved, made or removed, and nothing has been written for a moment; then says which.
     *
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    public Set<Path> next() throws InterruptedException {
        while (true) {
            await(LOOK_MILLIS);
            Map<Path, Stamp> now = look();
            if (!now.equals(last)) {
                now = settled(now);
                Set<Path> changed = changed(last, now);
                last = now;
                if (!changed.isEmpty()) {
                    return changed;
                }
            }
        }
    }

    /** The same; empty once the thread is interrupted, with which a watch is over. */
    public Optional<Set<Path>> nextIfAny() {
        try {
            return Optional.of(next());
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        if (service != null) {
            try {
                service.close();
            } catch (IOException ignored) {
                // What cannot be closed goes with the process.
            }
        }
    }

    private Map<Path, Stamp> settled(Map<Path, Stamp> first) throws InterruptedException {
        Map<Path, Stamp> before = first;
        while (true) {
            await(QUIET_MILLIS);
            Map<Path, Stamp> now = look();
            if (now.equals(before)) {
                return now;
            }
            before = now;
        }
    }

    /** Waits for so long, or until the system reports something. */
    private void await(long millis) throws InterruptedException {
        if (service == null) {
            TimeUnit.MILLISECONDS.sleep(millis);
            return;
        }
        try {
            WatchKey key = service.poll(millis, TimeUnit.MILLISECONDS);
            while (key != null) {
                key.pollEvents();
                key.reset();
                key = service.poll();
            }
        } catch (ClosedWatchServiceException closed) {
            throw new InterruptedException("closed");
        }
    }

    private static Set<Path> changed(Map<Path, Stamp> before, Map<Path, Stamp> now) {
        Set<Path> all = new HashSet<>(before.keySet());
        all.addAll(now.keySet());
        return all.stream()
                .filter(path -> !Objects.equals(before.get(path), now.get(path)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<Path, Stamp> look() {
        Map<Path, Stamp> stamps = new TreeMap<>();
        for (Path folder : folders) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, watched::test)) {
                for (Path file : files) {
                    stamp(file, stamps);
                }
            } catch (IOException | DirectoryIteratorException gone) {
                // A folder that is gone for now has no files.
            }
        }
        return stamps;
    }

    private static void stamp(Path file, Map<Path, Stamp> stamps) {
        try {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (is.isRegularFile()) {
                stamps.put(
                        file, new Stamp(is.size(), is.lastModifiedTime().to(TimeUnit.MICROSECONDS), "" + is.fileKey()));
            }
        } catch (IOException gone) {
            // Between two saves an editor may have moved it away.
        }
    }

    private static @Nullable WatchService service(List<Path> folders) {
        try {
            WatchService service = FileSystems.getDefault().newWatchService();
            folders.forEach(folder -> register(folder, service));
            return service;
        } catch (IOException | UnsupportedOperationException none) {
            return null;
        }
    }

    private static void register(Path folder, WatchService service) {
        try {
            folder.register(
                    service,
                    StandardWatchEventKinds.ENTRY_CREATE,
                    StandardWatchEventKinds.ENTRY_MODIFY,
                    StandardWatchEventKinds.ENTRY_DELETE);
        } catch (IOException refused) {
            // Then it is looked at all the same, only later.
        }
    }
}
