package catchup.dossier;

import java.util.regex.Pattern;

/** Which paths a dossier may hold: plain names, a few folders deep, so that none leads out of it on any system. */
final class Paths {

    static final String CASE = "case";
    static final String RULES = "rules";

    private static final String NAME = "[\\p{L}\\p{N}_][\\p{L}\\p{N}_. ()-]{0,150}";
    private static final Pattern PLAIN = Pattern.compile("(?:" + NAME + "/){0,3}" + NAME);

    private Paths() {}

    /** Whether it stays inside: no folder above, no root, no other separator, nothing hidden, no dot or blank at an end. */
    static boolean isPlain(String path) {
        return PLAIN.matcher(path).matches() && !path.matches(".*[. ](/.*|$)");
    }

    /** Whether a file was written by an author, and not derived. */
    static boolean isAuthored(String path) {
        return path.startsWith(CASE + "/") || path.startsWith(RULES + "/");
    }
}
