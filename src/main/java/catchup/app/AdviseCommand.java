package catchup.app;

import catchup.advice.Advice;
import catchup.advice.Adviser;
import catchup.report.Attachment;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.Reports;
import catchup.report.handbook.Attachments;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    @Option(names = "--answers", split = ",", paramLabel = "QUESTION", descriptionKey = "answers")
    private final List<Question> questions = new ArrayList<>();

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
        Answers answers = new Answers(given.get().rules(), Set.copyOf(questions), top);
        answer.write(
                (format, options) -> Reports.render(
                        advice,
                        advice.stream()
                                .map(each -> attached(answers, each, format, options))
                                .toList(),
                        format,
                        options),
                common,
                top);
        return ExitCode.DONE;
    }

    private static List<Attachment> attached(Answers answers, Advice advice, Format format, Options options) {
        return format == Format.JSON ? List.of() : Attachments.of(answers.about(advice), format, options);
    }
}
