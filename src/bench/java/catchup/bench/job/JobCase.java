package catchup.bench.job;

import java.util.Random;

/** 60 values of a region and 60 of its benchmark, from 0 to 100 in steps of a half. */
@SuppressWarnings("ArrayRecordComponent") // arrays are what it is for
public record JobCase(double[] region, double[] benchmark) {

    /** The case with a number: the same for the same seed. */
    public static JobCase of(long seed, int number) {
        Random random = new Random(seed * 1_000_003 + number);
        double level = 20 + 50 * random.nextDouble();
        double ahead = level + 36 * random.nextDouble();
        double[] shift = new double[Job.DIMENSIONS];
        for (int d = 0; d < shift.length; d++) {
            shift[d] = 11 * random.nextGaussian();
        }
        double[] region = new double[Job.INDICATORS];
        double[] benchmark = new double[Job.INDICATORS];
        for (int i = 0; i < region.length; i++) {
            region[i] = halves(level + shift[i / Job.IN_DIMENSION] + 12 * random.nextGaussian());
            benchmark[i] = halves(ahead + 12 * random.nextGaussian());
        }
        return new JobCase(region, benchmark);
    }

    private static double halves(double value) {
        return Math.rint(2 * Math.max(0, Math.min(100, value))) / 2;
    }
}
