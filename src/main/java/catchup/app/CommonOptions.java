package catchup.app;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Wording;
import catchup.handbook.Handbook;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleBaseDraft;
import catchup.rulebase.RuleBaseReader;
import catchup.text.Lang;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every command has: which rules, which language. */
final class CommonOptions {

    @Option(
            names = {"-r", "--rules"},
            paramLabel = "DIR",
            descriptionKey = "rules")
    private @Nullable Path rules;

    @Option(
            names = {"-l", "--lang"},
            paramLabel = "en|zh",
            descriptionKey = "lang")
    private @Nullable Lang lang;

    Lang lang() {
        return lang == null ? Voice.ofMachine().lang() : lang;
    }

    Voice voice() {
        return new Voice(lang());
    }

    /** The rule base, or every problem in it on the error stream. */
    Optional<RuleBase> load(PrintWriter err) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<RuleBase> read = RuleBaseReader.read(folder(), diagnostics);
        report(diagnostics, err);
        return read;
    }

    /** The rule base with its tests, or every problem in either on the error stream. */
    Optional<Handbook> handbook(PrintWriter err) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<RuleBaseDraft> draft = RuleBaseReader.draft(folder(), diagnostics);
        report(diagnostics, err);
        return diagnostics.isEmpty()
                ? draft.flatMap(read -> read.complete().map(rules -> Handbook.of(rules, read.tests())))
                : Optional.empty();
    }

    /** Writes what is wrong, one line each, with a count at the end. */
    void report(Diagnostics diagnostics, PrintWriter err) {
        diagnostics.all().forEach(diagnostic -> err.println(Wording.of(diagnostic, lang())));
        if (!diagnostics.isEmpty()) {
            err.println(voice().get("problems", diagnostics.size()));
        }
    }

    private Path folder() {
        if (rules != null) {
            return rules;
        }
        String home = System.getProperty("catchup.home");
        return home == null ? Path.of("rules") : Path.of(home, "rules");
    }
}
