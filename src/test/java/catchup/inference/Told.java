package catchup.inference;

import catchup.fact.Conclusion;
import catchup.fact.Finding;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A derivation part by part: made up for a test, or all that another one says, so that two can be compared. */
public record Told(
        List<Finding> findings,
        List<Firing> firings,
        Map<Conclusion, List<Firing>> supports,
        Map<Conclusion, Belief> beliefs,
        List<Undetermined> undetermined)
        implements Derivation {

    /** All that a derivation says. */
    public static Told by(Derivation derivation) {
        Map<Conclusion, List<Firing>> supports = new LinkedHashMap<>();
        Map<Conclusion, Belief> beliefs = new LinkedHashMap<>();
        for (Conclusion conclusion : derivation.concluded()) {
            supports.put(conclusion, derivation.supports(conclusion));
            beliefs.put(conclusion, derivation.belief(conclusion));
        }
        return new Told(derivation.findings(), derivation.firings(), supports, beliefs, derivation.undetermined());
    }

    @Override
    public Set<Conclusion> concluded() {
        return supports.keySet();
    }

    @Override
    public List<Firing> supports(Conclusion conclusion) {
        return supports.getOrDefault(conclusion, List.of());
    }

    @Override
    public Belief belief(Conclusion conclusion) {
        Belief belief = beliefs.get(conclusion);
        if (belief == null) {
            throw new IllegalArgumentException("not concluded: " + conclusion);
        }
        return belief;
    }
}
