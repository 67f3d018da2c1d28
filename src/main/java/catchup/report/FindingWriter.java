package catchup.report;

import catchup.advice.Advice;
import catchup.advice.Missing;
import catchup.fact.Finding;
import catchup.fact.Observation;
import catchup.report.AdviceView.Comparison;
import catchup.report.AdviceView.Source;
import catchup.report.AdviceView.Unknown;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Words gaps, strengths and what is unknown, and numbers the sources they cite. */
final class FindingWriter {

    /** More than an advisor can set out to collect would only hide those that matter; the JSON advice has them all. */
    private static final int MOST_TELLING = 12;

    private static final int NAMED_AT_MOST = 4;

    private static final String NO_YEAR = "–";

    private final Advice advice;
    private final Labels labels;
    private final Phrases phrases;
    private final Figures figures;
    private final Sources sources;

    FindingWriter(Advice advice, Labels labels, Phrases phrases) {
        this.advice = advice;
        this.labels = labels;
        this.phrases = phrases;
        this.figures = new Figures(labels);
        this.sources = new Sources();
        Stream.concat(advice.gaps().stream(), advice.strengths().stream().map(Finding.Strength::level))
                .flatMap(gap -> Stream.of(gap.region(), gap.benchmark()))
                .forEach(observation -> sources.add(observation.source()));
    }

    List<Comparison> gaps() {
        return advice.gaps().stream()
                .map(gap -> comparison(gap, labels.in(gap.severity().text()), gap.degree()))
                .toList();
    }

    List<Comparison> strengths() {
        return advice.strengths().stream()
                .map(strength -> comparison(
                        strength.level(),
                        labels.get("standing." + Phrases.standing(strength)),
                        strength.lead() == 0 ? 0 : -strength.lead()))
                .toList();
    }

    List<Source> sources() {
        return sources.all();
    }

    List<Unknown> unknowns() {
        return advice.unknowns().stream().limit(MOST_TELLING).map(this::unknown).toList();
    }

    /** How many of the indicators that decide open rules are told. */
    String unknownsHeading() {
        int all = advice.unknowns().size();
        return labels.get("heading.unknowns", Math.min(all, MOST_TELLING), all);
    }

    private Comparison comparison(Finding.Gap gap, String standing, double degree) {
        return new Comparison(
                labels.in(gap.indicator().name()),
                phrases.dimension(gap.indicator().dimension()),
                figures.of(gap.indicator(), gap.region()),
                figures.of(gap.indicator(), gap.benchmark()),
                both(gap, this::year),
                gap.severity(),
                standing,
                degree,
                Figures.share(Math.abs(degree)),
                both(gap, observation -> labels.word("quality", observation.quality())),
                sources.cite(List.of(gap.region().source(), gap.benchmark().source())));
    }

    private String year(Observation observation) {
        return observation.year().map(String::valueOf).orElse(NO_YEAR);
    }

    /** What is said of both figures: once if it is the same. */
    private static String both(Finding.Gap gap, Function<Observation, String> words) {
        String region = words.apply(gap.region());
        String benchmark = words.apply(gap.benchmark());
        return region.equals(benchmark) ? region : region + " / " + benchmark;
    }

    private Unknown unknown(Missing missing) {
        String side = missing.regionMissing() && missing.benchmarkMissing()
                ? "both"
                : missing.regionMissing() ? "region" : "benchmark";
        return new Unknown(
                labels.in(missing.indicator().name()),
                labels.get("missing." + side),
                decides(missing),
                labels.in(missing.indicator().note()));
    }

    private String decides(Missing missing) {
        Optional<String> measures = names(missing.measures().stream().map(measure -> labels.in(measure.name())));
        Optional<String> causes = names(missing.diagnoses().stream().map(diagnosis -> labels.in(diagnosis.name())));
        return measures.or(() -> causes).orElseGet(() -> labels.get("decides.nothing", missing.rules()));
    }

    private Optional<String> names(Stream<String> names) {
        List<String> all = names.toList();
        if (all.size() <= NAMED_AT_MOST + 1) {
            return all.isEmpty() ? Optional.empty() : Optional.of(labels.commas(all));
        }
        String first = labels.commas(all.subList(0, NAMED_AT_MOST));
        return Optional.of(labels.get("list.more", first, all.size() - NAMED_AT_MOST));
    }
}
