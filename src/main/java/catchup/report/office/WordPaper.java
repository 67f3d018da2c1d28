package catchup.report.office;

import catchup.report.AdviceView;
import catchup.report.AdviceView.Comparison;
import catchup.report.AdviceView.Diagnosis;
import catchup.report.AdviceView.Phase;
import catchup.report.Dimension;
import catchup.report.FigureList.Figure;
import catchup.report.Labels;
import catchup.report.Paper;
import catchup.report.ViewTables;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** One advice in a document. */
final class WordPaper {

    private final Paper paper;
    private final AdviceView view;
    private final Labels labels;
    private final Pages pages;
    private final Drawings drawings;
    private final WordMeasure measures;

    WordPaper(XWPFDocument document, Paper paper) {
        this.paper = paper;
        this.view = paper.view();
        this.labels = paper.labels();
        this.pages = new Pages(document, labels);
        this.drawings = new Drawings(document);
        this.measures = new WordMeasure(labels, pages, drawings);
    }

    /** @param next whether another advice stands before it */
    void write(boolean next) throws IOException {
        if (next) {
            pages.pageBreak();
        }
        cover();
        summary();
        gaps();
        diagnoses(labels.get("heading.diagnoses"), view.diagnoses());
        diagnoses(labels.get("heading.advantages"), view.advantages());
        recommendations();
        roadmap();
        cautions();
        unknowns();
        method();
        sources();
    }

    private void cover() {
        pages.text(Styles.KICKER, labels.get("kicker"));
        pages.text(Styles.TITLE, view.title());
        pages.table(
                List.of(),
                List.of(22, 78),
                view.head().fields().stream()
                        .map(field -> List.of(field.label(), field.value()))
                        .toList());
        pages.note(labels.get("colon", labels.get("head.case"), view.head().caseId()));
        pages.note(labels.get("handout.made-by", view.engine()));
    }

    private void summary() {
        pages.chapter(labels.get("heading.summary"));
        view.summary().forEach(sentence -> pages.box("", sentence));
    }

    private void gaps() throws IOException {
        List<Dimension> dimensions = Dimension.of(view);
        if (!dimensions.isEmpty()) {
            pages.heading(1, labels.get("heading.gap-chart"));
            pages.lead(Styles.NOTE, labels.get("chart.desc"));
        }
        for (Dimension dimension : dimensions) {
            pages.heading(3, dimension.name());
            drawings.draw(Drawn.gaps(labels, dimension.comparisons()));
        }
        comparisons("heading.gaps", "severity", view.gaps());
        comparisons("heading.strengths", "standing", view.strengths());
    }

    private void comparisons(String heading, String standing, List<Comparison> comparisons) {
        if (comparisons.isEmpty()) {
            return;
        }
        pages.heading(2, labels.get(heading));
        pages.table(
                labels.columns("indicator", "region", "benchmark", standing, "degree", "years", "quality", "source"),
                List.of(27, 12, 12, 11, 8, 9, 12, 9),
                comparisons.stream()
                        .map(each -> List.of(
                                each.indicator(),
                                each.region(),
                                each.benchmark(),
                                each.standing(),
                                each.degreeText(),
                                each.years(),
                                each.quality(),
                                each.sources()))
                        .toList());
    }

    private void diagnoses(String heading, List<Diagnosis> diagnoses) {
        if (diagnoses.isEmpty()) {
            return;
        }
        pages.heading(1, heading);
        for (Diagnosis each : diagnoses) {
            pages.heading(2, each.name());
            pages.lead(Styles.NOTE, each.theme() + " · " + each.standing());
            pages.lead(Styles.NORMAL, each.meaning());
            each.evidence().forEach(measures::chain);
            if (!each.more().isEmpty()) {
                pages.note(each.more());
            }
        }
    }

    private void recommendations() throws IOException {
        pages.chapter(labels.get("heading.recommendations"));
        if (view.ranking().isEmpty()) {
            pages.text(labels.get("summary.no-measures"));
            return;
        }
        pages.table(ViewTables.ranking(view), List.of(5, 26, 8, 13, 13, 12, 23));
        for (AdviceView.Recommendation each : view.recommendations()) {
            measures.write(each);
        }
    }

    private void roadmap() throws IOException {
        pages.chapter(labels.get("heading.roadmap"));
        pages.note(labels.get("roadmap.desc"));
        for (Phase phase : view.roadmap()) {
            pages.heading(2, phase.name());
            if (phase.measures().isEmpty()) {
                pages.note(labels.get("roadmap.empty"));
                continue;
            }
            drawings.lead(Drawn.phase(labels, phase));
            pages.table(
                    labels.columns("measure", "lead", "horizon"),
                    List.of(56, 22, 22),
                    phase.measures().stream()
                            .map(each -> List.of(each.rank() + ". " + each.name(), each.lead(), each.horizon()))
                            .toList());
        }
    }

    private void cautions() {
        if (!view.cautions().isEmpty()) {
            pages.heading(1, labels.get("heading.cautions"));
            view.cautions().forEach(each -> pages.box(each.name(), each.text()));
        }
        if (!view.disagreements().isEmpty()) {
            pages.heading(1, labels.get("heading.disagreements"));
            view.disagreements()
                    .forEach(each -> pages.box(labels.get("aside", each.measure(), each.standing()), each.text()));
        }
    }

    private void unknowns() {
        if (view.unknowns().isEmpty()) {
            return;
        }
        pages.heading(1, view.unknownsHeading());
        pages.lead(Styles.NOTE, labels.get("unknowns.order"));
        pages.table(
                labels.columns("indicator", "missing", "decides"),
                List.of(42, 18, 40),
                view.unknowns().stream()
                        .map(each -> List.of(
                                each.note().isEmpty()
                                        ? each.indicator()
                                        : labels.get("colon", each.indicator(), each.note()),
                                each.missing(),
                                each.decides()))
                        .toList());
    }

    private void method() {
        pages.heading(1, labels.get("heading.method"));
        view.method().forEach(pages::text);
    }

    private void sources() {
        pages.chapter(labels.get("heading.sources"));
        pages.table(
                List.of(
                        labels.get("col.indicator"),
                        labels.get("handout.whose"),
                        labels.get("handout.figure"),
                        labels.get("col.years"),
                        labels.get("col.quality"),
                        labels.get("col.source")),
                List.of(38, 14, 19, 9, 12, 8),
                paper.figures().figures().stream().map(WordPaper::row).toList());
        paper.figures().sources().forEach(source -> pages.source(source.number(), source.pieces()));
    }

    private static List<String> row(Figure figure) {
        return List.of(
                figure.indicator(),
                figure.whose(),
                figure.value(),
                figure.year(),
                figure.quality(),
                figure.source() == 0 ? "" : "[" + figure.source() + "]");
    }
}
