package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.snapshot.SnapshotReader;
import catchup.snapshot.SnapshotWriter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.Adler32;
import java.util.zip.CRC32;

/**
 * Rule bases that were read before, kept between runs so that the next need not read their sentences again. One is found
 * again only if the folder has the same files with the same bytes, compared one by one, and the product is the same build;
 * so every edit counts. What is kept bears a checksum; what is damaged is read anew from the rules and kept again. Only
 * rule bases without a problem are kept, in a folder that belongs to the user alone; what anybody else could have written is
 * not looked at. Files appear whole or not at all, so several processes can start at once.
 */
public final class KeptRuleBases {

    /** What a kept file starts with, and the version of its form. */
    private static final int FORM = 0x43755002;

    /** The form, the checksum of everything after it, and how many bytes are those of the authored files. */
    private static final int HEAD = Integer.BYTES + Long.BYTES + Integer.BYTES;

    private static final String ENDING = ".rules";
    private static final String UNFINISHED = ".part";
    private static final int LARGEST = 64 << 20;
    private static final Set<PosixFilePermission> OWN = PosixFilePermissions.fromString("rwx------");

    /** More are not kept; the oldest goes. */
    private static final int MOST = 12;

    private final Path kept;
    private final String build;

    /**
     * @param kept the folder in which they are kept; made when there is something to keep
     * @param build what tells this build of the product from every other
     */
    public KeptRuleBases(Path kept, String build) {
        this.kept = kept;
        this.build = build;
    }

    /** The rule base of a folder, as {@link RuleBaseReader#read(Path, Diagnostics)} has it. */
    public Optional<RuleBase> read(Path folder, Diagnostics diagnostics) {
        byte[] authored = authored(folder);
        if (authored.length == 0) {
            return RuleBaseReader.read(folder, diagnostics);
        }
        Path file = kept.resolve(name(folder));
        Optional<RuleBase> found = find(file, authored);
        if (found.isPresent()) {
            return found;
        }
        Optional<RuleBase> read = RuleBaseReader.read(folder, diagnostics);
        // Only if nothing was saved meanwhile is it known that these are the bytes that were read.
        read.filter(rules -> diagnostics.isEmpty() && Arrays.equals(authored, authored(folder)))
                .ifPresent(rules -> keep(file, authored, rules));
        return read;
    }

    /** Everything that decides what is read from a folder, in bytes; none if that cannot be told. */
    private byte[] authored(Path folder) {
        return AuthoredFiles.bytes(folder, build, RuleBaseReader.called(folder));
    }

    private static String name(Path folder) {
        CRC32 sum = new CRC32();
        sum.update(folder.toAbsolutePath().normalize().toString().getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(sum.getValue()) + ENDING;
    }

    private Optional<RuleBase> find(Path file, byte[] authored) {
        try {
            if (!isOurs(kept, true) || !isOurs(file, false) || Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            byte[] bytes = Files.readAllBytes(file);
            ByteBuffer head = ByteBuffer.wrap(bytes);
            boolean isWhole = bytes.length > HEAD
                    && head.getInt() == FORM
                    && head.getLong() == sum(bytes, HEAD)
                    && head.getInt() == authored.length
                    && Arrays.equals(bytes, HEAD, HEAD + authored.length, authored, 0, authored.length);
            return isWhole
                    ? Optional.of(SnapshotReader.read(
                            bytes, HEAD + authored.length, RuleBase.class, RuleBaseForms.ALL, RuleBaseForms.MAKINGS))
                    : Optional.empty();
        } catch (IOException | SnapshotReader.Unreadable | IndexOutOfBoundsException unusable) {
            return Optional.empty();
        }
    }

    /** Two sums, both of which the JVM computes at full speed from its first moment on. */
    private static long sum(byte[] bytes, int from) {
        CRC32 first = new CRC32();
        first.update(bytes, from, bytes.length - from);
        Adler32 second = new Adler32();
        second.update(bytes, from, bytes.length - from);
        return first.getValue() << Integer.SIZE | second.getValue();
    }

    private void keep(Path file, byte[] authored, RuleBase rules) {
        byte[] snapshot = SnapshotWriter.written(rules, RuleBaseForms.ALL);
        byte[] bytes = new byte[HEAD + authored.length + snapshot.length];
        System.arraycopy(authored, 0, bytes, HEAD, authored.length);
        System.arraycopy(snapshot, 0, bytes, HEAD + authored.length, snapshot.length);
        ByteBuffer.wrap(bytes).putInt(FORM).putLong(sum(bytes, HEAD)).putInt(authored.length);
        try {
            Files.createDirectories(kept, PosixFilePermissions.asFileAttribute(OWN));
            if (!isOurs(kept, true)) {
                return;
            }
            Path written = Files.createTempFile(kept, "", UNFINISHED);
            try {
                Files.write(written, bytes);
                Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(written);
            }
            forgetOldest();
        } catch (IOException | UnsupportedOperationException notKept) {
            // Nothing is lost: the next run reads the rules themselves.
        }
    }

    /** Whether nobody but the user can have written a folder or a file. */
    private static boolean isOurs(Path path, boolean folder) throws IOException {
        PosixFileAttributes is = Files.readAttributes(path, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return (folder ? is.isDirectory() : is.isRegularFile())
                && is.owner().getName().equals(System.getProperty("user.name"))
                && !is.permissions().contains(PosixFilePermission.GROUP_WRITE)
                && !is.permissions().contains(PosixFilePermission.OTHERS_WRITE);
    }

    /** Deletes what has been kept longest where there is too much, and what a process left unfinished long ago. */
    private void forgetOldest() throws IOException {
        List<Path> whole = new ArrayList<>();
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofHours(1)));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(kept, "*{" + ENDING + "," + UNFINISHED + "}")) {
            for (Path file : files) {
                if (file.toString().endsWith(ENDING)) {
                    whole.add(file);
                } else if (Files.getLastModifiedTime(file).compareTo(longAgo) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (DirectoryIteratorException failed) {
            throw failed.getCause();
        }
        Map<Path, FileTime> times = new HashMap<>();
        for (Path file : whole) {
            times.put(file, Files.getLastModifiedTime(file));
        }
        whole.sort(Comparator.comparing(times::get));
        for (Path file : whole.subList(0, Math.max(0, whole.size() - MOST))) {
            Files.deleteIfExists(file);
        }
    }
}
