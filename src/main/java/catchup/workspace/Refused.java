package catchup.workspace;

import java.util.List;
import java.util.Optional;

/** What was asked of a workspace and cannot be done; the files are as they were. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** No path inside of the folder: it leads out, is hidden, is a link or has characters that no file here may have. */
        FORBIDDEN_PATH,
        /** Files of this kind are neither read nor written here. */
        FORBIDDEN_KIND,
        NO_SUCH_FILE,
        /** The file is another than the one that the edit began with. */
        CONFLICT,
        /** The text is longer than any authored file, or has characters that nobody sees. */
        UNWRITABLE_TEXT,
        /** Nothing here is in a git repository. */
        NO_REPOSITORY,
        NO_SUCH_COMMIT,
        /** The repository is in the middle of something, or its branch has moved meanwhile. */
        REPOSITORY_BUSY
    }

    private final Reason reason;
    private final transient List<Object> arguments;
    private final transient Optional<Stored> current;

    Refused(Reason reason, Object... arguments) {
        this(reason, Optional.empty(), arguments);
    }

    Refused(Reason reason, Optional<Stored> current, Object... arguments) {
        super(reason + " " + List.of(arguments));
        this.reason = reason;
        this.arguments = List.of(arguments);
        this.current = current;
    }

    public Reason reason() {
        return reason;
    }

    /** What the wording needs: usually the path first. */
    public List<Object> arguments() {
        return arguments;
    }

    /** Of a conflict: the file as it is; empty if there is none any more. */
    public Optional<Stored> current() {
        return current;
    }
}
