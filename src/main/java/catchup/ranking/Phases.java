package catchup.ranking;

import catchup.fact.Conclusion;
import catchup.inference.Derivation;
import catchup.ranking.Breakdown.Move;
import catchup.ranking.Breakdown.Phasing;
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
    private final Map<String, List<Conclusion>> unlocks = new HashMap<>();
    private final Map<String, List<Move>> moves = new HashMap<>();
    private final Map<String, Integer> fiches = new HashMap<>();

    Phases(RuleBase rules, Derivation derivation) {
        derivation.conclusions(Conclusion.Recommendation.class).forEach(recommendation -> {
            String id = recommendation.measure();
            fiches.put(id, rules.measures().get(id).phase());
            before.put(id, new TreeSet<>());
        });
        phases.putAll(fiches);
        derivation
                .conclusions(Conclusion.Advance.class)
                .forEach(advance -> move(advance, advance.measure(), Math.min(of(advance.measure()), advance.phase())));
        derivation
                .conclusions(Conclusion.Hold.class)
                .forEach(hold -> move(hold, hold.measure(), Math.max(of(hold.measure()), hold.phase())));
        derivation.conclusions(Conclusion.Order.class).forEach(this::order);
        derivation.conclusions(Conclusion.Synergy.class).forEach(synergy -> {
            unlocks(synergy.measure(), synergy);
            unlocks(synergy.other(), synergy);
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

    /** The orders and synergies by which recommended measures wait for one or gain from it. */
    List<Conclusion> unlockedBy(String measure) {
        return unlocks.getOrDefault(measure, List.of());
    }

    /** How a recommended measure came into its phase. */
    Phasing phasing(String measure) {
        int fiche = fiches.getOrDefault(measure, LAST);
        return new Phasing(fiche, List.copyOf(moves.getOrDefault(measure, List.of())), of(measure));
    }

    private void order(Conclusion.Order order) {
        Set<String> earlier = before.get(order.then());
        if (earlier != null && phases.containsKey(order.first())) {
            earlier.add(order.first());
            unlocks(order.first(), order);
        }
    }

    private void unlocks(String measure, Conclusion link) {
        unlocks.computeIfAbsent(measure, id -> new ArrayList<>()).add(link);
    }

    /** Puts a recommended measure into a phase, and remembers why, if it was not there already. */
    private void move(Conclusion cause, String measure, int phase) {
        if (phases.containsKey(measure) && of(measure) != phase) {
            phases.put(measure, phase);
            moves.computeIfAbsent(measure, id -> new ArrayList<>()).add(new Move(cause, phase));
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
                        move(new Conclusion.Order(earlier, entry.getKey()), entry.getKey(), of(earlier));
                        moved = true;
                    }
                }
            }
        }
    }
}
