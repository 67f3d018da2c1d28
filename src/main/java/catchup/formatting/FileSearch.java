package catchup.formatting;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that are meant by a file, or by a folder: all in it that have a house form, in its folders too, but for hidden
 * ones. Links that lie in a folder are not followed.
 */
public final class FileSearch {

    private final SortedMap<String, Path> found = new TreeMap<>();
    private final Diagnostics diagnostics;

    private FileSearch(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The files by how messages call them, in that order. A folder that cannot be listed is reported. */
    public static Map<String, Path> in(Path start, String name, Diagnostics diagnostics) {
        FileSearch search = new FileSearch(diagnostics);
        if (Files.isDirectory(start)) {
            search.list(start, name);
        } else {
            search.found.put(name, start);
        }
        return search.found;
    }

    private void list(Path folder, String name) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (IOException unreadable) {
            diagnostics.add(
                    Problem.FILE_UNREADABLE,
                    Location.of(name),
                    unreadable.getClass().getSimpleName());
        }
        entries.forEach(entry -> add(entry, name));
    }

    private void add(Path entry, String folder) {
        String last = entry.getFileName().toString();
        String name = folder.endsWith("/") ? folder + last : folder + "/" + last;
        if (last.startsWith(".")) {
            return;
        }
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            list(entry, name);
        } else if (HouseForm.exists(last)) {
            found.put(name, entry);
        }
    }
}
