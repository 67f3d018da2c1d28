package catchup.app;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.rulebase.Layer;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleBaseDraft;
import catchup.rulebase.RuleBaseReader;
import catchup.rulebase.RuleOutline;
import catchup.scaffold.Insertion;
import catchup.scaffold.NewRule;
import catchup.scaffold.TestDrafts;
import catchup.source.SourceFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a rule, whole or to be filled in, and once it can be read the tests it needs. */
@Command(name = "rule", mixinStandardHelpOptions = true)
final class NewRuleCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "NAME", descriptionKey = "new-rule-name")
    private String name = "";

    @Option(names = "--file", paramLabel = "FILE", required = true, descriptionKey = "new-rule-file")
    private Path file = Path.of("");

    @Option(names = "--layer", paramLabel = "LAYER", descriptionKey = "new-rule-layer")
    private @Nullable Layer layer;

    @Option(names = "--when", paramLabel = "SENTENCE", descriptionKey = "new-rule-when")
    private final List<String> when = new ArrayList<>();

    @Option(names = "--then", paramLabel = "SENTENCE", descriptionKey = "new-rule-then")
    private final List<String> then = new ArrayList<>();

    @Option(names = "--certainty", paramLabel = "0–1", defaultValue = "0.7", descriptionKey = "new-rule-certainty")
    private double certainty = 0.7;

    @Option(names = "--principle", paramLabel = "ID", descriptionKey = "new-rule-principle")
    private final List<String> principles = new ArrayList<>();

    @Option(names = "--reason-en", paramLabel = "TEXT", defaultValue = "", descriptionKey = "new-rule-reason-en")
    private String reasonEn = "";

    @Option(names = "--reason-zh", paramLabel = "TEXT", defaultValue = "", descriptionKey = "new-rule-reason-zh")
    private String reasonZh = "";

    @Option(names = "--dry-run", descriptionKey = "dry-run")
    private boolean dryRun;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        NewRule rule = new NewRule(name, when, then, certainty, principles, reasonEn, reasonZh);
        if (rule.name().isEmpty()) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), common.voice().get("no-name"));
        }
        PrintWriter err = spec.commandLine().getErr();
        Diagnostics diagnostics = new Diagnostics();
        Optional<RuleBaseDraft> before = RuleBaseReader.draft(common.folder(), diagnostics);
        if (before.isEmpty()) {
            common.report(diagnostics, err);
            return ExitCode.BAD_INPUT;
        }
        DraftedFiles files =
                new DraftedFiles(common.folder(), dryRun, spec.commandLine().getOut());
        Optional<Path> target = files.ruleFile(file);
        if (target.isEmpty()) {
            err.println(common.voice().get("not-in-rules", file, common.folder()));
            return ExitCode.BAD_INPUT;
        }
        return write(rule, before.get(), files.shown(target.get()), files);
    }

    private int write(NewRule rule, RuleBaseDraft before, String shown, DraftedFiles files) {
        PrintWriter err = spec.commandLine().getErr();
        Diagnostics diagnostics = new Diagnostics();
        List<String> lines = files.lines(shown, diagnostics);
        boolean isNew =
                lines.stream().allMatch(line -> line.isBlank() || line.strip().startsWith("//"));
        SourceFile source = new SourceFile(shown, String.join("\n", lines));
        Optional<Layer> found = isNew ? Optional.ofNullable(layer) : RuleOutline.layer(source, diagnostics);
        requireNew(rule, before, shown, diagnostics);
        common.report(diagnostics, err);
        if (!diagnostics.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        if (found.isEmpty()) {
            err.println(common.voice().get("which-layer", shown));
            return ExitCode.BAD_INPUT;
        }
        if (layer != null && layer != found.get()) {
            err.println(common.voice().get("other-layer", shown, found.get().code()));
            return ExitCode.BAD_INPUT;
        }
        String text = (isNew ? NewRule.header(found.get()) : "") + rule.text(found.get());
        boolean apart = !isNew && lines.get(lines.size() - 1).isBlank();
        files.insert(List.of(new Insertion(shown, lines.size(), apart ? text.stripLeading() : text)), file -> true);
        if (files.refused() > 0) {
            err.println(common.voice().get("not-put"));
            return ExitCode.FINDINGS;
        }
        return dryRun ? ExitCode.DONE : test(rule, files);
    }

    /** Reports a rule that there is already. */
    private static void requireNew(NewRule rule, RuleBaseDraft before, String shown, Diagnostics diagnostics) {
        if (before.names().contains(rule.name())) {
            List<Location> first = before.rules().stream()
                    .filter(each -> each.name().equals(rule.name()))
                    .map(Rule::at)
                    .toList();
            diagnostics.conflict(Problem.DUPLICATE_RULE, Location.of(shown), first, rule.name());
        }
    }

    /** Checks what has been written; drafts the tests of the rule if all of the rules can be read. */
    private int test(NewRule rule, DraftedFiles files) {
        PrintWriter err = spec.commandLine().getErr();
        Diagnostics diagnostics = new Diagnostics();
        Optional<RuleBaseDraft> read = RuleBaseReader.draft(common.folder(), diagnostics);
        if (!diagnostics.isEmpty() || read.isEmpty()) {
            boolean blanks = diagnostics.all().stream().allMatch(found -> found.problem() == Problem.NOT_FILLED_IN);
            common.report(blanks ? "fill-in" : "mend-first", diagnostics, err);
            return ExitCode.FINDINGS;
        }
        RuleBase rules = read.get().complete().orElseThrow();
        List<Rule> written = rules.writtenRules().stream()
                .filter(each -> each.name().equals(rule.name()))
                .toList();
        List<Insertion> drafts =
                new TestDrafts(rules).missing(written, read.get().tests(), files.places());
        files.insert(drafts, DraftedFiles.readableWith(read.get()));
        err.println(common.voice().get(drafts.isEmpty() ? "no-tests" : files.refused() > 0 ? "not-put" : "read-tests"));
        return drafts.isEmpty() || files.refused() > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
    }
}
