package catchup.report.diff;

import catchup.comparison.Difference;
import catchup.report.Labels;
import catchup.report.Options;
import java.util.List;

/**
 * The difference that edits make, in the words of one language, ready to be laid out.
 *
 * @param summary what changes, in a few sentences
 * @param edits those that change something, by number
 * @param idle those that change nothing in these cases
 * @param cases those in which something changes
 * @param notes how to read it, and what was left open
 */
public record DiffView(
        Labels labels,
        String title,
        List<String> summary,
        List<EditView> edits,
        List<EditView> idle,
        List<CaseView> cases,
        List<String> notes) {

    /** In words; of measures that only move, those whose rank is among the first {@code options.top()}. */
    public static DiffView of(Difference difference, Options options) {
        return new DiffWriter(difference, options, true).view();
    }

    /** The same with edits called by their numbers alone, for a narrow page. */
    static DiffView brief(Difference difference, Options options) {
        return new DiffWriter(difference, options, false).view();
    }

    /**
     * An edit.
     *
     * @param number by which the cases refer to it
     * @param title what was edited and how
     * @param place file and line, in the newer version unless it is gone there
     * @param former the same in the older version; empty if it is the same place or there was none
     * @param more how many further lines were edited, in words; empty if none
     * @param effects what it changes and where, one sentence each
     */
    public record EditView(
            int number,
            String title,
            String place,
            String former,
            List<PieceView> pieces,
            String more,
            List<String> effects) {}

    /** An edited line or cell; one side may be empty. */
    public record PieceView(String old, String now) {}

    /**
     * What changes in a case.
     *
     * @param more how many moves are not told, in words; empty if none
     */
    public record CaseView(String title, String id, List<Row> rows, String more) {}

    /**
     * Something that changed.
     *
     * @param before what was said; {@code after} what is said now
     * @param because the edits to blame
     */
    public record Row(Mark mark, String what, String before, String after, String because) {}

    /** Whether something came, went or changed. */
    public enum Mark {
        GAINED("+"),
        LOST("\u2212"),
        CHANGED("~");

        private final String sign;

        Mark(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }
    }
}
