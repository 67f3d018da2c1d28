package catchup.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryState;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.AndTreeFilter;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * The versions of the files of a folder in a git repository, and new ones of single files. No hook, filter or other program is run,
 * and nothing is signed; no setting is looked at but the repository's own for who the author is.
 */
public final class FileVersions implements AutoCloseable {

    private static final int MOST_WALKED = 50_000;

    private final Revisions revisions;
    private final Repository repository;
    private final String folder;

    private FileVersions(Revisions revisions, String folder) {
        this.revisions = revisions;
        this.repository = revisions.repository();
        this.folder = folder;
    }

    /** @param commit its hash; {@code message} its first line */
    public record Version(String commit, Instant date, String author, String message) {}

    /** The repository is in the middle of something, such as a merge, or its branch has moved meanwhile. */
    public static final class Busy extends IOException {
        private static final long serialVersionUID = 1;

        Busy(String state) {
            super(state);
        }
    }

    /** The versions of a folder's files; empty if it lies in no repository. */
    public static Optional<FileVersions> in(Path folder) {
        return Revisions.around(folder).flatMap(revisions -> {
            Optional<String> inside = revisions.pathOf(folder);
            if (inside.isEmpty()) {
                revisions.close();
            }
            return inside.map(path -> new FileVersions(revisions, path));
        });
    }

    /** The commits that changed a file, newest first. */
    public List<Version> of(String path, int most) throws IOException {
        List<Version> versions = new ArrayList<>();
        ObjectId head = repository.resolve(Constants.HEAD);
        if (head == null) {
            return versions;
        }
        try (RevWalk walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(head));
            walk.setTreeFilter(AndTreeFilter.create(PathFilter.create(inside(path)), TreeFilter.ANY_DIFF));
            int walked = 0;
            for (RevCommit commit : walk) {
                if (versions.size() >= most || ++walked > MOST_WALKED) {
                    break;
                }
                PersonIdent author = commit.getAuthorIdent();
                versions.add(new Version(
                        commit.name(), author.getWhenAsInstant(), author.getName(), commit.getShortMessage()));
            }
        }
        return List.copyOf(versions);
    }

    /** A file as it was at a commit; empty if there was none, or no such commit. */
    public Optional<byte[]> at(String commit, String path) throws IOException {
        ObjectId id = repository.resolve(commit);
        if (id == null) {
            return Optional.empty();
        }
        try (RevWalk walk = new RevWalk(repository);
                TreeWalk found = TreeWalk.forPath(repository, inside(path), walk.parseTree(id))) {
            if (found == null || !isFile(found.getFileMode())) {
                return Optional.empty();
            }
            ObjectLoader loader = repository.open(found.getObjectId(0));
            return loader.getSize() > SourceFile.LARGEST
                    ? Optional.empty()
                    : Optional.of(loader.getCachedBytes(SourceFile.LARGEST));
        }
    }

    private static boolean isFile(FileMode mode) {
        return mode == FileMode.REGULAR_FILE || mode == FileMode.EXECUTABLE_FILE;
    }

    /**
     * Commits a file as it is on the disk, and nothing else, on the branch that is checked out.
     *
     * @return the hash of the commit; that of the last one if the file is in it as it is
     */
    public String commit(String path, String message) throws IOException {
        if (repository.getRepositoryState() != RepositoryState.SAFE) {
            throw new Busy(repository.getRepositoryState().getDescription());
        }
        Path file = revisions.top().resolve(inside(path));
        ObjectId head = repository.resolve(Constants.HEAD);
        try (ObjectInserter inserter = repository.newObjectInserter();
                ObjectReader reader = repository.newObjectReader();
                RevWalk walk = new RevWalk(repository)) {
            byte[] content = Files.readAllBytes(file);
            ObjectId blob = inserter.insert(Constants.OBJ_BLOB, content);
            DirCache tree = DirCache.newInCore();
            DirCacheBuilder builder = tree.builder();
            if (head != null) {
                builder.addTree(new byte[0], 0, reader, walk.parseTree(head));
            }
            builder.finish();
            set(tree, path, blob, Optional.empty());
            ObjectId root = tree.writeTree(inserter);
            if (head != null && walk.parseTree(head).equals(root)) {
                return head.name();
            }
            ObjectId commit = inserter.insert(commit(message, head, root));
            inserter.flush();
            move(head, commit, message);
            index(path, blob, file);
            return commit.name();
        }
    }

    private CommitBuilder commit(String message, @org.jspecify.annotations.Nullable ObjectId head, ObjectId root) {
        CommitBuilder commit = new CommitBuilder();
        PersonIdent author = new PersonIdent(repository);
        commit.setTreeId(root);
        if (head != null) {
            commit.setParentId(head);
        }
        commit.setAuthor(author);
        commit.setCommitter(author);
        commit.setEncoding(StandardCharsets.UTF_8);
        commit.setMessage(message);
        return commit;
    }

    private void move(@org.jspecify.annotations.Nullable ObjectId head, ObjectId commit, String message)
            throws IOException {
        RefUpdate update = repository.updateRef(Constants.HEAD);
        update.setExpectedOldObjectId(head == null ? ObjectId.zeroId() : head);
        update.setNewObjectId(commit);
        update.setRefLogMessage("commit: " + message.lines().findFirst().orElse(""), false);
        RefUpdate.Result result = update.update();
        if (result != RefUpdate.Result.FAST_FORWARD && result != RefUpdate.Result.NEW) {
            throw new Busy(String.valueOf(result));
        }
    }

    /** Puts the file into a tree under the mode that it had there. */
    private void set(DirCache tree, String path, ObjectId blob, Optional<Path> file) throws IOException {
        DirCacheEntry before = tree.getEntry(inside(path));
        FileMode mode = before != null && before.getFileMode() == FileMode.EXECUTABLE_FILE
                ? FileMode.EXECUTABLE_FILE
                : FileMode.REGULAR_FILE;
        DirCacheEditor editor = tree.editor();
        editor.add(new DirCacheEditor.PathEdit(inside(path)) {
            @Override
            public void apply(DirCacheEntry entry) {
                entry.setFileMode(mode);
                entry.setObjectId(blob);
                file.ifPresent(at -> stamp(entry, at));
            }
        });
        if (file.isPresent()) {
            editor.commit();
        } else {
            editor.finish();
        }
    }

    private static void stamp(DirCacheEntry entry, Path file) {
        try {
            entry.setLength(Files.size(file));
            entry.setLastModified(Files.getLastModifiedTime(file).toInstant());
        } catch (IOException gone) {
            // Then git looks at the content.
        }
    }

    /** Tells the index of the same, so that the file does not look as if it were yet to be committed. */
    private void index(String path, ObjectId blob, Path file) throws IOException {
        DirCache index = repository.lockDirCache();
        try {
            set(index, path, blob, Optional.of(file));
        } finally {
            index.unlock();
        }
    }

    private String inside(String path) {
        return folder.isEmpty() ? path : folder + "/" + path;
    }

    @Override
    public void close() {
        revisions.close();
    }
}
