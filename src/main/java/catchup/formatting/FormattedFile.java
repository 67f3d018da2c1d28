package catchup.formatting;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file and its house form.
 *
 * @param name how messages call it
 * @param text in house form
 * @param changed whether the file is not yet so, to the last byte
 */
public record FormattedFile(String name, String text, boolean changed) {

    /** The house form of a file, which stays as it is; empty if anything is wrong with it, which is reported. */
    public static Optional<FormattedFile> of(Path path, String name, Diagnostics diagnostics) {
        if (Files.isSymbolicLink(path)) {
            diagnostics.add(Problem.FILE_UNREADABLE, Location.of(name), "symbolic link");
            return Optional.empty();
        }
        return SourceFile.read(path, name, diagnostics)
                .flatMap(file -> bytes(path, name, diagnostics).flatMap(bytes -> of(file, bytes, diagnostics)));
    }

    /** The house form of what a stream holds. */
    public static Optional<FormattedFile> of(InputStream stream, String name, Diagnostics diagnostics) {
        try {
            byte[] bytes = stream.readNBytes(SourceFile.LARGEST + 1);
            return SourceFile.read(new ByteArrayInputStream(bytes), name, diagnostics)
                    .flatMap(file -> of(file, bytes, diagnostics));
        } catch (IOException unreadable) {
            return unreadable(name, unreadable, diagnostics);
        }
    }

    private static Optional<FormattedFile> of(SourceFile file, byte[] bytes, Diagnostics diagnostics) {
        return HouseForm.of(file, diagnostics)
                .map(text -> new FormattedFile(
                        file.name(), text, !Arrays.equals(bytes, text.getBytes(StandardCharsets.UTF_8))));
    }

    private static Optional<byte[]> bytes(Path path, String name, Diagnostics diagnostics) {
        try {
            return Optional.of(Files.readAllBytes(path));
        } catch (IOException unreadable) {
            return unreadable(name, unreadable, diagnostics);
        }
    }

    private static <T> Optional<T> unreadable(String name, IOException reason, Diagnostics diagnostics) {
        diagnostics.add(
                Problem.FILE_UNREADABLE, Location.of(name), reason.getClass().getSimpleName());
        return Optional.empty();
    }
}
