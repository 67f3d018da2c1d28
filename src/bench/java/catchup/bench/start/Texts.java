package catchup.bench.start;

/**
 * What the plain program prints and what it needs to read a case, as constants.
 *
 * @param indicators ids, {@code names} what they are called, {@code units} what their values are given in
 * @param firstTier the catalogue's benchmark of each; NaN where it has none
 * @param settings ids, by their bits
 * @param measures names, {@code leads} who leads, {@code why} the mechanism, {@code steps} what is done
 * @param reasons of the rules
 * @param firstMeasure the number of the first measure among the conclusions
 * @param of indicators for which a case may give another unit: one {@code from} is worth so many of {@code factors}
 */
@SuppressWarnings("ArrayRecordComponent") // arrays are what it is for
public record Texts(
        String[] indicators,
        String[] names,
        String[] units,
        double[] firstTier,
        String[] settings,
        String[] ids,
        String[] measures,
        String[] leads,
        String[] why,
        String[][] steps,
        String[] reasons,
        int firstMeasure,
        int[] of,
        String[] from,
        double[] factors) {}
