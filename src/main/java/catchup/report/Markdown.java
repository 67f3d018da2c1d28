package catchup.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Writes Markdown in which no text from a case or a rule can turn into markup. */
public final class Markdown {

    private static final String SPECIAL = "\\`*_{}[]|~$";

    private final StringBuilder out = new StringBuilder();

    /** A text as Markdown that reads the same, on one line. */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        Columns.clean(text).codePoints().forEach(at -> {
            switch (at) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.append(SPECIAL.indexOf(at) >= 0 ? "\\" : "").appendCodePoint(at);
            }
        });
        return escaped.toString()
                .replaceFirst("^([#+=-])", "\\\\$1")
                .replaceFirst("^(\\d+)([.)])(?=\\s|$)", "$1\\\\$2");
    }

    public void heading(int level, String text) {
        out.append("#".repeat(level)).append(' ').append(escape(text)).append("\n\n");
    }

    public void paragraph(String text) {
        out.append(escape(text)).append("\n\n");
    }

    /** A paragraph of its own that stands out, as a label over what follows. */
    void label(String text) {
        out.append("**").append(escape(text)).append("**\n\n");
    }

    public void item(int indent, String marker, String text) {
        out.append(" ".repeat(indent))
                .append(marker)
                .append(' ')
                .append(escape(text))
                .append('\n');
    }

    /** An item that begins with a strong name; the text brings the colon between them. */
    void item(int indent, String marker, String name, String text) {
        out.append(" ".repeat(indent))
                .append(marker)
                .append(" **")
                .append(escape(name))
                .append("**");
        out.append(escape(text)).append('\n');
    }

    public void endOfList() {
        blank();
    }

    void table(ViewTables.Grid grid) {
        table(grid.headings(), grid.rows());
    }

    public void table(List<String> headings, List<List<String>> rows) {
        row(headings);
        out.append("|").append(" --- |".repeat(headings.size())).append('\n');
        rows.forEach(this::row);
        blank();
    }

    @Override
    public String toString() {
        return out.toString().stripTrailing() + "\n";
    }

    /** One blank line and never two. */
    private void blank() {
        if (out.length() > 1 && out.charAt(out.length() - 2) != '\n') {
            out.append('\n');
        }
    }

    private void row(List<String> cells) {
        out.append(cells.stream().map(Markdown::escape).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    public static List<String> cells(String... cells) {
        return Arrays.asList(cells);
    }
}
