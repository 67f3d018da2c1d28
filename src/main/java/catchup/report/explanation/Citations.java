package catchup.report.explanation;

import catchup.fact.Finding;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.report.AdviceView;
import catchup.report.Figures;
import catchup.report.Phrases;
import catchup.report.Sources;
import catchup.report.handbook.Document.Line;
import catchup.report.handbook.Document.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says of figures what they are and where they come from; sources are numbered as they are first cited. */
final class Citations {

    private final Words words;
    private final Figures figures;
    private final Phrases phrases;
    private final String region;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    Citations(Words words, Phrases phrases, String region) {
        this.words = words;
        this.figures = new Figures(words.labels());
        this.phrases = phrases;
        this.region = region;
    }

    /** Both figures of a gap, each with year, quality and source. */
    List<Line> figures(Finding.Gap gap) {
        return List.of(
                Line.of(figure(region, gap.indicator(), gap.region())),
                Line.of(figure(phrases.benchmark(gap), gap.indicator(), gap.benchmark())));
    }

    /** The sources that were cited, with their numbers. */
    List<Line> sources() {
        List<Line> lines = new ArrayList<>();
        numbers.forEach(
                (source, number) -> lines.add(Line.of("[" + number + "] ").and(source(source))));
        return lines;
    }

    private String figure(String whose, Indicator indicator, Observation observation) {
        String quality = words.labels().word("quality", observation.quality());
        String aside = observation
                .year()
                .map(year -> words.get("figure.year", year, quality))
                .orElse(quality);
        String value = figures.of(indicator, observation);
        String given = observation
                .given()
                .map(text -> words.get("figure.given", value, text))
                .orElse(value);
        return words.get("figure", whose, given, aside) + cite(observation.source());
    }

    private String cite(String source) {
        if (source.isBlank()) {
            return "";
        }
        numbers.putIfAbsent(source, numbers.size() + 1);
        return " [" + numbers.get(source) + "]";
    }

    private static Line source(String text) {
        return new Line(Sources.pieces(text).stream().map(Citations::span).toList());
    }

    private static Span span(AdviceView.Piece piece) {
        return new Span(piece.text(), piece.address());
    }
}
