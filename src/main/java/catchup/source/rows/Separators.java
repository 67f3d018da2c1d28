package catchup.source.rows;

import java.util.List;

/** What parts the cells of a line: told by the header, in which one of a few characters is the most frequent. */
final class Separators {

    private static final List<Character> KNOWN = List.of(',', '\t', ';', '|');

    private Separators() {}

    /** The separator that a line of names uses; a comma if it uses none. */
    static char of(String header) {
        char best = ',';
        long most = 0;
        for (char each : KNOWN) {
            long met = count(header, each);
            if (met > most) {
                best = each;
                most = met;
            }
        }
        return best;
    }

    private static long count(String line, char separator) {
        boolean quoted = false;
        long met = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            met += !quoted && c == separator ? 1 : 0;
        }
        return met;
    }

    /** Whether a quote that opens a cell is still open where the text ends. */
    static boolean isOpen(String text, char separator) {
        boolean atStart = true;
        int i = 0;
        while (i < text.length()) {
            if (atStart && text.charAt(i) == '"') {
                i = closing(text, i + 1);
                if (i < 0) {
                    return true;
                }
            } else {
                atStart = text.charAt(i) == separator || text.charAt(i) == '\n';
                i++;
            }
        }
        return false;
    }

    /** The place behind the quote that closes a cell; -1 if none does. */
    private static int closing(String text, int from) {
        int i = from;
        while (true) {
            int quote = text.indexOf('"', i);
            if (quote < 0) {
                return -1;
            }
            if (!text.startsWith("\"", quote + 1)) {
                return quote + 1;
            }
            i = quote + 2;
        }
    }
}
