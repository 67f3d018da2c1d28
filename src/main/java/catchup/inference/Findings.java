package catchup.inference;

import catchup.fact.Case;
import catchup.fact.Finding;
import catchup.fact.Finding.Gap;
import catchup.fact.Indicator;
import catchup.fact.Label;
import catchup.fact.Observation;
import catchup.fact.Quality;
import catchup.fact.Reading;
import catchup.fact.Severity;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Reads gaps, strengths and unknowns off a case: arithmetic over the catalogue, before any rule fires. */
public final class Findings {

    private final List<Indicator> indicators;

    /** The dimension of each indicator, by position in the catalogue of dimensions. */
    private final int[] dimensions;

    private final List<Label> labels;

    /** By the number of the quality of a figure. */
    private final double[] certainties;

    public Findings(RuleBase rules) {
        this.indicators = rules.indicators().all();
        this.labels = rules.dimensions().all();
        List<String> ids = labels.stream().map(Label::id).toList();
        this.dimensions = indicators.stream()
                .mapToInt(indicator -> ids.indexOf(indicator.dimension()))
                .toArray();
        this.certainties = Arrays.stream(Quality.values())
                .mapToDouble(quality -> rules.ranking().quality().getOrDefault(quality, 0.0))
                .toArray();
    }

    /** Everything found in a case, in the order of the catalogue; every indicator is either known or unknown. */
    public List<Finding> of(Case subject) {
        return of(subject, UnaryOperator.identity());
    }

    /** The same where some indicators are defined otherwise, such as with other thresholds. */
    public List<Finding> of(Case subject, UnaryOperator<Indicator> defined) {
        Map<String, Reading> readings = subject.readings();
        return of(subject.region().tags(), indicator -> of(defined.apply(indicator), readings.get(indicator.id())));
    }

    /** What is found on one indicator: a gap, which may be none, or that it is unknown. */
    Finding of(Indicator indicator, Optional<Reading> reading) {
        return of(indicator, reading.orElse(null));
    }

    private Finding of(Indicator indicator, @Nullable Reading reading) {
        if (reading == null) {
            return new Finding.Unknown(indicator, true, true);
        }
        Optional<Observation> region = reading.region();
        Optional<Observation> benchmark = reading.benchmark();
        return region.isPresent() && benchmark.isPresent()
                ? gap(indicator, region.get(), benchmark.get())
                : new Finding.Unknown(indicator, region.isEmpty(), benchmark.isEmpty());
    }

    /** What two figures of an indicator show: a gap, which may be none, and a strength, if there is one. */
    public List<Finding> on(Indicator indicator, Observation region, Observation benchmark) {
        Gap gap = gap(indicator, region, benchmark);
        List<Finding> found = new ArrayList<>();
        found.add(gap);
        if (isStrength(gap)) {
            found.add(strength(gap));
        }
        return List.copyOf(found);
    }

    /** Everything found, given a gap or an unknown for each indicator. */
    List<Finding> of(Set<String> tags, Function<Indicator, Finding> find) {
        List<Finding> findings = new ArrayList<>(2 * indicators.size() + labels.size() + 1);
        @Nullable List<Gap>[] byDimension = Plan.lists(labels.size());
        List<Integer> inOrder = new ArrayList<>();
        for (int i = 0; i < dimensions.length; i++) {
            Finding found = find.apply(indicators.get(i));
            findings.add(found);
            if (found instanceof Gap gap) {
                if (isStrength(gap)) {
                    findings.add(strength(gap));
                }
                List<Gap> gaps = byDimension[dimensions[i]];
                if (gaps == null) {
                    gaps = new ArrayList<>();
                    byDimension[dimensions[i]] = gaps;
                    inOrder.add(dimensions[i]);
                }
                gaps.add(gap);
            }
        }
        for (int dimension : inOrder) {
            findings.add(lag(labels.get(dimension), Objects.requireNonNull(byDimension[dimension])));
        }
        findings.add(new Finding.Profile(tags));
        return Collections.unmodifiableList(findings);
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

    @SuppressWarnings("EnumOrdinal") // asked for every figure of every case
    private double certainty(Observation observation) {
        return certainties[observation.quality().ordinal()];
    }

    /** Whether a gap is none, but a strength. */
    private static boolean isStrength(Gap gap) {
        return gap.distance() <= 0;
    }

    private static Finding.Strength strength(Gap gap) {
        double lead = gap.indicator().thresholds().degree(-gap.distance());
        return new Finding.Strength(gap, lead, lead >= Severity.MILD.degree());
    }

    private static Finding.Lag lag(Label dimension, List<Gap> gaps) {
        DoubleSummaryStatistics degrees = new DoubleSummaryStatistics();
        for (Gap gap : gaps) {
            degrees.accept(gap.degree());
        }
        double mean = degrees.getAverage();
        return new Finding.Lag(dimension, mean, Severity.of(mean), Collections.unmodifiableList(gaps));
    }
}
