package catchup.batch;

import catchup.advice.Advice;
import catchup.fact.Case;
import catchup.text.Text;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a batch keeps of an advice.
 *
 * @param line where the row starts in its file, counted from 1; of a folder the number of the file
 * @param key what tells the row from others
 * @param recommended how many measures are recommended; {@code measures} has only the first of them
 * @param gaps worst first
 * @param strengths ids of indicators
 * @param cautions ids of those about the plan as a whole
 * @param missing ids of the indicators that would decide most, those first
 * @param figures what is known of the region, by indicator and in its unit
 */
public record Advised(
        int line,
        String key,
        String id,
        Text name,
        Text benchmark,
        int year,
        int stage,
        int recommended,
        List<Place> measures,
        List<Cause> diagnoses,
        List<Shortfall> gaps,
        List<String> strengths,
        List<String> cautions,
        List<String> missing,
        Map<String, Double> figures) {

    private static final int MOST_MISSING = 3;
    private static final int MOST_GAPS = 5;

    /** A measure in the ranking. */
    public record Place(int rank, String measure, double score, double certainty, int phase) {}

    /** A diagnosis. */
    public record Cause(String diagnosis, double certainty) {}

    /** A gap. */
    public record Shortfall(String indicator, String severity, double region, double benchmark) {}

    /** What is kept of an advice, with so many of the first measures. */
    public static Advised of(Advice advice, int line, String key, int top) {
        Case subject = advice.subject();
        Map<String, Double> figures = new LinkedHashMap<>();
        subject.readings()
                .forEach((id, reading) -> reading.region().ifPresent(value -> figures.put(id, value.value())));
        return new Advised(
                line,
                key,
                subject.id(),
                subject.region().name(),
                subject.benchmark().name(),
                subject.region().year(),
                advice.stage(),
                advice.recommendations().size(),
                advice.recommendations().stream()
                        .limit(top)
                        .map(each -> new Place(
                                each.rank(),
                                each.measure().id(),
                                each.score().total(),
                                each.belief().certainty(),
                                each.phase()))
                        .toList(),
                advice.diagnoses().stream()
                        .map(each ->
                                new Cause(each.diagnosis().id(), each.belief().certainty()))
                        .toList(),
                advice.gaps().stream()
                        .limit(MOST_GAPS)
                        .map(gap -> new Shortfall(
                                gap.indicator().id(),
                                gap.severity().text().en(),
                                gap.region().value(),
                                gap.benchmark().value()))
                        .toList(),
                advice.strengths().stream().map(each -> each.indicator().id()).toList(),
                advice.cautions().stream().map(each -> each.caution().id()).toList(),
                advice.unknowns().stream()
                        .limit(MOST_MISSING)
                        .map(each -> each.indicator().id())
                        .toList(),
                figures);
    }
}
