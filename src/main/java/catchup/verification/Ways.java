package catchup.verification;

import catchup.fact.Conclusion;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** By which rules something can be concluded, those first that need the fewest facts. */
final class Ways {

    private static final int NEVER = Integer.MAX_VALUE / 1000;

    private final Map<Pattern, List<Rule>> concluding = new HashMap<>();
    private final Map<Pattern, Integer> effort = new HashMap<>();

    Ways(Collection<Rule> rules) {
        for (Rule rule : rules) {
            for (Conclusion conclusion : rule.conclusions()) {
                pattern(conclusion).ifPresent(pattern -> concluding
                        .computeIfAbsent(pattern, key -> new ArrayList<>())
                        .add(rule));
            }
        }
        settle();
        concluding.replaceAll((pattern, by) ->
                by.stream().sorted(Comparator.comparingInt(this::effort)).toList());
    }

    /** All rules that conclude it, whether they can fire or not. */
    List<Rule> all(Pattern single) {
        return concluding.getOrDefault(single, List.of());
    }

    /** The rules that conclude it, without those that need something that nothing concludes. */
    List<Rule> to(Pattern single) {
        return all(single).stream().filter(rule -> effort(rule) < NEVER).toList();
    }

    /** How much it takes to conclude something; only for comparing. */
    int effort(Pattern single) {
        return effort.getOrDefault(single, NEVER);
    }

    /** What looks for a conclusion, if anything can. */
    static Optional<Pattern> pattern(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.Diagnosis diagnosis) {
            return Optional.of(Scope.diagnosis(diagnosis.id()));
        } else if (conclusion instanceof Conclusion.Recommendation recommendation) {
            return Optional.of(Scope.measure(recommendation.measure()));
        } else if (conclusion instanceof Conclusion.Coverage coverage) {
            return Optional.of(new Pattern.OfCoverage(Optional.of(coverage.theme())));
        }
        return Optional.empty();
    }

    private void settle() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Map.Entry<Pattern, List<Rule>> entry : concluding.entrySet()) {
                int least =
                        entry.getValue().stream().mapToInt(this::effort).min().orElse(NEVER);
                if (least < effort(entry.getKey())) {
                    effort.put(entry.getKey(), least);
                    changed = true;
                }
            }
        }
    }

    private int effort(Rule rule) {
        long sum = 1;
        for (Condition condition : rule.conditions()) {
            int part = effort(Demand.of(condition));
            if (part >= NEVER) {
                return NEVER;
            }
            sum += part;
        }
        return (int) Math.min(sum, NEVER - 1);
    }

    private int effort(Demand demand) {
        boolean concluded = isConcluded(demand.pattern());
        if (!demand.isPositive()) {
            return concluded ? 1 : 0;
        }
        return concluded && demand.pattern().key().isPresent() ? effort(Scope.plain(demand.pattern())) : demand.least();
    }

    /** Whether what a pattern looks for is concluded by rules, not read off a case. */
    static boolean isConcluded(Pattern pattern) {
        return pattern instanceof Pattern.OfDiagnosis
                || pattern instanceof Pattern.OfRecommendation
                || pattern instanceof Pattern.OfCoverage;
    }
}
