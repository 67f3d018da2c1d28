package catchup.report;

import catchup.report.AdviceView.Phase;
import catchup.report.AdviceView.Planned;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The phases of a plan as bars over the years from the start of each measure: pale until first results can be expected,
 * dark while they are. One drawing for each phase.
 */
public record RoadmapChart(List<Panel> panels, List<Tick> ticks) {

    public static final int WIDTH = 900;

    private static final int LEFT = 390;
    private static final int YEARS = 7;
    private static final int YEAR = 70;
    private static final int NAME_COLUMNS = 50;
    private static final int LINE = 17;
    private static final int HEADER = 26;
    private static final int PADDING = 11;

    /** The measures of one phase; none if {@code rows} is empty. */
    public record Panel(String name, String description, int height, List<Row> rows) {}

    /**
     * One measure.
     *
     * @param work length of the bar up to first results; {@code results} of the rest
     */
    public record Row(List<GapChart.Caption> captions, int x, int y, int work, int results) {}

    /** A year on the axis. */
    public record Tick(int year, int x) {}

    static RoadmapChart of(AdviceView view) {
        List<Tick> ticks = IntStream.rangeClosed(0, YEARS)
                .mapToObj(year -> new Tick(year, LEFT + year * YEAR))
                .toList();
        return new RoadmapChart(
                view.roadmap().stream()
                        .map(phase -> panel(view.labels(), phase))
                        .toList(),
                ticks);
    }

    private static Panel panel(Labels labels, Phase phase) {
        List<Row> rows = new ArrayList<>();
        int y = HEADER;
        for (Planned planned : phase.measures()) {
            Row row = row(labels, planned, y);
            rows.add(row);
            y += row.captions().size() * LINE + PADDING;
        }
        return new Panel(phase.name(), description(labels, phase), y + (rows.isEmpty() ? LINE : 0), rows);
    }

    private static Row row(Labels labels, Planned planned, int top) {
        List<GapChart.Caption> captions = new ArrayList<>();
        int y = top;
        for (String line : Columns.wrap(planned.rank() + ". " + planned.name(), NAME_COLUMNS)) {
            y += LINE;
            captions.add(new GapChart.Caption(line, y - 4, "name"));
        }
        y += LINE;
        captions.add(new GapChart.Caption(labels.clauses(List.of(planned.lead(), planned.horizon())), y - 4, "values"));
        int work = Math.min(planned.from(), YEARS) * YEAR;
        int results = Math.min(planned.to(), YEARS) * YEAR - work;
        return new Row(captions, LEFT, top + (y - top - LINE) / 2, work, results);
    }

    private static String description(Labels labels, Phase phase) {
        return phase.measures().isEmpty()
                ? labels.get("roadmap.empty")
                : labels.semicolons(phase.measures().stream()
                        .map(planned -> labels.get("colon", planned.name(), planned.horizon()))
                        .toList());
    }
}
