package catchup.report.findings;

import catchup.diagnostic.Location;
import catchup.report.Columns;

/**
 * A line of a file with the place that is meant underlined. A line that is too long for the page is cut on both sides of
 * that place; a Chinese character takes two columns.
 *
 * @param line as much of it as the page holds
 * @param marks blanks, then a mark under every column of the place
 */
record Excerpt(String line, String marks) {

    private static final String CUT = "…";

    /** More characters than any page shows on either side: a line may be as long as a file. */
    private static final int FAR = 1000;

    /** @param columns of the page, at least 10 */
    static Excerpt of(String line, Location at, int columns) {
        int start = Math.min(Math.max(at.column() - 1, 0), line.length());
        int end = Math.min(Math.max(at.endColumn() - 1, start), line.length());
        String before = visible(line.substring(Math.max(0, start - FAR), start));
        String marked = head(visible(line.substring(start, Math.min(end, start + FAR))), columns * 2 / 3);
        String after = visible(line.substring(end, Math.min(end + FAR, line.length())));
        int left = columns - Columns.width(marked);
        String lead = tail(before, Math.max(left / 2, left - Columns.width(after)));
        String rest = head(after, left - Columns.width(lead));
        String marks = " ".repeat(Columns.width(lead)) + "^".repeat(Math.max(1, Columns.width(marked)));
        return new Excerpt((lead + marked + rest).stripTrailing(), marks);
    }

    /** A tab, or any other blank, is as wide as a space here, so that what stands below it fits. */
    private static String visible(String text) {
        return Columns.visible(text.replace('\n', ' '));
    }

    private static String head(String text, int columns) {
        if (Columns.width(text) <= columns) {
            return text;
        }
        int end = 0;
        while (Columns.width(text.substring(0, next(text, end))) < columns) {
            end = next(text, end);
        }
        return text.substring(0, end) + CUT;
    }

    private static String tail(String text, int columns) {
        if (Columns.width(text) <= columns) {
            return text;
        }
        int start = text.length();
        while (start > 0 && Columns.width(text.substring(text.offsetByCodePoints(start, -1))) < columns) {
            start = text.offsetByCodePoints(start, -1);
        }
        return CUT + text.substring(start);
    }

    private static int next(String text, int position) {
        return text.offsetByCodePoints(position, 1);
    }
}
