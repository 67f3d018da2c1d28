package catchup.dossier;

import catchup.text.Text;
import java.util.List;

/**
 * What a dossier holds and what it was made from.
 *
 * @param subject id of the case
 * @param engine the version of the engine
 * @param ruleBase hash of everything that was read as rules
 * @param parts names of the parts, in order
 * @param files all files but the manifest itself, by path
 */
public record Manifest(
        String subject,
        Text region,
        int year,
        Input input,
        String engine,
        String ruleBase,
        Settings settings,
        List<String> parts,
        List<Entry> files) {

    /** The name of its file in a dossier. */
    public static final String FILE = "manifest.json";

    /** By what a manifest tells that it is one, and in which form. */
    public static final String FORMAT = "catchup-dossier-1";

    /** @param digest SHA-256 in hexadecimal digits */
    public record Entry(String path, long size, String digest) {}
}
