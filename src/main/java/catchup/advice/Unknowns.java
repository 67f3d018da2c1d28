package catchup.advice;

import catchup.fact.Conclusion;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Finding;
import catchup.fact.Measure;
import catchup.inference.Derivation;
import catchup.inference.Undetermined;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What it would be worth finding out: the unknown indicators on which open rules hang. */
final class Unknowns {

    private final RuleBase rules;
    private final Derivation derivation;
    private final Map<String, Set<String>> measuresFor = new HashMap<>();

    Unknowns(RuleBase rules, Derivation derivation) {
        this.rules = rules;
        this.derivation = derivation;
        for (Rule rule : rules.rules()) {
            for (String diagnosis : diagnosesIn(rule)) {
                rule.conclusions().stream()
                        .filter(Conclusion.Recommendation.class::isInstance)
                        .map(Conclusion.Recommendation.class::cast)
                        .forEach(recommendation -> measuresFor
                                .computeIfAbsent(diagnosis, id -> new LinkedHashSet<>())
                                .add(recommendation.measure()));
            }
        }
    }

    /** Those that touch most measures first; only rules that wait for one figure alone count. */
    List<Missing> mostTellingFirst() {
        Map<String, List<Rule>> waiting = new LinkedHashMap<>();
        for (Undetermined open : derivation.undetermined()) {
            if (open.missing().size() == 1 && !alreadyConcluded(open.rule())) {
                waiting.computeIfAbsent(open.missing().get(0), id -> new ArrayList<>())
                        .add(open.rule());
            }
        }
        List<Missing> missing = new ArrayList<>();
        for (Finding.Unknown unknown : derivation.findings(Finding.Unknown.class)) {
            List<Rule> open = waiting.get(unknown.indicator().id());
            if (open != null) {
                missing.add(missing(unknown, open));
            }
        }
        missing.sort(Comparator.comparingInt((Missing each) -> each.measures().size())
                .thenComparingInt(Missing::rules)
                .reversed());
        return List.copyOf(missing);
    }

    private boolean alreadyConcluded(Rule rule) {
        return rule.conclusions().stream().allMatch(derivation.supports()::containsKey);
    }

    private Missing missing(Finding.Unknown unknown, List<Rule> open) {
        Set<DiagnosisEntry> diagnoses = new LinkedHashSet<>();
        Set<Measure> measures = new LinkedHashSet<>();
        for (Rule rule : open) {
            for (Conclusion conclusion : rule.conclusions()) {
                if (conclusion instanceof Conclusion.Diagnosis diagnosis) {
                    diagnoses.add(rules.diagnoses().get(diagnosis.id()));
                    measuresFor.getOrDefault(diagnosis.id(), Set.of()).stream()
                            .map(rules.measures()::get)
                            .forEach(measures::add);
                } else if (conclusion instanceof Conclusion.Recommendation recommendation) {
                    measures.add(rules.measures().get(recommendation.measure()));
                }
            }
        }
        return new Missing(
                unknown.indicator(),
                unknown.regionMissing(),
                unknown.benchmarkMissing(),
                open.size(),
                List.copyOf(diagnoses),
                List.copyOf(measures));
    }

    private static List<String> diagnosesIn(Rule rule) {
        return rule.conditions().stream()
                .flatMap(condition -> condition.pattern() instanceof catchup.rulebase.Pattern.OfDiagnosis diagnosis
                        ? diagnosis.key().stream()
                        : java.util.stream.Stream.<String>empty())
                .toList();
    }
}
