package catchup.bench;

import catchup.casefile.CaseFiles;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Wording;
import catchup.fact.Case;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleBaseReader;
import catchup.text.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The shipped rules and cases. */
final class Shipped {

    private Shipped() {}

    static RuleBase rules() {
        return rules(Path.of("rules"));
    }

    static RuleBase rules(Path folder) {
        Diagnostics found = new Diagnostics();
        return RuleBaseReader.read(folder, found).orElseThrow(() -> new IllegalStateException(told(found)));
    }

    /** The cases with a file of their own. */
    static List<Case> cases(RuleBase rules) {
        Diagnostics found = new Diagnostics();
        CaseFiles reader = new CaseFiles(rules.indicators(), rules.settings());
        List<Case> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("cases"))) {
            files.filter(file -> file.toString().endsWith(".yaml") && !file.toString().endsWith(".mapping.yaml"))
                    .sorted()
                    .forEach(file -> cases.addAll(reader.read(file, found)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cases;
    }

    private static String told(Diagnostics found) {
        return found.all().stream().map(each -> Wording.of(each, Lang.EN)).collect(Collectors.joining("\n"));
    }
}
