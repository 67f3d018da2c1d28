package catchup.advice;

import catchup.fact.Finding;
import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.fact.Scale;
import catchup.inference.Derivation;
import catchup.rulebase.RuleBase;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/**
 * What the indicators of a measure should reach: the share of the gap that the ranking settings expect a measure of that
 * horizon to close, on the way from the region's value to the benchmark's.
 */
final class Targets {

    private static final MathContext THREE_FIGURES = new MathContext(3);

    private Targets() {}

    static List<Target> of(Measure measure, RuleBase rules, Derivation derivation) {
        double share = rules.ranking().closes().getOrDefault(measure.horizon(), 0.0);
        List<Finding.Gap> gaps = derivation.findings(Finding.Gap.class);
        return measure.kpis().stream()
                .map(id -> target(
                        rules.indicators().get(id),
                        gaps,
                        share,
                        measure.horizon().to()))
                .toList();
    }

    private static Target target(Indicator indicator, List<Finding.Gap> gaps, double share, int years) {
        Optional<Finding.Gap> known = gaps.stream()
                .filter(gap -> gap.indicator().id().equals(indicator.id()))
                .findFirst();
        return new Target(indicator, known, known.map(gap -> value(gap, share)), years);
    }

    /** Part of the way to the benchmark, in figures no finer than the evidence; what is not behind is held. */
    private static double value(Finding.Gap gap, double share) {
        double region = gap.region().value();
        double benchmark = gap.benchmark().value();
        if (gap.distance() <= 0) {
            return region;
        }
        Scale scale = gap.indicator().scale();
        if (scale == Scale.YES_NO) {
            return benchmark;
        }
        double target = region + share * (benchmark - region);
        if (scale == Scale.COUNT) {
            return benchmark > region ? Math.ceil(target) : Math.floor(target);
        }
        return BigDecimal.valueOf(target).round(THREE_FIGURES).doubleValue();
    }
}
