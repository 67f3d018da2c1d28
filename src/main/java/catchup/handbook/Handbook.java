package catchup.handbook;

import catchup.fact.DiagnosisEntry;
import catchup.fact.Indicator;
import catchup.fact.Label;
import catchup.fact.Measure;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest;
import catchup.rulebase.RuleTests;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule base in the order in which it is read.
 *
 * @param uses of the written rules; what follows from the fiches’ links stands in the fiches
 * @param chapters one for each dimension, in the order of its file
 */
public record Handbook(RuleBase rules, RuleTests tests, Uses uses, List<Chapter> chapters) {

    /** What belongs to a dimension: its indicators, and the diagnoses and measures of which it is the theme. */
    public record Chapter(
            Label dimension, List<Indicator> indicators, List<DiagnosisEntry> diagnoses, List<Measure> measures) {

        /** Nothing belongs to it. */
        public boolean isEmpty() {
            return indicators.isEmpty() && diagnoses.isEmpty() && measures.isEmpty();
        }
    }

    public static Handbook of(RuleBase rules, RuleTests tests) {
        List<Chapter> chapters = rules.dimensions().all().stream()
                .map(dimension -> chapter(dimension, rules))
                .filter(chapter -> !chapter.isEmpty())
                .toList();
        return new Handbook(rules, tests, new Uses(rules.writtenRules()), chapters);
    }

    /** What belongs to a dimension, if anything does. */
    public Optional<Chapter> chapter(String dimension) {
        return chapters.stream()
                .filter(chapter -> chapter.dimension().id().equals(dimension))
                .findFirst();
    }

    /** What depends on what by the written rules. */
    public Graph graph() {
        return Graph.of(rules.writtenRules());
    }

    /** The tests of each rule, by its name. */
    public Map<String, List<RuleTest>> testsByRule() {
        Map<String, List<RuleTest>> byRule = new LinkedHashMap<>();
        tests.rules().forEach(test -> byRule.computeIfAbsent(test.rule(), name -> new ArrayList<>())
                .add(test));
        return byRule;
    }

    /** The written rules that bring nothing about but set measures in relation to one another or to the region. */
    public List<Rule> coordinating() {
        return rules.writtenRules().stream()
                .filter(rule -> Uses.broughtAbout(rule).isEmpty())
                .toList();
    }

    private static Chapter chapter(Label dimension, RuleBase rules) {
        String id = dimension.id();
        return new Chapter(
                dimension,
                rules.indicators().all().stream()
                        .filter(each -> each.dimension().equals(id))
                        .toList(),
                rules.diagnoses().all().stream()
                        .filter(each -> each.theme().equals(id))
                        .toList(),
                rules.measures().all().stream()
                        .filter(each -> each.theme().equals(id))
                        .toList());
    }
}
