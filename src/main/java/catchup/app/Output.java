package catchup.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a command's result goes: standard output, or a file that is written whole or not at all. */
interface Output {

    /** Writes bytes; where they go to standard output, they are a text in UTF-8. */
    void write(byte[] result);

    default void write(String result) {
        write(result.getBytes(StandardCharsets.UTF_8));
    }

    static Output to(@Nullable Path file, PrintWriter out) {
        return file == null ? new Console(out) : result -> replace(file, result);
    }

    /** Standard output, or what stands for it. */
    record Console(PrintWriter out) implements Output {
        @Override
        public void write(byte[] result) {
            write(new String(result, StandardCharsets.UTF_8));
        }

        @Override
        public void write(String result) {
            out.print(result);
            out.flush();
        }
    }

    /** Gives the draft the permissions of the file that it will replace, where there is one and the system has such. */
    private static void keepPermissions(Path target, Path draft) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(target, PosixFileAttributeView.class);
        if (view != null && Files.isRegularFile(target)) {
            Files.setPosixFilePermissions(draft, view.readAttributes().permissions());
        }
    }

    /** Writes beside the file and then moves over it, so that nobody ever sees half of it. */
    private static void replace(Path file, byte[] result) {
        Path target = file.toAbsolutePath();
        Path folder = target.getParent();
        try {
            if (folder != null) {
                Files.createDirectories(folder);
            }
            Path draft = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
            try {
                Files.write(draft, result);
                keepPermissions(target, draft);
                Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(draft);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(file.toString(), failed);
        }
    }
}
