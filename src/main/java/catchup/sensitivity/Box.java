package catchup.sensitivity;

import catchup.fact.Case;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Sets of changes of the same figures: for each figure a stretch of values. Within a box, as long as the severity of no dimension
 * changes, the same rules fire and every score lies between those at two opposite corners.
 *
 * @param effort the least that any of its changes take together
 */
record Box(List<Changeable> figures, List<Stretch> stretches, double effort) {

    static Box of(List<Changeable> figures, List<Stretch> stretches) {
        double effort = 0;
        for (int i = 0; i < figures.size(); i++) {
            Stretch stretch = stretches.get(i);
            effort += figures.get(i).moved(stretch.walk(), stretch.from()).effort();
        }
        return new Box(figures, stretches, effort);
    }

    /** All boxes of some figures. */
    static List<Box> all(List<Changeable> figures) {
        List<List<Stretch>> chosen = List.of(List.of());
        for (Changeable figure : figures) {
            List<List<Stretch>> longer = new ArrayList<>();
            for (List<Stretch> start : chosen) {
                for (Stretch stretch : figure.stretches()) {
                    List<Stretch> next = new ArrayList<>(start);
                    next.add(stretch);
                    longer.add(next);
                }
            }
            chosen = longer;
        }
        return chosen.stream().map(stretches -> of(figures, stretches)).toList();
    }

    boolean isPoint() {
        return stretches.stream().allMatch(Stretch::isPoint);
    }

    /** The box in two halves, across the longest of the sides that can be cut, which are those of some dimensions, or all. */
    List<Box> halves(Set<String> dimensions) {
        int longest = -1;
        for (int i = 0; i < stretches.size(); i++) {
            boolean eligible = dimensions.isEmpty()
                    || dimensions.contains(figures.get(i).indicator().dimension());
            if (eligible && length(i) > 0 && (longest < 0 || length(i) > length(longest))) {
                longest = i;
            }
        }
        Stretch cut = stretches.get(longest);
        return List.of(with(longest, cut.near()), with(longest, cut.far()));
    }

    /** The case at the corner at which all that depends on the figures is greatest, or least. */
    Case corner(Case subject, boolean greatest) {
        Case changed = subject;
        for (Stretch stretch : stretches) {
            changed = stretch.walk().in(changed, stretch.end(greatest));
        }
        return changed;
    }

    /** The dimensions of which the rules see one severity at one end of the box and another at the other. */
    Set<String> turning(Footing.Ground ground) {
        Map<String, Double> greatest = degrees(true);
        Map<String, Double> least = degrees(false);
        Set<String> turning = new HashSet<>();
        for (Changeable figure : figures) {
            String dimension = figure.indicator().dimension();
            if (ground.tellsApart(dimension, ground.lag(dimension, greatest), ground.lag(dimension, least))) {
                turning.add(dimension);
            }
        }
        return turning;
    }

    /** The changes, where the box is a point. */
    List<Moved> moved() {
        List<Moved> moved = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            moved.add(figures.get(i)
                    .moved(stretches.get(i).walk(), stretches.get(i).from()));
        }
        return List.copyOf(moved);
    }

    private Map<String, Double> degrees(boolean greatest) {
        Map<String, Double> degrees = new HashMap<>();
        for (int i = 0; i < figures.size(); i++) {
            Stretch stretch = stretches.get(i);
            double distance = stretch.walk().distance(stretch.end(greatest));
            degrees.put(
                    figures.get(i).indicator().id(),
                    figures.get(i).indicator().thresholds().degree(distance));
        }
        return degrees;
    }

    private int length(int side) {
        return stretches.get(side).to() - stretches.get(side).from();
    }

    private Box with(int side, Stretch stretch) {
        List<Stretch> others = new ArrayList<>(stretches);
        others.set(side, stretch);
        return of(figures, List.copyOf(others));
    }
}
