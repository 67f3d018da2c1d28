package catchup.report;

import catchup.advice.Advice;
import catchup.advice.Recommendation;
import catchup.fact.Finding;
import catchup.fact.Measure;
import catchup.fact.Quality;
import catchup.fact.Scale;
import catchup.inference.Firing;
import catchup.ranking.Score;
import catchup.report.AdviceView.Caution;
import catchup.report.AdviceView.Other;
import catchup.report.AdviceView.Part;
import catchup.report.AdviceView.PrincipleText;
import catchup.report.AdviceView.Risk;
import catchup.report.AdviceView.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Words one recommendation. */
final class RecommendationWriter {

    /** So many ways from figures to a measure are told in words; all rules stand in the proof. */
    private static final int TOLD = 3;

    private final Advice advice;
    private final Labels labels;
    private final FicheWords fiches;
    private final Phrases phrases;
    private final Chains chains;
    private final Figures figures;

    RecommendationWriter(Advice advice, Labels labels, Phrases phrases, Chains chains) {
        this.advice = advice;
        this.labels = labels;
        this.fiches = new FicheWords(labels);
        this.phrases = phrases;
        this.chains = chains;
        this.figures = new Figures(labels);
    }

    AdviceView.Recommendation recommendation(Recommendation recommendation) {
        Measure measure = recommendation.measure();
        List<Firing> because = recommendation.because();
        Other ranked = other(recommendation);
        return new AdviceView.Recommendation(
                ranked.id(),
                ranked.rank(),
                ranked.name(),
                ranked.theme(),
                ranked.score(),
                ranked.points(),
                ranked.certainty(),
                ranked.phase(),
                ranked.lead(),
                ranked.support(),
                ranked.horizon(),
                ranked.cost(),
                ranked.answers(),
                ranked.mechanism(),
                because.stream().limit(TOLD).map(chains::chain).toList(),
                measure.steps().stream().map(labels::in).toList(),
                recommendation.targets().stream().map(this::target).toList(),
                waterfall(recommendation.score()),
                chains.behind(because).stream().map(chains::rule).toList(),
                principles(recommendation.principles()),
                names(recommendation.after()),
                names(recommendation.reinforces()),
                names(recommendation.conflicts()),
                measure.risks().stream().map(this::risk).toList(),
                recommendation.cautions().stream().map(this::caution).toList(),
                new ObjectionWriter(advice, labels).about(measure.id()));
    }

    /** In short, as every measure stands in the ranking. */
    Other other(Recommendation recommendation) {
        Measure measure = recommendation.measure();
        double total = recommendation.score().total();
        return new Other(
                measure.id(),
                recommendation.rank(),
                labels.in(measure.name()),
                phrases.dimension(measure.theme()),
                Figures.points(total),
                total,
                chains.certainty(recommendation.belief().certainty()),
                labels.get("phase." + recommendation.phase()),
                labels.word("party", measure.lead()),
                fiches.support(measure),
                horizon(measure.horizon()),
                labels.word("cost", measure.cost()),
                labels.commas(chains.causes(recommendation.because())),
                labels.in(measure.why()));
    }

    Caution caution(catchup.advice.Caution caution) {
        return new Caution(
                labels.in(caution.caution().name()),
                labels.in(caution.caution().text()),
                chains.certainty(caution.belief().certainty()),
                caution.because().stream().map(chains::step).toList());
    }

    String horizon(Measure.Horizon horizon) {
        return fiches.horizon(horizon);
    }

    private List<String> names(List<String> measures) {
        return measures.stream().map(phrases::measure).toList();
    }

    private Risk risk(Measure.Risk risk) {
        return new Risk(labels.in(risk.risk()), labels.in(risk.mitigation()));
    }

    private List<PrincipleText> principles(List<String> ids) {
        return ids.stream()
                .map(id -> new PrincipleText(
                        id,
                        Optional.ofNullable(advice.rules().principles().get(id))
                                .map(principle -> labels.in(principle.text()))
                                .orElse("")))
                .toList();
    }

    private Target target(catchup.advice.Target target) {
        String name = labels.in(target.indicator().name());
        String when = fiches.within(target.years());
        Optional<String> now = target.gap().map(gap -> figures.of(target.indicator(), gap.region()));
        Optional<String> goal = target.value().map(value -> figures.target(target.indicator(), value));
        return new Target(
                name,
                now.orElseGet(() -> labels.get("target.baseline")),
                goal.orElseGet(() -> labels.get("target.unset")),
                when,
                sentence(target, name, now, goal, when));
    }

    private String sentence(
            catchup.advice.Target target, String name, Optional<String> now, Optional<String> goal, String when) {
        if (now.isEmpty() || goal.isEmpty()) {
            return labels.get("target.measure-first", name);
        }
        boolean stays = now.equals(goal)
                || target.gap()
                        .map(Finding.Gap::degree)
                        .filter(degree -> degree > 0)
                        .isEmpty();
        if (stays) {
            return labels.get("target.hold", name, now.get());
        } else if (target.indicator().scale() == Scale.YES_NO) {
            return labels.get("target.achieve", name, when);
        }
        String text = labels.get("target.text", name, now.get(), goal.get(), when);
        return target.gap().filter(RecommendationWriter::isGuessed).isPresent()
                ? labels.get("target.guessed", text)
                : text;
    }

    /** Whether what can be counted was only judged, so that nobody can be held to a figure that follows from it. */
    private static boolean isGuessed(Finding.Gap gap) {
        return gap.indicator().scale() != Scale.INTERVAL
                && (gap.region().quality() == Quality.JUDGED || gap.benchmark().quality() == Quality.JUDGED);
    }

    private List<Part> waterfall(Score score) {
        List<Part> parts = new ArrayList<>();
        double start = 0;
        for (Score.Part part : score.parts()) {
            parts.add(new Part(
                    labels.word("criterion", part.criterion()),
                    figures.percent(part.weight()),
                    Figures.share(part.value()),
                    Figures.points(part.points()),
                    start,
                    part.points()));
            start += part.points();
        }
        return List.copyOf(parts);
    }
}
