package catchup.source;

import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** What folder may have been meant where there is none of a name. */
public final class NearFolders {

    /** More than this in one place are not looked through. */
    private static final int MOST = 1_000;

    private NearFolders() {}

    /** Those beside it whose names are most like its own, nearest first, written as it was. */
    public static List<String> of(String named, Diagnostics diagnostics) {
        try {
            Path path = Path.of(named);
            Path name = path.getFileName();
            return name == null
                    ? List.of()
                    : diagnostics.like(name.toString(), beside(path)).stream()
                            .map(like -> path.resolveSibling(like).toString())
                            .toList();
        } catch (InvalidPathException none) {
            return List.of();
        }
    }

    /** Reports that there is no folder of a name. */
    public static void missing(String named, Diagnostics diagnostics) {
        diagnostics.add(
                new Diagnostic(Problem.FILE_MISSING, Location.of(named), List.of(), of(named, diagnostics), List.of()));
    }

    /** The names of the folders beside a path, hidden ones left out. */
    private static List<String> beside(Path path) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(path.resolveSibling(""), Files::isDirectory)) {
            Iterator<Path> each = entries.iterator();
            for (int i = 0; i < MOST && each.hasNext(); i++) {
                names.add(String.valueOf(each.next().getFileName()));
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            return List.of();
        }
        names.removeIf(name -> name.startsWith("."));
        names.sort(null);
        return names;
    }
}
