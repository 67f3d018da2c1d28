package catchup.report.sheet;

import catchup.report.AdviceView;
import catchup.report.AdviceView.Chain;
import catchup.report.AdviceView.Comparison;
import catchup.report.AdviceView.Diagnosis;
import catchup.report.AdviceView.Ranked;
import catchup.report.AdviceView.Recommendation;
import catchup.report.AdviceView.Step;
import catchup.report.FigureList.Figure;
import catchup.report.Labels;
import catchup.report.Paper;
import catchup.report.office.Drawn;
import catchup.report.sheet.Book.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The sheets of one advice, in the order in which a reader needs them. */
final class SheetPaper {

    private static final int CHART_ROWS = 15;

    private final Book book;
    private final Paper paper;
    private final AdviceView view;
    private final Labels labels;
    private final String prefix;
    private final ChartData charts;

    /** @param prefix of the names of sheets, where several advices share a workbook */
    SheetPaper(Book book, Paper paper, String prefix) {
        this.book = book;
        this.paper = paper;
        this.view = paper.view();
        this.labels = paper.labels();
        this.prefix = prefix;
        this.charts = new ChartData(book);
    }

    void write() {
        summary();
        gaps();
        diagnoses();
        ranking();
        evidence();
        scores();
        plans();
        roadmap();
        cautions();
        unknowns();
        method();
        figures();
        sources();
        charts.write(prefix + labels.get("handout.sheet.data"));
    }

    private void summary() {
        Tab tab = tab("summary", 18, 90);
        tab.line(labels.get("kicker"), Look.NOTE);
        tab.line(view.title(), Look.TITLE);
        tab.skip();
        view.head().fields().forEach(field -> tab.row(field.label(), field.value()));
        tab.skip();
        tab.line(labels.get("heading.summary"), Look.HEADING);
        view.summary().forEach(sentence -> tab.wide(sentence, Look.TEXT, 2));
        tab.skip();
        tab.wide(labels.get("colon", labels.get("head.case"), view.head().caseId()), Look.NOTE, 2);
        tab.wide(labels.get("handout.made-by", view.engine()), Look.NOTE, 2);
    }

    private void gaps() {
        List<Comparison> all =
                Stream.concat(view.gaps().stream(), view.strengths().stream()).toList();
        Tab tab = tab("gaps", 32, 18, 16, 16, 14, 12, 12, 18, 10);
        tab.head(
                labels.columns(
                        "indicator",
                        "dimension",
                        "region",
                        "benchmark",
                        "severity",
                        "degree",
                        "years",
                        "quality",
                        "source"),
                all.size());
        int first = tab.row();
        all.forEach(each -> tab.row(
                each.indicator(),
                each.dimension(),
                each.region(),
                each.benchmark(),
                each.standing(),
                each.degree() + 0.0,
                each.years(),
                each.quality(),
                each.sources()));
        if (!all.isEmpty()) {
            DataBars.add(tab.sheet(), first, tab.row() - 1, 5, "C8502F");
            charts.draw(tab, Drawn.gaps(labels, all), 0, tab.row() + 1, 7);
        }
    }

    private void diagnoses() {
        Tab tab = tab("diagnoses", 24, 16, 24, 36, 76);
        tab.head(
                List.of(
                        labels.get("col.diagnosis"),
                        labels.get("col.theme"),
                        labels.get("col.standing"),
                        labels.get("handout.meaning"),
                        labels.get("handout.evidence")),
                view.diagnoses().size() + view.advantages().size());
        view.diagnoses().forEach(each -> diagnosis(tab, each));
        view.advantages().forEach(each -> diagnosis(tab, each));
    }

    private void diagnosis(Tab tab, Diagnosis each) {
        List<String> lines = new ArrayList<>();
        for (Chain chain : each.evidence()) {
            for (Step step : chain.steps()) {
                lines.add(step.seen() + " → " + labels.get("colon", step.concluded(), step.reason()));
            }
        }
        tab.row(each.name(), each.theme(), each.standing(), each.meaning(), String.join("\n", lines));
    }

    private void ranking() {
        List<Ranked> all = view.ranking();
        Tab tab = tab("ranking", 5, 30, 10, 14, 16, 14, 18, 12, 10, 30, 44);
        tab.head(
                Stream.concat(
                                labels
                                        .columns(
                                                "rank",
                                                "measure",
                                                "score",
                                                "certainty",
                                                "phase",
                                                "lead",
                                                "support",
                                                "horizon",
                                                "cost",
                                                "answers")
                                        .stream(),
                                Stream.of(labels.get("handout.mechanism")))
                        .toList(),
                all.size());
        int first = tab.row();
        all.forEach(each -> tab.row(
                each.rank(),
                each.name(),
                number(each.points()),
                each.certainty(),
                each.phase(),
                each.lead(),
                each.support(),
                each.horizon(),
                each.cost(),
                each.answers(),
                each.mechanism()));
        if (!all.isEmpty()) {
            DataBars.add(tab.sheet(), first, tab.row() - 1, 2, "2C5F8F");
        }
    }

    private static Double number(double points) {
        return Math.rint(points * 10) / 10;
    }

    private void evidence() {
        Tab tab = tab("evidence", 26, 50, 26, 50, 16);
        tab.head(
                List.of(
                        labels.get("col.measure"),
                        labels.get("handout.seen"),
                        labels.get("handout.concluded"),
                        labels.get("handout.reason"),
                        labels.get("col.certainty")),
                0);
        for (Recommendation each : view.recommendations()) {
            each.why().forEach(chain -> chain.steps()
                    .forEach(step ->
                            tab.row(named(each), step.seen(), step.concluded(), step.reason(), chain.certainty())));
        }
    }

    private void scores() {
        Tab tab = tab("scores", 34, 16, 10, 10, 10);
        tab.head(labels.columns("measure", "criterion", "weight", "value", "points"), 0);
        int chart = 1;
        for (Recommendation each : view.recommendations()) {
            int first = tab.row();
            each.waterfall()
                    .forEach(part ->
                            tab.row(named(each), part.criterion(), part.weight(), part.value(), number(part.length())));
            tab.cells(List.of(named(each), labels.get("part.total"), "", "", number(each.points())), Look.STRONG);
            DataBars.add(tab.sheet(), first, tab.row() - 2, 4, "2C5F8F");
            charts.draw(tab, Drawn.score(labels, each.waterfall()).titled(named(each)), 6, chart, 8);
            chart += CHART_ROWS;
        }
    }

    private void plans() {
        Tab tab = tab("plans", 26, 14, 60, 18, 18, 14);
        tab.head(
                List.of(
                        labels.get("col.measure"),
                        labels.get("handout.kind"),
                        labels.get("handout.what"),
                        labels.get("col.baseline"),
                        labels.get("col.target"),
                        labels.get("col.when")),
                0);
        for (Recommendation each : view.recommendations()) {
            each.steps().forEach(step -> plan(tab, each, "part.steps", step));
            each.targets()
                    .forEach(target -> tab.row(
                            named(each),
                            labels.get("part.targets"),
                            target.indicator(),
                            target.baseline(),
                            target.target(),
                            target.when()));
            each.after().forEach(name -> plan(tab, each, "part.after", name));
            each.reinforces().forEach(name -> plan(tab, each, "part.reinforces", name));
            each.conflicts().forEach(name -> plan(tab, each, "part.conflicts", name));
            each.risks()
                    .forEach(risk ->
                            plan(tab, each, "part.risks", labels.get("risk.text", risk.risk(), risk.mitigation())));
            each.cautions()
                    .forEach(caution ->
                            plan(tab, each, "part.cautions", labels.get("colon", caution.name(), caution.text())));
            each.disagreements().forEach(objection -> plan(tab, each, "part.disagreements", objection.text()));
            each.rules().forEach(rule -> plan(tab, each, "part.rules", labels.get("aside", rule.name(), rule.place())));
            each.principles()
                    .forEach(principle ->
                            plan(tab, each, "part.principles", labels.get("colon", principle.id(), principle.text())));
        }
    }

    private void plan(Tab tab, Recommendation each, String kind, String text) {
        tab.row(named(each), labels.get(kind), text, "", "", "");
    }

    private void roadmap() {
        Tab tab = tab("roadmap", 20, 6, 36, 20, 20);
        tab.head(labels.columns("phase", "rank", "measure", "lead", "horizon"), 0);
        for (AdviceView.Phase phase : view.roadmap()) {
            phase.measures()
                    .forEach(each -> tab.row(phase.name(), each.rank(), each.name(), each.lead(), each.horizon()));
        }
        int at = tab.row() + 1;
        for (AdviceView.Phase phase : view.roadmap()) {
            if (!phase.measures().isEmpty()) {
                Drawn drawn = Drawn.phase(labels, phase).titled(phase.name());
                at += charts.draw(tab, drawn, 0, at, 5) + 1;
            }
        }
    }

    private void cautions() {
        Tab tab = tab("cautions", 40, 100);
        tab.head(List.of(labels.get("part.cautions"), labels.get("handout.what")), 0);
        view.cautions().forEach(each -> tab.row(each.name(), each.text()));
        view.disagreements()
                .forEach(each -> tab.row(
                        labels.get(
                                "colon",
                                labels.get("part.disagreements"),
                                labels.get("aside", each.measure(), each.standing())),
                        each.text()));
    }

    private void unknowns() {
        Tab tab = tab("unknowns", 28, 18, 50, 60);
        tab.head(
                List.of(
                        labels.get("col.indicator"),
                        labels.get("col.missing"),
                        labels.get("col.decides"),
                        labels.get("handout.note")),
                0);
        view.unknowns().forEach(each -> tab.row(each.indicator(), each.missing(), each.decides(), each.note()));
    }

    private void method() {
        Tab tab = tab("method", 110);
        tab.head(List.of(labels.get("heading.method")), 0);
        view.method().forEach(tab::row);
    }

    private void figures() {
        List<Figure> figures = paper.figures().figures();
        Tab tab = tab("figures", 32, 12, 18, 11, 12, 8, 12, 8, 54);
        tab.head(
                List.of(
                        labels.get("col.indicator"),
                        labels.get("handout.whose"),
                        labels.get("handout.figure"),
                        labels.get("handout.number"),
                        labels.get("handout.unit"),
                        labels.get("col.years"),
                        labels.get("col.quality"),
                        labels.get("col.source"),
                        labels.get("handout.note")),
                figures.size());
        figures.forEach(each -> tab.row(
                each.indicator(),
                each.whose(),
                each.value(),
                each.number(),
                each.unit(),
                each.year(),
                each.quality(),
                each.source() == 0 ? "" : "[" + each.source() + "]",
                each.note()));
    }

    private void sources() {
        Tab tab = tab("sources", 8, 110);
        tab.head(List.of(labels.get("col.rank"), labels.get("col.source")), 0);
        paper.figures().sources().forEach(each -> tab.row("[" + each.number() + "]", each.text()));
    }

    private static String named(Recommendation each) {
        return each.rank() + ". " + each.name();
    }

    private Tab tab(String key, Integer... widths) {
        return new Tab(book, prefix + labels.get("handout.sheet." + key), List.of(widths));
    }
}
