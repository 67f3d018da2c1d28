package catchup.scaffold;

/**
 * Lines to be put into a file.
 *
 * @param file as messages call it
 * @param afterLine the line after which they go, counted from 1; 0 for the beginning
 * @param text whole lines, each ended by {@code \n}
 */
public record Insertion(String file, int afterLine, String text) {}
