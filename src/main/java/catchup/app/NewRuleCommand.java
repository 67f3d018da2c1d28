package catchup.app;

import catchup.diagnostic.Diagnostics;
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
        Path folder = common.folder();
        RuleFiles files = new RuleFiles(folder, dryRun, spec.commandLine().getOut());
        Optional<Path> target = target(folder);
        if (target.isEmpty()) {
            err.println(common.voice().get("not-in-rules", file, folder));
            return ExitCode.BAD_INPUT;
        }
        String shown = files.shown(target.get());
        List<String> lines = files.lines(shown);
        Optional<Layer> known = layer(lines);
        if (known.isEmpty()) {
            err.println(common.voice().get("which-layer", shown));
            return ExitCode.BAD_INPUT;
        }
        NewRule rule = new NewRule(name, when, then, certainty, principles, reasonEn, reasonZh);
        String text = (lines.isEmpty() ? NewRule.header(known.get()) : "") + rule.text(known.get());
        files.insert(List.of(new Insertion(shown, lines.size(), text)));
        return dryRun ? ExitCode.DONE : test(folder, files, err);
    }

    /** The file, which must lie in one of the folders of rules: given from there, or from where the command is called. */
    private Optional<Path> target(Path folder) {
        Path base = folder.toAbsolutePath().normalize();
        for (Path start : List.of(base, Path.of("").toAbsolutePath())) {
            Path candidate = start.resolve(file).normalize();
            boolean within = candidate.startsWith(base)
                    && base.relativize(candidate).getNameCount() == 2
                    && RuleBaseReader.FOLDERS.contains(
                            base.relativize(candidate).getName(0).toString())
                    && candidate.toString().endsWith(".dslr");
            if (within) {
                return Optional.of(folder.resolve(base.relativize(candidate).toString()));
            }
        }
        return Optional.empty();
    }

    /** The layer that the file's second line names, or the one asked for where the file is new. */
    private Optional<Layer> layer(List<String> lines) {
        return lines.isEmpty()
                ? Optional.ofNullable(layer)
                : lines.stream()
                        .filter(line -> line.startsWith("agenda-group"))
                        .flatMap(line -> Layer.named(line.replaceAll("agenda-group|[\\s\"]", "")).stream())
                        .findFirst();
    }

    /** Checks what has been written; drafts the tests of the rule if it can be read. */
    private int test(Path folder, RuleFiles files, PrintWriter err) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<RuleBaseDraft> read = RuleBaseReader.draft(folder, diagnostics);
        diagnostics.all().forEach(diagnostic -> err.println(Wording.of(diagnostic, common.lang())));
        Optional<RuleBase> rules = read.flatMap(RuleBaseDraft::complete);
        if (rules.isEmpty()) {
            err.println(common.voice().get("fill-in"));
            return ExitCode.FINDINGS;
        }
        List<Rule> written = rules.get().writtenRules().stream()
                .filter(rule -> rule.name().equals(name))
                .toList();
        files.insert(new TestDrafts(rules.get()).missing(written, read.get().tests(), files.places()));
        err.println(common.voice().get("read-tests"));
        return ExitCode.DONE;
    }
}
