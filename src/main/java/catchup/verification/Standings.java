package catchup.verification;

import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.rulebase.Pattern;
import catchup.rulebase.RuleTest.Stand;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which standings a region may still have on each indicator; on those not spoken of, all that are possible. */
final class Standings {

    private final Catalogue<Indicator> indicators;
    private final Map<String, Set<Standing>> left = new LinkedHashMap<>();

    Standings(Catalogue<Indicator> indicators) {
        this.indicators = indicators;
    }

    Standings copy() {
        Standings copy = new Standings(indicators);
        copy.left.putAll(left);
        return copy;
    }

    /** Those that are left on an indicator. */
    Set<Standing> of(String indicator) {
        Set<Standing> known = left.get(indicator);
        return known == null ? Standing.possible(indicators.get(indicator)) : known;
    }

    /** Leaves an indicator no others than these; false if that leaves none. */
    boolean narrow(String indicator, Set<Standing> to) {
        Set<Standing> both = EnumSet.copyOf(of(indicator));
        both.retainAll(to);
        left.put(indicator, both);
        return !both.isEmpty();
    }

    /** Leaves those on which a pattern about a single indicator matches, or does not; false if there are none. */
    boolean narrow(Pattern single, boolean matches) {
        String indicator = single.key().orElseThrow();
        Set<Standing> fitting = EnumSet.copyOf(of(indicator));
        fitting.removeIf(standing -> standing.meets(single) != matches);
        left.put(indicator, fitting);
        return !fitting.isEmpty();
    }

    /** Whether a pattern about a single indicator surely matches, or surely does not; empty if that is still open. */
    Optional<Boolean> settled(Pattern single) {
        Set<Standing> standings = of(single.key().orElseThrow());
        boolean some = standings.stream().anyMatch(standing -> standing.meets(single));
        boolean all = standings.stream().allMatch(standing -> standing.meets(single));
        return some == all ? Optional.of(all) : Optional.empty();
    }

    /** Standings as a test would give them, of the indicators spoken of; empty where one can only be said in figures. */
    Optional<Map<String, Stand>> stands() {
        Map<String, Stand> stands = new LinkedHashMap<>();
        for (Map.Entry<String, Set<Standing>> entry : left.entrySet()) {
            Optional<Stand> stand =
                    typical(indicators.get(entry.getKey()), entry.getValue()).flatMap(Standing::stand);
            if (stand.isEmpty()) {
                return Optional.empty();
            }
            if (!(stand.get() instanceof Stand.Unknown) || entry.getValue().size() == 1) {
                stands.put(entry.getKey(), stand.get());
            }
        }
        return Optional.of(stands);
    }

    /** A copy of what is left, by indicator. */
    Map<String, Set<Standing>> asMap() {
        return new LinkedHashMap<>(left);
    }

    /**
     * One of several: unknown where that is possible, level where anything known will do, or else one at the edge of what is
     * possible, so that the next better or worse would not do.
     */
    private static Optional<Standing> typical(Indicator indicator, Set<Standing> standings) {
        if (standings.contains(Standing.UNKNOWN)) {
            return Optional.of(Standing.UNKNOWN);
        }
        List<Standing> scale = new ArrayList<>(Standing.KNOWN);
        scale.retainAll(Standing.possible(indicator));
        if (standings.containsAll(scale)) {
            return Optional.of(Standing.LEVEL);
        }
        List<Standing> sayable = standings.stream()
                .filter(standing -> standing.stand().isPresent())
                .toList();
        return sayable.stream()
                .filter(standing -> scale.indexOf(standing) > 0)
                .filter(standing -> !standings.contains(scale.get(scale.indexOf(standing) - 1)))
                .findFirst()
                .or(() -> sayable.stream().reduce((first, last) -> last));
    }
}
