package catchup.report.handbook;

import java.util.List;

/**
 * What a drawing shows, before anything has a place: boxes in columns from left to right, and lines between them.
 *
 * @param description what a reader who does not see it is told
 * @param columns headings, one for each column
 * @param legend the looks that need an explanation
 */
public record Diagram(
        String title,
        String description,
        List<String> columns,
        List<Box> boxes,
        List<Link> links,
        List<Legend> legend) {

    /**
     * A box with a text.
     *
     * @param lines the text, broken into lines
     * @param look how it is drawn, as a class of the style sheet
     * @param hint what it says when pointed at
     * @param target where it links to; empty if it does not
     */
    public record Box(int column, List<String> lines, String look, String hint, String target) {}

    /**
     * A line from a box to one further to the right, by their places in the list of boxes.
     *
     * @param width of the line, in drawing units; 0 for the usual one of its look
     */
    public record Link(int from, int to, String look, double width, String hint) {}

    /** A look of lines and what it means. */
    public record Legend(String look, String text) {}
}
