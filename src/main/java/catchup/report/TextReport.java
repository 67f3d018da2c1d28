package catchup.report;

import catchup.report.AdviceView.Comparison;
import catchup.report.AdviceView.Diagnosis;
import catchup.report.AdviceView.Objection;
import catchup.report.AdviceView.Phase;
import catchup.report.AdviceView.Ranked;
import catchup.report.AdviceView.Unknown;
import catchup.report.TextTable.Cell;
import java.util.List;

/** Advice for the terminal: the ranking first, then each measure, then what it all rests on. */
final class TextReport {

    private static final int INDENT = 2;
    private static final int INNER = 4;
    private static final int BAR = 5;
    private static final String BULLET = "-";

    private final AdviceView view;
    private final Labels labels;
    private final TextPage page;
    private final TextMeasure measure;

    private TextReport(AdviceView view, Options options) {
        this.view = view;
        this.labels = view.labels();
        this.page = new TextPage(options.width(), options.colour());
        this.measure = new TextMeasure(labels, page);
    }

    static String of(AdviceView view, Options options) {
        TextReport report = new TextReport(view, options);
        report.write();
        return report.page.toString();
    }

    private void write() {
        head();
        ranking();
        view.recommendations().forEach(measure::write);
        diagnoses("heading.diagnoses", view.diagnoses());
        diagnoses("heading.advantages", view.advantages());
        comparisons("heading.gaps", "col.severity", view.gaps());
        comparisons("heading.strengths", "col.standing", view.strengths());
        cautions();
        disagreements();
        roadmap();
        unknowns();
        sources();
        method();
    }

    private void head() {
        page.title(view.title());
        TextTable table =
                new TextTable(-1, labels.get("heading.overview"), view.head().caseId());
        view.head().fields().forEach(field -> table.row(Cell.of(field.label(), Style.FAINT), Cell.of(field.value())));
        page.table(0, table);
        page.heading(labels.get("heading.summary"));
        view.summary().forEach(sentence -> page.paragraph(0, sentence, Style.PLAIN));
    }

    private void ranking() {
        page.heading(labels.get("heading.recommendations"));
        if (view.ranking().isEmpty()) {
            page.paragraph(0, labels.get("summary.no-measures"), Style.PLAIN);
            return;
        }
        TextTable table = new TextTable(
                2,
                heading("rank"),
                heading("measure"),
                heading("score"),
                heading("certainty"),
                heading("phase"),
                heading("lead"));
        for (Ranked each : view.ranking()) {
            table.row(
                    Cell.of(String.valueOf(each.rank())),
                    Cell.of(each.name(), Style.STRONG),
                    Cell.of(each.score()),
                    Cell.of(each.certainty()),
                    Cell.of(each.phase()),
                    Cell.of(each.lead()));
        }
        page.table(0, table);
    }

    private void diagnoses(String heading, List<Diagnosis> diagnoses) {
        if (diagnoses.isEmpty()) {
            return;
        }
        page.heading(labels.get(heading));
        for (Diagnosis each : diagnoses) {
            page.item(0, BULLET, labels.get("colon", each.name(), each.standing()), Style.of(each.severity()));
            page.paragraph(INDENT, each.meaning(), Style.PLAIN);
            each.evidence().forEach(measure::chain);
            if (!each.more().isEmpty()) {
                page.paragraph(INNER, each.more(), Style.FAINT);
            }
        }
    }

    private void comparisons(String heading, String column, List<Comparison> comparisons) {
        if (comparisons.isEmpty()) {
            return;
        }
        page.heading(labels.get(heading));
        TextTable table = new TextTable(
                -1,
                heading("indicator"),
                heading("region"),
                heading("benchmark"),
                labels.get(column),
                heading("degree"),
                heading("source"));
        for (Comparison each : comparisons) {
            table.row(
                    Cell.of(each.indicator()),
                    Cell.of(each.region()),
                    Cell.of(each.benchmark()),
                    Cell.of(each.standing(), each.degree() > 0 ? Style.of(each.severity()) : Style.GOOD),
                    Cell.of(bar(each)),
                    Cell.of(basis(each)));
        }
        page.table(0, table);
    }

    private String basis(Comparison each) {
        return labels.clauses(List.of(each.years(), each.quality())) + " " + each.sources();
    }

    private static String bar(Comparison each) {
        int full = (int) Math.round(Math.abs(each.degree()) * BAR);
        return "#".repeat(full) + ".".repeat(BAR - full) + " " + each.degreeText();
    }

    private void cautions() {
        if (view.cautions().isEmpty()) {
            return;
        }
        page.heading(labels.get("heading.cautions"));
        view.cautions().forEach(measure::caution);
    }

    private void disagreements() {
        if (view.disagreements().isEmpty()) {
            return;
        }
        page.heading(labels.get("heading.disagreements"));
        for (Objection each : view.disagreements()) {
            page.item(0, BULLET, labels.get("aside", each.measure(), each.standing()), Style.STRONG);
            page.paragraph(INDENT, each.text(), Style.PLAIN);
        }
    }

    private void roadmap() {
        page.heading(labels.get("heading.roadmap"));
        for (Phase phase : view.roadmap()) {
            page.paragraph(0, phase.name(), Style.STRONG);
            phase.measures()
                    .forEach(planned -> page.item(
                            INDENT,
                            BULLET,
                            labels.get(
                                    "aside",
                                    planned.name(),
                                    labels.clauses(List.of(planned.lead(), planned.horizon()))),
                            Style.PLAIN));
            if (phase.measures().isEmpty()) {
                page.paragraph(INDENT, labels.get("roadmap.empty"), Style.FAINT);
            }
        }
    }

    private void unknowns() {
        if (view.unknowns().isEmpty()) {
            return;
        }
        page.heading(view.unknownsHeading());
        page.paragraph(0, labels.get("unknowns.order"), Style.FAINT);
        for (Unknown each : view.unknowns()) {
            page.item(0, BULLET, labels.get("aside", each.indicator(), each.missing()), Style.STRONG);
            page.paragraph(INDENT, field("decides", each.decides()), Style.PLAIN);
            page.paragraph(INDENT, each.note(), Style.FAINT);
        }
    }

    private void sources() {
        if (!view.sources().isEmpty()) {
            page.heading(labels.get("heading.sources"));
            view.sources().forEach(source -> page.item(0, "[" + source.number() + "]", source.text(), Style.PLAIN));
        }
    }

    private void method() {
        page.heading(labels.get("heading.method"));
        view.method().forEach(paragraph -> page.item(0, BULLET, paragraph, Style.PLAIN));
        page.paragraph(0, view.engine(), Style.FAINT);
    }

    private String heading(String column) {
        return labels.get("col." + column);
    }

    private String field(String column, String value) {
        return labels.get("colon", heading(column), value);
    }
}
