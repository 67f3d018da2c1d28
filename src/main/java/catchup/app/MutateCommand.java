package catchup.app;

import catchup.report.trial.Survivors;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleBaseDraft;
import catchup.rulebase.RuleTests;
import catchup.trial.Mutant;
import catchup.trial.Mutants;
import catchup.trial.MutationTrial;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Changes one thing at a time in the rules and says which changes no test notices. */
@Command(name = "mutate", mixinStandardHelpOptions = true)
final class MutateCommand implements Callable<Integer> {

    /** A form for survivors. */
    enum Form {
        TEXT,
        JSON
    }

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(names = "--rule", paramLabel = "NAME", descriptionKey = "mutate-rule")
    private @Nullable String rule;

    @Option(names = "--at-least", paramLabel = "PERCENT", defaultValue = "95", descriptionKey = "at-least")
    private double atLeast = 95;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            descriptionKey = "mutate-format")
    private @Nullable Form format;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (!(atLeast >= 0 && atLeast <= 100)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), common.voice().get("not-percent", atLeast));
        }
        PrintWriter err = spec.commandLine().getErr();
        Optional<RuleBaseDraft> read = common.draft(List.of(), err);
        Optional<RuleBase> rules = read.flatMap(RuleBaseDraft::complete);
        String wanted = rule;
        Optional<Rule> one = wanted == null ? Optional.empty() : rules.flatMap(base -> common.rule(wanted, base, err));
        boolean known = wanted == null || one.isPresent();
        return rules.isPresent() && known ? run(rules.get(), one, read.get().tests()) : ExitCode.BAD_INPUT;
    }

    /** @param one the rule that is changed; empty for all that there is */
    private int run(RuleBase rules, Optional<Rule> one, RuleTests tests) {
        PrintWriter err = spec.commandLine().getErr();
        List<Mutant> mutants = one.map(each -> Mutants.of(each, rules)).orElseGet(() -> Mutants.of(rules));
        MutationTrial trial = new MutationTrial(rules, tests);
        Progress progress = new Progress(mutants.size(), err);
        List<Mutant> survivors = trial.survivors(mutants, progress::at);
        progress.done();
        int failing = one.map(trial::failing).orElseGet(trial::failing);
        if (failing > 0) {
            err.println(common.voice().get("failing", failing));
        }
        Survivors report = new Survivors(mutants, survivors, rules, output.look(common));
        output.write(output.form(format, Form.TEXT) == Form.TEXT ? report.text() : report.json());
        int noticed = mutants.size() - survivors.size();
        return isEnough(noticed, mutants.size(), atLeast) ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    /** Whether so many of all are a share in per cent, and not one fewer by the rounding of a product. */
    static boolean isEnough(int noticed, int all, double percent) {
        return 100.0 * noticed >= percent * all;
    }
}
