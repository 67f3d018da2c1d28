package catchup.sandbox;

import catchup.fact.Finding;
import catchup.inference.Shipped;
import catchup.inference.StockDrools;
import catchup.rulebase.PlainDrl;
import catchup.rulebase.RuleTest.Stand;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.parser.lang.dsl.DSLMappingEntry;
import org.drools.drl.parser.lang.dsl.DSLTokenizedMappingFile;

/** Drools as anyone has it, given an attack as it stands. */
final class StockTrials {

    private static final int MANY_FIRINGS = 10_000;
    private static final long MANY_STEPS = 20_000_000;

    private StockTrials() {}

    static boolean runsCode(Attack attack, Path folder) {
        Breach.take();
        fire(attack, dsl(folder));
        return !Breach.take().isEmpty();
    }

    static boolean runsCodeAsDrl(Attack attack, Path folder) {
        Breach.take();
        fire(attack, drl(folder));
        return !Breach.take().isEmpty();
    }

    static boolean firesOnAndOn(Attack attack, Path folder) {
        return fire(attack, dsl(folder)).size() >= MANY_FIRINGS;
    }

    /** Every line of a rule file is matched with every entry, as the expander does it. */
    static boolean takesMillionsOfSteps(Attack attack, Path folder) throws IOException {
        DSLTokenizedMappingFile vocabulary = new DSLTokenizedMappingFile();
        vocabulary.parseAndLoad(new StringReader(text(folder.resolve("rules/vocabulary.dsl"))));
        List<Pattern> patterns = vocabulary.getMapping().getEntries().stream()
                .map(DSLMappingEntry::getKeyPattern)
                .toList();
        return attack.texts(".dslr").values().stream().flatMap(String::lines).anyMatch(line -> patterns.stream()
                .anyMatch(pattern -> Steps.of(pattern, line, MANY_STEPS) >= MANY_STEPS));
    }

    /** The names of the rules that fire; none if Drools refuses the files, or something ends them. */
    private static List<String> fire(Attack attack, Map<String, String> files) {
        try {
            return new StockDrools(Shipped.rules(), files).run(everythingLags()).fired();
        } catch (Breach.Enough endless) {
            return List.of();
        } catch (RuntimeException | AssertionError failed) {
            if (System.getProperty("catchup.sandbox.show", "").equals(attack.name())) {
                failed.printStackTrace();
            }
            return List.of();
        }
    }

    private static List<Finding> everythingLags() {
        Map<String, Stand> stands = new LinkedHashMap<>();
        Shipped.rules().indicators().all().forEach(indicator -> indicator.thresholds().from().keySet().stream()
                .max(Enum::compareTo)
                .ifPresent(severity -> stands.put(indicator.id(), new Stand.Behind(severity))));
        Set<String> tags = new LinkedHashSet<>(Shipped.rules().settings().ids());
        return Shipped.findings(stands, tags);
    }

    private static Map<String, String> dsl(Path folder) {
        Map<String, String> files = facts();
        files.put("vocabulary.dsl", text(folder.resolve("rules/vocabulary.dsl")));
        files.putAll(rules(folder, ".dslr", ".dslr"));
        return files;
    }

    private static Map<String, String> drl(Path folder) {
        Map<String, String> files = facts();
        files.putAll(rules(folder, ".dslr", ".drl"));
        files.putAll(rules(folder, ".drl", ".drl"));
        return files;
    }

    private static Map<String, String> facts() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("facts.drl", PlainDrl.facts());
        return files;
    }

    private static Map<String, String> rules(Path folder, String ending, String as) {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> found = Files.walk(folder.resolve("rules"))) {
            found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .forEach(file -> files.put("r" + files.size() + as, text(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }

    private static String text(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
