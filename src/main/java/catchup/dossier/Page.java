package catchup.dossier;

/**
 * A text of a dossier that follows from its case and rules.
 *
 * @param path in the dossier, with slashes
 */
public record Page(String path, String text) {}
