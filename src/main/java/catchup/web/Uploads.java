package catchup.web;

import catchup.source.TemporaryFolder;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;

/**
 * A file that came with a request, in a folder of its own.
 *
 * @param fields what came besides
 */
record Uploads(Path file, Map<String, String> fields) {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}_. ()+,-]{0,100}[\\p{L}\\p{N}]");
    private static final int PIECE = 1 << 16;

    /**
     * Takes the file of a request.
     *
     * @param room whether so many more bytes may be kept
     */
    static Uploads take(Ask ask, TemporaryFolder folder, long most, LongPredicate room) {
        if (!ask.isMultipart()) {
            String name = name(ask.needed("name"));
            Path file = folder.path().resolve(name);
            try (InputStream in = ask.context().req().getInputStream()) {
                copy(in, file, most, room);
            } catch (IOException broken) {
                throw new Halt(400, "broken-body");
            }
            return new Uploads(file, Map.of());
        }
        UploadedFile upload;
        try {
            upload = ask.context().uploadedFile("file");
        } catch (Exception refused) {
            // The servlet’s own exceptions are passed on undeclared.
            throw new Halt(413, "too-large", most);
        }
        if (upload == null) {
            throw new Halt(400, "missing-parameter", "file");
        }
        Path file = folder.path().resolve(name(upload.filename()));
        try (InputStream in = upload.content()) {
            copy(in, file, most, room);
        } catch (IOException broken) {
            throw new Halt(400, "broken-body");
        }
        Map<String, String> fields = new java.util.HashMap<>();
        for (String field : java.util.List.of("mapping", "form", "top")) {
            Optional.ofNullable(ask.context().formParam(field)).ifPresent(value -> fields.put(field, value));
        }
        return new Uploads(file, Map.copyOf(fields));
    }

    /** A field of a form, if the request is one and has it. */
    static Optional<String> field(Ask ask, String name, long most) {
        try {
            return ask.isMultipart() ? Optional.ofNullable(ask.context().formParam(name)) : Optional.empty();
        } catch (Exception refused) {
            // The servlet’s own exceptions are passed on undeclared.
            throw new Halt(413, "too-large", most);
        }
    }

    private static void copy(InputStream in, Path file, long most, LongPredicate room) throws IOException {
        byte[] piece = new byte[PIECE];
        long written = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = in.read(piece); read >= 0; read = in.read(piece)) {
                written += read;
                if (written > most) {
                    throw new Halt(413, "too-large", most);
                } else if (!room.test(read)) {
                    throw new Halt(503, "disk-full");
                }
                out.write(piece, 0, read);
            }
        } catch (java.nio.file.FileSystemException full) {
            throw new UncheckedIOException(String.valueOf(file.getFileName()), full);
        }
    }

    /** The last name of what a client calls its file, if it is a plain one. */
    private static String name(String given) {
        String name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        if (!PLAIN.matcher(name).matches()) {
            throw new Halt(400, "bad-file-name", name);
        }
        return name;
    }

    String name() {
        return String.valueOf(file.getFileName());
    }
}
