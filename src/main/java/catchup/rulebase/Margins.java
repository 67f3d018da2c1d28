package catchup.rulebase;

import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.fact.Quality;
import catchup.fact.Scale;
import catchup.rulebase.RankingSettings.Criterion;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How far figures and weights may be off, from {@code margins.yaml}, and what it takes to find out or change an indicator,
 * from {@code efforts.csv}. No advice depends on them; what is said about an advice does.
 *
 * @param spread by the quality of a figure: the share of it by which it may be off to either side
 * @param weights by criterion: from where to where a weight may reasonably lie
 * @param efforts by id of the indicator
 */
public record Margins(Map<Quality, Double> spread, Map<Criterion, Range> weights, Map<String, Effort> efforts) {

    /** Nothing may be off, and nothing is said of efforts. */
    public static final Margins NONE = new Margins(Map.of(), Map.of(), Map.of());

    private static final int SOME_YEARS = 3;
    private static final int FINE = 100;

    /** Both ends belong to it. */
    public record Range(double from, double to) {}

    /** What it takes to find out and change an indicator; where nothing is said of it, something in between. */
    public Effort effort(Indicator indicator) {
        Effort said = efforts.get(indicator.id());
        return said != null
                ? said
                : new Effort(step(indicator), OptionalInt.of(SOME_YEARS), Measure.Cost.MEDIUM, Effort.Asking.INQUIRY);
    }

    /**
     * The range of a weight; the weight alone where none is given. It always holds the weight: a range of another time, from
     * which the weight has been moved away, reaches as far as the weight.
     */
    public Range weight(Criterion criterion, RankingSettings ranking) {
        double weight = ranking.weights().getOrDefault(criterion, 0.0);
        Range said = weights.getOrDefault(criterion, new Range(weight, weight));
        return new Range(Math.min(said.from(), weight), Math.max(said.to(), weight));
    }

    private static double step(Indicator indicator) {
        boolean bounded =
                indicator.smallest().isPresent() && indicator.largest().isPresent();
        boolean whole = indicator.scale() == Scale.COUNT || indicator.scale() == Scale.YES_NO;
        return whole || !bounded
                ? 1
                : (indicator.largest().getAsDouble() - indicator.smallest().getAsDouble()) / FINE;
    }
}
