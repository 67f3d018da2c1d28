package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.text.Text;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What lies in a folder of rules. Whatever is neither read nor plainly a note or a left-over of an editor is reported, so
 * that no rule is left out in silence; symbolic links are reported and not followed.
 */
final class RuleFiles {

    static final String RULES = ".dslr";
    static final String TESTS = ".test.yaml";

    private static final List<String> FOLDERS = RuleBaseReader.FOLDERS;
    private static final Set<String> LEFT_OVERS = Set.of("~", ".bak", ".orig", ".swp", ".tmp");

    /** In each folder. */
    private static final int MOST = 500;

    private final Function<Path, String> shown;
    private final Diagnostics diagnostics;
    private final List<Path> found = new ArrayList<>();

    /** @param shown how diagnostics call a path */
    private RuleFiles(Function<Path, String> shown, Diagnostics diagnostics) {
        this.shown = shown;
        this.diagnostics = diagnostics;
    }

    /**
     * The files of rules and tests in the three folders of a folder of rules, in the order of their names.
     *
     * @param beside the files that are read from the folder itself
     */
    static List<Path> in(
            Path folder, Collection<String> beside, Function<Path, String> shown, Diagnostics diagnostics) {
        RuleFiles files = new RuleFiles(shown, diagnostics);
        Set<String> known = new HashSet<>(beside);
        known.addAll(FOLDERS);
        files.names(folder).stream()
                .filter(name -> !known.contains(name) && !isNote(name))
                .forEach(name -> files.unread(folder.resolve(name), beside));
        FOLDERS.forEach(name -> files.part(folder.resolve(name)));
        files.found.sort(null);
        return List.copyOf(files.found);
    }

    /** Whether a file of this name, in one of the folders of rules, is read as one of rules. */
    static boolean isRuleFile(String name) {
        return name.endsWith(RULES) && !isNote(name);
    }

    private void part(Path part) {
        if (Files.isSymbolicLink(part)) {
            unreadable(part, "symbolic link");
        } else if (!Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS)) {
            diagnostics.add(Problem.FILE_MISSING, at(part));
        } else {
            names(part).stream()
                    .filter(name -> !isNote(name))
                    .map(part::resolve)
                    .forEach(this::file);
        }
    }

    private void file(Path file) {
        String name = file.getFileName().toString();
        if (Files.isSymbolicLink(file)) {
            unreadable(file, "symbolic link");
        } else if (!name.endsWith(RULES) && !name.endsWith(TESTS)) {
            unread(file, List.of());
        } else if (Files.isRegularFile(file)) {
            found.add(file);
        } else {
            unreadable(file, "not a regular file");
        }
    }

    private List<String> names(Path part) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(part)) {
            Iterator<Path> each = stream.iterator();
            while (each.hasNext() && names.size() <= MOST) {
                names.add(each.next().getFileName().toString());
            }
        } catch (IOException | DirectoryIteratorException broken) {
            unreadable(part, broken.getClass().getSimpleName());
        }
        if (names.size() > MOST) {
            diagnostics.add(Problem.TOO_MANY, at(part), MOST, new Text("files in one folder", "同一文件夹中的文件"));
            return List.of();
        }
        return names;
    }

    /** Notes for people, hidden files and what editors leave behind: nobody takes them for rules. */
    private static boolean isNote(String name) {
        return name.startsWith(".")
                || name.startsWith("#")
                || name.endsWith(".md")
                || name.startsWith("README")
                || LEFT_OVERS.stream().anyMatch(name::endsWith);
    }

    private void unread(Path file, Collection<String> known) {
        diagnostics.unknown(Problem.UNREAD_FILE, at(file), file.getFileName().toString(), known);
    }

    private void unreadable(Path path, String reason) {
        diagnostics.add(Problem.FILE_UNREADABLE, at(path), reason);
    }

    private Location at(Path path) {
        return Location.of(shown.apply(path));
    }
}
