package catchup.bench.floor;

import catchup.fact.Conclusion;
import catchup.fact.Indicator;
import catchup.fact.Label;
import catchup.fact.Measure;
import catchup.fact.Setting;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers by which the plain Java calls what a rule base names: conclusions start with diagnoses, then measures. */
public final class Numbers {

    private final RuleBase rules;
    private final List<Rule> byLayerAndName;
    private final List<Conclusion> conclusions = new ArrayList<>();
    private final Map<Conclusion, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> indicators = new HashMap<>();
    private final Map<String, Integer> dimensions = new HashMap<>();
    private final Map<String, Integer> measures = new HashMap<>();
    private final Map<String, Integer> settings = new HashMap<>();

    public Numbers(RuleBase rules) {
        this.rules = rules;
        this.byLayerAndName = rules.rules().stream()
                .sorted(Comparator.comparing(Rule::layer).thenComparing(Rule::name))
                .toList();
        rules.diagnoses().all().forEach(each -> add(new Conclusion.Diagnosis(each.id())));
        rules.measures().all().forEach(each -> add(new Conclusion.Recommendation(each.id(), each.theme())));
        byLayerAndName.forEach(rule -> rule.conclusions().forEach(this::add));
        number(indicators, rules.indicators().all().stream().map(Indicator::id).toList());
        number(dimensions, rules.dimensions().all().stream().map(Label::id).toList());
        number(measures, rules.measures().all().stream().map(Measure::id).toList());
        number(settings, rules.settings().all().stream().map(Setting::id).toList());
        if (indicators.size() > 192 || settings.size() > 64) {
            throw new IllegalArgumentException("more than three words of indicators or one of settings");
        }
    }

    private static void number(Map<String, Integer> numbers, Collection<String> ids) {
        ids.forEach(id -> numbers.put(id, numbers.size()));
    }

    private void add(Conclusion conclusion) {
        if (numbers.putIfAbsent(conclusion, conclusions.size()) == null) {
            conclusions.add(conclusion);
        }
    }

    RuleBase rules() {
        return rules;
    }

    public List<Rule> byLayerAndName() {
        return byLayerAndName;
    }

    public List<Conclusion> conclusions() {
        return conclusions;
    }

    public int firstMeasure() {
        return rules.diagnoses().all().size();
    }

    int of(Conclusion conclusion) {
        return numbers.get(conclusion);
    }

    int indicator(String id) {
        return indicators.get(id);
    }

    boolean hasIndicator(String id) {
        return indicators.containsKey(id);
    }

    int dimension(String id) {
        return dimensions.get(id);
    }

    int measure(String id) {
        return measures.get(id);
    }

    /** Tags as bits. */
    public long tags(Collection<String> tags) {
        long bits = 0;
        for (String tag : tags) {
            Integer at = settings.get(tag);
            bits |= at == null ? 0 : 1L << at;
        }
        return bits;
    }
}
