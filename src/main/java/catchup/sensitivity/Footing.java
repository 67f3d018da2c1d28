package catchup.sensitivity;

import catchup.fact.Finding;
import catchup.fact.Indicator;
import catchup.fact.Severity;
import catchup.inference.Findings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What rules can tell of an indicator that is known on both sides, apart from degrees: where one footing holds, the same rules
 * fire.
 *
 * @param level whether the region is level or ahead
 * @param clear whether it is clearly ahead
 * @param lag the severity by which the indicator's dimension lags as a whole
 */
record Footing(Severity severity, boolean level, boolean clear, Severity lag) {

    /** The degrees of the other indicators, from which the lag of a dimension follows. */
    static final class Ground {

        private final Map<String, List<Finding.Gap>> gaps = new HashMap<>();

        Ground(Rankings rankings, catchup.fact.Case subject) {
            for (Finding finding : new Findings(rankings.rules()).of(subject)) {
                if (finding instanceof Finding.Gap gap) {
                    gaps.computeIfAbsent(gap.indicator().dimension(), id -> new ArrayList<>())
                            .add(gap);
                }
            }
        }

        /** The footing where an indicator is so defined and the region so far behind on it. */
        Footing at(Indicator indicator, double distance) {
            double lead = indicator.thresholds().degree(-distance);
            return new Footing(
                    indicator.thresholds().severity(distance),
                    distance <= 0,
                    distance <= 0 && lead >= Severity.MILD.degree(),
                    Severity.of(mean(indicator, indicator.thresholds().degree(distance))));
        }

        private double mean(Indicator indicator, double degree) {
            OptionalDouble mean = gaps.getOrDefault(indicator.dimension(), List.of()).stream()
                    .mapToDouble(gap -> gap.indicator().id().equals(indicator.id()) ? degree : gap.degree())
                    .average();
            return mean.orElse(0);
        }
    }
}
