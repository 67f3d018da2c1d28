package catchup.inference;

import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.rulebase.Pattern;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The facts of one derivation, found by what a pattern looks for: its type and, if it has one, its key. */
final class FactIndex {

    /** The key of the profile, of which there is one. */
    private static final String PROFILE = "";

    private final Map<Class<?>, NavigableMap<String, Fact>> byKey = new HashMap<>();

    FactIndex(Collection<Finding> findings, Collection<Conclusion> conclusions) {
        findings.forEach(this::add);
        conclusions.forEach(this::add);
    }

    /** The facts that match, by key, so that the order in which they came in changes nothing. */
    List<Fact> matching(Pattern pattern) {
        NavigableMap<String, Fact> facts = byKey.getOrDefault(pattern.type(), Collections.emptyNavigableMap());
        Optional<String> key = pattern instanceof Pattern.OfProfile ? Optional.of(PROFILE) : pattern.key();
        if (key.isPresent()) {
            Fact fact = facts.get(key.get());
            return fact != null && pattern.matches(fact) ? List.of(fact) : List.of();
        }
        return facts.values().stream().filter(pattern::matches).toList();
    }

    /** Adds a fact; those that no pattern looks for are left out. */
    void add(Fact fact) {
        key(fact).ifPresent(key -> byKey.computeIfAbsent(fact.getClass(), type -> new TreeMap<>())
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
        return fact instanceof Finding.Profile ? Optional.of(PROFILE) : Optional.empty();
    }
}
