package catchup.rulebase;

/**
 * A line of a rule file as the vocabulary sees it: full-width quotes, brackets, commas and digits that people type by habit
 * are mapped one to one to their plain forms outside of quoted texts, runs of blanks are one blank, and blanks beside
 * quotes or Chinese characters, which no reader sees, are left out. Every character keeps its column.
 */
public final class NormalLine {

    private static final String OPENING = "\"“”＂「『";
    private static final String CLOSING = "\"“”＂」』";

    private final StringBuilder text = new StringBuilder();
    private final int[] columns;
    private String plain = "";

    private NormalLine(int length) {
        columns = new int[length];
    }

    public static NormalLine of(String line) {
        NormalLine normal = new NormalLine(line.length());
        int i = 0;
        while (i < line.length()) {
            int end = closing(line, i);
            if (end < 0) {
                normal.plain(line.charAt(i), i);
            } else {
                normal.quoted(line, i, end);
            }
            i = Math.max(i, end) + 1;
        }
        normal.trimEnd();
        normal.plain = normal.text.toString();
        return normal;
    }

    /** The plain form of a full-width character, or the character itself. */
    static char plain(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        return switch (c) {
            case '、' -> ',';
            case '。' -> '.';
            default -> Character.isSpaceChar(c) || c == '\t' ? ' ' : c;
        };
    }

    /** Where a text in quotes that opens at a position is closed; the end of the line if it is not; −1 if none opens. */
    static int closing(String line, int start) {
        char opening = line.charAt(start);
        if (OPENING.indexOf(opening) < 0) {
            return -1;
        }
        int end = start + 1;
        while (end < line.length()
                && (opening == '"' ? line.charAt(end) != '"' : CLOSING.indexOf(line.charAt(end)) < 0)) {
            end++;
        }
        return end;
    }

    public String text() {
        return plain;
    }

    /** The column, counted from 1, in the line as written, of a position in the normal text. */
    int column(int position) {
        return columns[position];
    }

    private void quoted(String line, int start, int end) {
        trimEnd();
        put('"', start);
        for (int i = start + 1; i < end; i++) {
            put(line.charAt(i), i);
        }
        if (end < line.length()) {
            put('"', end);
        }
    }

    private void plain(char written, int index) {
        char c = plain(written);
        if (c == ' ') {
            boolean visible = !text.isEmpty() && !bindsBlanks(text.charAt(text.length() - 1));
            if (visible) {
                put(' ', index);
            }
            return;
        }
        if (isChinese(c)) {
            trimEnd();
        }
        put(c, index);
    }

    private void put(char c, int index) {
        columns[text.length()] = index + 1;
        text.append(c);
    }

    private void trimEnd() {
        while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
            text.setLength(text.length() - 1);
        }
    }

    private static boolean bindsBlanks(char previous) {
        return previous == ' ' || previous == '"' || isChinese(previous);
    }

    private static boolean isChinese(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
