package catchup.dossier;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.source.NearFolders;
import catchup.source.Reasons;
import catchup.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads what lies in a folder that may be a stranger's into memory: links are not followed but reported, and so is whatever
 * is larger or more than a dossier can be.
 */
final class StoredFiles {

    static final int MOST_FILES = 2_000;

    private static final int LARGEST = 16 * 1024 * 1024;
    private static final long MOST_BYTES = 8L * LARGEST;
    private static final int DEEPEST = 5;

    private final Path folder;
    private final Diagnostics diagnostics;
    private final SortedMap<String, Content> files = new TreeMap<>();
    private long total;

    private StoredFiles(Path folder, Diagnostics diagnostics) {
        this.folder = folder;
        this.diagnostics = diagnostics;
    }

    /** The files of a folder by path, with slashes; empty if anything in it is refused or cannot be read. */
    static Optional<SortedMap<String, Content>> read(Path folder, Diagnostics diagnostics) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            if (Files.isSymbolicLink(folder)) {
                diagnostics.add(Problem.FILE_UNREADABLE, Location.of(folder.toString()), Reasons.link());
            } else {
                NearFolders.missing(folder.toString(), diagnostics);
            }
            return Optional.empty();
        }
        Diagnostics found = new Diagnostics();
        StoredFiles stored = new StoredFiles(folder, found);
        stored.walk();
        diagnostics.addAll(found);
        return found.isEmpty() ? Optional.of(Collections.unmodifiableSortedMap(stored.files)) : Optional.empty();
    }

    private void walk() {
        Set<FileVisitOption> noLinks = EnumSet.noneOf(FileVisitOption.class);
        try {
            Files.walkFileTree(folder, noLinks, DEEPEST, new SimpleFileVisitor<Path>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    return take(file, attributes) ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failed) {
                    diagnostics.add(Problem.FILE_UNREADABLE, at(file), Reasons.of(failed));
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException broken) {
            diagnostics.add(Problem.FILE_UNREADABLE, at(folder), Reasons.of(broken));
        }
    }

    /** Reads a file, or reports it; false once there is too much of it all. */
    private boolean take(Path file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
            diagnostics.add(Problem.FILE_UNREADABLE, at(file), Reasons.link());
        } else if (!attributes.isRegularFile()) {
            diagnostics.add(Problem.FILE_UNREADABLE, at(file), Reasons.notAFile());
        } else if (attributes.size() > LARGEST) {
            diagnostics.add(Problem.FILE_TOO_LARGE, at(file), attributes.size(), LARGEST);
        } else {
            read(file);
        }
        boolean tooMuch = files.size() > MOST_FILES || total > MOST_BYTES;
        if (tooMuch) {
            diagnostics.add(Problem.TOO_MANY, at(folder), MOST_FILES, new Text("files", "文件"));
        }
        return !tooMuch;
    }

    private void read(Path file) {
        try (InputStream stream = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = stream.readNBytes(LARGEST + 1);
            total += bytes.length;
            files.put(folder.relativize(file).toString().replace('\\', '/'), Content.of(bytes));
        } catch (IOException broken) {
            diagnostics.add(Problem.FILE_UNREADABLE, at(file), Reasons.of(broken));
        }
    }

    private static Location at(Path file) {
        return Location.of(file.toString());
    }
}
