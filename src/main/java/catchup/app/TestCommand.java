package catchup.app;

import catchup.inference.Engine;
import catchup.report.Options;
import catchup.report.trial.Coverings;
import catchup.report.trial.Outcomes;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleBaseDraft;
import catchup.source.SavedFiles;
import catchup.trial.Coverage;
import catchup.trial.Coverages;
import catchup.trial.Outcome;
import catchup.trial.Trial;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs the tests that stand beside the rules. */
@Command(name = "test", mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {

    /** A form for outcomes. */
    enum Form {
        TEXT,
        JSON,
        JUNIT
    }

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "test-files")
    private final List<Path> files = new ArrayList<>();

    @Option(names = "--coverage", descriptionKey = "coverage")
    private boolean coverage;

    @Option(names = "--watch", descriptionKey = "test-watch")
    private boolean watch;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            descriptionKey = "test-format")
    private @Nullable Form format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (watch && Files.isDirectory(common.folder())) {
            watch();
            return ExitCode.DONE;
        }
        Optional<List<Outcome>> outcomes = run();
        boolean passes = outcomes.stream().flatMap(List::stream).allMatch(Outcome::passes);
        return outcomes.isEmpty() ? ExitCode.BAD_INPUT : passes ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    /** Runs the tests, and again whenever rules or tests are saved, until it is interrupted. */
    private void watch() {
        PrintWriter err = spec.commandLine().getErr();
        Watched watched =
                Watched.of(common.folder(), files.stream().map(Path::toString).toList());
        try (SavedFiles saves = new SavedFiles(watched.folders(), watched::isMeant)) {
            Set<String> failing = run().map(TestCommand::failing).orElse(Set.of());
            err.println(common.voice().get("watching"));
            err.flush();
            for (Optional<Set<Path>> saved = saves.nextIfAny(); saved.isPresent(); saved = saves.nextIfAny()) {
                err.println(common.voice().get("saved", names(saved.get())));
                Set<String> before = failing;
                failing = run().map(TestCommand::failing).orElse(before);
                err.println(common.voice().get("since-saved", without(failing, before), without(before, failing)));
                err.flush();
            }
        }
    }

    /** Reads, runs and reports the tests; empty if anything cannot be read, which is reported instead. */
    private Optional<List<Outcome>> run() {
        Optional<RuleBaseDraft> read = common.draft(files, spec.commandLine().getErr());
        return read.map(draft -> {
            RuleBase rules = draft.complete().orElseThrow();
            List<Outcome> outcomes = new Trial(new Engine(rules)).run(draft.tests());
            output.write(rendered(outcomes, rules));
            return outcomes;
        });
    }

    private static Set<String> failing(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> !outcome.passes())
                .map(outcome -> outcome.at().file() + " " + outcome.name())
                .collect(Collectors.toSet());
    }

    private static String names(Set<Path> files) {
        return files.stream().map(Path::toString).collect(Collectors.joining(", "));
    }

    private static int without(Set<String> names, Set<String> others) {
        return (int) names.stream().filter(name -> !others.contains(name)).count();
    }

    private String rendered(List<Outcome> outcomes, RuleBase rules) {
        Options options = output.look(common);
        Outcomes report = new Outcomes(outcomes, rules, options);
        return switch (output.form(format, Form.TEXT)) {
            case TEXT ->
                coverage
                        ? report.text()
                                + System.lineSeparator()
                                + reached(outcomes, rules, options).text()
                        : report.text();
            case JSON -> coverage ? report.json(reached(outcomes, rules, options)) : report.json();
            case JUNIT -> report.junit();
        };
    }

    /** What the tests reach: of all, or of the rule files that the test files named are about. */
    private Coverings reached(List<Outcome> outcomes, RuleBase rules, Options options) {
        Coverage coverage = Coverages.of(rules, outcomes);
        return new Coverings(files.isEmpty() ? coverage : coverage.besides(outcomes), rules, options);
    }
}
