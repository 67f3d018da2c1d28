package catchup.bench.floor;

/**
 * A case as plain arrays, by the positions of indicators in the catalogue. A value is NaN where it is not known; a quality is
 * the number of {@code catchup.fact.Quality}; tags are bits by the positions of settings.
 */
@SuppressWarnings("ArrayRecordComponent") // arrays are what it is for
public record Figures(double[] region, double[] benchmark, byte[] regionQuality, byte[] benchmarkQuality, long tags) {}
