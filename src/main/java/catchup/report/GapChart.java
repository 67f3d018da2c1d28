package catchup.report;

import catchup.fact.Severity;
import catchup.report.AdviceView.Comparison;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Region and benchmark as bars, by dimension: from the benchmark's level to the left where the region is behind, to the
 * right where it is ahead. Raw values stand under each name and the severity beside each bar, so that nothing hangs on
 * length, pattern or colour alone. One drawing for each dimension, so that a page break never cuts one.
 *
 * @param grid where the severities begin, in drawing units
 */
public record GapChart(List<Panel> panels, List<Integer> grid) {

    public static final int WIDTH = 900;
    /** Where region and benchmark are level. */
    public static final int LEVEL = 690;

    private static final int BEHIND = 340;
    private static final int AHEAD = 100;
    private static final int NAME_COLUMNS = 46;
    private static final int LINE = 17;
    private static final int HEADER = 12;
    private static final int PADDING = 12;
    private static final int BAR = 16;

    /** The indicators of one dimension. */
    public record Panel(String dimension, String description, int height, List<Row> rows) {}

    /**
     * One indicator.
     *
     * @param x left end of its bar; {@code y} the upper
     * @param pattern how the bar is filled: a severity, or ahead
     * @param word severity or standing, with the degree
     */
    public record Row(List<Caption> captions, int x, int y, int width, int height, String pattern, String word) {
        /** The line on which the word beside the bar stands. */
        public int wordY() {
            return y + height - 3;
        }
    }

    /** A line of text under or beside a bar. */
    public record Caption(String text, int y, String kind) {}

    static GapChart of(AdviceView view) {
        Map<String, List<Comparison>> byDimension = new LinkedHashMap<>();
        Stream.concat(view.gaps().stream(), view.strengths().stream()).forEach(each -> byDimension
                .computeIfAbsent(each.dimension(), dimension -> new ArrayList<>())
                .add(each));
        List<Panel> panels = new ArrayList<>();
        byDimension.forEach((dimension, comparisons) -> panels.add(panel(view, dimension, comparisons)));
        List<Integer> grid = Stream.of(Severity.values())
                .map(severity -> LEVEL - (int) Math.round(BEHIND * severity.degree()))
                .toList();
        return new GapChart(panels, grid);
    }

    private static Panel panel(AdviceView view, String dimension, List<Comparison> comparisons) {
        List<Row> rows = new ArrayList<>();
        int y = HEADER;
        for (Comparison each : comparisons) {
            Row row = row(view, each, y);
            rows.add(row);
            y += row.captions().size() * LINE + PADDING;
        }
        return new Panel(dimension, description(view, comparisons), y, rows);
    }

    private static Row row(AdviceView view, Comparison each, int top) {
        List<Caption> captions = new ArrayList<>();
        int y = top;
        for (String line : Columns.wrap(each.indicator(), NAME_COLUMNS)) {
            y += LINE;
            captions.add(new Caption(line, y - 4, "name"));
        }
        for (String line : Columns.wrap(values(view.labels(), each), NAME_COLUMNS)) {
            y += LINE;
            captions.add(new Caption(line, y - 4, "values"));
        }
        boolean ahead = each.degree() <= 0;
        int width = Math.max(3, (int) Math.round(Math.min(1, Math.abs(each.degree())) * (ahead ? AHEAD : BEHIND)));
        int middle = top + (y - top - BAR) / 2;
        return new Row(
                captions, ahead ? LEVEL : LEVEL - width, middle, width, BAR, each.pattern(), word(view.labels(), each));
    }

    private static String word(Labels labels, Comparison each) {
        return each.degree() == 0 ? each.standing() : labels.get("chart.word", each.standing(), each.degreeText());
    }

    private static String values(Labels labels, Comparison each) {
        return labels.get(
                "chart.values", labels.get("col.region"), each.region(), labels.get("col.benchmark"), each.benchmark());
    }

    private static String description(AdviceView view, List<Comparison> comparisons) {
        Labels labels = view.labels();
        return labels.semicolons(comparisons.stream()
                .map(each -> labels.get("colon", each.indicator(), values(labels, each))
                        + labels.get("list.clause")
                        + word(labels, each))
                .toList());
    }
}
