package catchup.app;

import catchup.advice.Advice;
import catchup.advice.Adviser;
import catchup.explanation.Subject;
import catchup.explanation.Why;
import catchup.inference.DirectReasoner;
import catchup.report.explanation.WhyAnswer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why a measure is recommended, or a diagnosis made. */
@Command(name = "why", mixinStandardHelpOptions = true)
final class WhyCommand implements Callable<Integer> {

    private static final String DOT = ".dot";

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

    @Option(names = "--graph", paramLabel = "FILE.svg|FILE.dot", descriptionKey = "why-graph")
    private @Nullable Path graph;

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
        Optional<Why> why = Why.of(advice, asked.get(), full);
        if (why.isEmpty()) {
            spec.commandLine().getErr().println(common.voice().get("not-concluded", about, subject));
            return ExitCode.BAD_INPUT;
        }
        write(new WhyAnswer(why.get()));
        return ExitCode.DONE;
    }

    private void write(WhyAnswer why) {
        if (graph != null) {
            boolean dot = graph.toString().endsWith(DOT);
            Output.to(graph, spec.commandLine().getOut()).write(dot ? why.dot(common.lang()) : why.svg(common.lang()));
        }
        answer.write(why, common);
    }
}
