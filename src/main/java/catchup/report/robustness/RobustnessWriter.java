package catchup.report.robustness;

import catchup.advice.Advice;
import catchup.advice.Recommendation;
import catchup.fact.Measure;
import catchup.report.Engine;
import catchup.report.Figures;
import catchup.report.Labels;
import catchup.report.handbook.Document;
import catchup.report.handbook.Document.Block;
import catchup.report.handbook.Document.Fact;
import catchup.report.handbook.Document.Items;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.Paragraph;
import catchup.report.handbook.Document.Picture;
import catchup.report.handbook.Document.Section;
import catchup.report.handbook.Document.Table;
import catchup.robustness.Acceptance;
import catchup.robustness.Robustness;
import catchup.rulebase.Margins;
import catchup.rulebase.RankingSettings.Criterion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts robustness into words and tables. */
final class RobustnessWriter {

    private static final int FOREMOST = 3;
    private static final int PAIRS = 6;
    private static final double WORTH_A_ROW = 0.05;
    private static final double LOW_END = 0.05;
    private static final double HIGH_END = 0.95;
    private static final double OPEN = 0.75;

    private final Robustness robustness;
    private final Words words;
    private final Labels labels;
    private final int shown;
    private final Map<String, Recommendation> recommended;

    /** @param shown how many measures to show, besides those that are often among the first without being so now */
    RobustnessWriter(Robustness robustness, Advice advice, Words words, int shown) {
        this.robustness = robustness;
        this.words = words;
        this.labels = words.labels();
        this.shown = Math.max(1, shown);
        this.recommended = advice.recommendations().stream()
                .collect(Collectors.toMap(each -> each.measure().id(), each -> each));
    }

    /** @param letters the width of bars made of letters; 0 where bars are drawn */
    Document document(int letters) {
        var subject = robustness.subject();
        String title = words.get("title", subject.region().name());
        if (robustness.measures().isEmpty()) {
            Section nothing = Section.chapter(
                    "", words.get("heading.short"), List.of(paragraph(words.get("nothing"))), List.of());
            return new Document(labels.lang(), title, facts(), List.of(nothing), footer());
        }
        List<Section> sections = List.of(
                section("short", List.of(new Items("", false, inShort()))),
                section("ranks", chart(letters)),
                section("both", List.of(both())),
                section("pairs", List.of(pairs())),
                section("weights", weights()),
                section("method", List.of(new Items("", false, method()))));
        return new Document(labels.lang(), title, facts(), sections, footer());
    }

    private Section section(String key, List<Block> blocks) {
        return Section.chapter("", words.get("heading." + key), blocks, List.of());
    }

    private List<Fact> facts() {
        var subject = robustness.subject();
        return List.of(
                fact("region", labels.in(subject.region().name())),
                fact("benchmark", labels.in(subject.benchmark().name())),
                fact("draws", String.format(Locale.ROOT, "%,d", robustness.draws())),
                fact("seed", String.valueOf(robustness.seed())),
                fact("error", words.get("points", Figures.points(robustness.error() * 100))));
    }

    private Fact fact(String key, String value) {
        return new Fact(words.get("fact." + key), Line.of(value));
    }

    /** What an advisor would say first. */
    private List<Line> inShort() {
        List<Line> lines = new ArrayList<>();
        List<Acceptance> first = now(FOREMOST);
        for (Acceptance each : first) {
            int rank = each.now().orElseThrow().rank();
            lines.add(Line.of(words.get(
                    rank == 1 ? "short.first" : "short.foremost",
                    rank,
                    each.measure().name(),
                    words.often(each.top(FOREMOST)),
                    words.percent(each.top(FOREMOST)),
                    words.percent(each.top(1)))));
        }
        challengers().stream()
                .limit(FOREMOST)
                .map(each -> Line.of(words.get(
                        "short.challenger", each.measure().name(), words.percent(each.top(FOREMOST)), rankNow(each))))
                .forEach(lines::add);
        openOrder().ifPresent(lines::add);
        return lines;
    }

    /** Those recommended now, by rank. */
    private List<Acceptance> now(int places) {
        return robustness.measures().stream()
                .filter(each -> each.now().filter(now -> now.rank() <= places).isPresent())
                .toList();
    }

    /** Those that are not among the first now and would be in a good part of the draws. */
    private List<Acceptance> challengers() {
        return robustness.measures().stream()
                .filter(each -> each.now().filter(now -> now.rank() <= FOREMOST).isEmpty())
                .filter(each -> each.top(FOREMOST) >= 2 * WORTH_A_ROW)
                .sorted((one, other) -> Double.compare(other.top(FOREMOST), one.top(FOREMOST)))
                .toList();
    }

    /** Neighbours among the first whose order the figures do not settle. */
    private Optional<Line> openOrder() {
        List<String> open = new ArrayList<>();
        for (int i = 1; i < now(FOREMOST + 1).size(); i++) {
            double before = robustness.wins().get(i - 1).get(i);
            if (before < OPEN) {
                open.add(words.get("short.pair", i, i + 1, words.percent(before)));
            }
        }
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(Line.of(words.get("short.open", labels.semicolons(open))));
    }

    private List<Block> chart(int letters) {
        List<Acceptance> rows = rows();
        if (letters == 0) {
            return List.of(new Picture(words.get("chart.caption"), BarChart.of(rows, words)));
        }
        List<List<Line>> lines = rows.stream()
                .map(each -> line(rankNow(each), labels.in(each.measure().name()), LetterChart.bar(each, letters)))
                .toList();
        String legend = Arrays.stream(Band.values())
                .map(band -> words.get("letter", String.valueOf(band.sign()), words.get(band.key())))
                .collect(Collectors.joining(labels.get("list.semicolon")));
        return List.of(
                new Table("", columns("now", "measure", "chart"), lines), paragraph(words.get("letters", legend)));
    }

    /** Those with the first ranks, and whoever else comes among as many often enough. */
    private List<Acceptance> rows() {
        return robustness.measures().stream()
                .filter(each -> each.now().filter(now -> now.rank() <= shown).isPresent()
                        || each.top(Math.min(shown, 5)) >= WORTH_A_ROW)
                .toList();
    }

    private Table both() {
        List<List<Line>> lines = rows().stream()
                .map(each -> line(
                        rankNow(each),
                        labels.in(each.measure().name()),
                        certainty(each.measure()),
                        words.get("robust", words.often(each.top(FOREMOST)), words.percent(each.top(FOREMOST))),
                        words.percent(each.top(1)),
                        words.percent(each.recommended()),
                        span(each)))
                .toList();
        return new Table("", columns("now", "measure", "certainty", "top", "first", "recommended", "span"), lines);
    }

    private String certainty(Measure measure) {
        return Optional.ofNullable(recommended.get(measure.id()))
                .map(each -> each.belief().certainty())
                .map(value ->
                        labels.get("certainty", robustness.rules().ranking().word(value), Figures.share(value)))
                .orElse("–");
    }

    /** From which to which rank it is in nine of ten draws. */
    private String span(Acceptance measure) {
        Optional<Integer> from = measure.rankAt(LOW_END);
        Optional<Integer> to = measure.rankAt(HIGH_END);
        if (from.isEmpty()) {
            return words.get("span.none");
        }
        return to.isEmpty()
                ? words.get("span.out", from.get())
                : from.equals(to) ? String.valueOf(from.get()) : words.get("span", from.get(), to.get());
    }

    private Table pairs() {
        List<List<Line>> lines = new ArrayList<>();
        List<Acceptance> first = now(PAIRS + 1);
        for (int i = 1; i < first.size(); i++) {
            double before = robustness.wins().get(i - 1).get(i);
            lines.add(line(
                    labels.in(first.get(i - 1).measure().name()),
                    labels.in(first.get(i).measure().name()),
                    words.percent(before),
                    words.get(before >= HIGH_END ? "pair.firm" : before >= OPEN ? "pair.likely" : "pair.open")));
        }
        return new Table("", columns("before", "after", "share", "verdict"), lines);
    }

    private List<Block> weights() {
        List<List<Line>> lines = new ArrayList<>();
        List<Line> ranges = new ArrayList<>(line(words.get("ranges")));
        for (Criterion criterion : Criterion.values()) {
            Margins.Range range = robustness
                    .rules()
                    .margins()
                    .weight(criterion, robustness.rules().ranking());
            ranges.add(Line.of(words.get("range", Figures.share(range.from()), Figures.share(range.to()))));
        }
        ranges.add(Line.of(""));
        lines.add(ranges);
        robustness.measures().stream()
                .filter(each -> each.top(1) >= WORTH_A_ROW / 5)
                .sorted((one, other) -> Double.compare(other.top(1), one.top(1)))
                .forEach(each -> lines.add(central(each)));
        List<String> headings = new ArrayList<>(columns("measure"));
        for (Criterion criterion : Criterion.values()) {
            headings.add(labels.word("criterion", criterion));
        }
        headings.add(words.get("col.confidence"));
        return List.of(paragraph(words.get("weights.read")), new Table("", headings, lines));
    }

    private List<Line> central(Acceptance measure) {
        List<Line> cells = new ArrayList<>(line(labels.in(measure.measure().name())));
        for (Criterion criterion : Criterion.values()) {
            cells.add(Line.of(Figures.share(measure.central().getOrDefault(criterion, 0.0))));
        }
        cells.add(Line.of(words.percent(measure.confidence())));
        return cells;
    }

    private List<Line> method() {
        return List.of("draws", "figures", "weights", "error", "apart", "often").stream()
                .map(key -> Line.of(words.get(
                        "method." + key,
                        String.format(Locale.ROOT, "%,d", robustness.draws()),
                        words.get("points", Figures.points(robustness.error() * 100)),
                        spreads())))
                .toList();
    }

    private String spreads() {
        return labels.commas(robustness.rules().margins().spread().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry ->
                        words.get("spread", labels.word("quality", entry.getKey()), words.percent(entry.getValue())))
                .toList());
    }

    private String rankNow(Acceptance measure) {
        return measure.now().map(now -> String.valueOf(now.rank())).orElse("–");
    }

    private List<String> columns(String... keys) {
        return Arrays.stream(keys).map(key -> words.get("col." + key)).toList();
    }

    private static List<Line> line(String... cells) {
        return Arrays.stream(cells).map(Line::of).toList();
    }

    private static Paragraph paragraph(String text) {
        return new Paragraph(Line.of(text));
    }

    private String footer() {
        return labels.clauses(List.of(
                labels.get("engine.version", Engine.version(labels)),
                labels.get("engine.rules", robustness.rules().hash())));
    }
}
