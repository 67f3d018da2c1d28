package catchup.advice;

import catchup.fact.Conclusion;
import catchup.fact.Finding;
import catchup.inference.Derivation;
import catchup.inference.Undetermined;
import catchup.rulebase.Pattern;
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

    /** What a rule says, and what it leads to: ids of diagnoses and of measures. */
    private record Says(Set<Conclusion> conclusions, List<String> diagnoses, List<String> measures) {}

    private final RuleBase rules;
    private final Map<Rule, Says> says = new HashMap<>();
    private final Map<String, Set<String>> measuresFor = new HashMap<>();

    Unknowns(RuleBase rules) {
        this.rules = rules;
        for (Rule rule : rules.rules()) {
            Says said = says(rule);
            says.put(rule, said);
            for (String diagnosis : diagnosesIn(rule)) {
                measuresFor
                        .computeIfAbsent(diagnosis, id -> new LinkedHashSet<>())
                        .addAll(said.measures());
            }
        }
    }

    private static Says says(Rule rule) {
        Set<Conclusion> conclusions = new LinkedHashSet<>(rule.conclusions());
        List<String> diagnoses = new ArrayList<>();
        List<String> measures = new ArrayList<>();
        for (Conclusion conclusion : conclusions) {
            if (conclusion instanceof Conclusion.Diagnosis diagnosis) {
                diagnoses.add(diagnosis.id());
            } else if (conclusion instanceof Conclusion.Recommendation recommendation) {
                measures.add(recommendation.measure());
            }
        }
        return new Says(conclusions, diagnoses, measures);
    }

    /** Those that touch most measures first; only rules that wait for one figure alone count. */
    List<Missing> mostTellingFirst(Derivation derivation) {
        Set<Conclusion> concluded = derivation.concluded();
        Map<String, List<Says>> waiting = new LinkedHashMap<>();
        for (Undetermined open : derivation.decidedByOne()) {
            Says said = says.get(open.rule());
            if (said != null && !concluded.containsAll(said.conclusions())) {
                waiting.computeIfAbsent(open.missing().get(0), id -> new ArrayList<>())
                        .add(said);
            }
        }
        List<Missing> missing = new ArrayList<>();
        for (Finding.Unknown unknown : derivation.findings(Finding.Unknown.class)) {
            List<Says> open = waiting.get(unknown.indicator().id());
            if (open != null) {
                missing.add(missing(unknown, open));
            }
        }
        missing.sort(Comparator.comparingInt((Missing each) -> each.measures().size())
                .thenComparingInt(Missing::rules)
                .reversed());
        return List.copyOf(missing);
    }

    private Missing missing(Finding.Unknown unknown, List<Says> open) {
        Set<String> diagnoses = new LinkedHashSet<>();
        Set<String> measures = new LinkedHashSet<>();
        for (Says said : open) {
            diagnoses.addAll(said.diagnoses());
            measures.addAll(said.measures());
            said.diagnoses().forEach(id -> measures.addAll(measuresFor.getOrDefault(id, Set.of())));
        }
        return new Missing(
                unknown.indicator(),
                unknown.regionMissing(),
                unknown.benchmarkMissing(),
                open.size(),
                diagnoses.stream().map(rules.diagnoses()::get).toList(),
                measures.stream().map(rules.measures()::get).toList());
    }

    private static List<String> diagnosesIn(Rule rule) {
        return rule.conditions().stream()
                .filter(condition -> condition.pattern() instanceof Pattern.OfDiagnosis)
                .flatMap(condition -> condition.pattern().key().stream())
                .toList();
    }
}
