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
        return text.codePoints().map(Columns::width).sum();
    }

    /** The text on one line: runs of blanks become one space, and characters that nobody sees go. */
    public static String clean(String text) {
        return BLANKS.matcher(visible(text)).replaceAll(" ").strip();
    }

    /** The text in its lines without characters that nobody sees: a blank in the place of those that part words, else nothing. */
    public static String visible(String text) {
        if (text.codePoints().noneMatch(Columns::isUnseen)) {
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

    /** The text in lines of at most so many columns, at least 2; one empty line for an empty text. */
    public static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String unit : units(clean(text))) {
            if (width(line + unit.stripTrailing()) > columns && !line.isEmpty()) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(hardBroken(unit, columns, lines));
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
        if (Unseen.is(codePoint)) {
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
        StringBuilder unit = new StringBuilder();
        int before = -1;
        for (int at : text.codePoints().toArray()) {
            if (before >= 0 && mayBreak(before, at)) {
                units.add(unit.toString());
                unit.setLength(0);
            }
            unit.appendCodePoint(at);
            before = at;
        }
        units.add(unit.toString());
        return units;
    }

    private static boolean mayBreak(int before, int at) {
        if (at == ' ' || width(at) == 0 || NOT_FIRST.indexOf(at) >= 0 || NOT_LAST.indexOf(before) >= 0) {
            return false;
        }
        return before == ' ' || width(before) == 2 || width(at) == 2;
    }

    /** What is left of a unit after as many full lines of it as it is too long for. */
    private static String hardBroken(String unit, int columns, List<String> lines) {
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
