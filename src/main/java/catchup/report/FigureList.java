package catchup.report;

import catchup.advice.Advice;
import catchup.casefile.Units;
import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Reading;
import catchup.report.AdviceView.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Every figure that a case gives or the catalogue stands in with, one by one, for those who want to check.
 *
 * @param figures in the order of the case
 * @param sources numbered as in the {@link AdviceView}; those of figures that could not be compared follow
 */
public record FigureList(List<Figure> figures, List<Source> sources) {

    /**
     * A figure.
     *
     * @param whose region or benchmark
     * @param value with its unit, as people write it
     * @param number in the indicator's unit; yes is 1 and no is 0
     * @param unit the indicator's own, by its name
     * @param year empty where none is given
     * @param source its number in the list of sources; 0 if it has none
     * @param note empty where there is none
     */
    public record Figure(
            String indicator,
            String whose,
            String value,
            double number,
            String unit,
            String year,
            String quality,
            int source,
            String note) {}

    static FigureList of(Advice advice, AdviceView view) {
        Sources sources = new Sources();
        view.sources().forEach(source -> sources.add(source.text()));
        Case subject = advice.subject();
        List<Figure> figures = new ArrayList<>();
        for (Reading reading : subject.readings().values()) {
            indicator(advice.rules().indicators(), reading).ifPresent(indicator -> {
                for (Side side : Side.values()) {
                    subject.observation(reading.indicator(), side)
                            .ifPresent(observation ->
                                    figures.add(figure(indicator, observation, side, view.labels(), sources)));
                }
            });
        }
        return new FigureList(List.copyOf(figures), sources.all());
    }

    private static Optional<Indicator> indicator(Catalogue<Indicator> indicators, Reading reading) {
        return indicators.find(reading.indicator());
    }

    private static Figure figure(
            Indicator indicator, Observation observation, Side side, Labels labels, Sources sources) {
        sources.add(observation.source());
        return new Figure(
                labels.in(indicator.name()),
                labels.get(side == Side.REGION ? "col.region" : "col.benchmark"),
                new Figures(labels).of(indicator, observation),
                observation.value(),
                labels.in(Units.name(indicator.unit())),
                observation.year().map(String::valueOf).orElse(""),
                labels.word("quality", observation.quality()),
                sources.number(observation.source()),
                observation.note().map(labels::in).orElse(""));
    }
}
