package catchup.inference;

import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.rulebase.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The facts of one derivation, found by what a pattern looks for: its type and, if it has one, its key. */
final class FactIndex {

    private final Map<Class<?>, List<Fact>> byType = new HashMap<>();
    private final Map<Class<?>, Map<String, Fact>> byKey = new HashMap<>();

    FactIndex(Collection<Finding> findings, Collection<Conclusion> conclusions) {
        findings.forEach(this::add);
        conclusions.forEach(this::add);
        byType.values()
                .forEach(facts ->
                        facts.sort(Comparator.comparing(fact -> key(fact).orElse(""))));
    }

    /** The facts that match, by key, so that the order in which they came in changes nothing. */
    List<Fact> matching(Pattern pattern) {
        Optional<String> key = pattern.key();
        if (key.isPresent() && !(pattern instanceof Pattern.OfProfile)) {
            Fact fact = byKey.getOrDefault(pattern.type(), Map.of()).get(key.get());
            return fact != null && pattern.matches(fact) ? List.of(fact) : List.of();
        }
        return byType.getOrDefault(pattern.type(), List.of()).stream()
                .filter(pattern::matches)
                .toList();
    }

    private void add(Fact fact) {
        byType.computeIfAbsent(fact.getClass(), type -> new ArrayList<>()).add(fact);
        key(fact).ifPresent(key -> byKey.computeIfAbsent(fact.getClass(), type -> new HashMap<>())
                .put(key, fact));
    }

    private static Optional<String> key(Fact fact) {
        if (fact instanceof Finding.Gap gap) {
            return Optional.of(gap.indicator().id());
        } else if (fact instanceof Finding.Strength strength) {
            return Optional.of(strength.indicator().id());
        } else if (fact instanceof Finding.Unknown unknown) {
            return Optional.of(unknown.indicator().id());
        } else if (fact instanceof Finding.Lag lag) {
            return Optional.of(lag.dimension().id());
        } else if (fact instanceof Conclusion.Diagnosis diagnosis) {
            return Optional.of(diagnosis.id());
        } else if (fact instanceof Conclusion.Recommendation recommendation) {
            return Optional.of(recommendation.measure());
        } else if (fact instanceof Conclusion.Coverage coverage) {
            return Optional.of(coverage.theme());
        }
        return Optional.empty();
    }
}
