package catchup.formatting;

import catchup.rulebase.NormalLine;
import java.lang.Character.UnicodeScript;

/**
 * How a sentence is spelled: straight quotes; between words and quotes one blank, between Chinese words and quotes none,
 * between Chinese words and Latin ones one; full-width punctuation and digits outside of quotes as plain ones. What stands
 * in quotes is left as it is.
 */
final class SentenceLayout {

    private static final String BINDS_TO_NEXT = "([{@";
    private static final String BEGINS = "({";

    private SentenceLayout() {}

    /** The house form of a line, which {@link NormalLine} reads as the same. */
    static String of(String line) {
        String plain = NormalLine.of(line).text();
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (!quoted && i > 0 && apart(plain.charAt(i - 1), c)) {
                text.append(' ');
            }
            quoted ^= c == '"';
            text.append(c);
        }
        return text.toString();
    }

    /** Whether a blank stands between two characters outside of quotes, the plain form having none beside either. */
    private static boolean apart(char before, char after) {
        if (after == '"') {
            return before != ' ' && !isChinese(before) && BINDS_TO_NEXT.indexOf(before) < 0;
        }
        if (before == '"') {
            return !isChinese(after) && (Character.isLetterOrDigit(after) || BEGINS.indexOf(after) >= 0);
        }
        return (isChinese(before) && isLatin(after)) || (isLatin(before) && isChinese(after));
    }

    private static boolean isChinese(char c) {
        return UnicodeScript.of(c) == UnicodeScript.HAN;
    }

    private static boolean isLatin(char c) {
        return UnicodeScript.of(c) == UnicodeScript.LATIN;
    }
}
