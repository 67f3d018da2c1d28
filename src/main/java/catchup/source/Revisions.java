package catchup.source;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The folders of a git repository as they were at its revisions. Objects are read from the repository and from nothing
 * else: no hook, filter or other program is run, no setting of the user or the machine is consulted, nothing is written.
 */
public final class Revisions implements AutoCloseable {

    private static final String GIT = ".git";

    private final Repository repository;
    private final Path top;

    private Revisions(Repository repository, Path top) {
        this.repository = repository;
        this.top = top;
    }

    /** The repository whose working tree a folder lies in; empty if there is none, or none that can be read. */
    public static Optional<Revisions> around(Path folder) {
        NoSettings.install();
        try {
            Path real = folder.toRealPath();
            for (Path each = real; each != null; each = each.getParent()) {
                if (Files.exists(each.resolve(GIT), LinkOption.NOFOLLOW_LINKS)) {
                    return Optional.of(open(each));
                }
            }
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    private static Revisions open(Path top) throws IOException {
        Repository repository = new FileRepositoryBuilder()
                .findGitDir(top.toFile())
                .setWorkTree(top.toFile())
                .setMustExist(true)
                .build();
        return new Revisions(repository, top);
    }

    Repository repository() {
        return repository;
    }

    /** The top folder of the working tree. */
    public Path top() {
        return top;
    }

    /** A folder below the top as the repository calls it, with {@code /}; empty if it lies elsewhere. */
    public Optional<String> pathOf(Path folder) {
        try {
            Path real = folder.toRealPath();
            return real.startsWith(top)
                    ? Optional.of(top.relativize(real).toString().replace('\\', '/'))
                    : Optional.empty();
        } catch (IOException missing) {
            return Optional.empty();
        }
    }

    /** Whether a text names a revision, such as {@code HEAD~1}, a branch, a tag or the beginning of a hash. */
    public boolean has(String revision) {
        return resolve(revision).isPresent();
    }

    /** The names of branches and tags, for suggestions. */
    public List<String> names() {
        try {
            return repository.getRefDatabase().getRefs().stream()
                    .map(ref -> Repository.shortenRefName(ref.getName()))
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /**
     * Copies a folder as it was at a revision: its regular files and those of the folders in it, no deeper. What cannot be
     * copied is reported under {@code REVISION:FOLDER/FILE}.
     *
     * @param folder with {@code /}, from the top; empty for the top itself
     * @param wanted by file name; other files are left out
     * @return whether the revision has such a folder; if not, that is reported
     */
    public boolean copy(
            String revision, String folder, Predicate<String> wanted, Path target, Diagnostics diagnostics) {
        String shown = folder.isEmpty() ? revision + ":" : revision + ":" + folder;
        Optional<ObjectId> commit = resolve(revision);
        if (commit.isEmpty()) {
            return false;
        }
        try (RevWalk walk = new RevWalk(repository)) {
            Optional<ObjectId> tree = tree(walk.parseTree(commit.get()), folder);
            if (tree.isEmpty()) {
                diagnostics.add(Problem.NOT_IN_REVISION, Location.of(shown), revision, folder);
                return false;
            }
            new TreeCopy(repository, shown, wanted, diagnostics).copy(tree.get(), target);
            return true;
        } catch (IOException | RuntimeException broken) {
            diagnostics.add(
                    Problem.FILE_UNREADABLE,
                    Location.of(shown),
                    broken.getClass().getSimpleName());
            return false;
        }
    }

    @Override
    public void close() {
        repository.close();
    }

    private Optional<ObjectId> tree(RevTree root, String folder) throws IOException {
        if (folder.isEmpty()) {
            return Optional.of(root);
        }
        try (TreeWalk found = TreeWalk.forPath(repository, folder, root)) {
            return found == null || !found.isSubtree() ? Optional.empty() : Optional.of(found.getObjectId(0));
        }
    }

    private Optional<ObjectId> resolve(String revision) {
        if (revision.isBlank()) {
            return Optional.empty();
        }
        try (RevWalk walk = new RevWalk(repository)) {
            ObjectId id = repository.resolve(revision);
            if (id == null) {
                return Optional.empty();
            }
            walk.parseTree(id);
            return Optional.of(id);
        } catch (IOException | RuntimeException unknown) {
            return Optional.empty();
        }
    }
}
