package catchup.app;

import catchup.advice.Adviser;
import catchup.fact.Case;
import catchup.inference.DirectReasoner;
import catchup.report.sensitivity.TippingAnswer;
import catchup.rulebase.RuleBase;
import catchup.sensitivity.Rankings;
import catchup.sensitivity.Tipping;
import catchup.sensitivity.Top;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A case in, the nearest values at which its first measures change out. */
@Command(name = "tipping", mixinStandardHelpOptions = true)
final class TippingCommand implements Callable<Integer> {

    /** So many advices are timed for the ratio, after as many to warm up. */
    private static final int TIMED = 20;

    private static final double NANOS = 1e9;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final AnswerOptions answer = new AnswerOptions();

    @Parameters(paramLabel = "CASE", descriptionKey = "what-if-case")
    private String name = "";

    @Option(names = "--top", paramLabel = "K", defaultValue = "3", descriptionKey = "tipping-top")
    private int top = 3;

    @Option(names = "--any-order", descriptionKey = "tipping-any-order")
    private boolean anyOrder;

    @Option(names = "--stats", descriptionKey = "tipping-stats")
    private boolean stats;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (top < 1) {
            throw new ParameterException(spec.commandLine(), common.voice().get("top-too-small", top));
        }
        Optional<CommonOptions.Given> given =
                common.given(name, spec.commandLine().getErr());
        if (given.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        Case subject = given.get().cases().get(0);
        Rankings rankings = new Rankings(given.get().rules());
        long start = System.nanoTime();
        Tipping tipping = Tipping.of(subject, new Top(top, !anyOrder), rankings);
        double seconds = (System.nanoTime() - start) / NANOS;
        answer.write(new TippingAnswer(tipping), common);
        if (stats) {
            tell(rankings.made(), seconds, single(subject, given.get().rules()));
        }
        return ExitCode.DONE;
    }

    private void tell(long made, double seconds, double single) {
        spec.commandLine()
                .getErr()
                .println(common.voice()
                        .get(
                                "tipping-stats",
                                made,
                                String.format(Locale.ROOT, "%.2f", seconds),
                                Math.round(seconds / single),
                                String.format(Locale.ROOT, "%.2f", single * 1000)));
    }

    /** How many seconds a single advice takes. */
    private static double single(Case subject, RuleBase rules) {
        Adviser adviser = new Adviser(new DirectReasoner(rules));
        long start = 0;
        for (int i = 0; i < 2 * TIMED; i++) {
            start = i == TIMED ? System.nanoTime() : start;
            adviser.advise(subject);
        }
        return (System.nanoTime() - start) / NANOS / TIMED;
    }
}
