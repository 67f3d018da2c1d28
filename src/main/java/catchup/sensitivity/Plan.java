package catchup.sensitivity;

import java.util.Comparator;
import java.util.List;

/**
 * Changes that together reach a goal.
 *
 * @param rank of the measure once they are made; 0 if it is then not recommended
 */
public record Plan(List<Moved> changes, int rank) {

    static final Comparator<Plan> EASIEST_FIRST = Comparator.comparingDouble(Plan::effort)
            .thenComparing(plan -> plan.changes.stream()
                    .map(moved -> moved.indicator().id() + moved.to())
                    .toList()
                    .toString());

    /** How hard all of it is, for comparing only. */
    public double effort() {
        return changes.stream().mapToDouble(Moved::effort).sum();
    }

    /** Whether every change makes the region better: otherwise it explains, and is nothing to be done. */
    public boolean improves() {
        return changes.stream().allMatch(Moved::improves);
    }
}
