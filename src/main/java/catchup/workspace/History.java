package catchup.workspace;

import catchup.diagnostic.Diagnostics;
import catchup.source.FileVersions;
import catchup.source.FileVersions.Version;
import catchup.source.SourceFile;
import catchup.workspace.Refused.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What a folder in a git repository keeps of its files. */
public final class History implements AutoCloseable {

    private static final int MOST = 200;

    private final Folder folder;
    private final FileVersions versions;

    History(Folder folder, FileVersions versions) {
        this.folder = folder;
        this.versions = versions;
    }

    /** The versions of a file, newest first. */
    public List<Version> of(String path) {
        folder.kind(path);
        try {
            return versions.of(path, MOST);
        } catch (IOException | RuntimeException unreadable) {
            throw new Refused(Reason.REPOSITORY_BUSY, path);
        }
    }

    /** A file as it was at a commit. */
    public Stored at(String commit, String path) {
        folder.kind(path);
        if (!Drafting.COMMIT.matcher(commit).matches()) {
            throw new Refused(Reason.NO_SUCH_COMMIT, commit);
        }
        try {
            byte[] bytes = versions.at(commit, path).orElseThrow(() -> new Refused(Reason.NO_SUCH_COMMIT, commit));
            return SourceFile.read(new ByteArrayInputStream(bytes), path, new Diagnostics())
                    .map(file -> new Stored(path, file.text(), Folder.revision(bytes), bytes.length))
                    .orElseThrow(() -> new Refused(Reason.NO_SUCH_COMMIT, commit));
        } catch (IOException unreadable) {
            throw new Refused(Reason.NO_SUCH_COMMIT, commit);
        }
    }

    /** Commits a file alone; its commit. */
    public String commit(String path, String message) {
        folder.kind(path);
        try {
            return versions.commit(path, message);
        } catch (FileVersions.Busy busy) {
            throw new Refused(Reason.REPOSITORY_BUSY, path);
        } catch (IOException failed) {
            throw new UncheckedIOException(path, failed);
        }
    }

    @Override
    public void close() {
        versions.close();
    }
}
