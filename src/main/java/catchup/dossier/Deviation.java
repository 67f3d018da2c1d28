package catchup.dossier;

import java.util.Optional;

/**
 * Something in a dossier that is not as it should be.
 *
 * @param path of the file
 * @param about the key of the manifest that says something else; empty for a file as a whole
 * @param stored what there is; {@code derived} what follows from the dossier's own case and rules; either may be missing
 */
public record Deviation(String path, Kind kind, String about, Optional<Content> stored, Optional<Content> derived) {

    /** What is not as it should be, causes before what follows from them. */
    public enum Kind {
        /** A file of the case or the rules is not the one that the manifest lists. */
        CHANGED,
        /** A file is listed and not there. */
        LOST,
        /** A file is there and not listed. */
        ADDED,
        /** A derived file is not the one that was written. */
        ALTERED,
        /** The manifest says something else than what follows, or says it otherwise. */
        MANIFEST,
        /** Another engine wrote the dossier. */
        ENGINE,
        /** A derived file is the one that was written, and something else follows now. */
        OTHERWISE
    }
}
