package catchup.report;

import catchup.report.AdviceView.Caution;
import catchup.report.AdviceView.Chain;
import catchup.report.AdviceView.Recommendation;
import catchup.report.AdviceView.RuleText;
import catchup.report.AdviceView.Step;
import java.util.List;

/** One measure as Markdown, and the pieces it shares with the rest of the page. */
final class MarkdownMeasure {

    private static final int NESTED = 2;
    private static final String BULLET = "-";

    private final Labels labels;
    private final Markdown page;

    MarkdownMeasure(Labels labels, Markdown page) {
        this.labels = labels;
        this.page = page;
    }

    void write(Recommendation each) {
        page.heading(3, each.rank() + ". " + each.name());
        facts(each);
        page.paragraph(each.mechanism());
        page.label(labels.get("part.why"));
        each.why().forEach(this::chain);
        page.endOfList();
        list("part.steps", each.steps(), "1.");
        targets(each);
        score(each);
        list("part.after", each.after(), BULLET);
        list("part.reinforces", each.reinforces(), BULLET);
        list("part.conflicts", each.conflicts(), BULLET);
        list(
                "part.risks",
                each.risks().stream()
                        .map(risk -> labels.get("risk.text", risk.risk(), risk.mitigation()))
                        .toList(),
                BULLET);
        cautions(each);
        list(
                "part.disagreements",
                each.disagreements().stream().map(AdviceView.Objection::text).toList(),
                BULLET);
        proof(each);
    }

    private void facts(Recommendation each) {
        page.table(
                headings("theme", "score", "certainty", "phase", "lead", "support", "horizon", "cost"),
                List.of(Markdown.cells(
                        each.theme(),
                        each.score(),
                        each.certainty(),
                        each.phase(),
                        each.lead(),
                        each.support(),
                        each.horizon(),
                        each.cost())));
    }

    void chain(Chain chain) {
        for (Step step : chain.steps()) {
            page.item(0, BULLET, step.seen());
            page.item(NESTED, BULLET, "→ " + step.concluded(), labels.get("colon", "", step.reason()));
        }
        page.item(0, BULLET, labels.get("colon", labels.get("col.certainty"), chain.certainty()));
    }

    private void targets(Recommendation each) {
        if (each.targets().isEmpty()) {
            return;
        }
        page.label(labels.get("part.targets"));
        page.table(ViewTables.targets(each, labels));
    }

    private void score(Recommendation each) {
        page.label(labels.get("part.score", each.score()));
        page.table(ViewTables.score(each, labels));
    }

    private void cautions(Recommendation each) {
        if (!each.cautions().isEmpty()) {
            page.label(labels.get("part.cautions"));
            each.cautions().forEach(this::caution);
            page.endOfList();
        }
    }

    void caution(Caution caution) {
        page.item(0, BULLET, caution.name(), labels.get("colon", "", caution.text()));
    }

    private void proof(Recommendation each) {
        page.label(labels.get("part.rules"));
        each.rules().forEach(this::rule);
        page.endOfList();
        list(
                "part.principles",
                each.principles().stream()
                        .map(principle -> labels.get("colon", principle.id(), principle.text()))
                        .toList(),
                BULLET);
    }

    private void rule(RuleText rule) {
        page.item(0, BULLET, rule.name(), labels.get("colon", "", rule.place()));
        rule.lines().forEach(line -> page.item(NESTED, BULLET, line));
    }

    private void list(String key, List<String> items, String marker) {
        if (!items.isEmpty()) {
            page.label(labels.get(key));
            items.forEach(item -> page.item(0, marker, item));
            page.endOfList();
        }
    }

    private List<String> headings(String... columns) {
        return labels.columns(columns);
    }
}
