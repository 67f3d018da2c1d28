package catchup.fact;

import catchup.diagnostic.Location;
import catchup.text.Text;
import java.util.OptionalDouble;

/**
 * Something measurable, from the catalogue.
 *
 * @param dimension id of the dimension it belongs to
 * @param unit what its values are given in
 * @param smallest the smallest plausible value, if there is one
 * @param largest the largest plausible value, if there is one
 * @param firstTier the value of a first-tier region, where a source gives one
 * @param source where the convention and the first-tier value come from
 * @param note what to watch; for ratings, what 1, 3 and 5 mean
 */
public record Indicator(
        String id,
        String dimension,
        Text name,
        String unit,
        Direction direction,
        Scale scale,
        OptionalDouble smallest,
        OptionalDouble largest,
        Thresholds thresholds,
        OptionalDouble firstTier,
        String source,
        Text note,
        Location at)
        implements Named {

    /** The same indicator with other thresholds. */
    public Indicator with(Thresholds others) {
        return new Indicator(
                id, dimension, name, unit, direction, scale, smallest, largest, others, firstTier, source, note, at);
    }

    /** The farthest that a region can be behind, as far as the plausible values say; infinite if they say nothing. */
    public double farthest() {
        boolean bounded = smallest.isPresent() && largest.isPresent();
        return switch (scale) {
            case RATIO, COUNT, YES_NO -> 1;
            case INTERVAL, Z_SCORE ->
                bounded ? largest.getAsDouble() - smallest.getAsDouble() : Double.POSITIVE_INFINITY;
        };
    }

    /** How far a region's value is behind a benchmark's; negative if it is ahead. */
    public double distance(double region, double benchmark) {
        return scale.distance(direction, region, benchmark);
    }
}
