package catchup.report.office;

import catchup.fact.Severity;
import catchup.report.AdviceView.Comparison;
import catchup.report.AdviceView.Part;
import catchup.report.AdviceView.Phase;
import catchup.report.AdviceView.Planned;
import catchup.report.Columns;
import catchup.report.Labels;
import catchup.report.office.Charts.Scale;
import catchup.report.office.Charts.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the charts of office files draw.
 *
 * @param title empty where a heading says it
 * @param categories one for each bar, from the top
 */
public record Drawn(String title, List<String> categories, List<Series> series, Scale scale) {

    private static final String BLUE = "2C5F8F";
    private static final String PALE = "C3D2E0";
    private static final String AHEAD = "3F9370";
    private static final int YEARS = 7;
    private static final Map<Severity, String> COLOURS = Map.of(
            Severity.MILD, "F0D98A",
            Severity.MODERATE, "E6A545",
            Severity.SEVERE, "C8502F",
            Severity.CRITICAL, "7A0016");

    public Drawn {
        title = Columns.visible(title);
        categories = categories.stream().map(Columns::visible).toList();
    }

    /** Gaps to the left of the benchmark's level, by severity; leads to the right of it. */
    public static Drawn gaps(Labels labels, List<Comparison> comparisons) {
        List<Series> series = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            if (severity != Severity.NONE) {
                series.add(new Series(
                        labels.in(severity.text()),
                        COLOURS.getOrDefault(severity, BLUE),
                        comparisons.stream()
                                .map(each -> each.degree() > 0 && each.severity() == severity ? -each.degree() : 0.0)
                                .toList()));
            }
        }
        series.add(new Series(
                labels.get("chart.ahead"),
                AHEAD,
                comparisons.stream().map(each -> Math.max(0.0, -each.degree())).toList()));
        return new Drawn(
                "",
                comparisons.stream()
                        .map(each -> labels.get("aside", each.indicator(), each.standing()))
                        .toList(),
                series,
                new Scale(-1, 0.4, 0.2, "0.0;0.0;0", true));
    }

    /** The parts of a score, each behind those before it. */
    public static Drawn score(Labels labels, List<Part> parts) {
        return new Drawn(
                "",
                parts.stream()
                        .map(part -> labels.get("chart.word", part.criterion(), part.points()))
                        .toList(),
                List.of(
                        new Series(" ", "", parts.stream().map(Part::start).toList()),
                        new Series(
                                labels.get("col.points"),
                                BLUE,
                                parts.stream().map(Part::length).toList())),
                new Scale(0, 100, 20, "0", false));
    }

    /** The measures of a phase over the years from the start of each. */
    public static Drawn phase(Labels labels, Phase phase) {
        List<Planned> measures = phase.measures();
        return new Drawn(
                "",
                measures.stream().map(each -> each.rank() + ". " + each.name()).toList(),
                List.of(
                        new Series(
                                labels.get("roadmap.legend.work"),
                                PALE,
                                measures.stream()
                                        .map(each -> (double) Math.min(YEARS, each.from()))
                                        .toList()),
                        new Series(
                                labels.get("roadmap.legend.results"),
                                BLUE,
                                measures.stream()
                                        .map(each ->
                                                (double) (Math.min(YEARS, each.to()) - Math.min(YEARS, each.from())))
                                        .toList())),
                new Scale(0, YEARS, 1, "0", true));
    }

    /** The same with a title. */
    public Drawn titled(String other) {
        return new Drawn(other, categories, series, scale);
    }
}
