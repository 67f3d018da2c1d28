package catchup.inference;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.fact.Conclusion;
import catchup.fact.Finding;
import catchup.inference.StockDrools.Outcome;
import catchup.rulebase.PlainDrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shipped rules are real Drools: its classic builder loads them unchanged and fires the same rules in every situation. */
class StockDroolsTest {

    private static final int SITUATIONS = 150;

    @Test
    void situationsFireNearlyAllRules() {
        Set<String> fired = new TreeSet<>();
        forEachSituation((findings, derivation) -> fired.addAll(fired(derivation)));
        assertThat(fired).hasSizeGreaterThan(Shipped.rules().rules().size() * 9 / 10);
    }

    @Test
    void firesTheSameRulesFromTheFilesAsShipped() throws IOException {
        StockDrools stock = new StockDrools(Shipped.rules(), shippedFiles());
        forEachSituation((findings, derivation) -> {
            List<String> written = fired(derivation).stream()
                    .filter(name -> !name.startsWith("fiche: "))
                    .toList();
            assertThat(stock.run(findings).fired()).isEqualTo(written);
        });
    }

    @Test
    void firesTheSameRulesAndConcludesTheSameFromTheExport() {
        Map<String, String> files = new LinkedHashMap<>();
        new PlainDrl(Shipped.rules())
                .files()
                .forEach((name, text) -> files.put(name.replace("catchup/rules/", ""), text));
        files.remove("META-INF/kmodule.xml");
        StockDrools stock = new StockDrools(Shipped.rules(), files);
        forEachSituation((findings, derivation) -> {
            Outcome outcome = stock.run(findings);
            assertThat(outcome.fired()).isEqualTo(fired(derivation));
            assertThat(outcome.concluded()).isEqualTo(concluded(derivation));
        });
    }

    private interface Check {
        void on(List<Finding> findings, Derivation derivation);
    }

    private static void forEachSituation(Check check) {
        for (int seed = 0; seed < SITUATIONS; seed++) {
            Random random = new Random(seed);
            int known = 5 + random.nextInt(Shipped.rules().indicators().all().size());
            List<Finding> findings = Shipped.findings(Shipped.stands(random, known), Shipped.tags(random));
            check.on(findings, Shipped.engine().derive(findings, List.of()));
        }
    }

    private static List<String> fired(Derivation derivation) {
        return derivation.firings().stream()
                .map(firing -> firing.rule().name())
                .sorted()
                .toList();
    }

    private static Map<String, String> shippedFiles() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("facts.drl", PlainDrl.facts());
        try (Stream<Path> found = Files.walk(Path.of("rules"))) {
            found.filter(path ->
                            path.toString().endsWith(".dslr") || path.toString().endsWith(".dsl"))
                    .sorted()
                    .forEach(path -> files.put(path.toString().replace('/', '_'), text(path)));
        }
        return files;
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SortedSet<String> concluded(Derivation derivation) {
        SortedSet<String> words = new TreeSet<>();
        for (Conclusion conclusion : derivation.concluded()) {
            words.add(String.join(" ", words(conclusion)));
        }
        return words;
    }

    private static List<String> words(Conclusion conclusion) {
        List<String> words = new ArrayList<>(List.of(conclusion.getClass().getSimpleName()));
        if (conclusion instanceof Conclusion.Diagnosis diagnosis) {
            words.add(diagnosis.id());
        } else if (conclusion instanceof Conclusion.Recommendation recommendation) {
            words.addAll(List.of(recommendation.measure(), recommendation.theme()));
        } else if (conclusion instanceof Conclusion.Coverage coverage) {
            words.add(coverage.theme());
        } else if (conclusion instanceof Conclusion.Warning warning) {
            words.set(0, warning.measure().isPresent() ? "MeasureWarning" : "PlanWarning");
            words.add(warning.caution());
            warning.measure().ifPresent(words::add);
        } else if (conclusion instanceof Conclusion.Synergy synergy) {
            words.addAll(List.of(synergy.measure(), synergy.other()));
        } else if (conclusion instanceof Conclusion.Order order) {
            words.addAll(List.of(order.first(), order.then()));
        } else if (conclusion instanceof Conclusion.Conflict conflict) {
            words.addAll(List.of(conflict.measure(), conflict.other()));
        } else if (conclusion instanceof Conclusion.Hold hold) {
            words.addAll(List.of(hold.measure(), String.valueOf(hold.phase())));
        } else if (conclusion instanceof Conclusion.Advance advance) {
            words.addAll(List.of(advance.measure(), String.valueOf(advance.phase())));
        } else if (conclusion instanceof Conclusion.Stage stage) {
            words.add(String.valueOf(stage.phase()));
        }
        return words;
    }
}
