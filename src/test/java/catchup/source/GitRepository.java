package catchup.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A git repository for tests, whose commits are made object by object, so that they can hold anything. */
public final class GitRepository {

    private static final String BRANCH = "refs/heads/main";

    private final Repository repository;

    private GitRepository(Repository repository) {
        this.repository = repository;
    }

    /** A new repository with its working tree in a folder. */
    public static GitRepository in(Path folder) {
        NoSettings.install();
        try {
            Files.createDirectories(folder);
            Repository repository = new FileRepositoryBuilder()
                    .setWorkTree(folder.toFile())
                    .setGitDir(folder.resolve(".git").toFile())
                    .build();
            repository.create();
            RefUpdate head = repository.updateRef(Constants.HEAD);
            head.link(BRANCH);
            return new GitRepository(repository);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Commits exactly these files, by path, and says the commit's hash. */
    public String commit(String message, Map<String, String> files) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            DirCache index = DirCache.newInCore();
            DirCacheBuilder builder = index.builder();
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                builder.add(entry(file.getKey(), FileMode.REGULAR_FILE, blob(inserter, file.getValue())));
            }
            builder.finish();
            return commit(inserter, index.writeTree(inserter), message);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Commits one entry of a kind of its own, such as a link. */
    void commitEntry(String path, FileMode mode, String content) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            DirCache index = DirCache.newInCore();
            DirCacheBuilder builder = index.builder();
            builder.add(entry(path, mode, blob(inserter, content)));
            builder.finish();
            commit(inserter, index.writeTree(inserter), "entry");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Commits a folder with files of any names whatever, as no git program would. */
    void commitRaw(String folder, List<String> names) {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            TreeFormatter inner = new TreeFormatter();
            for (String name : names) {
                byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
                inner.append(bytes, 0, bytes.length, FileMode.REGULAR_FILE, blob(inserter, "content"), true);
            }
            TreeFormatter outer = new TreeFormatter();
            outer.append(folder, FileMode.TREE, inserter.insert(inner));
            commit(inserter, inserter.insert(outer), "raw");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void tag(String name, String hash) {
        try {
            RefUpdate tag = repository.updateRef("refs/tags/" + name);
            tag.setNewObjectId(ObjectId.fromString(hash));
            tag.update();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void configure(String section, String part, String name, String value) {
        try {
            StoredConfig config = repository.getConfig();
            config.setString(section, part, name, value);
            config.save();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    void hook(String name, String script) {
        try {
            Path hook = repository.getDirectory().toPath().resolve("hooks").resolve(name);
            Files.createDirectories(hook.getParent());
            Files.writeString(hook, script);
            hook.toFile().setExecutable(true);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static DirCacheEntry entry(String path, FileMode mode, ObjectId id) {
        DirCacheEntry entry = new DirCacheEntry(path);
        entry.setFileMode(mode);
        entry.setObjectId(id);
        return entry;
    }

    private static ObjectId blob(ObjectInserter inserter, String content) throws IOException {
        return inserter.insert(Constants.OBJ_BLOB, content.getBytes(StandardCharsets.UTF_8));
    }

    private String commit(ObjectInserter inserter, ObjectId tree, String message) throws IOException {
        PersonIdent nobody = new PersonIdent("nobody", "nobody@example.org");
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        ObjectId parent = repository.resolve(Constants.HEAD);
        if (parent != null) {
            commit.setParentId(parent);
        }
        commit.setAuthor(nobody);
        commit.setCommitter(nobody);
        commit.setMessage(message);
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        RefUpdate branch = repository.updateRef(BRANCH);
        branch.setNewObjectId(id);
        branch.forceUpdate();
        return id.name();
    }
}
