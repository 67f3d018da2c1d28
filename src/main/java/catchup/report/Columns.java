package catchup.report;

import catchup.text.Unseen;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jline.utils.WCWidth;

/**
 * Fits text into terminal columns, where a Chinese character takes two. Breaks lines between words and between Chinese
 * characters, but never before closing or after opening punctuation.
 */
public final class Columns {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final int NEXT_LINE = 0x85;
    private static final String NOT_FIRST = "，。；：、！？）》」』】”’…％%·";
    private static final String NOT_LAST = "（《「『【“‘";

    private Columns() {}

    /** How many columns a text takes once it is {@link #visible}; a line break counts as a blank. */
    public static int width(String text) {
        int width = 0;
        for (int i = 0; i < text.length(); ) {
            int at = text.codePointAt(i);
            width += width(at);
            i += Character.charCount(at);
        }
        return width;
    }

    /** The text on one line: runs of blanks become one space, and characters that nobody sees go. */
    public static String clean(String text) {
        return isClean(text)
                ? text
                : BLANKS.matcher(visible(text)).replaceAll(" ").strip();
    }

    /** Whether a text is of plain letters with single spaces between them, as most are. */
    private static boolean isClean(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c == ' ' && blank) || !(Unseen.isPrintable(c) || Unseen.isIdeograph(c))) {
                return false;
            }
            blank = c == ' ';
        }
        return text.isEmpty() || !blank;
    }

    /** The text in its lines without characters that nobody sees: a blank in the place of those that part words, else nothing. */
    public static String visible(String text) {
        if (!hasUnseen(text)) {
            return text;
        }
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (!isUnseen(c)) {
                visible.appendCodePoint(c);
            } else if (isBlank(c)) {
                visible.append(' ');
            }
        });
        return visible.toString();
    }

    private static boolean hasUnseen(String text) {
        for (int i = 0; i < text.length(); ) {
            int at = text.codePointAt(i);
            if (isUnseen(at)) {
                return true;
            }
            i += Character.charCount(at);
        }
        return false;
    }

    /** The text in lines of at most so many columns, at least 2; one empty line for an empty text. */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int used = 0;
        for (String unit : units(clean(text))) {
            if (used + width(unit.stripTrailing()) > columns && !line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
                used = 0;
            }
            String rest = hardBroken(unit, columns, lines);
            line.append(rest);
            used += width(rest);
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }

    /** How many columns the longest piece takes that wrapping would not break. */
    static int longestWord(String text) {
        return units(text).stream()
                .mapToInt(unit -> width(unit.stripTrailing()))
                .max()
                .orElse(0);
    }

    /** The text filled up with spaces to so many columns. */
    public static String pad(String text, int columns, boolean right) {
        String blanks = " ".repeat(Math.max(0, columns - width(text)));
        return right ? blanks + text : text + blanks;
    }

    private static int width(int codePoint) {
        if (Unseen.isPrintable(codePoint)) {
            return 1;
        } else if (Unseen.isIdeograph(codePoint)) {
            return 2;
        } else if (Unseen.is(codePoint)) {
            return isBlank(codePoint) ? 1 : 0;
        }
        return Math.max(0, WCWidth.wcwidth(codePoint));
    }

    private static boolean isUnseen(int codePoint) {
        return codePoint != '\n' && Unseen.is(codePoint);
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || codePoint == NEXT_LINE;
    }

    /** Pieces between which a line may end, each with the spaces that follow it. */
    private static List<String> units(String text) {
        List<String> units = new ArrayList<>();
        int start = 0;
        int before = -1;
        for (int i = 0; i < text.length(); ) {
            int at = text.codePointAt(i);
            if (before >= 0 && mayBreak(before, at)) {
                units.add(text.substring(start, i));
                start = i;
            }
            before = at;
            i += Character.charCount(at);
        }
        units.add(text.substring(start));
        return units;
    }

    private static boolean mayBreak(int before, int at) {
        if (Unseen.isPrintable(at) && Unseen.isPrintable(before)) {
            return before == ' ' && at != ' ';
        } else if (at == ' ' || width(at) == 0 || NOT_FIRST.indexOf(at) >= 0 || NOT_LAST.indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || width(before) == 2 || width(at) == 2;
    }

    /** What is left of a unit after as many full lines of it as it is too long for. */
    private static String hardBroken(String unit, int columns, List<String> lines) {
        if (width(unit) <= columns) {
            return unit;
        }
        StringBuilder part = new StringBuilder();
        int used = 0;
        for (int at : unit.codePoints().toArray()) {
            if (used + width(at) > columns && at != ' ') {
                lines.add(part.toString());
                part.setLength(0);
                used = 0;
            }
            part.appendCodePoint(at);
            used += width(at);
        }
        return part.toString();
    }
}
