package catchup.rulebase;

import catchup.diagnostic.Location;
import catchup.fact.Conclusion;
import catchup.text.Text;
import java.util.List;

/**
 * A rule as data.
 *
 * @param certainty how sure its conclusion is when all conditions surely hold, above 0 and at most 1
 * @param principles ids of the principles it encodes
 * @param reason why the conclusion follows
 * @param at where its name stands
 */
public record Rule(
        String name,
        Layer layer,
        List<Condition> conditions,
        List<Action> actions,
        double certainty,
        List<String> principles,
        Text reason,
        Location at) {

    /** Everything it concludes. */
    public List<Conclusion> conclusions() {
        return actions.stream()
                .flatMap(action -> action.conclusions().stream())
                .distinct()
                .toList();
    }
}
