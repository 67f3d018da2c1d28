package catchup.app;

import catchup.fact.Case;
import catchup.fact.Measure;
import catchup.report.sensitivity.ReachAnswer;
import catchup.sensitivity.Goal;
import catchup.sensitivity.Rankings;
import catchup.sensitivity.Reach;
import catchup.sensitivity.ReachSearch;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A case and a measure in, the fewest changes that bring it to the top or away from it out. */
@Command(name = "reach", mixinStandardHelpOptions = true)
final class ReachCommand implements Callable<Integer> {

    /** More changes at once than this are no plan, and trying all would never end. */
    private static final int MOST = 5;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final AnswerOptions answer = new AnswerOptions();

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "what-if-case")
    private String name = "";

    @Parameters(index = "1", paramLabel = "MEASURE", descriptionKey = "reach-measure")
    private String word = "";

    @Option(names = "--top", paramLabel = "K", defaultValue = "3", descriptionKey = "reach-top")
    private int top = 3;

    @Option(names = "--out", descriptionKey = "reach-out")
    private boolean out;

    @Option(names = "--any", descriptionKey = "reach-any")
    private boolean any;

    @Option(names = "--most", paramLabel = "N", defaultValue = "3", descriptionKey = "reach-most")
    private int most = 3;

    @Option(names = "--budget", paramLabel = "RANKINGS", defaultValue = "50000", descriptionKey = "reach-budget")
    private int budget = 50_000;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        check();
        Optional<CommonOptions.Given> given =
                common.given(name, spec.commandLine().getErr());
        Optional<Measure> measure = given.flatMap(
                read -> common.measure(word, read.rules(), spec.commandLine().getErr()));
        if (given.isEmpty() || measure.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        Case subject = given.get().cases().get(0);
        Progress progress = new Progress(budget, spec.commandLine().getErr());
        Reach reach = ReachSearch.of(
                subject,
                new Goal(measure.get(), top, out),
                new Reach.Bounds(most, any, budget),
                new Rankings(given.get().rules()),
                made -> progress.at((int) Math.min(budget, made)));
        progress.done();
        answer.write(new ReachAnswer(reach), common);
        return ExitCode.DONE;
    }

    private void check() {
        if (top < 1) {
            throw new ParameterException(spec.commandLine(), common.voice().get("top-too-small", top));
        } else if (most < 1 || most > MOST) {
            throw new ParameterException(spec.commandLine(), common.voice().get("most-out-of-range", most, MOST));
        } else if (budget < 1) {
            throw new ParameterException(spec.commandLine(), common.voice().get("budget-too-small", budget));
        }
    }
}
