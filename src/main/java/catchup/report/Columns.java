package catchup.report;

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
    private static final Pattern HIDDEN =
            Pattern.compile("[[\\p{Cc}&&[^\\s]]\\p{Cs}\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF]");
    private static final String NOT_FIRST = "，。；：、！？）》」』】”’…％%·";
    private static final String NOT_LAST = "（《「『【“‘";

    private Columns() {}

    /** How many columns a text takes; characters that move the cursor must have been {@link #clean}ed away. */
    public static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /** The text on one line: runs of blanks become one space, and characters that steer a terminal or hide text go. */
    static String clean(String text) {
        return BLANKS.matcher(HIDDEN.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    /** The text without characters that steer a terminal, hide text or turn its direction. */
    public static String visible(String text) {
        return HIDDEN.matcher(text).replaceAll("");
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
    static String pad(String text, int columns, boolean right) {
        String blanks = " ".repeat(Math.max(0, columns - width(text)));
        return right ? blanks + text : text + blanks;
    }

    private static int width(int codePoint) {
        return Math.max(0, WCWidth.wcwidth(codePoint));
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
