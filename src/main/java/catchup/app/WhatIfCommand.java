package catchup.app;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.fact.Assignment;
import catchup.fact.Case;
import catchup.report.sensitivity.WhatIfAnswer;
import catchup.rulebase.RuleBase;
import catchup.sensitivity.Scenario;
import catchup.sensitivity.ScenarioReader;
import catchup.sensitivity.WhatIf;
import catchup.source.Tree;
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

/** A case and what is supposed of it in, what changes in the advice out. */
@Command(name = "what-if", mixinStandardHelpOptions = true)
final class WhatIfCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final AnswerOptions answer = new AnswerOptions();

    @Parameters(paramLabel = "CASE", descriptionKey = "what-if-case")
    private String name = "";

    @Option(names = "--set", paramLabel = "WHAT=VALUE", descriptionKey = "what-if-set")
    private final List<String> set = new ArrayList<>();

    @Option(names = "--as-benchmark", paramLabel = "DIMENSION", descriptionKey = "what-if-as-benchmark")
    private final List<String> asBenchmark = new ArrayList<>();

    @Option(names = "--scenarios", paramLabel = "FILE", descriptionKey = "what-if-scenarios")
    private @Nullable Path scenarios;

    @Option(names = "--top", paramLabel = "N", defaultValue = "5", descriptionKey = "what-if-top")
    private int top = 5;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Optional<CommonOptions.Given> given = common.given(name, err);
        if (given.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        RuleBase rules = given.get().rules();
        Case subject = given.get().cases().get(0);
        Diagnostics diagnostics = new Diagnostics();
        List<Scenario> supposed = supposed(rules, subject, diagnostics);
        common.report("problems-typed", diagnostics, err);
        if (!diagnostics.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        answer.write(new WhatIfAnswer(WhatIf.of(subject, supposed, rules)), common, top);
        return ExitCode.DONE;
    }

    /** What the options suppose, unless they suppose nothing and there are scenarios; then the scenarios of the file. */
    private List<Scenario> supposed(RuleBase rules, Case subject, Diagnostics diagnostics) {
        ScenarioReader reader = new ScenarioReader(rules, subject, diagnostics);
        List<Assignment> typed = new ArrayList<>();
        for (String word : asBenchmark) {
            typed.addAll(reader.asBenchmark(new Tree.Scalar(word, false, Location.of("--as-benchmark"))));
        }
        typed.addAll(reader.set(set, "--set"));
        List<Scenario> all = new ArrayList<>();
        if (scenarios == null || !set.isEmpty() || !asBenchmark.isEmpty()) {
            all.add(Scenario.of(typed));
        }
        if (scenarios != null) {
            all.addAll(reader.read(scenarios));
        }
        return all;
    }
}
