package catchup.inference;

import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The facts of one derivation, found by what a pattern looks for: its type and, if it has one, its key. */
final class FactIndex {

    /** The key of the profile, of which there is one. */
    private static final String PROFILE = "";

    private final Map<Class<?>, Map<String, Fact>> byKey = new HashMap<>();
    private final Map<Class<?>, List<Fact>> sorted = new HashMap<>();

    FactIndex(Collection<Finding> findings, Collection<Conclusion> conclusions) {
        findings.forEach(this::add);
        conclusions.forEach(this::add);
    }

    /** The facts that match, by key, so that the order in which they came in changes nothing. */
    List<Fact> matching(Pattern pattern) {
        Optional<String> key = keyOf(pattern);
        if (key.isPresent()) {
            Fact fact = single(pattern, key.get());
            return fact == null ? List.of() : List.of(fact);
        }
        List<Fact> matching = new ArrayList<>();
        for (Fact fact : sorted(pattern.type())) {
            if (pattern.matches(fact)) {
                matching.add(fact);
            }
        }
        return matching;
    }

    /** Whether a condition is met by the facts. */
    boolean meets(Condition condition) {
        return condition.isMetBy(count(condition.pattern()));
    }

    private int count(Pattern pattern) {
        Optional<String> key = keyOf(pattern);
        if (key.isPresent()) {
            return single(pattern, key.get()) == null ? 0 : 1;
        }
        return matching(pattern).size();
    }

    /** Adds a fact; those that no pattern looks for are left out. */
    void add(Fact fact) {
        key(fact).ifPresent(key -> {
            byKey.computeIfAbsent(fact.getClass(), type -> new HashMap<>()).put(key, fact);
            sorted.remove(fact.getClass());
        });
    }

    private @Nullable Fact single(Pattern pattern, String key) {
        Map<String, Fact> facts = byKey.get(pattern.type());
        Fact fact = facts == null ? null : facts.get(key);
        return fact != null && pattern.matches(fact) ? fact : null;
    }

    private List<Fact> sorted(Class<?> type) {
        return sorted.computeIfAbsent(
                type, of -> List.copyOf(new TreeMap<>(byKey.getOrDefault(of, Map.of())).values()));
    }

    private static Optional<String> keyOf(Pattern pattern) {
        return pattern instanceof Pattern.OfProfile ? Optional.of(PROFILE) : pattern.key();
    }

    /** What tells a fact from others of its type; empty for facts that no pattern looks for. */
    static Optional<String> key(Fact fact) {
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
