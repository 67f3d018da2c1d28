package catchup.advice;

import catchup.fact.Finding;
import catchup.fact.Measure;
import catchup.fact.Scale;
import catchup.inference.Derivation;
import catchup.rulebase.RankingSettings;
import catchup.rulebase.RuleBase;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the indicators of a measure should reach: the share of the gap that the ranking settings expect a measure of that
 * horizon to close, on the way from the region's value to the benchmark's. Shares of a whole and ratings go that way in a
 * straight line; amounts and intensities by equal growth a year, and no faster than the settings allow.
 */
final class Targets {

    private static final MathContext THREE_FIGURES = new MathContext(3);
    private static final double WHOLE = 100;

    /** Of indicators without a known gap, so many are named as baselines to take. */
    private static final int MOST_BASELINES = 2;

    private final RankingSettings settings;
    private final Measure measure;

    private Targets(RankingSettings settings, Measure measure) {
        this.settings = settings;
        this.measure = measure;
    }

    static List<Target> of(Measure measure, RuleBase rules, Derivation derivation) {
        Targets targets = new Targets(rules.ranking(), measure);
        Map<String, Finding.Gap> gaps = new HashMap<>();
        derivation
                .findings(Finding.Gap.class)
                .forEach(gap -> gaps.put(gap.indicator().id(), gap));
        List<Target> all = new ArrayList<>();
        int baselines = 0;
        for (String id : measure.kpis()) {
            Optional<Finding.Gap> known = Optional.ofNullable(gaps.get(id));
            if (known.isPresent() || baselines++ < MOST_BASELINES) {
                all.add(new Target(
                        rules.indicators().get(id),
                        known,
                        known.map(targets::value),
                        measure.horizon().to()));
            }
        }
        return List.copyOf(all);
    }

    /** Part of the way to the benchmark, in figures no finer than the evidence; what is not behind is held. */
    private double value(Finding.Gap gap) {
        double region = gap.region().value();
        double benchmark = gap.benchmark().value();
        if (gap.distance() <= 0) {
            return region;
        }
        Scale scale = gap.indicator().scale();
        if (scale == Scale.YES_NO) {
            return benchmark;
        }
        double share = settings.closes().getOrDefault(measure.horizon(), 0.0);
        double straight = region + share * (benchmark - region);
        if (scale == Scale.COUNT) {
            return benchmark > region ? Math.ceil(straight) : Math.floor(straight);
        }
        boolean grows =
                scale == Scale.RATIO && gap.indicator().largest().orElse(0) != WHOLE && region > 0 && benchmark > 0;
        double target = grows ? grown(region, benchmark, share) : straight;
        return BigDecimal.valueOf(target).round(THREE_FIGURES).doubleValue();
    }

    private double grown(double region, double benchmark, double share) {
        double growth = Math.pow(benchmark / region, share);
        double most = Math.pow(1 + settings.fastestGrowth(), measure.horizon().to());
        return region * Math.min(most, Math.max(1 / most, growth));
    }
}
