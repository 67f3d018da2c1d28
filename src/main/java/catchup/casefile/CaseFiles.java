package catchup.casefile;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Case;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.fact.Setting;
import catchup.source.NearFolders;
import catchup.source.Reasons;
import catchup.source.rows.RowStream;
import catchup.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads cases from whatever an advisor points at: a case file, a filled-in fact sheet ({@code *.xlsx}), a table's mapping ({@code *.mapping.yaml}) with a case for
 * each row, or one row of it ({@code provinces.mapping.yaml#guizhou}), or a folder of such files.
 */
public final class CaseFiles {

    private static final Pattern MAPPING = Pattern.compile("(.*\\.mapping\\.(?:yaml|yml|json))(?:#([^#/\\\\]*))?");

    private static final Pattern NAMED_CASE = Pattern.compile("[^.].*\\.(?:yaml|yml|json|xlsx)");
    private static final Pattern CASE = Pattern.compile("[^.].*\\.(?:yaml|yml|json)");

    /** Files of a folder, and cases that one reader reads: more than there are counties in China. */
    static final int MOST = 3_000;

    private static final Text FILES = new Text("files in one folder", "同一文件夹中的文件");
    private static final Text CASES = new Text("cases at once", "一次读取的资料表");

    private final CaseReader single;
    private final CaseTable table;
    private int count;

    /** A reader of cases about these indicators and settings. */
    public CaseFiles(Catalogue<Indicator> indicators, Catalogue<Setting> settings) {
        this.single = new CaseReader(indicators, settings);
        this.table = new CaseTable(indicators, settings);
    }

    /** The same that also knows with which measures advisors may disagree. */
    public CaseFiles(Catalogue<Indicator> indicators, Catalogue<Setting> settings, Catalogue<Measure> measures) {
        this.single = new CaseReader(indicators, settings, Optional.of(measures));
        this.table = new CaseTable(indicators, settings);
    }

    /**
     * The files that hold cases in a folder, in the order of their names, links not followed; anything else stands for
     * itself. A folder that cannot be listed, or holds too many, is reported.
     */
    public static List<Path> files(Path folderOrFile, Diagnostics diagnostics) {
        if (!Files.isDirectory(folderOrFile)) {
            return List.of(folderOrFile);
        }
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folderOrFile, CaseFiles::isCase)) {
            for (Path file : found) {
                if (files.size() == MOST) {
                    diagnostics.add(Problem.TOO_MANY, Location.of(folderOrFile.toString()), MOST, FILES);
                    return List.of();
                }
                files.add(file);
            }
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

    /**
     * The cases in a file, in its order, or in the files of a folder, in the order of their names; links in it are left out.
     * None of a file with anything wrong, which is then reported.
     */
    public List<Case> read(Path path, Diagnostics diagnostics) {
        if (Files.isDirectory(path)) {
            return folder(path, diagnostics);
        } else if (isMissingFolder(path)) {
            NearFolders.missing(path.toString(), diagnostics);
            return List.of();
        }
        return file(path, diagnostics);
    }

    /** Whether there is nothing of that name, and no case file is called so. */
    private static boolean isMissingFolder(Path path) {
        String name = String.valueOf(path.getFileName());
        return !Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                && !MAPPING.matcher(name).matches()
                && !NAMED_CASE.matcher(name).matches();
    }

    private List<Case> folder(Path folder, Diagnostics diagnostics) {
        int before = diagnostics.size();
        List<Path> files = files(folder, diagnostics);
        if (files.isEmpty() && diagnostics.size() == before) {
            diagnostics.add(Problem.NO_CASES, Location.of(folder.toString()));
        }
        return files.stream().flatMap(file -> file(file, diagnostics).stream()).toList();
    }

    /** The cases of a file; none once there are too many, which is reported. */
    private List<Case> file(Path path, Diagnostics diagnostics) {
        if (count > MOST) {
            return List.of();
        }
        List<Case> cases = cases(path, diagnostics);
        count += cases.size();
        if (count > MOST) {
            diagnostics.add(Problem.TOO_MANY, Location.of(path.toString()), MOST, CASES);
        }
        return cases;
    }

    private List<Case> cases(Path path, Diagnostics diagnostics) {
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

    /** The cases in the rows of a table that is given with its mapping, whatever file that names; none if anything is wrong. */
    public List<Case> read(Path mapping, Path table, Diagnostics diagnostics) {
        return this.table.read(mapping, table, diagnostics);
    }

    /** Whether a file is a workbook with the sheets of a fact sheet, whatever stands in them. */
    public static boolean isFactSheet(Path file) {
        List<String> sheets = RowStream.sheets(file);
        return sheets.stream().anyMatch(FactSheet.CASE::reads)
                && sheets.stream().anyMatch(FactSheet.FACTS::reads);
    }

    /**
     * The one case in a case file, or in the row of a table that a mapping has with this key, where messages and the case
     * call the file by another name; empty if anything is wrong, which is then reported.
     */
    public Optional<Case> read(Path file, Optional<String> row, String called, Diagnostics diagnostics) {
        return row.isPresent()
                ? table.read(file, called, row.get(), diagnostics)
                : single.read(file, called, diagnostics);
    }

    /** The case in a stream, which is called {@code -}; none if anything is wrong, which is then reported. */
    public List<Case> read(InputStream stream, Diagnostics diagnostics) {
        return single.read(stream, diagnostics).stream().toList();
    }
}
