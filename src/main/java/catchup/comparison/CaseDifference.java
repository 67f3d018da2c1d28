package catchup.comparison;

import java.util.List;
import java.util.Map;

/**
 * What changes in one case.
 *
 * @param blames for every change the edits to blame; none at all where nothing was edited, and the case itself is another
 */
public record CaseDifference(Comparison comparison, Map<Change, Blame> blames) {

    /** The changes that an edit is to blame for. */
    public List<Change> due(Edit edit) {
        return comparison.changes().stream()
                .filter(change -> {
                    Blame blame = blames.get(change);
                    return blame != null && blame.edits().contains(edit);
                })
                .toList();
    }
}
