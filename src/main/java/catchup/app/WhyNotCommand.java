package catchup.app;

import catchup.advice.Advice;
import catchup.advice.Adviser;
import catchup.explanation.Subject;
import catchup.explanation.WhyNot;
import catchup.inference.DirectReasoner;
import catchup.report.explanation.WhyNotAnswer;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why a measure is not recommended or stands no higher, or why a diagnosis is not made. */
@Command(name = "why-not", mixinStandardHelpOptions = true)
final class WhyNotCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final AnswerOptions answer = new AnswerOptions();

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "one-case")
    private String subject = "";

    @Parameters(index = "1", paramLabel = "MEASURE|DIAGNOSIS", descriptionKey = "why-about")
    private String about = "";

    @Option(names = "--full", descriptionKey = "why-full")
    private boolean full;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Optional<CommonOptions.Given> given =
                common.given(subject, spec.commandLine().getErr());
        Optional<Subject> asked = given.flatMap(
                found -> common.subject(about, found.rules(), spec.commandLine().getErr()));
        if (asked.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        Advice advice = new Adviser(new DirectReasoner(given.get().rules()))
                .advise(given.get().cases().get(0));
        answer.write(new WhyNotAnswer(WhyNot.of(advice, asked.get(), full)), common);
        return ExitCode.DONE;
    }
}
