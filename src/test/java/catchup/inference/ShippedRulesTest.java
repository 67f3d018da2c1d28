package catchup.inference;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.fact.Conclusion;
import catchup.fact.DiagnosisEntry;
import catchup.fact.Measure;
import catchup.fact.Principle;
import catchup.rulebase.Rule;
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
import org.junit.jupiter.api.Test;

/** What is asked of the shipped rules. */
class ShippedRulesTest {

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
}
