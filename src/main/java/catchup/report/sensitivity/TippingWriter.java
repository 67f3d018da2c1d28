package catchup.report.sensitivity;

import catchup.ranking.Ranked;
import catchup.report.Engine;
import catchup.report.Figures;
import catchup.report.handbook.Document;
import catchup.report.handbook.Document.Block;
import catchup.report.handbook.Document.Fact;
import catchup.report.handbook.Document.Items;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.Paragraph;
import catchup.report.handbook.Document.Section;
import catchup.report.handbook.Document.Table;
import catchup.rulebase.Margins.Range;
import catchup.sensitivity.Lever;
import catchup.sensitivity.Tip;
import catchup.sensitivity.Tipping;
import catchup.text.Lang;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Words at which values the first measures change: figures, weights and thresholds, each the nearest first. */
final class TippingWriter {

    private final Tipping tipping;
    private final Words words;
    private final Shifts shifts;

    TippingWriter(Tipping tipping, Lang lang) {
        this.tipping = tipping;
        this.words = new Words(tipping.rules(), lang);
        this.shifts = new Shifts(words);
    }

    Document document() {
        return new Document(
                words.lang(),
                words.get("tipping.title", tipping.subject().region().name()),
                facts(),
                List.of(summary(), figures(), weights(), thresholds(), firm(), method()),
                footer(words));
    }

    static String footer(Words words) {
        return words.labels().get("engine.version", Engine.version(words.labels())) + " · "
                + words.labels().get("engine.rules", words.rules().hash());
    }

    private List<Fact> facts() {
        return List.of(
                fact("case", tipping.subject().id()),
                fact(
                        "benchmark",
                        words.labels().in(tipping.subject().benchmark().name())),
                fact(
                        "tipping.counts",
                        words.get(tipping.top().ordered() ? "tipping.ordered" : "tipping.set", count())));
    }

    private Fact fact(String key, String value) {
        return new Fact(words.get(key), Line.of(value));
    }

    private int count() {
        return tipping.top().count();
    }

    private Section summary() {
        List<Line> top = tipping.ranking().stream()
                .limit(count())
                .map(this::ranked)
                .map(Line::of)
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Items(words.get("tipping.top", count()), true, top));
        if (top.isEmpty()) {
            blocks.add(paragraph(words.get("tipping.no-measures")));
        } else {
            tipping.of(Lever.OfFigure.class).stream().limit(1).forEach(tip -> blocks.add(paragraph(nearest(tip))));
            blocks.add(paragraph(words.get(
                    "tipping.tally",
                    moving(Lever.OfFigure.class),
                    looked(Lever.OfFigure.class),
                    moving(Lever.OfWeight.class),
                    looked(Lever.OfWeight.class),
                    moving(Lever.OfThreshold.class),
                    looked(Lever.OfThreshold.class))));
        }
        return Section.chapter("", words.get("heading.short"), blocks, List.of());
    }

    private String ranked(Ranked ranked) {
        return words.get(
                "ranked",
                words.measure(ranked.measure().id()),
                Figures.points(ranked.score().total()));
    }

    private String nearest(Tip tip) {
        return words.get(
                "tipping.nearest",
                lever(tip.lever()),
                value(tip.lever(), tip.present()),
                value(tip.lever(), tip.value()),
                Words.number(tip.closeness()),
                shifts.of(tip.shift()));
    }

    private long looked(Class<? extends Lever> kind) {
        return tipping.looked().stream().filter(kind::isInstance).count();
    }

    private long moving(Class<? extends Lever> kind) {
        return looked(kind) - tipping.firm(kind).size();
    }

    private Section figures() {
        return table("figures", Lever.OfFigure.class, tip -> Words.number(tip.closeness()));
    }

    private Section thresholds() {
        return table("thresholds", Lever.OfThreshold.class, tip -> Words.number(tip.closeness()));
    }

    private Section weights() {
        return table("weights", Lever.OfWeight.class, this::reasonable);
    }

    /** Whether a weight still lies where the rule base says that it may reasonably lie. */
    private String reasonable(Tip tip) {
        Lever.OfWeight weight = (Lever.OfWeight) tip.lever();
        Range range = tipping.rules()
                .margins()
                .weight(weight.criterion(), tipping.rules().ranking());
        boolean stated = range.from() < range.to();
        boolean inside = tip.value() >= range.from() && tip.value() <= range.to();
        return stated
                ? words.get(
                        inside ? "range.inside" : "range.outside",
                        words.percent(range.from()),
                        words.percent(range.to()))
                : words.get("range.none");
    }

    private Section table(String key, Class<? extends Lever> kind, Function<Tip, String> nearness) {
        List<List<Line>> rows = tipping.of(kind).stream()
                .map(tip -> lines(
                        lever(tip.lever()),
                        words.get("from-to", value(tip.lever(), tip.present()), value(tip.lever(), tip.value())),
                        nearness.apply(tip),
                        shifts.of(tip.shift())))
                .toList();
        List<String> headings = List.of(
                words.get("col." + key),
                words.get("col.tips"),
                words.get(kind == Lever.OfWeight.class ? "col.reasonable" : "col.steps"),
                words.get("col.changes", count()));
        List<Block> blocks = rows.isEmpty()
                ? List.of(paragraph(words.get("tipping.nothing." + key)))
                : List.of(new Table("", headings, rows));
        return Section.chapter("", words.get("heading." + key), blocks, List.of());
    }

    static List<Line> lines(String... cells) {
        return Arrays.stream(cells).map(Line::of).toList();
    }

    private Section firm() {
        List<Line> firm = tipping.firm(Lever.OfFigure.class).stream()
                .map(this::lever)
                .map(Line::of)
                .toList();
        List<Block> blocks = new ArrayList<>();
        blocks.add(paragraph(words.get(firm.isEmpty() ? "tipping.all-tip" : "tipping.firm")));
        if (!firm.isEmpty()) {
            blocks.add(new Items("", false, firm));
        }
        return Section.chapter("", words.get("heading.firm"), blocks, List.of());
    }

    private Section method() {
        return Section.chapter(
                "",
                words.labels().get("heading.method"),
                List.of(paragraph(words.get("tipping.method")), paragraph(words.get("tipping.method.steps"))),
                List.of());
    }

    private static Paragraph paragraph(String text) {
        return new Paragraph(Line.of(text));
    }

    private String lever(Lever lever) {
        if (lever instanceof Lever.OfFigure figure) {
            return words.figure(figure.indicator(), figure.side(), tipping.subject());
        } else if (lever instanceof Lever.OfThreshold threshold) {
            return words.get(
                    "threshold",
                    words.name(threshold.indicator()),
                    threshold.severity().text());
        }
        return words.labels().word("criterion", ((Lever.OfWeight) lever).criterion());
    }

    private String value(Lever lever, double value) {
        if (lever instanceof Lever.OfFigure figure) {
            return words.value(figure.indicator(), value);
        } else if (lever instanceof Lever.OfThreshold threshold) {
            return words.distance(threshold.indicator(), value);
        }
        return words.percent(value);
    }
}
