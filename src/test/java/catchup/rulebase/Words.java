package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The shipped vocabulary and catalogues, and single lines and files read with them. */
final class Words {

    static final RuleBase SHIPPED = shipped();
    static final Catalogues CATALOGUES = new Catalogues(
            SHIPPED.dimensions(),
            SHIPPED.settings(),
            SHIPPED.indicators(),
            SHIPPED.diagnoses(),
            SHIPPED.measures(),
            SHIPPED.cautions(),
            SHIPPED.principles());
    static final Vocabulary VOCABULARY = vocabulary(text("vocabulary.dsl"));

    private Words() {}

    static String text(String name) {
        try {
            return Files.readString(Path.of("rules", name));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A vocabulary that must be in order. */
    static Vocabulary vocabulary(String text) {
        Diagnostics diagnostics = new Diagnostics();
        Vocabulary vocabulary = Vocabulary.read(new SourceFile("vocabulary.dsl", text), diagnostics);
        if (!diagnostics.isEmpty()) {
            throw new AssertionError(Found.in(diagnostics));
        }
        return vocabulary;
    }

    /** A rule file of a layer with one rule of one condition and one conclusion; the condition stands in line 9. */
    static String file(String layer, String condition, String conclusion) {
        return """
                package catchup.rules
                agenda-group "%s"

                rule "the rule"
                    @principle( "P1.2" )
                    @certainty( 0.9 )
                    @reason( en = "because", zh = "因为" )
                when
                %s
                then
                %s
                end
                """.formatted(layer, condition, conclusion);
    }

    static List<Rule> rules(String text, Diagnostics diagnostics) {
        return RuleReader.read(new SourceFile("file.dslr", text), VOCABULARY, CATALOGUES, diagnostics)
                .rules();
    }

    /** The condition that a line means in a layer in which everything may be looked at. */
    static Condition condition(String line) {
        return rule(file("coordinate", line, "warn \"brand-before-supply\""))
                .conditions()
                .get(0);
    }

    /** The same with names looked up elsewhere. */
    static Condition condition(String line, Catalogues catalogues) {
        Diagnostics diagnostics = new Diagnostics();
        SourceFile file = new SourceFile("file.dslr", file("coordinate", line, "warn \"brand-before-supply\""));
        List<Rule> rules =
                RuleReader.read(file, VOCABULARY, catalogues, diagnostics).rules();
        if (!diagnostics.isEmpty()) {
            throw new AssertionError(diagnostics.all().stream().map(Found::full).toList() + " in\n" + line);
        }
        return rules.get(0).conditions().get(0);
    }

    static Action action(String layer, String line) {
        return rule(file(layer, "the region is \"inland\"", line)).actions().get(0);
    }

    private static Rule rule(String text) {
        Diagnostics diagnostics = new Diagnostics();
        List<Rule> rules = rules(text, diagnostics);
        if (!diagnostics.isEmpty() || rules.size() != 1) {
            throw new AssertionError(diagnostics.all().stream().map(Found::full).toList() + " in\n" + text);
        }
        return rules.get(0);
    }

    private static RuleBase shipped() {
        Diagnostics diagnostics = new Diagnostics();
        return RuleBaseReader.read(Path.of("rules"), diagnostics)
                .orElseThrow(() -> new AssertionError(Found.in(diagnostics)));
    }
}
