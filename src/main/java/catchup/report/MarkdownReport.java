package catchup.report;

import catchup.report.AdviceView.Caution;
import catchup.report.AdviceView.Chain;
import catchup.report.AdviceView.Comparison;
import catchup.report.AdviceView.Diagnosis;
import catchup.report.AdviceView.Phase;
import catchup.report.AdviceView.Planned;
import catchup.report.AdviceView.Recommendation;
import catchup.report.AdviceView.RuleText;
import catchup.report.AdviceView.Step;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Advice as Markdown, for notes, wikis and merge requests. */
final class MarkdownReport {

    private static final int NESTED = 2;
    private static final String BULLET = "-";

    private final AdviceView view;
    private final Labels labels;
    private final Markdown page = new Markdown();

    private MarkdownReport(AdviceView view) {
        this.view = view;
        this.labels = view.labels();
    }

    static String of(AdviceView view) {
        MarkdownReport report = new MarkdownReport(view);
        report.write();
        return report.page.toString();
    }

    private void write() {
        head();
        ranking();
        view.recommendations().forEach(this::recommendation);
        diagnoses("heading.diagnoses", view.diagnoses());
        diagnoses("heading.advantages", view.advantages());
        comparisons("heading.gaps", "severity", view.gaps());
        comparisons("heading.strengths", "standing", view.strengths());
        cautions();
        roadmap();
        unknowns();
        sources();
        method();
    }

    private void head() {
        page.heading(1, view.title());
        page.table(
                Markdown.cells(labels.get("heading.overview"), view.head().caseId()),
                view.head().fields().stream()
                        .map(field -> Markdown.cells(field.label(), field.value()))
                        .toList());
        page.heading(2, labels.get("heading.summary"));
        view.summary().forEach(page::paragraph);
    }

    private void ranking() {
        page.heading(2, labels.get("heading.recommendations"));
        if (view.ranking().isEmpty()) {
            page.paragraph(labels.get("summary.no-measures"));
            return;
        }
        page.table(
                headings("rank", "measure", "score", "certainty", "phase", "lead", "answers"),
                view.ranking().stream()
                        .map(each -> Markdown.cells(
                                String.valueOf(each.rank()),
                                each.name(),
                                each.score(),
                                each.certainty(),
                                each.phase(),
                                each.lead(),
                                each.answers()))
                        .toList());
    }

    private void recommendation(Recommendation each) {
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

    private void chain(Chain chain) {
        for (Step step : chain.steps()) {
            page.item(0, BULLET, step.seen());
            page.item(NESTED, BULLET, "→ " + step.concluded(), labels.get("colon", "", step.reason()));
        }
    }

    private void targets(Recommendation each) {
        if (each.targets().isEmpty()) {
            return;
        }
        page.label(labels.get("part.targets"));
        page.table(
                headings("indicator", "baseline", "target", "when"),
                each.targets().stream()
                        .map(target ->
                                Markdown.cells(target.indicator(), target.baseline(), target.target(), target.when()))
                        .toList());
    }

    private void score(Recommendation each) {
        page.label(labels.get("part.score", each.score()));
        List<List<String>> rows = new ArrayList<>();
        each.waterfall()
                .forEach(
                        part -> rows.add(Markdown.cells(part.criterion(), part.weight(), part.value(), part.points())));
        rows.add(Markdown.cells(labels.get("part.total"), "", "", each.score()));
        page.table(headings("criterion", "weight", "value", "points"), rows);
    }

    private void cautions(Recommendation each) {
        if (!each.cautions().isEmpty()) {
            page.label(labels.get("part.cautions"));
            each.cautions().forEach(this::caution);
            page.endOfList();
        }
    }

    private void caution(Caution caution) {
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

    private void diagnoses(String heading, List<Diagnosis> diagnoses) {
        if (diagnoses.isEmpty()) {
            return;
        }
        page.heading(2, labels.get(heading));
        for (Diagnosis each : diagnoses) {
            page.heading(3, each.name());
            page.paragraph(each.standing());
            page.paragraph(each.meaning());
            each.evidence().forEach(this::chain);
            page.endOfList();
            if (!each.more().isEmpty()) {
                page.paragraph(each.more());
            }
        }
    }

    private void comparisons(String heading, String standing, List<Comparison> comparisons) {
        if (comparisons.isEmpty()) {
            return;
        }
        page.heading(2, labels.get(heading));
        page.table(
                headings(
                        "indicator",
                        "dimension",
                        "region",
                        "benchmark",
                        standing,
                        "degree",
                        "years",
                        "quality",
                        "source"),
                comparisons.stream()
                        .map(each -> Markdown.cells(
                                each.indicator(),
                                each.dimension(),
                                each.region(),
                                each.benchmark(),
                                each.standing(),
                                each.degreeText(),
                                each.years(),
                                each.quality(),
                                each.sources()))
                        .toList());
    }

    private void cautions() {
        if (!view.cautions().isEmpty()) {
            page.heading(2, labels.get("heading.cautions"));
            view.cautions().forEach(this::caution);
            page.endOfList();
        }
    }

    private void roadmap() {
        page.heading(2, labels.get("heading.roadmap"));
        List<List<String>> rows = new ArrayList<>();
        for (Phase phase : view.roadmap()) {
            for (Planned planned : phase.measures()) {
                rows.add(Markdown.cells(phase.name(), planned.name(), planned.lead(), planned.horizon()));
            }
        }
        page.table(headings("phase", "measure", "lead", "horizon"), rows);
    }

    private void unknowns() {
        if (view.unknowns().isEmpty()) {
            return;
        }
        page.heading(2, labels.get("heading.unknowns"));
        page.table(
                headings("indicator", "missing", "decides"),
                view.unknowns().stream()
                        .map(each -> Markdown.cells(each.indicator(), each.missing(), each.decides()))
                        .toList());
    }

    private void sources() {
        if (!view.sources().isEmpty()) {
            page.heading(2, labels.get("heading.sources"));
            view.sources().forEach(source -> page.item(0, BULLET, "[" + source.number() + "] " + source.text()));
            page.endOfList();
        }
    }

    private void method() {
        page.heading(2, labels.get("heading.method"));
        view.method().forEach(paragraph -> page.item(0, BULLET, paragraph));
        page.endOfList();
        page.paragraph(view.engine());
    }

    private void list(String key, List<String> items, String marker) {
        if (!items.isEmpty()) {
            page.label(labels.get(key));
            items.forEach(item -> page.item(0, marker, item));
            page.endOfList();
        }
    }

    private List<String> headings(String... columns) {
        return Arrays.stream(columns).map(column -> labels.get("col." + column)).toList();
    }
}
