package catchup.fact;

/**
 * What may be done with an indicator's numbers, and so how far a region is behind its benchmark (OECD/JRC Handbook on
 * Constructing Composite Indicators, 2008, distance to a reference). A positive distance means behind, a negative one ahead.
 */
public enum Scale {
    /** A true zero: the share of the better figure that is missing, 0–1. */
    RATIO,
    /** Differences only: the difference in the indicator's own unit. */
    INTERVAL,
    /** Differences in standard deviations; negative values are normal and ratios mean nothing. */
    Z_SCORE,
    /** A number of things: like a ratio on the count plus one, so that one among few is no catastrophe. */
    COUNT,
    /** Yes is 1 and no is 0. */
    YES_NO;

    /** Distances are rounded to nine decimals, so that binary fractions never miss a threshold they meet on paper. */
    private static final double PRECISION = 1e9;

    /** How far a region is behind on an indicator of this scale; negative if it is ahead, and 0, never −0, if level. */
    public double distance(Direction direction, double region, double benchmark) {
        double better = direction == Direction.UP ? benchmark : region;
        double worse = direction == Direction.UP ? region : benchmark;
        double distance =
                switch (this) {
                    case RATIO -> missing(better, worse);
                    case COUNT -> missing(better + 1, worse + 1);
                    case INTERVAL, Z_SCORE, YES_NO -> better - worse;
                };
        return Math.rint(distance * PRECISION) / PRECISION + 0.0;
    }

    /** The share of the larger of two amounts by which the second falls short of the first; negative if it exceeds it. */
    private static double missing(double first, double second) {
        double larger = Math.max(Math.abs(first), Math.abs(second));
        return larger == 0 ? 0 : (first - second) / larger;
    }
}
