package catchup.dossier;

import catchup.casefile.CaseFiles;
import catchup.diagnostic.Diagnostics;
import catchup.fact.Case;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The authored file of a dossier's case.
 *
 * @param path in the dossier, with slashes
 * @param row the key of the row, where the file is the mapping of a table
 */
public record Input(String path, Optional<String> row) {

    /** The case, read from a folder that holds the dossier, where everything calls the file as the dossier does. */
    Optional<Case> read(Path folder, CaseFiles files, Diagnostics diagnostics) {
        return files.read(folder.resolve(path), row, path, diagnostics);
    }
}
