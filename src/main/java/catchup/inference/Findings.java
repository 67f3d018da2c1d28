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
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Reads gaps, strengths and unknowns off a case: arithmetic over the catalogue, before any rule fires. */
public final class Findings {

    private final RuleBase rules;

    public Findings(RuleBase rules) {
        this.rules = rules;
    }

    /** Everything found in a case, in the order of the catalogue; every indicator is either known or unknown. */
    public List<Finding> of(Case subject) {
        return of(subject, UnaryOperator.identity());
    }

    /** The same where some indicators are defined otherwise, such as with other thresholds. */
    public List<Finding> of(Case subject, UnaryOperator<Indicator> defined) {
        return of(
                subject.region().tags(),
                indicator -> of(
                        defined.apply(indicator),
                        Optional.ofNullable(subject.readings().get(indicator.id()))));
    }

    /** What is found on one indicator: a gap, which may be none, or that it is unknown. */
    Finding of(Indicator indicator, Optional<Reading> reading) {
        Optional<Observation> region = reading.flatMap(Reading::region);
        Optional<Observation> benchmark = reading.flatMap(Reading::benchmark);
        return region.isPresent() && benchmark.isPresent()
                ? gap(indicator, region.get(), benchmark.get())
                : new Finding.Unknown(indicator, region.isEmpty(), benchmark.isEmpty());
    }

    /** What two figures of an indicator show: a gap, which may be none, and a strength, if there is one. */
    public List<Finding> on(Indicator indicator, Observation region, Observation benchmark) {
        Gap gap = gap(indicator, region, benchmark);
        List<Finding> found = new ArrayList<>();
        found.add(gap);
        strength(gap).ifPresent(found::add);
        return List.copyOf(found);
    }

    /** Everything found, given a gap or an unknown for each indicator. */
    List<Finding> of(Set<String> tags, Function<Indicator, Finding> find) {
        List<Finding> findings = new ArrayList<>();
        Map<String, List<Gap>> byDimension = new LinkedHashMap<>();
        for (Indicator indicator : rules.indicators().all()) {
            Finding found = find.apply(indicator);
            findings.add(found);
            if (found instanceof Gap gap) {
                strength(gap).ifPresent(findings::add);
                byDimension
                        .computeIfAbsent(indicator.dimension(), id -> new ArrayList<>())
                        .add(gap);
            }
        }
        byDimension.forEach(
                (dimension, gaps) -> findings.add(lag(rules.dimensions().get(dimension), gaps)));
        findings.add(new Finding.Profile(tags));
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
