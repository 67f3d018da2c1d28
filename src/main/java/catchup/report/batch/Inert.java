package catchup.report.batch;

import catchup.source.TableWriter;
import catchup.text.Unseen;
import java.util.List;

/** Cells that a spreadsheet takes for texts, whatever a stranger's table has in them. */
public final class Inert {

    private static final String STARTS = "=+-@\t\r";

    private Inert() {}

    /** A row of texts with the end of its line. */
    static String line(List<String> cells) {
        return TableWriter.line(cells.stream().map(Inert::text).toList());
    }

    /** A text that no spreadsheet computes; a number stays as it is. */
    public static String text(String text) {
        String shown = Unseen.shown(text);
        boolean starts = !shown.isEmpty() && STARTS.indexOf(shown.charAt(0)) >= 0;
        return starts && !shown.matches("[+-]?[0-9.]+") ? "'" + shown : shown;
    }
}
