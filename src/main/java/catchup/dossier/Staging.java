package catchup.dossier;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A folder beside the one to be written, in which it is made ready; gone afterwards if it has not been moved away. */
final class Staging implements AutoCloseable {

    private final Path path;

    Staging(Path target) throws IOException {
        Path whole = target.toAbsolutePath().normalize();
        Path parent = whole.getParent();
        if (parent == null) {
            throw new IOException("no folder above");
        }
        Files.createDirectories(parent);
        this.path = Files.createDirectory(parent.resolve("." + whole.getFileName() + "." + UUID.randomUUID() + ".tmp"));
    }

    Path path() {
        return path;
    }

    /** Writes files, by path. */
    void put(Map<String, Content> files) throws IOException {
        put(path, files);
    }

    /** Writes files into a folder, by path. */
    static void put(Path folder, Map<String, Content> files) throws IOException {
        for (Map.Entry<String, Content> file : files.entrySet()) {
            Path place = folder.resolve(file.getKey());
            Path parent = place.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Files.write(place, file.getValue().bytes());
        }
    }

    @Override
    public void close() throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            delete(path);
        }
    }

    /** Deletes a folder with all that is in it; links are deleted, not followed. */
    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<Path>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path each, @Nullable IOException failed) throws IOException {
                if (failed != null) {
                    throw failed;
                }
                Files.delete(each);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
