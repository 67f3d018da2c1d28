package catchup.verification;

import catchup.fact.Indicator;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What rules look at. */
final class Looking {

    /** A demand of a rule on an indicator, by itself or among those of its dimension. */
    private record Look(Rule rule, Demand demand) {}

    private final Map<String, List<Look>> atIndicator = new HashMap<>();
    private final Map<String, List<Look>> atDimension = new HashMap<>();
    private final Set<Pattern> atOthers = new HashSet<>();
    private final Set<Pattern> forAbsence = new HashSet<>();
    private final Map<String, Map<Rule, Set<Standing>>> atGap = new HashMap<>();

    Looking(Collection<Rule> rules) {
        for (Rule rule : rules) {
            for (Demand demand : Search.demands(rule)) {
                index(new Look(rule, demand));
            }
        }
    }

    /** Whether any rule has a condition on a single thing other than an indicator, or on its absence. */
    boolean at(Pattern single) {
        return atOthers.contains(single);
    }

    /** Whether any rule asks that a single thing is not so. */
    boolean forAbsence(Pattern single) {
        return forAbsence.contains(single);
    }

    /** Whether any rule looks at how a region stands on an indicator, by itself or among those of its dimension. */
    boolean at(Indicator indicator) {
        return atIndicator.containsKey(indicator.id()) || atDimension.containsKey(indicator.dimension());
    }

    /**
     * The rules that look at an indicator for its gap, each with the standings on which its conditions on the indicator hold.
     * Rules that make do with no gap, or with a figure that is missing, are none of these.
     */
    Map<Rule, Set<Standing>> atGap(Indicator indicator) {
        return atGap.computeIfAbsent(indicator.id(), id -> searched(indicator));
    }

    private Map<Rule, Set<Standing>> searched(Indicator indicator) {
        Map<Rule, Set<Standing>> looking = new LinkedHashMap<>();
        List<Look> looks = new ArrayList<>(atIndicator.getOrDefault(indicator.id(), List.of()));
        atDimension.getOrDefault(indicator.dimension(), List.of()).stream()
                .filter(look -> look.demand().isPositive() && !(look.demand().pattern() instanceof Pattern.OfLag))
                .forEach(looks::add);
        Set<Standing> possible = Standing.possible(indicator);
        for (Look look : looks) {
            looking.computeIfAbsent(look.rule(), rule -> EnumSet.copyOf(possible))
                    .removeIf(standing -> !isOn(standing, look.demand()));
        }
        looking.values().removeIf(on -> on.isEmpty() || !Standing.BEHIND.containsAll(on));
        return looking;
    }

    /** The rules that look at an indicator by itself for its gap. */
    List<Rule> atGapAlone(Indicator indicator) {
        Map<Rule, Set<Standing>> looking = atGap(indicator);
        return atIndicator.getOrDefault(indicator.id(), List.of()).stream()
                .map(Look::rule)
                .filter(looking::containsKey)
                .distinct()
                .toList();
    }

    private void index(Look look) {
        Pattern pattern = Scope.plain(look.demand().pattern());
        if (Scope.isOfIndicator(pattern) && pattern.key().isPresent()) {
            put(atIndicator, pattern.key().get(), look);
            return;
        }
        dimension(pattern).ifPresent(dimension -> put(atDimension, dimension, look));
        atOthers.add(pattern);
        if (!look.demand().isPositive()) {
            forAbsence.add(pattern);
        }
    }

    private static void put(Map<String, List<Look>> index, String key, Look look) {
        index.computeIfAbsent(key, missing -> new ArrayList<>()).add(look);
    }

    /** The dimension whose indicators a pattern is about, if it is about those of one. */
    private static Optional<String> dimension(Pattern pattern) {
        if (pattern instanceof Pattern.OfGap gap) {
            return gap.dimension();
        } else if (pattern instanceof Pattern.OfStrength strength) {
            return strength.dimension();
        }
        return pattern instanceof Pattern.OfLag ? pattern.key() : Optional.empty();
    }

    /** Whether an indicator with a standing meets a demand, or counts for it where others count as well. */
    private static boolean isOn(Standing standing, Demand demand) {
        boolean matches = standing.meets(demand.pattern());
        return demand.pattern().key().isPresent() ? demand.isMetBy(matches ? 1 : 0) : matches;
    }
}
