package catchup.app;

import catchup.advice.Advice;
import catchup.advice.Adviser;
import catchup.advice.Probe;
import catchup.fact.Case;
import catchup.inference.DirectReasoner;
import catchup.report.robustness.RobustnessReport;
import catchup.robustness.Draws;
import catchup.robustness.Robustness;
import catchup.rulebase.RuleBase;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says how far the ranking of a case holds if figures and weights are off. */
@Command(name = "robust", mixinStandardHelpOptions = true)
final class RobustCommand implements Callable<Integer> {

    private static final int MOST_DRAWS = 1_000_000;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final AnswerOptions answer = new AnswerOptions();

    @Parameters(arity = "1", paramLabel = "CASE", descriptionKey = "one-case-file")
    private String name = "";

    @Option(names = "--draws", paramLabel = "N", defaultValue = "10000", descriptionKey = "draws")
    private int draws = Draws.USUAL;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "seed")
    private long seed = 1;

    @Option(names = "--top", paramLabel = "N", defaultValue = "10", descriptionKey = "robust-top")
    private int top = 10;

    @Option(names = "--stats", descriptionKey = "stats")
    private boolean stats;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (draws < 1 || draws > MOST_DRAWS) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), common.voice().get("not-draws", draws, MOST_DRAWS));
        }
        PrintWriter err = spec.commandLine().getErr();
        Optional<CommonOptions.Given> given = common.given(name, err);
        if (given.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        RuleBase rules = given.get().rules();
        Case subject = given.get().cases().get(0);
        Advice advice = new Adviser(new DirectReasoner(rules)).advise(subject);
        answer.write(new RobustnessReport(drawn(rules, subject, err), advice), common, top);
        return ExitCode.DONE;
    }

    private Robustness drawn(RuleBase rules, Case subject, PrintWriter err) {
        Progress progress = new Progress(draws, err);
        long start = System.nanoTime();
        Robustness robustness = new Draws(new Probe(rules)).of(subject, draws, seed, progress::at);
        progress.done();
        if (stats) {
            Pace.report(draws + 1, System.nanoTime() - start, rules, subject, common.voice(), err);
        }
        return robustness;
    }
}
