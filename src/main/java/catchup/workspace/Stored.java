package catchup.workspace;

/**
 * A file as it is on the disk.
 *
 * @param path from its folder, with {@code /}
 * @param text as authored files are read: without a byte order mark, lines ended by {@code \n}
 * @param revision hash of its bytes
 * @param bytes how many those are
 */
public record Stored(String path, String text, String revision, long bytes) {}
