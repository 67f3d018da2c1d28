package catchup.report;

import catchup.advice.Advice;
import catchup.advice.Recommendation;
import catchup.fact.Disagreement;
import catchup.fact.Measure;
import catchup.report.AdviceView.Objection;
import java.util.List;

/** Words what advisors object to the measures of an advice, as the case file records it. */
final class ObjectionWriter {

    private final Advice advice;
    private final Labels labels;

    ObjectionWriter(Advice advice, Labels labels) {
        this.advice = advice;
        this.labels = labels;
    }

    List<Objection> all() {
        return advice.subject().disagreements().stream().map(this::objection).toList();
    }

    List<Objection> about(String measure) {
        return advice.subject().disagreements().stream()
                .filter(each -> each.measure().equals(measure))
                .map(this::objection)
                .toList();
    }

    private Objection objection(Disagreement disagreement) {
        return new Objection(
                advice.rules()
                        .measures()
                        .find(disagreement.measure())
                        .map(Measure::name)
                        .map(labels::in)
                        .orElse(disagreement.measure()),
                labels.get(
                        "disagreement.text",
                        disagreement.by(),
                        disagreement.date().toString(),
                        labels.word("disagreement", disagreement.says()),
                        disagreement.reason()),
                advice.recommendations().stream()
                        .filter(each -> each.measure().id().equals(disagreement.measure()))
                        .mapToInt(Recommendation::rank)
                        .mapToObj(rank -> labels.get("disagreement.rank", rank))
                        .findFirst()
                        .orElseGet(() -> labels.get("disagreement.none")));
    }
}
