package catchup.dossier;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.source.SourceFile;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A dossier as it lies in a folder.
 *
 * @param files all files there are, by path, without the manifest
 * @param written the manifest as it is written
 */
record StoredDossier(Manifest manifest, SortedMap<String, Content> files, Content written) {

    /** The dossier in a folder; empty if it is none, or anything in it is refused, which is then reported. */
    static Optional<StoredDossier> read(Path folder, Diagnostics diagnostics) {
        return StoredFiles.read(folder, diagnostics).flatMap(files -> read(folder, files, diagnostics));
    }

    private static Optional<StoredDossier> read(Path folder, SortedMap<String, Content> all, Diagnostics diagnostics) {
        SortedMap<String, Content> files = new TreeMap<>(all);
        Content written = files.remove(Manifest.FILE);
        if (written == null) {
            diagnostics.add(Problem.NOT_A_DOSSIER, Location.of(folder.toString()), Manifest.FILE);
            return Optional.empty();
        }
        String name = folder.resolve(Manifest.FILE).toString();
        return SourceFile.read(new ByteArrayInputStream(written.bytes()), name, diagnostics)
                .flatMap(file -> ManifestReader.read(file, diagnostics))
                .map(manifest -> new StoredDossier(manifest, files, written));
    }

    /** Files that the manifest does not list. */
    Set<String> added() {
        Set<String> added = new TreeSet<>(files.keySet());
        added.removeAll(listed());
        return added;
    }

    /** The files of case and rules that the manifest lists, as far as they are there. */
    SortedMap<String, Content> authored() {
        SortedMap<String, Content> authored = new TreeMap<>(files);
        authored.keySet().removeIf(path -> !Paths.isAuthored(path));
        authored.keySet().retainAll(listed());
        return authored;
    }

    private Set<String> listed() {
        return manifest.files().stream().map(Manifest.Entry::path).collect(Collectors.toSet());
    }
}
