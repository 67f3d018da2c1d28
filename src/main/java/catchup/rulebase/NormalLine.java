package catchup.rulebase;

/**
 * A line of a rule file as the vocabulary sees it: full-width quotes, brackets, commas and digits that people type by habit
 * are mapped one to one to their plain forms outside of quoted texts, runs of blanks are one blank, and blanks beside
 * quotes or Chinese characters, which no reader sees, are left out. Every character keeps its column.
 */
final class NormalLine {

    private static final String OPENING = "\"“”＂「『";
    private static final String CLOSING = "\"“”＂」』";

    private final StringBuilder text = new StringBuilder();
    private final int[] columns;

    private NormalLine(int length) {
        columns = new int[length + 1];
    }

    static NormalLine of(String line) {
        NormalLine normal = new NormalLine(line.length());
        int i = 0;
        while (i < line.length()) {
            char c = line.charAt(i);
            if (OPENING.indexOf(c) >= 0) {
                i = normal.quoted(line, i);
            } else {
                normal.plain(c, i);
                i++;
            }
        }
        normal.trimEnd();
        normal.columns[normal.text.length()] = line.stripTrailing().length() + 1;
        return normal;
    }

    /** The plain form of a full-width character, or the character itself. */
    static char plain(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - '！' + '!');
        }
        return switch (c) {
            case '　' -> ' ';
            case '、' -> ',';
            case '。' -> '.';
            default -> c;
        };
    }

    String text() {
        return text.toString();
    }

    /** The column, counted from 1, in the line as written, of a position in the normal text. */
    int column(int position) {
        return columns[position];
    }

    private int quoted(String line, int start) {
        boolean plain = line.charAt(start) == '"';
        int end = start + 1;
        while (end < line.length() && (plain ? line.charAt(end) != '"' : CLOSING.indexOf(line.charAt(end)) < 0)) {
            end++;
        }
        trimEnd();
        put('"', start);
        for (int i = start + 1; i < end; i++) {
            put(line.charAt(i), i);
        }
        if (end < line.length()) {
            put('"', end);
        }
        return end + 1;
    }

    private void plain(char written, int index) {
        char c = plain(written);
        if (c == ' ' || c == '\t') {
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
