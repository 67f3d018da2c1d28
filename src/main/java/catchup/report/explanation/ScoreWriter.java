package catchup.report.explanation;

import catchup.advice.Advice;
import catchup.explanation.Claim;
import catchup.explanation.Why.Scored;
import catchup.fact.Conclusion;
import catchup.fact.Finding;
import catchup.ranking.Breakdown;
import catchup.ranking.Score;
import catchup.report.FicheWords;
import catchup.report.Figures;
import catchup.report.Labels;
import catchup.report.handbook.Document.Block;
import catchup.report.handbook.Document.Items;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * Words a score as a waterfall, and how the value of each criterion comes about. Every number can be computed from those
 * beside it.
 */
final class ScoreWriter {

    private static final String TIMES = " × ";
    private static final String PLUS = " + ";
    private static final String MINUS = "\u2212";
    private static final String IS = " = ";

    private final Advice advice;
    private final Words words;
    private final Labels labels;
    private final Speech speech;
    private final Scored scored;

    ScoreWriter(Advice advice, Words words, Speech speech, Scored scored) {
        this.advice = advice;
        this.words = words;
        this.labels = words.labels();
        this.speech = speech;
        this.scored = scored;
    }

    /** How many digits the strengths of the lines need for need to follow from them. */
    int strengthDigits() {
        Breakdown.Need need = need();
        int digits = Digits.shown(digits(need));
        return Digits.enough(
                Math.max(digits, Digits.FEWEST + 1),
                each -> Digits.rounded(combined(need, each), digits).compareTo(Digits.rounded(need.value(), digits))
                        == 0);
    }

    private Breakdown.Need need() {
        return (Breakdown.Need) scored.breakdown().get(0);
    }

    List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(waterfall());
        for (Breakdown part : scored.breakdown()) {
            blocks.add(new Items(heading(part), false, lines(part)));
        }
        return blocks;
    }

    /** Criterion by criterion: what it adds, and where the sum stands then. */
    private Table waterfall() {
        List<List<Line>> rows = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < scored.breakdown().size(); i++) {
            Score.Part part = part(i);
            sum += part.points();
            String value = Digits.print(part.value(), digits(scored.breakdown().get(i)));
            rows.add(row(
                    labels.word("criterion", part.criterion()),
                    new Figures(labels).percent(part.weight()),
                    value,
                    "+" + Figures.points(part.points()),
                    Figures.points(sum)));
        }
        rows.add(row(
                labels.get("part.total"),
                "",
                "",
                Figures.points(scored.recommendation().score().total()),
                ""));
        return new Table(
                "",
                List.of(
                        labels.get("col.criterion"),
                        labels.get("col.weight"),
                        labels.get("col.value"),
                        labels.get("col.points"),
                        words.get("col.sum")),
                rows);
    }

    private static List<Line> row(String... cells) {
        return java.util.Arrays.stream(cells).map(Line::of).toList();
    }

    private String heading(Breakdown part) {
        String name = labels.word("criterion", part.criterion());
        return words.get("score.heading", name, Digits.print(part.value(), digits(part)));
    }

    private List<Line> lines(Breakdown part) {
        List<String> lines = new ArrayList<>();
        if (part instanceof Breakdown.Need need) {
            need(need, lines);
        } else if (part instanceof Breakdown.Reach reach) {
            reach(reach, lines);
        } else if (part instanceof Breakdown.Fit fit) {
            fit(fit, lines);
        } else if (part instanceof Breakdown.Feasibility feasibility) {
            feasibility(feasibility, lines);
        } else if (part instanceof Breakdown.Timing timing) {
            timing(timing, lines);
        }
        return lines.stream().map(Line::of).toList();
    }

    private void need(Breakdown.Need need, List<String> lines) {
        int digits = strengthDigits();
        lines.add(words.get(need.lines().size() == 1 ? "need.one" : "need"));
        List<Double> strengths =
                need.lines().stream().map(line -> line.strength()).toList();
        if (strengths.size() == 1) {
            lines.add(words.get("need.line", Digits.print(strengths.get(0), digits)));
        }
        lines.addAll(sums(words, strengths, digits));
    }

    /** How numbers combine as a + b − ab, one line for each that comes in. */
    static List<String> sums(Words words, List<Double> values, int digits) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i < values.size(); i++) {
            lines.add(words.get(
                    "need.both",
                    i + 1,
                    Digits.print(Digits.either(values.subList(0, i), digits)),
                    Digits.print(values.get(i), digits),
                    Digits.print(Digits.either(values.subList(0, i + 1), digits))));
        }
        return lines;
    }

    private static BigDecimal combined(Breakdown.Need need, int digits) {
        return Digits.either(need.lines().stream().map(line -> line.strength()).toList(), digits);
    }

    private void reach(Breakdown.Reach reach, List<String> lines) {
        int digits = Digits.shown(digits(reach));
        List<Finding.Gap> gaps =
                reach.answers().stream().filter(gap -> gap.degree() > 0).toList();
        int each = Digits.enough(
                digits,
                tried -> Digits.rounded(reached(reach, gaps, tried), digits)
                                .compareTo(Digits.rounded(reach.value(), digits))
                        == 0);
        lines.add(
                gaps.isEmpty()
                        ? words.get("reach.nothing")
                        : words.get(
                                "reach.gaps",
                                labels.semicolons(gaps.stream()
                                        .map(gap -> labels.get(
                                                "aside", gap.indicator().name(), Digits.print(gap.degree(), each)))
                                        .toList()),
                                Digits.print(sum(gaps, each))));
        if (!reach.unlocks().isEmpty()) {
            lines.add(words.get(
                    "reach.unlocks",
                    labels.semicolons(unlocked(reach.unlocks())),
                    reach.unlocks().size()
                            + TIMES
                            + Digits.print(reach.each(), each)
                            + IS
                            + Digits.print(reach.unlocked(), each)));
        }
        BigDecimal together = sum(gaps, each).add(Digits.rounded(reach.unlocked(), each));
        lines.add(words.get(
                together.doubleValue() > reach.full() ? "reach.full" : "reach.share",
                Digits.print(together),
                Digits.print(reach.full(), Digits.FEWEST),
                Digits.print(reach.value(), digits(reach))));
    }

    /** Which measures wait for this one, and which gain with it. */
    private List<String> unlocked(List<Conclusion> links) {
        String id = scored.recommendation().measure().id();
        List<String> waiting = new ArrayList<>();
        List<String> gaining = new ArrayList<>();
        for (Conclusion link : links) {
            if (link instanceof Conclusion.Order order) {
                waiting.add(quoted(order.then()));
            } else if (link instanceof Conclusion.Synergy synergy) {
                gaining.add(quoted(synergy.measure().equals(id) ? synergy.other() : synergy.measure()));
            }
        }
        List<String> groups = new ArrayList<>();
        if (!waiting.isEmpty()) {
            groups.add(words.get("reach.waits", labels.commas(waiting)));
        }
        if (!gaining.isEmpty()) {
            groups.add(words.get("reach.gains", labels.commas(gaining)));
        }
        return groups;
    }

    private String quoted(String measure) {
        return words.get("quoted", speech.phrases().measure(measure));
    }

    private static BigDecimal reached(Breakdown.Reach reach, List<Finding.Gap> gaps, int digits) {
        BigDecimal together = sum(gaps, digits).add(Digits.rounded(reach.unlocked(), digits));
        return Digits.rounded(Math.min(1, together.doubleValue() / reach.full()), digits);
    }

    private static BigDecimal sum(List<Finding.Gap> gaps, int digits) {
        return gaps.stream().map(gap -> Digits.rounded(gap.degree(), digits)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void fit(Breakdown.Fit fit, List<String> lines) {
        List<String> terms = new ArrayList<>();
        terms.add(words.get("fit.neutral", print(fit.neutral())));
        if (!fit.suiting().isEmpty()) {
            terms.add(words.get("fit.suits", print(fit.suits()), kinds(fit.suiting())));
        }
        if (!fit.unsuiting().isEmpty()) {
            terms.add(words.get("fit.unsuited", print(fit.unsuited()), kinds(fit.unsuiting())));
        }
        int shown = Digits.shown(digits(fit));
        int digits = Digits.enough(
                shown,
                each -> Digits.rounded(
                                        fit.full()
                                                * Digits.rounded(fit.degree(), each)
                                                        .doubleValue(),
                                        shown)
                                .compareTo(Digits.rounded(fit.full() * fit.degree(), shown))
                        == 0);
        fit.strength()
                .ifPresent(strength -> terms.add(words.get(
                        "fit.strength",
                        print(fit.full()) + TIMES + Digits.print(fit.degree(), digits),
                        strength.indicator().name())));
        double sum = fit.neutral() + fit.suits() + fit.unsuited() + fit.full() * fit.degree();
        lines.add(total(terms, sum, fit));
    }

    private void feasibility(Breakdown.Feasibility feasibility, List<String> lines) {
        List<String> terms = new ArrayList<>();
        terms.add(words.get("feasibility.cost", print(feasibility.ofCost()), labels.word("cost", feasibility.cost())));
        terms.add(words.get(
                "feasibility.horizon",
                print(feasibility.ofHorizon()),
                new FicheWords(labels).horizon(feasibility.horizon())));
        double sum = feasibility.ofCost() + feasibility.ofHorizon();
        for (Breakdown.Budget budget : feasibility.budgets()) {
            terms.add(words.get("feasibility.budget", print(budget.by()), kinds(List.of(budget.tag()))));
            sum += budget.by();
        }
        lines.add(total(terms, sum, feasibility));
    }

    /** The terms with what they come to, and to what that is held where it lies outside of the scale. */
    private String total(List<String> terms, double sum, Breakdown part) {
        String all = String.join(PLUS, terms).replace(PLUS + MINUS, " " + MINUS + " ")
                + IS
                + Digits.print(sum, digits(part));
        int shown = Digits.shown(digits(part));
        boolean held = Digits.rounded(sum, shown).compareTo(Digits.rounded(part.value(), shown)) != 0;
        return held ? words.get("score.held", all, Digits.print(part.value(), digits(part))) : all;
    }

    private void timing(Breakdown.Timing timing, List<String> lines) {
        lines.add(words.get(
                "timing",
                labels.get("stage." + timing.stage()),
                labels.get("stage." + timing.phasing().phase()),
                print(timing.value())));
        scored.stage().ifPresent(stage -> lines.add(words.get("timing.stage", reasons(stage))));
        List<Breakdown.Move> moves = timing.phasing().moves();
        if (!moves.isEmpty()) {
            lines.add(words.get(
                    "timing.fiche", labels.get("stage." + timing.phasing().fiche())));
        }
        for (int i = 0; i < moves.size(); i++) {
            Breakdown.Move move = moves.get(i);
            lines.add(words.get(
                    "timing.move",
                    labels.get("stage." + move.phase()),
                    moved(move),
                    reasons(scored.moves().get(i))));
        }
    }

    private String moved(Breakdown.Move move) {
        if (move.cause() instanceof Conclusion.Order order) {
            return words.get("timing.order", speech.phrases().measure(order.first()));
        }
        return words.get(move.cause() instanceof Conclusion.Hold ? "timing.hold" : "timing.advance");
    }

    /** Why something was concluded, in the sentences of the rules that count. */
    private String reasons(Claim claim) {
        return labels.semicolons(claim.arguments().stream()
                .filter(Claim.Argument::counts)
                .map(argument -> labels.get("aside", speech.reason(argument.rule()), speech.place(argument.rule())))
                .distinct()
                .toList());
    }

    private String kinds(List<String> tags) {
        return labels.commas(tags.stream()
                .map(tag -> labels.in(advice.rules().settings().get(tag).name()))
                .toList());
    }

    private Score.Part part(int criterion) {
        return scored.recommendation().score().parts().get(criterion);
    }

    /** How many digits a value needs for its points to follow from it. */
    private int digits(Breakdown breakdown) {
        Score.Part part = part(scored.breakdown().indexOf(breakdown));
        return Digits.enough(
                Digits.FEWEST,
                each -> Digits.rounded(Digits.rounded(part.value(), each).doubleValue() * part.weight() * 100, 1)
                                .compareTo(Digits.rounded(part.points(), 1))
                        == 0);
    }

    private static String print(double value) {
        return Digits.print(value, Digits.FEWEST + 1);
    }
}
