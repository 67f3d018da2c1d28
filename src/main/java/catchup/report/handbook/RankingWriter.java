package catchup.report.handbook;

import catchup.fact.Measure;
import catchup.report.FicheWords;
import catchup.report.Figures;
import catchup.report.Labels;
import catchup.report.handbook.Document.Block;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.Paragraph;
import catchup.report.handbook.Document.Table;
import catchup.rulebase.RankingSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Words the numbers of the ranking. */
final class RankingWriter {

    private static final List<String> BUDGETS = List.of("low-budget", "high-budget");

    private final RankingSettings ranking;
    private final Words words;
    private final Labels labels;
    private final Figures figures;

    RankingWriter(RankingSettings ranking, Words words) {
        this.ranking = ranking;
        this.words = words;
        this.labels = words.labels();
        this.figures = new Figures(labels);
    }

    List<Block> blocks() {
        return List.of(
                new Paragraph(Line.of(words.get("ranking.sum"))),
                weights(),
                new Paragraph(Line.of(words.get(
                        "ranking.reach",
                        IndicatorWriter.plain(ranking.fullReach()),
                        IndicatorWriter.plain(ranking.unlockReach())))),
                new Paragraph(Line.of(words.get(
                        "ranking.fit",
                        IndicatorWriter.plain(ranking.fit().neutral()),
                        IndicatorWriter.plain(ranking.fit().suits()),
                        IndicatorWriter.plain(-ranking.fit().unsuited()),
                        IndicatorWriter.plain(ranking.fit().strength())))),
                costs(),
                timing(),
                qualities(),
                certainties(),
                horizons(),
                new Paragraph(Line.of(words.get(
                        "ranking.assumed",
                        IndicatorWriter.plain(ranking.assumedAbsence()),
                        IndicatorWriter.plain(ranking.strengthFloor())))));
    }

    private Table weights() {
        List<List<Line>> rows = new ArrayList<>();
        new TreeMap<>(ranking.weights())
                .forEach((criterion, weight) -> rows.add(row(
                        labels.word("criterion", criterion),
                        figures.percent(weight),
                        labels.get("criterion." + criterion.name().toLowerCase(Locale.ROOT) + ".meaning"))));
        return table(
                "ranking.weights",
                rows,
                labels.get("col.criterion"),
                labels.get("col.weight"),
                words.get("col.meaning"));
    }

    private Table costs() {
        List<String> headings = new ArrayList<>(List.of(labels.get("col.cost"), words.get("col.value")));
        BUDGETS.forEach(budget -> headings.add(words.get("budget." + budget)));
        List<List<Line>> rows = new ArrayList<>();
        for (Measure.Cost cost : Measure.Cost.values()) {
            List<String> cells = new ArrayList<>(List.of(labels.word("cost", cost), of(ranking.feasibility(), cost)));
            BUDGETS.forEach(budget -> cells.add(signed(shift(budget, cost))));
            rows.add(row(cells.toArray(String[]::new)));
        }
        return new Table(words.get("ranking.costs"), headings, rows);
    }

    private double shift(String budget, Measure.Cost cost) {
        return ranking.budgetShift().getOrDefault(budget, Map.of()).getOrDefault(cost, 0.0);
    }

    private Table timing() {
        List<List<Line>> rows = new ArrayList<>();
        for (int stage = 1; stage <= ranking.timing().size(); stage++) {
            List<String> cells = new ArrayList<>(List.of(labels.get("stage." + stage)));
            ranking.timing().get(stage - 1).forEach(value -> cells.add(number(value)));
            rows.add(row(cells.toArray(String[]::new)));
        }
        return table(
                "ranking.timing",
                rows,
                words.get("col.stage"),
                words.get("col.phase", 1),
                words.get("col.phase", 2),
                words.get("col.phase", 3));
    }

    private Table qualities() {
        List<List<Line>> rows = new ArrayList<>();
        new TreeMap<>(ranking.quality())
                .forEach((quality, certainty) ->
                        rows.add(row(labels.word("quality", quality), Figures.share(certainty))));
        return table("ranking.quality", rows, labels.get("col.quality"), labels.get("col.certainty"));
    }

    private Table certainties() {
        return table(
                "ranking.words",
                ranking.words().stream()
                        .map(band -> row(words.in(band.name()), Figures.share(band.from())))
                        .toList(),
                words.get("col.word"),
                words.get("col.from"));
    }

    private Table horizons() {
        FicheWords fiches = new FicheWords(labels);
        List<List<Line>> rows = new ArrayList<>();
        for (Measure.Horizon horizon : Measure.Horizon.values()) {
            rows.add(row(
                    fiches.horizon(horizon),
                    signed(ranking.horizon().getOrDefault(horizon, 0.0)),
                    figures.percent(ranking.closes().getOrDefault(horizon, 0.0))));
        }
        return table(
                "ranking.horizons", rows, labels.get("col.horizon"), words.get("col.shift"), words.get("col.closes"));
    }

    private Table table(String key, List<List<Line>> rows, String... headings) {
        return new Table(words.get(key), List.of(headings), rows);
    }

    private static List<Line> row(String... cells) {
        return Arrays.stream(cells).map(Line::of).toList();
    }

    private static <K> String of(Map<K, Double> values, K key) {
        return number(values.getOrDefault(key, 0.0));
    }

    private static String number(double value) {
        return Figures.share(value);
    }

    private static String signed(double value) {
        return (value > 0 ? "+" : "") + Figures.share(value);
    }
}
