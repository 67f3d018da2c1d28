package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Case;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Setting;
import catchup.source.Reasons;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads cases from whatever an advisor points at: a case file, a table's mapping ({@code *.mapping.yaml}) with a case for
 * each row, or one row of it ({@code provinces.mapping.yaml#guizhou}).
 */
public final class CaseFiles {

    private static final Pattern MAPPING = Pattern.compile("(.*\\.mapping\\.(?:yaml|yml|json))(?:#([^#/\\\\]*))?");

    private static final Pattern CASE = Pattern.compile("[^.].*\\.(?:yaml|yml|json)");

    private final CaseReader single;
    private final CaseTable table;

    /** A reader of cases about these indicators and settings. */
    public CaseFiles(Catalogue<Indicator> indicators, Catalogue<Setting> settings) {
        this.single = new CaseReader(indicators, settings);
        this.table = new CaseTable(indicators, settings);
    }

    /**
     * The files that hold cases in a folder, in the order of their names, links not followed; anything else stands for
     * itself. A folder that cannot be listed is reported.
     */
    public static List<Path> files(Path folderOrFile, Diagnostics diagnostics) {
        if (!Files.isDirectory(folderOrFile)) {
            return List.of(folderOrFile);
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folderOrFile, CaseFiles::isCase)) {
            found.forEach(files::add);
        } catch (IOException | DirectoryIteratorException broken) {
            diagnostics.add(Problem.FILE_UNREADABLE, Location.of(folderOrFile.toString()), Reasons.of(broken));
        }
        files.sort(null);
        return List.copyOf(files);
    }

    private static boolean isCase(Path file) {
        return CASE.matcher(file.getFileName().toString()).matches()
                && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** The cases in a file, in its order; none if anything is wrong, which is then reported. */
    public List<Case> read(Path path, Diagnostics diagnostics) {
        Matcher mapping = MAPPING.matcher(path.toString());
        if (!mapping.matches()) {
            return single.read(path, diagnostics).stream().toList();
        }
        Path file = path.resolveSibling(Path.of(mapping.group(1)).getFileName());
        String key = mapping.group(2);
        return key == null
                ? table.read(file, diagnostics)
                : table.read(file, key, diagnostics).stream().toList();
    }

    /** The case in a stream, which is called {@code -}; none if anything is wrong, which is then reported. */
    public List<Case> read(InputStream stream, Diagnostics diagnostics) {
        return single.read(stream, diagnostics).stream().toList();
    }
}
