package catchup.report;

import java.util.List;

/** Lines for the terminal, none of them wider than the page, save for what stands letter by letter. */
public final class TextPage {

    private final StringBuilder out = new StringBuilder();
    private final int width;
    private final boolean colour;

    public TextPage(int width, boolean colour) {
        this.width = width;
        this.colour = colour;
    }

    public int width() {
        return width;
    }

    /** A blank line, unless nothing stands above it. */
    public void blank() {
        if (!out.isEmpty()) {
            out.append('\n');
        }
    }

    /** The title of the page, underlined. */
    public void title(String text) {
        paragraph(0, text, Style.TITLE);
        line(Style.FAINT.paint("=".repeat(width), colour));
    }

    /** A heading, set off by a blank line and underlined as far as it goes. */
    public void heading(String text) {
        blank();
        paragraph(0, text, Style.HEADING);
        line(Style.FAINT.paint("-".repeat(Math.min(width, Columns.width(Columns.clean(text)))), colour));
    }

    public void paragraph(int indent, String text, Style style) {
        item(indent, "", text, style);
    }

    /** A text behind a marker; its further lines stand under its first. */
    public void item(int indent, String marker, String text, Style style) {
        int hang = marker.isEmpty() ? indent : indent + Columns.width(marker) + 1;
        List<String> lines = Columns.wrap(text, width - hang);
        for (int at = 0; at < lines.size(); at++) {
            String before = at > 0 || marker.isEmpty() ? " ".repeat(hang) : " ".repeat(indent) + marker + " ";
            line(before + style.paint(lines.get(at), colour));
        }
    }

    /** Lines as they would stand in a file: never wrapped, blanks kept. */
    public void verbatim(int indent, String text) {
        text.lines().forEach(line -> line(" ".repeat(indent) + Columns.visible(line)));
    }

    public void table(int indent, TextTable table) {
        table.lines(width - indent, colour).forEach(line -> line(" ".repeat(indent) + line));
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void line(String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
