package catchup.comparison;

import catchup.casefile.CaseFiles;
import catchup.diagnostic.Diagnostics;
import catchup.fact.Catalogue;
import catchup.fact.Named;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleBaseReader;
import catchup.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A version of the rules with the texts it was read from.
 *
 * @param called how it is called: a folder, or a folder at a revision
 * @param texts by file, as places call them
 */
public record Edition(String called, RuleBase rules, Map<String, String> texts) {

    /** The rules in a folder; empty if anything is wrong in it, which is then reported. */
    public static Optional<Edition> read(Path folder, String called, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        Optional<RuleBase> rules = RuleBaseReader.read(folder, called, found);
        diagnostics.addAll(found);
        return rules.map(read -> new Edition(called, read, found.texts()));
    }

    /** A reader of cases that knows what this version knows, and of what only the other one knows that it exists. */
    public CaseFiles cases(Edition other) {
        return new CaseFiles(
                both(rules.indicators(), other.rules.indicators()),
                both(rules.settings(), other.rules.settings()),
                both(rules.measures(), other.rules.measures()));
    }

    private static <T extends Named> Catalogue<T> both(Catalogue<T> own, Catalogue<T> others) {
        List<T> entries = new ArrayList<>(own.all());
        others.all().stream().filter(entry -> !own.has(entry.id())).forEach(entries::add);
        return new Catalogue<>(entries);
    }

    /** The file with that name at its end. */
    Optional<SourceFile> file(String name) {
        return texts.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(name))
                .map(entry -> new SourceFile(entry.getKey(), entry.getValue()))
                .findFirst();
    }
}
