package catchup.app;

import catchup.advice.Adviser;
import catchup.inference.DirectReasoner;
import catchup.peers.SideBySide;
import catchup.report.peers.ComparedReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Several cases in, side by side out. */
@Command(name = "compare", mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final AnswerOptions answer = new AnswerOptions();

    @Parameters(arity = "1..*", paramLabel = "CASE", descriptionKey = "compared-cases")
    private final List<String> cases = new ArrayList<>();

    @Option(names = "--top", paramLabel = "N", defaultValue = "10", descriptionKey = "compare-top")
    private int top = 10;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Optional<CommonOptions.Given> given =
                common.given(cases, spec.commandLine().getErr());
        if (given.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        if (given.get().cases().size() < 2) {
            spec.commandLine()
                    .getErr()
                    .println(common.voice().get("two-cases", given.get().cases().size()));
            return ExitCode.BAD_INPUT;
        }
        Adviser adviser = new Adviser(new DirectReasoner(given.get().rules()));
        SideBySide all =
                SideBySide.of(given.get().cases().stream().map(adviser::advise).toList());
        answer.write(new ComparedReport(all), common, top);
        return ExitCode.DONE;
    }
}
