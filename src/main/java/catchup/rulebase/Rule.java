package catchup.rulebase;

import catchup.diagnostic.Location;
import catchup.fact.Conclusion;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

    /** The same rule concluding something else. */
    Rule with(List<Action> others) {
        return new Rule(name, layer, conditions, others, certainty, principles, reason, at);
    }

    /** Everything it concludes. */
    public List<Conclusion> conclusions() {
        Set<Conclusion> conclusions = new LinkedHashSet<>();
        for (Action action : actions) {
            conclusions.addAll(action.conclusions());
        }
        return List.copyOf(conclusions);
    }

    /** Whether it stands in a rule file; the others follow from the links of the fiches. */
    public boolean isWritten() {
        return at.file().endsWith(".dslr");
    }

    /** The rules that conclude each diagnosis, by its id, in the order given. */
    public static Map<String, List<Rule>> byDiagnosis(Collection<Rule> rules) {
        Map<String, List<Rule>> concluding = new HashMap<>();
        for (Rule rule : rules) {
            for (Conclusion conclusion : rule.conclusions()) {
                if (conclusion instanceof Conclusion.Diagnosis diagnosis) {
                    concluding
                            .computeIfAbsent(diagnosis.id(), id -> new ArrayList<>())
                            .add(rule);
                }
            }
        }
        return concluding;
    }

    /** The same rule on other conditions. */
    public Rule withConditions(List<Condition> others) {
        return new Rule(name, layer, List.copyOf(others), actions, certainty, principles, reason, at);
    }

    /** The same rule with other actions. */
    public Rule withActions(List<Action> others) {
        return new Rule(name, layer, conditions, List.copyOf(others), certainty, principles, reason, at);
    }

    /** The same rule, more or less sure. */
    public Rule withCertainty(double other) {
        return new Rule(name, layer, conditions, actions, other, principles, reason, at);
    }

    /** Rules are told apart by name; of two with one name only one is ever read. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rule that && name.equals(that.name) && at.equals(that.at);
    }
}
