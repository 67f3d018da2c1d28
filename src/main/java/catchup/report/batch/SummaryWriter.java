package catchup.report.batch;

import catchup.batch.Counts;
import catchup.batch.Summary;
import catchup.diagnostic.Explanation;
import catchup.diagnostic.Problem;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Named;
import catchup.report.Figures;
import catchup.report.Labels;
import catchup.report.Options;
import catchup.report.handbook.Document;
import catchup.report.handbook.Document.Block;
import catchup.report.handbook.Document.Fact;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.Paragraph;
import catchup.report.handbook.Document.Section;
import catchup.report.handbook.Document.Table;
import catchup.rulebase.RuleBase;
import catchup.text.Unseen;
import java.util.ArrayList;
import java.util.List;

/** Words what a batch comes to. */
final class SummaryWriter {

    private static final int MOST_MEASURES = 15;
    private static final int MOST_CAUSES = 15;
    private static final int MOST_MISSING = 5;

    private final Summary summary;
    private final RuleBase rules;
    private final String input;
    private final Words words;
    private final Labels labels;
    private final Figures figures;
    private final int top;

    SummaryWriter(SummaryReport report, Options options) {
        this.summary = report.summary();
        this.rules = report.rules();
        this.input = report.input();
        this.words = new Words(options.lang());
        this.labels = words.labels();
        this.figures = new Figures(labels);
        this.top = options.top();
    }

    Document document() {
        List<Section> sections = new ArrayList<>();
        if (summary.counts().advised() > 0) {
            sections.add(Section.chapter("", words.get("measures", top), measures(), List.of()));
            sections.add(Section.chapter("", words.get("diagnoses"), diagnoses(), List.of()));
            sections.add(Section.chapter("", words.get("outliers"), outliers(), List.of()));
        }
        if (summary.counts().refused() > 0) {
            sections.add(Section.chapter("", words.get("problems"), problems(), List.of()));
        }
        return new Document(
                labels.lang(),
                words.get("title", Unseen.shown(input)),
                facts(),
                List.copyOf(sections),
                words.get("footer", rules.hash()));
    }

    private List<Fact> facts() {
        Counts counts = summary.counts();
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("read", number(counts.read())));
        facts.add(fact("advised", number(counts.advised())));
        facts.add(fact("refused", number(counts.refused())));
        facts.add(fact("aside", number(counts.aside())));
        if (counts.advised() > 0) {
            List<String> named = summary.benchmarks().stream()
                    .limit(Summary.MOST_PLACES)
                    .map(Unseen::shown)
                    .toList();
            boolean more = summary.benchmarks().size() > named.size();
            facts.add(fact("benchmarks", labels.semicolons(named) + (more ? words.get("and-others") : "")));
            facts.add(fact("known", Figures.points(summary.meanFigures())));
        }
        for (int stage = 1; stage <= 3; stage++) {
            if (summary.atStage(stage) > 0) {
                facts.add(new Fact(labels.get("stage." + stage), Line.of(of(summary.atStage(stage)))));
            }
        }
        if (summary.withoutMeasures() > 0) {
            List<String> named =
                    summary.firstWithoutMeasures().stream().map(Unseen::shown).toList();
            boolean more = summary.withoutMeasures() > named.size();
            facts.add(fact(
                    "without",
                    words.get(
                            "without-named",
                            of(summary.withoutMeasures()),
                            labels.semicolons(named) + (more ? words.get("and-others") : ""))));
        }
        return List.copyOf(facts);
    }

    private Fact fact(String key, String value) {
        return new Fact(words.get(key), Line.of(value));
    }

    private List<Block> measures() {
        List<Summary.MeasureShare> all = summary.measures();
        List<List<Line>> rows = all.stream()
                .limit(MOST_MEASURES)
                .map(share -> lines(
                        name(rules.measures(), share.measure()),
                        of(share.kept()),
                        of(share.first()),
                        Figures.points(share.meanRank()),
                        labels.commas(share.best().stream()
                                .map(region -> words.get(
                                        "region", Unseen.shown(region.name()), Figures.points(region.score())))
                                .toList())))
                .toList();
        List<Block> blocks = new ArrayList<>(List.of(new Table(
                "",
                List.of(
                        labels.get("col.measure"),
                        words.get("col.kept", top),
                        words.get("col.first"),
                        words.get("col.rank"),
                        words.get("col.best")),
                rows)));
        if (all.size() > MOST_MEASURES) {
            blocks.add(say("more", all.size() - MOST_MEASURES));
        }
        return blocks;
    }

    private List<Block> diagnoses() {
        List<Summary.Share> all = summary.diagnoses();
        if (all.isEmpty()) {
            return List.of(say("no-diagnoses"));
        }
        List<Block> blocks = new ArrayList<>(List.of(new Table(
                "",
                List.of(words.get("col.cause"), words.get("col.regions")),
                all.stream()
                        .limit(MOST_CAUSES)
                        .map(share -> lines(name(rules.diagnoses(), share.id()), of(share.regions())))
                        .toList())));
        if (all.size() > MOST_CAUSES) {
            blocks.add(say("more", all.size() - MOST_CAUSES));
        }
        List<String> missing = summary.missing().stream()
                .limit(MOST_MISSING)
                .map(share -> words.get("region", name(rules.indicators(), share.id()), number(share.regions())))
                .toList();
        if (!missing.isEmpty()) {
            blocks.add(say("missing", labels.commas(missing)));
        }
        return blocks;
    }

    private List<Block> outliers() {
        if (summary.outlierCount() == 0) {
            return List.of(say("no-outliers"));
        }
        List<List<Line>> rows = summary.outliers().stream()
                .map(outlier -> {
                    Indicator indicator = rules.indicators().get(outlier.indicator());
                    return lines(
                            words.get("row", String.valueOf(outlier.line()), Unseen.shown(outlier.region())),
                            labels.in(indicator.name()),
                            figures.of(indicator, outlier.value()),
                            words.get(
                                    "range",
                                    figures.of(indicator, outlier.low()),
                                    figures.of(indicator, outlier.high())));
                })
                .toList();
        return List.of(
                say("outliers.note", number(summary.outlierCount())),
                new Table(
                        "",
                        List.of(
                                labels.get("head.region"),
                                words.get("col.indicator"),
                                words.get("col.value"),
                                words.get("col.half")),
                        rows));
    }

    private List<Block> problems() {
        List<List<Line>> rows = summary.problems().stream()
                .map(problem -> lines(
                        title(problem.code()),
                        problem.code(),
                        number(problem.met()),
                        labels.semicolons(
                                problem.rows().stream().map(Unseen::shown).toList())))
                .toList();
        return List.of(
                new Table(
                        "",
                        List.of(
                                words.get("col.problem"),
                                words.get("col.code"),
                                words.get("col.met"),
                                words.get("col.rows")),
                        rows),
                say("problems.note"));
    }

    private String title(String code) {
        return Problem.named(code)
                .map(problem -> Explanation.of(problem, labels.lang()).title())
                .orElse(words.get("fault.title"));
    }

    private Block say(String key, Object... arguments) {
        return new Paragraph(Line.of(words.get(key, arguments)));
    }

    /** A number of regions with its share of those advised. */
    private String of(long regions) {
        double share = (double) regions / Math.max(1, summary.counts().advised());
        return words.get("of", number(regions), String.format(labels.lang().locale(), "%.0f", share * 100));
    }

    private String number(long number) {
        return String.format(labels.lang().locale(), "%,d", number);
    }

    private String name(Catalogue<? extends Named> entries, String id) {
        return labels.in(entries.get(id).name());
    }

    private static List<Line> lines(String... texts) {
        return List.of(texts).stream().map(Line::of).toList();
    }
}
