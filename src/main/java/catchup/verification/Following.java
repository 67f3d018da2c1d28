package catchup.verification;

import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which rules come after others: those that look for what the others conclude. */
final class Following {

    private final Map<Pattern, List<Rule>> looking = new HashMap<>();

    Following(Collection<Rule> rules) {
        for (Rule rule : rules) {
            Search.demands(rule).stream()
                    .filter(Demand::isPositive)
                    .map(demand -> Scope.plain(demand.pattern()))
                    .filter(pattern ->
                            Ways.isConcluded(pattern) && pattern.key().isPresent())
                    .distinct()
                    .forEach(pattern -> looking.computeIfAbsent(pattern, key -> new ArrayList<>())
                            .add(rule));
        }
    }

    /** The rules that look for a single thing. */
    List<Rule> lookingAt(Pattern single) {
        return looking.getOrDefault(single, List.of());
    }

    /** Some rules and all that may come after them. */
    Set<Rule> from(Collection<Rule> rules) {
        Set<Rule> reached = new LinkedHashSet<>(rules);
        Deque<Rule> open = new ArrayDeque<>(rules);
        while (!open.isEmpty()) {
            open.pop().conclusions().stream()
                    .flatMap(conclusion -> Ways.pattern(conclusion).stream())
                    .flatMap(single -> lookingAt(single).stream())
                    .filter(reached::add)
                    .forEach(open::push);
        }
        return reached;
    }
}
