package catchup.elicitation;

import catchup.fact.Conclusion;
import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** On which indicators each measure may rest: by the rules that may lead to it, and by what its fiche moves and builds on. */
final class Grounds {

    private final RuleBase rules;
    private final Map<Conclusion, List<Rule>> concluding = new HashMap<>();
    private final Map<String, List<String>> inDimension = new HashMap<>();

    Grounds(RuleBase rules) {
        this.rules = rules;
        rules.rules().forEach(rule -> rule.conclusions().forEach(conclusion -> concluding
                .computeIfAbsent(conclusion, any -> new ArrayList<>())
                .add(rule)));
        for (Indicator indicator : rules.indicators().all()) {
            inDimension
                    .computeIfAbsent(indicator.dimension(), id -> new ArrayList<>())
                    .add(indicator.id());
        }
    }

    /** The ids of the indicators that a measure may rest on. */
    Set<String> of(Measure measure) {
        Set<String> indicators = new TreeSet<>(measure.kpis());
        indicators.addAll(measure.buildsOn());
        Set<Conclusion> seen = new HashSet<>();
        Deque<Conclusion> open = new ArrayDeque<>();
        open.add(new Conclusion.Recommendation(measure.id(), measure.theme()));
        while (!open.isEmpty()) {
            Conclusion next = open.remove();
            if (seen.add(next)) {
                concluding.getOrDefault(next, List.of()).forEach(rule -> rule.conditions()
                        .forEach(condition -> add(condition, indicators, open)));
            }
        }
        return indicators;
    }

    private void add(Condition condition, Set<String> indicators, Deque<Conclusion> open) {
        Pattern pattern = condition.pattern();
        if (pattern instanceof Pattern.OfGap gap) {
            add(gap.key(), gap.dimension(), indicators);
        } else if (pattern instanceof Pattern.OfStrength strength) {
            add(strength.key(), strength.dimension(), indicators);
        } else if (pattern instanceof Pattern.OfUnknown unknown) {
            unknown.key().ifPresent(indicators::add);
        } else if (pattern instanceof Pattern.OfLag lag) {
            lag.key().ifPresent(id -> indicators.addAll(inDimension.getOrDefault(id, List.of())));
        } else if (pattern instanceof Pattern.OfDiagnosis diagnosis) {
            diagnosis.key().ifPresent(id -> open.add(new Conclusion.Diagnosis(id)));
        }
    }

    private void add(Optional<String> key, Optional<String> dimension, Set<String> indicators) {
        if (key.isPresent()) {
            indicators.add(key.get());
        } else {
            indicators.addAll(dimension
                    .map(id -> inDimension.getOrDefault(id, List.of()))
                    .orElse(List.copyOf(rules.indicators().ids())));
        }
    }
}
