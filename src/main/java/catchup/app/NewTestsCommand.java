package catchup.app;

import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleBaseDraft;
import catchup.rulebase.RuleTests;
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
@Command(name = "tests", mixinStandardHelpOptions = true)
final class NewTestsCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Option(names = "--rule", paramLabel = "NAME", descriptionKey = "new-tests-rule")
    private @Nullable String rule;

    @Option(names = "--from-case", paramLabel = "CASE", descriptionKey = "new-tests-case")
    private @Nullable String subject;

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
        if (subject != null) {
            return new DisagreementTests(common, dryRun, spec).write(subject, rules, read.get());
        }
        List<Rule> wanted = rule == null
                ? rules.writtenRules()
                : common.rule(rule, rules, err).stream().toList();
        return wanted.isEmpty() ? ExitCode.BAD_INPUT : write(wanted, rules, read.get());
    }

    private int write(List<Rule> wanted, RuleBase rules, RuleBaseDraft read) {
        PrintWriter err = spec.commandLine().getErr();
        DraftedFiles files =
                new DraftedFiles(common.folder(), dryRun, spec.commandLine().getOut());
        RuleTests tests = read.tests();
        TestDrafts drafts = new TestDrafts(rules);
        List<Insertion> insertions = new ArrayList<>(drafts.missing(wanted, tests, files.places()));
        if (rule == null) {
            drafts.missingScales(tests, files.scales(), files.places()).ifPresent(insertions::add);
        }
        files.insert(insertions, DraftedFiles.readableWith(read));
        if (files.refused() > 0) {
            err.println(common.voice().get("not-put"));
            return ExitCode.FINDINGS;
        }
        err.println(common.voice().get(dryRun ? "drafted" : "written", files.count()));
        return ExitCode.DONE;
    }
}
