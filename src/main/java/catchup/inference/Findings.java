package catchup.inference;

import catchup.fact.Case;
import catchup.fact.Finding;
import catchup.fact.Finding.Gap;
import catchup.fact.Indicator;
import catchup.fact.Label;
import catchup.fact.Observation;
import catchup.fact.Reading;
import catchup.fact.Severity;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads gaps, strengths and unknowns off a case: arithmetic over the catalogue, before any rule fires. */
final class Findings {

    private final RuleBase rules;

    Findings(RuleBase rules) {
        this.rules = rules;
    }

    /** Everything found, in the order of the catalogue; every indicator is either known or unknown. */
    List<Finding> of(Case subject) {
        List<Finding> findings = new ArrayList<>();
        Map<String, List<Gap>> byDimension = new LinkedHashMap<>();
        for (Indicator indicator : rules.indicators().all()) {
            Optional<Reading> reading = Optional.ofNullable(subject.readings().get(indicator.id()));
            Optional<Observation> region = reading.flatMap(Reading::region);
            Optional<Observation> benchmark = reading.flatMap(Reading::benchmark);
            if (region.isPresent() && benchmark.isPresent()) {
                Gap gap = gap(indicator, region.get(), benchmark.get());
                findings.add(gap);
                strength(gap).ifPresent(findings::add);
                byDimension
                        .computeIfAbsent(indicator.dimension(), id -> new ArrayList<>())
                        .add(gap);
            } else {
                findings.add(new Finding.Unknown(indicator, region.isEmpty(), benchmark.isEmpty()));
            }
        }
        byDimension.forEach((dimension, gaps) ->
                findings.add(lag(rules.dimensions().get(dimension), gaps)));
        findings.add(new Finding.Profile(subject.region().tags()));
        return List.copyOf(findings);
    }

    /** The gap between two observations of an indicator; severity none if there is none. */
    Gap gap(Indicator indicator, Observation region, Observation benchmark) {
        double distance = indicator.distance(region.value(), benchmark.value());
        return new Gap(
                indicator,
                region,
                benchmark,
                distance,
                indicator.thresholds().degree(distance),
                indicator.thresholds().severity(distance),
                Math.min(certainty(region), certainty(benchmark)));
    }

    private double certainty(Observation observation) {
        return rules.ranking().quality().getOrDefault(observation.quality(), 0.0);
    }

    private static Optional<Finding.Strength> strength(Gap gap) {
        if (gap.distance() > 0) {
            return Optional.empty();
        }
        double lead = gap.indicator().thresholds().degree(-gap.distance());
        return Optional.of(new Finding.Strength(gap, lead, lead >= Severity.MILD.degree()));
    }

    private static Finding.Lag lag(Label dimension, List<Gap> gaps) {
        double mean = gaps.stream().mapToDouble(Gap::degree).average().orElse(0);
        return new Finding.Lag(dimension, mean, Severity.of(mean), List.copyOf(gaps));
    }
}
