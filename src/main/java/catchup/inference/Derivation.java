package catchup.inference;

import catchup.fact.Conclusion;
import catchup.fact.Finding;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The graph from observations through rules to conclusions.
 *
 * @param findings what was read off the case
 * @param firings every rule that fired, by layer and name
 * @param supports for every conclusion, all firings that support it
 * @param beliefs for every conclusion, how far it is to be believed
 * @param undetermined rules that missing facts left open
 */
public record Derivation(
        List<Finding> findings,
        List<Firing> firings,
        Map<Conclusion, List<Firing>> supports,
        Map<Conclusion, Belief> beliefs,
        List<Undetermined> undetermined) {

    /** The findings of one type, in the order of the catalogue. */
    public <F extends Finding> List<F> findings(Class<F> type) {
        return findings.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The conclusions of one type, in the order of their first firing. */
    public <C extends Conclusion> Stream<C> conclusions(Class<C> type) {
        return supports.keySet().stream().filter(type::isInstance).map(type::cast);
    }

    public List<Firing> supports(Conclusion conclusion) {
        return supports.getOrDefault(conclusion, List.of());
    }

    /** The belief in something that was concluded. */
    public Belief belief(Conclusion conclusion) {
        Belief belief = beliefs.get(conclusion);
        if (belief == null) {
            throw new IllegalArgumentException("not concluded: " + conclusion);
        }
        return belief;
    }
}
