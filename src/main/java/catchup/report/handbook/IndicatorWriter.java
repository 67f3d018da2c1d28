package catchup.report.handbook;

import catchup.casefile.Units;
import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.fact.Scale;
import catchup.fact.Severity;
import catchup.handbook.Handbook;
import catchup.report.Figures;
import catchup.report.handbook.Document.Block;
import catchup.report.handbook.Document.Fact;
import catchup.report.handbook.Document.Facts;
import catchup.report.handbook.Document.Items;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.Paragraph;
import catchup.report.handbook.Document.Section;
import catchup.rulebase.Mention;
import catchup.rulebase.Mention.Kind;
import catchup.rulebase.ScaleTest;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/** Words what is measured: in which unit, from where on it is how bad, and what looks at it. */
final class IndicatorWriter {

    private final Handbook book;
    private final Words words;
    private final Sentences sentences;
    private final RuleWriter rules;
    private final Figures figures;

    IndicatorWriter(Handbook book, Words words, Sentences sentences, RuleWriter rules) {
        this.book = book;
        this.words = words;
        this.sentences = sentences;
        this.rules = rules;
        this.figures = new Figures(words.labels());
    }

    Section entry(Indicator indicator) {
        Mention mention = new Mention(Kind.INDICATOR, indicator.id());
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(Line.of(words.in(indicator.note()))));
        blocks.add(new Facts(facts(indicator)));
        blocks.addAll(rules.inShort("indicator.rules", book.uses().lookingAt(mention), mention));
        blocks.addAll(tests(indicator));
        return Section.entry(Anchors.of(mention), words.in(indicator.name()), indicator.id(), blocks);
    }

    private List<Fact> facts(Indicator indicator) {
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("unit", Line.of(words.in(Units.name(indicator.unit())))));
        facts.add(fact("direction", Line.of(direction(indicator))));
        facts.add(fact("distance", Line.of(words.word("scale", indicator.scale()))));
        facts.add(fact("thresholds", Line.of(thresholds(indicator))));
        value(indicator.firstTier(), indicator).ifPresent(value -> facts.add(fact("first-tier", value)));
        range(indicator).ifPresent(range -> facts.add(fact("range", range)));
        facts.add(fact("source", Sentences.source(indicator.source())));
        facts.add(fact("moved-by", measures(Measure::kpis, indicator)));
        facts.add(fact("carries", measures(Measure::buildsOn, indicator)));
        return facts;
    }

    private String direction(Indicator indicator) {
        String way = Words.key("direction", indicator.direction());
        return words.get(indicator.scale() == Scale.YES_NO ? way + ".yes-no" : way);
    }

    private String thresholds(Indicator indicator) {
        Map<Severity, Double> from = new TreeMap<>(indicator.thresholds().from());
        List<String> bands = new ArrayList<>();
        from.forEach((severity, distance) -> bands.add(
                indicator.scale() == Scale.YES_NO
                        ? words.in(severity.text())
                        : words.get("threshold", severity.text(), distance(indicator.scale(), distance))));
        return bands.isEmpty() ? words.labels().get("none") : words.labels().clauses(bands);
    }

    private String distance(Scale scale, double distance) {
        boolean share = scale == Scale.RATIO || scale == Scale.COUNT;
        return share ? figures.percent(distance) : plain(distance);
    }

    /** A number without decimals that say nothing. */
    static String plain(double number) {
        return new DecimalFormat("0.####", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
    }

    private Optional<Line> value(OptionalDouble value, Indicator indicator) {
        return value.isPresent() ? Optional.of(Line.of(figures.of(indicator, value.getAsDouble()))) : Optional.empty();
    }

    private Optional<Line> range(Indicator indicator) {
        if (indicator.smallest().isEmpty() || indicator.largest().isEmpty() || indicator.scale() == Scale.YES_NO) {
            return Optional.empty();
        }
        return Optional.of(Line.of(words.get(
                "range",
                plain(indicator.smallest().getAsDouble()),
                plain(indicator.largest().getAsDouble()))));
    }

    private Line measures(Function<Measure, List<String>> part, Indicator indicator) {
        return sentences.links(
                Kind.MEASURE,
                book.rules().measures().all().stream()
                        .filter(measure -> part.apply(measure).contains(indicator.id()))
                        .map(Measure::id)
                        .toList());
    }

    private List<Block> tests(Indicator indicator) {
        List<Line> steps = new ArrayList<>();
        for (ScaleTest test : book.tests().scales()) {
            if (test.indicator().equals(indicator.id())) {
                test.steps().forEach(step -> steps.add(Line.of(step(indicator, test, step))));
            }
        }
        return steps.isEmpty() ? List.of() : List.of(new Items(words.get("indicator.tests"), false, steps));
    }

    private String step(Indicator indicator, ScaleTest test, ScaleTest.Step step) {
        return words.get(
                "indicator.test",
                figures.of(indicator, step.region()),
                figures.of(indicator, test.benchmark()),
                step.severity().text());
    }

    private Fact fact(String key, Line value) {
        return new Fact(words.get("fact." + key), value);
    }
}
