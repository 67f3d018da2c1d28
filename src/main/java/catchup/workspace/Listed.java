package catchup.workspace;

/**
 * A file in a list.
 *
 * @param path from its folder, with {@code /}
 * @param revision hash of its bytes
 * @param bytes how many those are
 */
public record Listed(String path, FileKind kind, String revision, long bytes) {}
