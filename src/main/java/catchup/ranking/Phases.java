package catchup.ranking;

import catchup.fact.Conclusion;
import catchup.inference.Derivation;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Puts recommended measures into phases: the fiche's phase, moved forward or held back by rules, and never before a measure
 * that must come first. Measures that must come before each other in a circle share the latest phase among them.
 */
public final class Phases {

    private static final int LAST = 3;

    private final Map<String, Integer> phases = new HashMap<>();
    private final Map<String, Set<String>> before = new HashMap<>();
    private final Map<String, Integer> unlocks = new HashMap<>();

    Phases(RuleBase rules, Derivation derivation) {
        derivation.conclusions(Conclusion.Recommendation.class).forEach(recommendation -> {
            String id = recommendation.measure();
            phases.put(id, rules.measures().get(id).phase());
            before.put(id, new TreeSet<>());
        });
        derivation
                .conclusions(Conclusion.Advance.class)
                .forEach(advance ->
                        phases.computeIfPresent(advance.measure(), (id, phase) -> Math.min(phase, advance.phase())));
        derivation
                .conclusions(Conclusion.Hold.class)
                .forEach(hold -> phases.computeIfPresent(hold.measure(), (id, phase) -> Math.max(phase, hold.phase())));
        derivation.conclusions(Conclusion.Order.class).forEach(this::order);
        derivation.conclusions(Conclusion.Synergy.class).forEach(synergy -> {
            unlocks.merge(synergy.measure(), 1, Integer::sum);
            unlocks.merge(synergy.other(), 1, Integer::sum);
        });
        settle();
    }

    /** What the region has to master next: the earliest stage that rules conclude; 1 if they conclude none. */
    public static int stage(Derivation derivation) {
        return derivation
                .conclusions(Conclusion.Stage.class)
                .mapToInt(Conclusion.Stage::phase)
                .min()
                .orElse(1);
    }

    int of(String measure) {
        return phases.getOrDefault(measure, LAST);
    }

    /** The recommended measures that must come before one. */
    List<String> before(String measure) {
        return new ArrayList<>(before.getOrDefault(measure, Set.of()));
    }

    /** How many recommended measures wait for one or gain from it. */
    int unlockedBy(String measure) {
        return unlocks.getOrDefault(measure, 0);
    }

    private void order(Conclusion.Order order) {
        Set<String> earlier = before.get(order.then());
        if (earlier != null && phases.containsKey(order.first())) {
            earlier.add(order.first());
            unlocks.merge(order.first(), 1, Integer::sum);
        }
    }

    /** Moves every measure into the phase of what must come before it, until nothing moves; there are but three phases. */
    private void settle() {
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Map.Entry<String, Set<String>> entry : before.entrySet()) {
                for (String earlier : entry.getValue()) {
                    if (of(earlier) > of(entry.getKey())) {
                        phases.put(entry.getKey(), of(earlier));
                        moved = true;
                    }
                }
            }
        }
    }
}
