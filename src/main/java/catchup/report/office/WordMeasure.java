package catchup.report.office;

import catchup.report.AdviceView.Chain;
import catchup.report.AdviceView.Recommendation;
import catchup.report.AdviceView.Step;
import catchup.report.Labels;
import catchup.report.ViewTables;
import java.io.IOException;
import java.util.List;

/** One measure in a document, with its evidence and its score. */
final class WordMeasure {

    private final Labels labels;
    private final Pages pages;
    private final Drawings drawings;

    WordMeasure(Labels labels, Pages pages, Drawings drawings) {
        this.labels = labels;
        this.pages = pages;
        this.drawings = drawings;
    }

    void write(Recommendation each) throws IOException {
        pages.heading(2, each.rank() + ". " + each.name());
        facts(each);
        pages.lead(Styles.NORMAL, each.mechanism());
        pages.heading(3, labels.get("part.why"));
        each.why().forEach(this::chain);
        score(each);
        steps(each);
        targets(each);
        risks(each);
        names("part.after", each.after());
        names("part.reinforces", each.reinforces());
        names("part.conflicts", each.conflicts());
        each.cautions().forEach(caution -> pages.box(caution.name(), caution.text()));
        each.disagreements().forEach(objection -> pages.box(labels.get("part.disagreements"), objection.text()));
        proof(each);
    }

    private void facts(Recommendation each) {
        pages.leadingTable(
                labels.columns("score", "certainty", "phase", "lead", "support", "horizon", "cost"),
                List.of(10, 16, 16, 14, 18, 14, 12),
                List.of(
                        each.score(),
                        each.certainty(),
                        each.phase(),
                        each.lead(),
                        each.support(),
                        each.horizon(),
                        each.cost()));
    }

    /** A line of reasoning, step by step. */
    void chain(Chain chain) {
        for (int i = 0; i < chain.steps().size(); i++) {
            Step step = chain.steps().get(i);
            pages.leadingItem("–", step.seen(), 1);
            pages.follows(step.concluded(), step.reason(), i == chain.steps().size() - 1);
        }
        pages.note(labels.get("colon", labels.get("col.certainty"), chain.certainty()));
    }

    private void score(Recommendation each) throws IOException {
        pages.heading(3, labels.get("part.score", each.score()));
        drawings.lead(Drawn.score(labels, each.waterfall()));
        pages.table(ViewTables.score(each, labels), List.of(40, 20, 20, 20));
    }

    private void steps(Recommendation each) {
        if (!each.steps().isEmpty()) {
            pages.heading(3, labels.get("part.steps"));
            for (int i = 0; i < each.steps().size(); i++) {
                pages.item(i + 1 + ".", each.steps().get(i), 1);
            }
        }
    }

    private void targets(Recommendation each) {
        if (!each.targets().isEmpty()) {
            pages.heading(3, labels.get("part.targets"));
            pages.table(ViewTables.targets(each, labels), List.of(43, 19, 19, 19));
        }
    }

    private void risks(Recommendation each) {
        if (!each.risks().isEmpty()) {
            pages.heading(3, labels.get("part.risks"));
            pages.table(
                    labels.columns("risk", "mitigation"),
                    List.of(50, 50),
                    each.risks().stream()
                            .map(risk -> List.of(risk.risk(), risk.mitigation()))
                            .toList());
        }
    }

    private void names(String key, List<String> names) {
        if (!names.isEmpty()) {
            pages.named(labels.get(key), labels.commas(names));
        }
    }

    private void proof(Recommendation each) {
        pages.note(labels.get(
                "colon",
                labels.get("part.rules"),
                labels.semicolons(each.rules().stream()
                        .map(rule -> labels.get("aside", rule.name(), rule.place()))
                        .toList())));
        each.principles().forEach(principle -> pages.note(labels.get("colon", principle.id(), principle.text())));
    }
}
