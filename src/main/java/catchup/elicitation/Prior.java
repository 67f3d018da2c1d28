package catchup.elicitation;

import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Indicator;
import catchup.rulebase.RuleBase;
import catchup.verification.Standing;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What to expect of a fact before it is known: the standings of the indicators of its dimension that are known in the case,
 * each possible standing counted once more (Laplace’s rule of succession), so that without any of them all are as likely.
 */
final class Prior {

    private final Map<String, Map<Standing, Integer>> counts = new HashMap<>();

    Prior(Case subject, RuleBase rules) {
        for (Indicator indicator : rules.indicators().all()) {
            subject.observation(indicator.id(), Side.REGION)
                    .ifPresent(region -> subject.observation(indicator.id(), Side.BENCHMARK)
                            .ifPresent(benchmark -> counts.computeIfAbsent(
                                            indicator.dimension(), id -> new EnumMap<>(Standing.class))
                                    .merge(Supposed.standing(indicator, region, benchmark), 1, Integer::sum)));
        }
    }

    /** How likely each possible standing of an open fact is; together 1. */
    Map<Standing, Double> of(OpenFact open) {
        Map<Standing, Integer> seen = counts.getOrDefault(open.indicator().dimension(), Map.of());
        double sum = open.readings().keySet().stream()
                .mapToDouble(standing -> 1 + seen.getOrDefault(standing, 0))
                .sum();
        Map<Standing, Double> likely = new EnumMap<>(Standing.class);
        open.readings().keySet().forEach(standing -> likely.put(standing, (1 + seen.getOrDefault(standing, 0)) / sum));
        return likely;
    }
}
