package catchup.fact;

import catchup.diagnostic.Location;
import catchup.text.Text;
import java.util.Optional;

/**
 * A value of an indicator, in the indicator's unit, with where it comes from. Yes is 1 and no is 0.
 *
 * @param given what the case file says where that is in another unit, for example {@code 100 kt}
 */
public record Observation(
        double value,
        Optional<Integer> year,
        Quality quality,
        String source,
        Optional<Text> note,
        Optional<String> given,
        Location at) {

    /** The same observation of another value. */
    public Observation withValue(double other) {
        return new Observation(other, year, quality, source, note, Optional.empty(), at);
    }
}
