package catchup.spark;

import catchup.diagnostic.Diagnostics;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleBaseReader;
import catchup.source.TemporaryFolder;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A folder of rules as the texts of its files, which is how it goes to executors: as data.
 *
 * @param files those that were read, by their path in the folder
 * @param hash of the rule base that they make
 */
record RuleTexts(Map<String, String> files, String hash) implements Serializable {

    private static final long serialVersionUID = 1;

    /** A rule base with its texts. */
    record Loaded(RuleBase rules, RuleTexts texts) {}

    RuleTexts {
        files = Map.copyOf(files);
    }

    /** Reads a folder; empty if anything is wrong in it, which is then reported. */
    static Optional<Loaded> read(Path folder, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        Optional<RuleBase> rules = RuleBaseReader.read(folder, "", found);
        if (rules.isEmpty()) {
            RuleBaseReader.read(folder, diagnostics);
            return Optional.empty();
        }
        return rules.map(read -> new Loaded(read, new RuleTexts(found.texts(), read.hash())));
    }

    /** The rule base that the texts make, which is the one that they were taken from. */
    RuleBase rules() {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = folder.path().resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue());
            }
            Diagnostics diagnostics = new Diagnostics();
            RuleBase rules = RuleBaseReader.read(folder.path(), "", diagnostics)
                    .orElseThrow(() -> new IllegalStateException(diagnostics.all().toString()));
            if (!rules.hash().equals(hash)) {
                throw new IllegalStateException("rules of hash " + rules.hash() + " in the place of " + hash);
            }
            return rules;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
