package catchup.report;

import catchup.report.AdviceView.Comparison;
import catchup.report.AdviceView.Diagnosis;
import catchup.report.AdviceView.Phase;
import catchup.report.AdviceView.Planned;
import java.util.ArrayList;
import java.util.List;

/** Advice as Markdown, for notes, wikis and merge requests. */
final class MarkdownReport {

    private static final String BULLET = "-";

    private final AdviceView view;
    private final Labels labels;
    private final Markdown page = new Markdown();
    private final MarkdownMeasure measure;

    private MarkdownReport(AdviceView view) {
        this.view = view;
        this.labels = view.labels();
        this.measure = new MarkdownMeasure(labels, page);
    }

    static String of(AdviceView view) {
        MarkdownReport report = new MarkdownReport(view);
        report.write();
        return report.page.toString();
    }

    private void write() {
        head();
        ranking();
        view.recommendations().forEach(measure::write);
        diagnoses("heading.diagnoses", view.diagnoses());
        diagnoses("heading.advantages", view.advantages());
        comparisons("heading.gaps", "severity", view.gaps());
        comparisons("heading.strengths", "standing", view.strengths());
        cautions();
        disagreements();
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
        page.table(ViewTables.ranking(view));
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
            each.evidence().forEach(measure::chain);
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
            view.cautions().forEach(measure::caution);
            page.endOfList();
        }
    }

    private void disagreements() {
        if (!view.disagreements().isEmpty()) {
            page.heading(2, labels.get("heading.disagreements"));
            view.disagreements()
                    .forEach(each -> page.item(
                            0,
                            BULLET,
                            labels.get("aside", each.measure(), each.standing()),
                            labels.get("colon", "", each.text())));
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
        page.heading(2, view.unknownsHeading());
        page.paragraph(labels.get("unknowns.order"));
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

    private List<String> headings(String... columns) {
        return labels.columns(columns);
    }
}
