package catchup.app;

import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleBaseDraft;
import catchup.scaffold.Insertion;
import catchup.scaffold.TestDrafts;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Drafts the tests that rules and thresholds lack. */
@Command(name = "tests", resourceBundle = "catchup.app.commands", mixinStandardHelpOptions = true)
final class NewTestsCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--rule", paramLabel = "NAME", descriptionKey = "new-tests-rule")
    private @Nullable String rule;

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Optional<RuleBaseDraft> read = common.draft(List.of(), err);
        if (read.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        RuleBase rules = read.get().complete().orElseThrow();
        List<Rule> wanted = rules.writtenRules().stream()
                .filter(each -> rule == null || each.name().equals(rule))
                .toList();
        if (wanted.isEmpty()) {
            err.println(common.voice().get("no-rule", String.valueOf(rule)));
            return ExitCode.BAD_INPUT;
        }
        RuleFiles files = new RuleFiles(common.folder(), dryRun, spec.commandLine().getOut());
        files.insert(drafts(wanted, rules, read.get(), files));
        err.println(common.voice().get(dryRun ? "drafted" : "written", files.count()));
        return ExitCode.DONE;
    }

    private List<Insertion> drafts(List<Rule> wanted, RuleBase rules, RuleBaseDraft read, RuleFiles files) {
        TestDrafts drafts = new TestDrafts(rules);
        List<Insertion> insertions = new ArrayList<>(drafts.missing(wanted, read.tests(), files.places()));
        if (rule == null) {
            insertions.addAll(files.scales(drafts.missingScales(read.tests())));
        }
        return insertions;
    }
}
