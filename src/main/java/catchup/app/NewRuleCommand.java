package catchup.app;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.diagnostic.Wording;
import catchup.rulebase.Layer;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleBaseDraft;
import catchup.rulebase.RuleBaseReader;
import catchup.scaffold.Insertion;
import catchup.scaffold.NewRule;
import catchup.scaffold.TestDrafts;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a rule, whole or to be filled in, and once it can be read the tests it needs. */
@Command(name = "rule", resourceBundle = "catchup.app.commands", mixinStandardHelpOptions = true)
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
        PrintWriter err = spec.commandLine().getErr();
        RuleFiles files =
                new RuleFiles(common.folder(), dryRun, spec.commandLine().getOut());
        Optional<Path> target = files.ruleFile(file);
        if (target.isEmpty()) {
            err.println(common.voice().get("not-in-rules", file, common.folder()));
            return ExitCode.BAD_INPUT;
        }
        String shown = files.shown(target.get());
        Diagnostics diagnostics = new Diagnostics();
        List<String> lines = files.lines(shown, diagnostics);
        NewRule rule = new NewRule(name, when, then, certainty, principles, reasonEn, reasonZh);
        requireNew(rule, diagnostics);
        common.report(diagnostics, err);
        return diagnostics.isEmpty() ? write(rule, shown, lines, files) : ExitCode.BAD_INPUT;
    }

    /** Reports a folder of rules that there is not, and a rule that there is already. */
    private void requireNew(NewRule rule, Diagnostics diagnostics) {
        if (!Files.isDirectory(common.folder())) {
            diagnostics.add(Problem.FILE_MISSING, Location.of(common.folder().toString()));
            return;
        }
        RuleBaseReader.draft(common.folder(), new Diagnostics())
                .filter(draft -> draft.names().contains(rule.name()))
                .ifPresent(draft -> {
                    List<Location> first = draft.rules().stream()
                            .filter(each -> each.name().equals(rule.name()))
                            .map(Rule::at)
                            .toList();
                    diagnostics.conflict(Problem.DUPLICATE_RULE, Location.of(file.toString()), first, rule.name());
                });
    }

    private int write(NewRule rule, String shown, List<String> lines, RuleFiles files) {
        PrintWriter err = spec.commandLine().getErr();
        Optional<Layer> found = lines.isEmpty() ? Optional.ofNullable(layer) : layer(lines);
        if (found.isEmpty()) {
            err.println(common.voice().get("which-layer", shown));
            return ExitCode.BAD_INPUT;
        }
        if (layer != null && layer != found.get()) {
            err.println(common.voice().get("other-layer", shown, found.get().code()));
            return ExitCode.BAD_INPUT;
        }
        String header = lines.isEmpty() ? NewRule.header(found.get()) : "";
        files.insert(List.of(new Insertion(shown, lines.size(), header + rule.text(found.get()))));
        return dryRun ? ExitCode.DONE : test(rule, files);
    }

    /** The layer that the header of a file names. */
    private static Optional<Layer> layer(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("agenda-group"))
                .flatMap(line -> Layer.named(line.replaceAll("agenda-group|[\\s\"]", "")).stream())
                .findFirst();
    }

    /** Checks what has been written; drafts the tests of the rule if all of the rules can be read. */
    private int test(NewRule rule, RuleFiles files) {
        PrintWriter err = spec.commandLine().getErr();
        Diagnostics diagnostics = new Diagnostics();
        Optional<RuleBaseDraft> read = RuleBaseReader.draft(common.folder(), diagnostics);
        diagnostics.all().forEach(diagnostic -> err.println(Wording.of(diagnostic, common.lang())));
        if (!diagnostics.isEmpty() || read.isEmpty()) {
            err.println(common.voice().get("fill-in"));
            return ExitCode.FINDINGS;
        }
        RuleBase rules = read.get().complete().orElseThrow();
        List<Rule> written = rules.writtenRules().stream()
                .filter(each -> each.name().equals(rule.name()))
                .toList();
        List<Insertion> drafts =
                new TestDrafts(rules).missing(written, read.get().tests(), files.places());
        files.insert(drafts);
        err.println(common.voice().get(drafts.isEmpty() ? "no-tests" : files.refused() > 0 ? "not-put" : "read-tests"));
        return drafts.isEmpty() || files.refused() > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
    }
}
