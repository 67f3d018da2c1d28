package catchup.source;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * Copies files of a git tree into a folder. Names in a tree may be anything, so only plain ones are taken, and what is no
 * regular file, such as a link, is reported instead of copied.
 */
final class TreeCopy {

    private static final int MOST_FILES = 2_000;
    private static final int MOST_ENTRIES = 100_000;
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}_. ()+,-]{0,200}");

    private final Repository repository;
    private final String shown;
    private final Predicate<String> wanted;
    private final Diagnostics diagnostics;
    private int files;

    /** @param shown how diagnostics call the tree */
    TreeCopy(Repository repository, String shown, Predicate<String> wanted, Diagnostics diagnostics) {
        this.repository = repository;
        this.shown = shown;
        this.wanted = wanted;
        this.diagnostics = diagnostics;
    }

    void copy(ObjectId tree, Path target) throws IOException {
        try (TreeWalk walk = new TreeWalk(repository)) {
            walk.addTree(tree);
            int entries = 0;
            while (walk.next()) {
                if (++entries > MOST_ENTRIES) {
                    diagnostics.add(Problem.TOO_MANY_FILES, Location.of(shown), MOST_ENTRIES);
                    return;
                }
                String name = walk.getNameString();
                boolean plain = PLAIN_NAME.matcher(name).matches();
                if (walk.isSubtree() && walk.getDepth() == 0 && plain) {
                    Files.createDirectory(target.resolve(name));
                    walk.enterSubtree();
                } else if (plain && wanted.test(name) && !file(walk, target)) {
                    return;
                }
            }
        }
    }

    /** Copies one file; false if there are too many, which is then reported. */
    private boolean file(TreeWalk walk, Path target) throws IOException {
        Location at = Location.of(shown + (shown.endsWith(":") ? "" : "/") + walk.getPathString());
        FileMode mode = walk.getFileMode();
        if (mode != FileMode.REGULAR_FILE && mode != FileMode.EXECUTABLE_FILE) {
            String kind = mode == FileMode.SYMLINK ? "symbolic link" : "not a regular file";
            diagnostics.add(Problem.FILE_UNREADABLE, at, kind);
            return true;
        }
        if (++files > MOST_FILES) {
            diagnostics.add(Problem.TOO_MANY_FILES, Location.of(shown), MOST_FILES);
            return false;
        }
        ObjectLoader loader = walk.getObjectReader().open(walk.getObjectId(0));
        if (loader.getSize() > SourceFile.LARGEST) {
            diagnostics.add(Problem.FILE_TOO_LARGE, at, loader.getSize(), SourceFile.LARGEST);
        } else {
            Path file = target.resolve(walk.getPathString());
            Files.write(file, loader.getCachedBytes(SourceFile.LARGEST), StandardOpenOption.CREATE_NEW);
        }
        return true;
    }
}
