package catchup.text;

import java.util.BitSet;
import java.util.Locale;

/**
 * Characters that nobody who reads a text can see: they steer a terminal, turn, break or hide what stands around them, or
 * are none at all.
 */
public final class Unseen {

    private static final BitSet TYPES = types();

    private Unseen() {}

    /** Whether a character is one of them; line breaks and tabs are. */
    public static boolean is(int codePoint) {
        return !isPrintable(codePoint)
                && !isIdeograph(codePoint)
                && (TYPES.get(Character.getType(codePoint)) || isNoCharacter(codePoint));
    }

    /** Whether it is a character of ASCII that can be seen, or a space: most texts are of these, so nothing is looked up for them. */
    public static boolean isPrintable(int codePoint) {
        return codePoint >= ' ' && codePoint <= '~';
    }

    /** Whether it is a Chinese character in everyday use, of which most other texts are. */
    public static boolean isIdeograph(int codePoint) {
        return codePoint >= 0x4E00 && codePoint <= 0x9FFF;
    }

    /** The text on one line, with the code of each such character in its place; line breaks and tabs become blanks. */
    public static String shown(String text) {
        if (text.codePoints().noneMatch(Unseen::is)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (c == '\n' || c == '\t') {
                shown.append(' ');
            } else if (is(c)) {
                shown.append('<').append(code(c)).append('>');
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /** How a character is called where it cannot be shown: {@code U+202E}. */
    public static String code(int codePoint) {
        return String.format(Locale.ROOT, "U+%04X", codePoint);
    }

    private static boolean isNoCharacter(int codePoint) {
        return (codePoint & 0xFFFE) == 0xFFFE || (codePoint >= 0xFDD0 && codePoint <= 0xFDEF);
    }

    private static BitSet types() {
        BitSet types = new BitSet();
        types.set(Character.CONTROL);
        types.set(Character.FORMAT);
        types.set(Character.LINE_SEPARATOR);
        types.set(Character.PARAGRAPH_SEPARATOR);
        types.set(Character.SURROGATE);
        return types;
    }
}
