package catchup.app;

import catchup.inference.Engine;
import catchup.report.Options;
import catchup.report.trial.Coverings;
import catchup.report.trial.Outcomes;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleBaseDraft;
import catchup.rulebase.RuleTests;
import catchup.trial.Coverages;
import catchup.trial.Outcome;
import catchup.trial.Trial;
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

/** Runs the tests that stand beside the rules. */
@Command(name = "test", resourceBundle = "catchup.app.commands", mixinStandardHelpOptions = true)
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
    private final TextOptions text = new TextOptions();

    @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "test-files")
    private final List<Path> files = new ArrayList<>();

    @Option(names = "--coverage", descriptionKey = "coverage")
    private boolean coverage;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            descriptionKey = "test-format")
    private Form form = Form.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "output")
    private @Nullable Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Optional<RuleBaseDraft> read = common.draft(files, spec.commandLine().getErr());
        return read.isEmpty() ? ExitCode.BAD_INPUT : run(read.get());
    }

    private int run(RuleBaseDraft draft) {
        RuleBase rules = draft.complete().orElseThrow();
        RuleTests tests = draft.tests();
        List<Outcome> outcomes = new Trial(new Engine(rules)).run(tests);
        Output.to(output, spec.commandLine().getOut()).write(rendered(outcomes, rules));
        return outcomes.stream().allMatch(Outcome::passes) ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private String rendered(List<Outcome> outcomes, RuleBase rules) {
        Options options = text.options(common.lang(), output == null);
        Outcomes report = new Outcomes(outcomes, rules, options);
        return switch (form) {
            case TEXT ->
                coverage ? report.text() + reached(outcomes, rules, options).text() : report.text();
            case JSON -> coverage ? report.json(reached(outcomes, rules, options)) : report.json();
            case JUNIT -> report.junit();
        };
    }

    private static Coverings reached(List<Outcome> outcomes, RuleBase rules, Options options) {
        return new Coverings(Coverages.of(rules, outcomes), rules, options);
    }
}
