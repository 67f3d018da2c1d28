package catchup.sensitivity;

import catchup.fact.Indicator;

/**
 * A figure of the region that becomes another.
 *
 * @param improves whether the region is then less far behind, or farther ahead
 * @param effort how hard that is, for comparing only: the hardness of changing the indicator times how many severity steps far
 */
public record Moved(Indicator indicator, double from, double to, boolean improves, double effort) {}
