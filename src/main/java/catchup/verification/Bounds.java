package catchup.verification;

import catchup.fact.Indicator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Between which degrees a dimension can lag.
 *
 * @param least no lag is milder; below 0 if there need be none at all, as nothing need be known
 * @param most no lag is worse; below 0 if there can be none
 */
record Bounds(double least, double most) {

    private static final double NONE = -1;

    static Bounds of(List<Indicator> indicators, Standings standings) {
        List<Double> mildest = new ArrayList<>();
        List<Double> worst = new ArrayList<>();
        List<Double> worstOptional = new ArrayList<>();
        for (Indicator indicator : indicators) {
            Set<Standing> left = standings.of(indicator.id());
            double least = left.stream()
                    .filter(Standing.KNOWN::contains)
                    .mapToDouble(Bounds::mildest)
                    .min()
                    .orElse(NONE);
            double most = left.stream()
                    .filter(Standing.KNOWN::contains)
                    .mapToDouble(Bounds::worst)
                    .max()
                    .orElse(NONE);
            if (!left.contains(Standing.UNKNOWN)) {
                mildest.add(least);
                worst.add(most);
            } else if (most > NONE) {
                worstOptional.add(most);
            }
        }
        double least = mildest.isEmpty() ? NONE : worstOptional.isEmpty() ? mean(mildest) : 0;
        return new Bounds(least, highest(worst, worstOptional));
    }

    /** The highest mean of those that count and of as many others as raise it. */
    private static double highest(List<Double> counted, List<Double> optional) {
        List<Double> taken = new ArrayList<>(counted);
        optional.sort(Comparator.reverseOrder());
        for (double each : optional) {
            if (taken.isEmpty() || each > mean(taken)) {
                taken.add(each);
            }
        }
        return taken.isEmpty() ? NONE : mean(taken);
    }

    private static double mean(List<Double> degrees) {
        return degrees.stream().mapToDouble(Double::doubleValue).average().orElse(NONE);
    }

    private static double mildest(Standing standing) {
        return standing.severity().degree();
    }

    private static double worst(Standing standing) {
        return standing == Standing.AHEAD || standing == Standing.LEVEL
                ? 0
                : standing.severity().end();
    }
}
