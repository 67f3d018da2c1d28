package catchup.fact;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * From which distance a gap has which severity. Between two thresholds the degree rises in a straight line, so that a
 * small change in a figure makes a small change in the degree; beyond the last one it goes on at the same pace up to the
 * end of that severity's band.
 */
public final class Thresholds {

    private final SortedMap<Severity, Double> from;

    /** The same, the mildest first, as it is read for every figure of every case. */
    private final Severity[] severities;

    private final double[] distances;

    /** @param from the distance at which each severity starts; severities that are never reached are left out */
    public Thresholds(Map<Severity, Double> from) {
        this.from = new TreeMap<>(from);
        this.severities = this.from.keySet().toArray(Severity[]::new);
        this.distances =
                this.from.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The distances, from mild to critical, as far as given. */
    public List<Double> distances() {
        return List.copyOf(from.values());
    }

    public Map<Severity, Double> from() {
        return Map.copyOf(from);
    }

    /** How bad a distance is, 0–1; 0 for any that is not behind. */
    public double degree(double distance) {
        if (distance <= 0 || distances.length == 0) {
            return 0;
        }
        double lowDistance = 0;
        double lowDegree = 0;
        double slope = 0;
        for (int i = 0; i < distances.length; i++) {
            double highDistance = distances[i];
            double highDegree = severities[i].degree();
            slope = (highDegree - lowDegree) / (highDistance - lowDistance);
            if (distance < highDistance) {
                return Math.min(Math.nextDown(highDegree), lowDegree + (distance - lowDistance) * slope);
            }
            lowDistance = highDistance;
            lowDegree = highDegree;
        }
        double endOfBand = severities[severities.length - 1].end();
        return Math.min(Math.nextDown(endOfBand), lowDegree + (distance - lowDistance) * slope);
    }

    /** The severity of a distance. */
    public Severity severity(double distance) {
        Severity found = Severity.NONE;
        for (int i = 0; i < distances.length; i++) {
            if (distance >= distances[i]) {
                found = severities[i];
            }
        }
        return found;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Thresholds that && from.equals(that.from);
    }

    @Override
    public int hashCode() {
        return from.hashCode();
    }

    @Override
    public String toString() {
        return from.toString();
    }
}
