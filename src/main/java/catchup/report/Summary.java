package catchup.report;

import catchup.advice.Advice;
import catchup.advice.Recommendation;
import java.util.ArrayList;
import java.util.List;

/** The advice in two or three sentences: the main causes, the first measures, the main caution or open question. */
final class Summary {

    private static final int NAMED = 3;

    private final Advice advice;
    private final Labels labels;
    private final Phrases phrases;

    Summary(Advice advice, Labels labels, Phrases phrases) {
        this.advice = advice;
        this.labels = labels;
        this.phrases = phrases;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        sentences.add(causes());
        sentences.add(measures());
        if (!advice.cautions().isEmpty()) {
            sentences.add(labels.get(
                    "summary.caution", advice.cautions().get(0).caution().text()));
        } else if (!advice.unknowns().isEmpty()) {
            sentences.add(labels.get(
                    "summary.find-out", advice.unknowns().get(0).indicator().name()));
        }
        return List.copyOf(sentences);
    }

    private String causes() {
        List<String> names = advice.diagnoses().stream()
                .filter(diagnosed -> !ViewWriter.isAdvantage(diagnosed.diagnosis()))
                .limit(NAMED)
                .map(diagnosed -> phrases.diagnosis(diagnosed.diagnosis().id()))
                .toList();
        return labels.get(
                names.isEmpty() ? "summary.no-causes" : "summary.causes",
                advice.subject().region().name(),
                advice.subject().benchmark().name(),
                labels.semicolons(names));
    }

    private String measures() {
        List<String> names =
                advice.recommendations().stream().limit(NAMED).map(this::item).toList();
        return names.isEmpty()
                ? labels.get("summary.no-measures")
                : labels.get("summary.first", labels.semicolons(names));
    }

    private String item(Recommendation recommendation) {
        return labels.get(
                "summary.item",
                recommendation.measure().name(),
                labels.word("party", recommendation.measure().lead()),
                recommendation.phase());
    }
}
