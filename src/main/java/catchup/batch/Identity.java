package catchup.batch;

import catchup.source.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run is made from, by hash: only a run from the same can go on where another ended.
 *
 * @param parts hashes by what they are of: input, mapping, rules, options
 */
public record Identity(Map<String, String> parts) {

    public Identity {
        parts = Map.copyOf(new TreeMap<>(parts));
    }

    /** The hash of a file's bytes. */
    public static String of(Path file) {
        MessageDigest digest = Sha256.digest();
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            int read = stream.read(buffer);
            while (read >= 0) {
                digest.update(buffer, 0, read);
                read = stream.read(buffer);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
        return Sha256.hex(digest.digest());
    }

    /** The hash of the case files of a folder, with their names. */
    public static String ofFolder(Path folder) {
        MessageDigest digest = Sha256.digest();
        try {
            for (Path file : CaseSource.files(folder)) {
                digest.update((file.getFileName() + " " + of(file) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(folder.toString(), unreadable);
        }
        return Sha256.hex(digest.digest());
    }

    /** The hash of a text. */
    public static String of(String text) {
        return Sha256.hex(Sha256.of(text));
    }
}
