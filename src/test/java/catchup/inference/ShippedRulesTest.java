package catchup.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import catchup.diagnostic.Diagnostics;
import catchup.fact.Conclusion;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Measure;
import catchup.fact.Principle;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBaseReader;
import catchup.rulebase.RuleTest;
import catchup.rulebase.RuleTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is asked of the shipped rules, and the tests that their authors wrote beside them. */
class ShippedRulesTest {

    private static final List<RuleTest> TESTS = tests();

    @TestFactory
    Stream<DynamicTest> testsBesideTheRules() {
        RuleTrial trial = new RuleTrial(Shipped.engine());
        return TESTS.stream()
                .map(test -> dynamicTest(test.at() + " " + test.name(), () -> assertThat(trial.fires(test))
                        .isEqualTo(test.fires())));
    }

    @Test
    void everyRuleHasATestThatFiresItAndANearMiss() {
        for (boolean fires : new boolean[] {true, false}) {
            Set<String> tested = TESTS.stream()
                    .filter(test -> test.fires() == fires)
                    .map(RuleTest::rule)
                    .collect(Collectors.toSet());
            assertThat(written()).extracting(Rule::name).allMatch(tested::contains);
        }
    }

    @Test
    void everyPrincipleIsEncodedByARule() throws IOException {
        Map<String, Set<String>> citing = new TreeMap<>();
        Shipped.rules().principles().keySet().forEach(id -> citing.put(id, new TreeSet<>()));
        written().forEach(rule -> rule.principles().forEach(id -> citing.computeIfAbsent(id, key -> new TreeSet<>())
                .add(rule.name())));
        writeTable(citing);
        assertThat(citing).allSatisfy((id, rules) -> assertThat(rules).as(id).isNotEmpty());
    }

    @Test
    void everyDiagnosisIsConcludedAndLeadsSomewhere() {
        Set<String> concluded = concluded(Conclusion.Diagnosis.class, Conclusion.Diagnosis::id);
        Set<String> lookedAt = new HashSet<>();
        Shipped.rules().rules().forEach(rule -> rule.conditions().forEach(condition -> {
            if (condition.pattern() instanceof catchup.rulebase.Pattern.OfDiagnosis diagnosis) {
                diagnosis.key().ifPresent(lookedAt::add);
            }
        }));
        assertThat(Shipped.rules().diagnoses().all())
                .extracting(DiagnosisEntry::id)
                .allMatch(concluded::contains)
                .allMatch(lookedAt::contains);
    }

    @Test
    void everyMeasureIsRecommendedAndEveryCautionGiven() {
        Set<String> recommended = concluded(Conclusion.Recommendation.class, Conclusion.Recommendation::measure);
        assertThat(Shipped.rules().measures().all()).extracting(Measure::id).allMatch(recommended::contains);
        Set<String> warned = concluded(Conclusion.Warning.class, Conclusion.Warning::caution);
        assertThat(Shipped.rules().cautions().all())
                .extracting(caution -> caution.id())
                .allMatch(warned::contains);
    }

    @Test
    void theKnowledgeBaseIsOfTheSizeItClaims() {
        assertThat(Shipped.rules().indicators().all()).hasSizeGreaterThanOrEqualTo(70);
        assertThat(Shipped.rules().diagnoses().all()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(Shipped.rules().measures().all()).hasSizeGreaterThanOrEqualTo(45);
        assertThat(written()).hasSizeGreaterThanOrEqualTo(120);
    }

    private static <C extends Conclusion> Set<String> concluded(
            Class<C> type, java.util.function.Function<C, String> id) {
        return Shipped.rules().rules().stream()
                .flatMap(rule -> rule.conclusions().stream())
                .filter(type::isInstance)
                .map(type::cast)
                .map(id)
                .collect(Collectors.toSet());
    }

    /** The rules that stand in rule files, without those that follow from fiches. */
    private static List<Rule> written() {
        return Shipped.rules().rules().stream()
                .filter(rule -> rule.at().file().endsWith(".dslr"))
                .toList();
    }

    private static void writeTable(Map<String, Set<String>> citing) throws IOException {
        StringBuilder table = new StringBuilder("| principle | claim | rules |\n|---|---|---|\n");
        citing.forEach((id, rules) -> {
            Principle principle = Shipped.rules().principles().get(id);
            String claim = principle == null ? "" : principle.text().en();
            table.append("| ").append(id).append(" | ").append(claim).append(" | ");
            table.append(String.join("; ", rules)).append(" |\n");
        });
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "principles.md"), table);
    }

    private static List<RuleTest> tests() {
        Diagnostics diagnostics = new Diagnostics();
        RuleTests tests = RuleBaseReader.draft(Path.of("rules"), diagnostics)
                .orElseThrow()
                .tests();
        assertThat(diagnostics.all()).isEmpty();
        return tests.rules();
    }
}
