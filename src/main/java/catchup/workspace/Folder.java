package catchup.workspace;

import catchup.diagnostic.Diagnostics;
import catchup.source.FileVersions;
import catchup.source.Sha256;
import catchup.source.SourceFile;
import catchup.workspace.Refused.Reason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A folder of authored files, of which some kinds can be listed, read and saved and nothing else. No path leads out of it: not
 * by {@code ..}, not by a link, not to hidden files. A file is written whole or not at all.
 */
public final class Folder {

    /** A name that is the same on every system: a letter, digit, {@code _} or {@code -} first, no dot or blank last. */
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}_-](?:[\\p{L}\\p{N}_. ()+,-]{0,120}[\\p{L}\\p{N}_()+-])?");

    private static final Pattern PARTS = Pattern.compile("/");
    private static final int LONGEST_PATH = 300;
    private static final int MOST_FILES = 5_000;

    private final Path root;
    private final Function<String, Optional<FileKind>> kinds;
    private final List<String> parts;
    private final Map<Path, Seen> seen = new ConcurrentHashMap<>();

    private record Seen(long size, long modified, String identity, String revision) {}

    /**
     * @param kinds of a path inside; empty for what is out of bounds
     * @param parts the folders in it
     */
    private Folder(Path root, Function<String, Optional<FileKind>> kinds, List<String> parts) {
        this.root = root;
        this.kinds = kinds;
        this.parts = parts;
    }

    /** A folder of rules. */
    static Folder ofRules(Path root) {
        return new Folder(root, FileKind::inRules, catchup.rulebase.RuleBaseReader.FOLDERS);
    }

    /** A folder of cases. */
    static Folder ofCases(Path root) {
        return new Folder(root, FileKind::inCases, List.of());
    }

    public Path root() {
        return root;
    }

    /** The hash by which contents are told apart. */
    public static String revision(byte[] content) {
        return Sha256.hex(Sha256.digest().digest(content));
    }

    /** The versions of its files; empty if it lies in no git repository. */
    public Optional<History> history() {
        return FileVersions.in(root).map(versions -> new History(this, versions));
    }

    /** What kind of file a path is, whether or not there is one. */
    public FileKind kind(String inside) {
        file(inside);
        return kinds.apply(inside).orElseThrow(() -> new Refused(Reason.FORBIDDEN_KIND, inside));
    }

    /** The files, by path. */
    public List<Listed> list() {
        List<Listed> files = new ArrayList<>();
        list(root, "", files);
        for (String part : parts) {
            Path folder = root.resolve(part);
            if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                list(folder, part + "/", files);
            }
        }
        return List.copyOf(files);
    }

    private void list(Path folder, String before, List<Listed> files) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (found.size() >= MOST_FILES) {
                    break;
                }
                found.add(entry);
            }
        } catch (IOException | DirectoryIteratorException gone) {
            return;
        }
        found.sort(null);
        for (Path path : found) {
            String name = before + path.getFileName();
            if (NAME.matcher(path.getFileName().toString()).matches()) {
                kinds.apply(name).flatMap(kind -> listed(path, name, kind)).ifPresent(files::add);
            }
        }
    }

    private Optional<Listed> listed(Path path, String name, FileKind kind) {
        try {
            BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return is.isRegularFile() && is.size() <= SourceFile.LARGEST
                    ? Optional.of(new Listed(name, kind, revision(path, is), is.size()))
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** The revision of a file, which is worked out again only where the file looks another than before. */
    private String revision(Path path, BasicFileAttributes is) throws IOException {
        long modified = is.lastModifiedTime().toMillis();
        Seen before = seen.get(path);
        boolean old = System.currentTimeMillis() - modified > 2_000;
        if (before != null
                && old
                && before.size == is.size()
                && before.modified == modified
                && before.identity.equals("" + is.fileKey())) {
            return before.revision;
        }
        Seen now = new Seen(is.size(), modified, "" + is.fileKey(), revision(Files.readAllBytes(path)));
        seen.put(path, now);
        return now.revision;
    }

    /** A file. */
    public Stored read(String inside) {
        kind(inside);
        return find(inside).orElseThrow(() -> new Refused(Reason.NO_SUCH_FILE, inside));
    }

    /** A file; empty if there is none. */
    Optional<Stored> find(String inside) {
        Path path = file(inside);
        try {
            if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) || Files.size(path) > SourceFile.LARGEST) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(path);
            String text = SourceFile.read(new java.io.ByteArrayInputStream(bytes), inside, new Diagnostics())
                    .map(SourceFile::text)
                    .orElseGet(() -> new String(bytes, StandardCharsets.UTF_8));
            return Optional.of(new Stored(inside, text, revision(bytes), bytes.length));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(inside, unreadable);
        }
    }

    /**
     * Saves a text as a file.
     *
     * @param expected the revision that the edit began with; empty for a file that is not to be there yet
     */
    public synchronized Stored save(String inside, String text, Optional<String> expected) {
        kind(inside);
        Optional<Stored> current = find(inside);
        if (!current.map(Stored::revision).equals(expected)) {
            throw new Refused(Reason.CONFLICT, current, inside);
        }
        byte[] bytes = writable(inside, text);
        Path path = file(inside);
        write(path, bytes, inside);
        return new Stored(inside, text, revision(bytes), bytes.length);
    }

    private static byte[] writable(String inside, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean allowed = text.codePoints().allMatch(SourceFile::isAllowed);
        if (bytes.length > SourceFile.LARGEST
                || !allowed
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new Refused(Reason.UNWRITABLE_TEXT, inside, bytes.length, SourceFile.LARGEST);
        }
        return bytes;
    }

    /** Writes beside the file and puts that in its place, so that nobody ever reads half of it. */
    private static void write(Path path, byte[] bytes, String inside) {
        String mark = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), Character.MAX_RADIX);
        Path beside = path.resolveSibling("." + path.getFileName() + "." + mark + ".tmp");
        try {
            try (FileChannel channel =
                    FileChannel.open(beside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    channel.write(left);
                }
                channel.force(true);
            }
            keepPermissions(path, beside);
            Files.move(beside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(inside, failed);
        } finally {
            try {
                Files.deleteIfExists(beside);
            } catch (IOException left) {
                // A hidden file that nothing reads.
            }
        }
    }

    private static void keepPermissions(Path from, Path to) throws IOException {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(from, LinkOption.NOFOLLOW_LINKS);
            Files.setPosixFilePermissions(to, permissions);
        } catch (NoSuchFileException | UnsupportedOperationException none) {
            // A new file has those that the user’s files have.
        }
    }

    /**
     * Removes a file.
     *
     * @param expected the revision that it is to have; empty for any
     */
    public synchronized void delete(String inside, Optional<String> expected) {
        Stored current = read(inside);
        if (expected.isPresent() && !expected.get().equals(current.revision())) {
            throw new Refused(Reason.CONFLICT, Optional.of(current), inside);
        }
        try {
            Files.deleteIfExists(file(inside));
        } catch (IOException failed) {
            throw new UncheckedIOException(inside, failed);
        }
    }

    /** The path of a file inside, whether or not there is one. */
    public Path file(String inside) {
        if (inside.isEmpty() || inside.length() > LONGEST_PATH) {
            throw new Refused(Reason.FORBIDDEN_PATH, inside);
        }
        Path path = root;
        for (String name : PARTS.split(inside, -1)) {
            if (!NAME.matcher(name).matches()) {
                throw new Refused(Reason.FORBIDDEN_PATH, inside);
            }
            path = path.resolve(name);
            if (Files.isSymbolicLink(path)) {
                throw new Refused(Reason.FORBIDDEN_PATH, inside);
            }
        }
        return path;
    }
}
