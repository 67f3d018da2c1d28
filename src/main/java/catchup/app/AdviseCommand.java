package catchup.app;

import catchup.advice.Advice;
import catchup.advice.Adviser;
import catchup.report.Reports;
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

/** Cases in, advice out. */
@Command(name = "advise", resourceBundle = "catchup.app.commands", mixinStandardHelpOptions = true)
final class AdviseCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final AnswerOptions answer = new AnswerOptions();

    @Parameters(arity = "1..*", paramLabel = "CASE", descriptionKey = "cases")
    private final List<String> cases = new ArrayList<>();

    @Option(names = "--top", paramLabel = "N", defaultValue = "5", descriptionKey = "top")
    private int top = 5;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Optional<CommonOptions.Given> given =
                common.given(cases, spec.commandLine().getErr());
        if (given.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        Adviser adviser = new Adviser(given.get().rules());
        List<Advice> advice = given.get().cases().stream().map(adviser::advise).toList();
        answer.write((format, options) -> Reports.render(advice, format, options), common, top);
        return ExitCode.DONE;
    }
}
