package catchup.elicitation;

import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Indicator;
import catchup.fact.Reading;
import catchup.rulebase.RuleBase;
import catchup.verification.Standing;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An indicator that cannot be compared, because a figure is missing, with what it could turn out to be.
 *
 * @param regionMissing the region’s figure is missing
 * @param benchmarkMissing the benchmark’s is, and nothing stands in for it
 * @param readings by standing the figures that would give it
 */
record OpenFact(Indicator indicator, boolean regionMissing, boolean benchmarkMissing, Map<Standing, Reading> readings) {

    /** All open facts of a case, in the order of the catalogue. */
    static List<OpenFact> of(Case subject, RuleBase rules) {
        return rules.indicators().all().stream()
                .flatMap(indicator -> of(subject, indicator).stream())
                .toList();
    }

    private static Optional<OpenFact> of(Case subject, Indicator indicator) {
        boolean region = subject.observation(indicator.id(), Side.REGION).isEmpty();
        boolean benchmark = Supposed.benchmark(subject, indicator).isEmpty();
        boolean open =
                region || subject.observation(indicator.id(), Side.BENCHMARK).isEmpty();
        return open
                ? Optional.of(new OpenFact(indicator, region, benchmark, readings(subject, indicator)))
                : Optional.empty();
    }

    private static Map<Standing, Reading> readings(Case subject, Indicator indicator) {
        Map<Standing, Reading> readings = new LinkedHashMap<>();
        for (Standing standing : Standing.KNOWN) {
            if (Standing.possible(indicator).contains(standing)) {
                Supposed.figures(subject, indicator, standing)
                        .ifPresent(pair -> readings.put(
                                standing,
                                new Reading(
                                        indicator.id(),
                                        Optional.of(pair.region()),
                                        Optional.of(pair.benchmark()),
                                        indicator.at())));
            }
        }
        return Collections.unmodifiableMap(readings);
    }

    /** The case in which some facts are known to be so. */
    static Case known(Case subject, Map<String, Reading> readings) {
        Map<String, Reading> all = new LinkedHashMap<>(subject.readings());
        all.putAll(readings);
        return new Case(
                subject.id(), subject.file(), subject.region(), subject.benchmark(), Collections.unmodifiableMap(all));
    }
}
