package catchup.fact;

import java.util.List;
import java.util.Set;

/** What is read off a case before any rule fires. */
public sealed interface Finding extends Fact {

    /**
     * How far the region is behind on an indicator that is known on both sides; severity none if it is not.
     *
     * @param distance in the measure of the indicator's {@link Scale}; negative if ahead
     * @param degree 0–1, continuous
     * @param certainty 0–1, from the quality of both figures
     */
    record Gap(
            Indicator indicator,
            Observation region,
            Observation benchmark,
            double distance,
            double degree,
            Severity severity,
            double certainty)
            implements Finding {}

    /**
     * The region is level or ahead on an indicator.
     *
     * @param lead how far ahead as a degree 0–1 by the indicator's own thresholds; 0 when level
     * @param clear ahead by at least what would be a mild gap the other way round
     */
    record Strength(Gap level, double lead, boolean clear) implements Finding {
        public Indicator indicator() {
            return level.indicator();
        }
    }

    /** Nothing can be said about an indicator: the region's value, the benchmark's, or both are missing. */
    record Unknown(Indicator indicator, boolean regionMissing, boolean benchmarkMissing) implements Finding {}

    /** How far the region is behind in a dimension: the mean degree of its known gaps. */
    record Lag(Label dimension, double degree, Severity severity, List<Gap> gaps) implements Finding {}

    /** What kind of region it is. */
    record Profile(Set<String> tags) implements Finding {}
}
