package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.source.SourceFile;
import java.util.List;

/** Rules in the sentences of the shipped vocabulary, read from a text that lies nowhere. */
public final class WrittenRules {

    private WrittenRules() {}

    /** The rules of a file, which must be in order. */
    public static List<Rule> in(String file, String text) {
        Diagnostics diagnostics = new Diagnostics();
        List<Rule> rules = RuleReader.read(new SourceFile(file, text), Words.VOCABULARY, Words.CATALOGUES, diagnostics)
                .rules();
        if (!diagnostics.isEmpty()) {
            throw new AssertionError(diagnostics.all().stream().map(Found::full).toList() + " in\n" + text);
        }
        return rules;
    }
}
