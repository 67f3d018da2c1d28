package catchup.report;

import catchup.report.AdviceView.Caution;
import catchup.report.AdviceView.Chain;
import catchup.report.AdviceView.Recommendation;
import catchup.report.AdviceView.RuleText;
import catchup.report.AdviceView.Step;
import catchup.report.TextTable.Cell;
import java.util.List;

/** One measure on the terminal, and the pieces it shares with the rest of the page. */
final class TextMeasure {

    private static final int INDENT = 2;
    private static final int INNER = 4;
    private static final int POINTS = 3;
    private static final double POINTS_A_SIGN = 4;
    private static final double POINTS_A_SIGN_IF_NARROW = 10;
    private static final int NARROW = 60;
    private static final String BULLET = "-";

    private final Labels labels;
    private final TextPage page;

    TextMeasure(Labels labels, TextPage page) {
        this.labels = labels;
        this.page = page;
    }

    void write(Recommendation each) {
        page.heading(each.rank() + ". " + each.name());
        page.paragraph(0, facts(each), Style.FAINT);
        page.paragraph(0, each.mechanism(), Style.PLAIN);
        part("part.why");
        each.why().forEach(this::chain);
        items("part.steps", each.steps(), true);
        items(
                "part.targets",
                each.targets().stream().map(AdviceView.Target::text).toList(),
                false);
        score(each);
        names("part.after", each.after());
        names("part.reinforces", each.reinforces());
        names("part.conflicts", each.conflicts());
        items(
                "part.risks",
                each.risks().stream()
                        .map(risk -> labels.get("risk.text", risk.risk(), risk.mitigation()))
                        .toList(),
                false);
        cautions(each.cautions());
        items(
                "part.disagreements",
                each.disagreements().stream().map(AdviceView.Objection::text).toList(),
                false);
        proof(each);
    }

    private String facts(Recommendation each) {
        return labels.semicolons(List.of(
                field("theme", each.theme()),
                field("score", each.score()),
                field("certainty", each.certainty()),
                field("phase", each.phase()),
                field("lead", each.lead()),
                field("support", each.support()),
                field("horizon", each.horizon()),
                field("cost", each.cost())));
    }

    void chain(Chain chain) {
        for (int at = 0; at < chain.steps().size(); at++) {
            Step step = chain.steps().get(at);
            page.item(INDENT, at == 0 ? BULLET : " ", step.seen(), Style.PLAIN);
            page.item(INNER, "→", labels.get("colon", step.concluded(), step.reason()), Style.PLAIN);
        }
        page.paragraph(INNER, field("certainty", chain.certainty()), Style.FAINT);
    }

    private void score(Recommendation each) {
        part("part.score", each.score());
        TextTable table =
                new TextTable(POINTS, heading("criterion"), heading("weight"), heading("value"), heading("points"), "");
        for (AdviceView.Part part : each.waterfall()) {
            table.row(
                    Cell.of(part.criterion()),
                    Cell.of(part.weight()),
                    Cell.of(part.value()),
                    Cell.of(part.points()),
                    Cell.of(bar(part)));
        }
        table.row(
                Cell.of(labels.get("part.total"), Style.STRONG),
                Cell.of(""),
                Cell.of(""),
                Cell.of(each.score(), Style.STRONG),
                Cell.of(""));
        page.table(INDENT, table);
    }

    /** Dots up to where the parts before it end, then as many signs as it adds. */
    private String bar(AdviceView.Part part) {
        int start = signs(part.start());
        return ".".repeat(start) + "#".repeat(Math.max(0, signs(part.start() + part.length()) - start));
    }

    private int signs(double points) {
        return (int) Math.round(points / (page.width() < NARROW ? POINTS_A_SIGN_IF_NARROW : POINTS_A_SIGN));
    }

    private void proof(Recommendation each) {
        part("part.rules");
        each.rules().forEach(this::rule);
        items(
                "part.principles",
                each.principles().stream()
                        .map(principle -> principle.id() + "  " + principle.text())
                        .toList(),
                false);
    }

    private void rule(RuleText rule) {
        page.item(INDENT, BULLET, labels.get("aside", rule.name(), rule.place()), Style.PLAIN);
        rule.lines().forEach(line -> page.paragraph(INNER, line, Style.FAINT));
    }

    private void cautions(List<Caution> cautions) {
        if (!cautions.isEmpty()) {
            part("part.cautions");
            cautions.forEach(this::caution);
        }
    }

    void caution(Caution caution) {
        page.item(INDENT, "!", labels.get("colon", caution.name(), caution.text()), Style.WARNING);
    }

    private void items(String key, List<String> items, boolean numbered) {
        if (items.isEmpty()) {
            return;
        }
        part(key);
        for (int at = 0; at < items.size(); at++) {
            page.item(INDENT, numbered ? at + 1 + "." : BULLET, items.get(at), Style.PLAIN);
        }
    }

    private void names(String key, List<String> names) {
        if (!names.isEmpty()) {
            page.paragraph(0, labels.get("colon", labels.get(key), labels.commas(names)), Style.PLAIN);
        }
    }

    private void part(String key, Object... arguments) {
        page.paragraph(0, labels.get(key, arguments), Style.STRONG);
    }

    private String field(String column, String value) {
        return labels.get("colon", heading(column), value);
    }

    private String heading(String column) {
        return labels.get("col." + column);
    }
}
