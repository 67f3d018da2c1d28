package catchup.workspace;

import java.util.Map;
import java.util.Optional;

/**
 * Texts that are not saved, by path from the folder of rules.
 *
 * @param texts what stands in the place of a file, or besides the files; empty where a file is to be away
 */
public record Overlay(Map<String, Optional<String>> texts) {

    /** The files as they are. */
    public static final Overlay NONE = new Overlay(Map.of());

    public Overlay {
        texts = Map.copyOf(texts);
    }
}
