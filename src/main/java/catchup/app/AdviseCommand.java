package catchup.app;

import catchup.advice.Advice;
import catchup.advice.Adviser;
import catchup.report.Attachment;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.Reports;
import catchup.report.handbook.Attachments;
import catchup.rulebase.RuleBase;
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
@Command(name = "advise", mixinStandardHelpOptions = true)
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
        Adviser.prepare();
        Optional<CommonOptions.Given> given =
                common.given(cases, spec.commandLine().getErr());
        if (given.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        Adviser adviser = new Adviser(given.get().rules());
        List<Advice> advice = given.get().cases().stream().map(adviser::advise).toList();
        RuleBase rules = given.get().rules();
        answer.write((format, options) -> rendered(advice, rules, format, options), common, top);
        return ExitCode.DONE;
    }

    private String rendered(List<Advice> advice, RuleBase rules, Format format, Options options) {
        if (questions.isEmpty() || format == Format.JSON) {
            return Reports.render(advice, format, options);
        }
        Answers answers = new Answers(rules, Set.copyOf(questions), top);
        List<List<Attachment>> attached = advice.stream()
                .map(each -> Attachments.of(answers.about(each), format, options))
                .toList();
        return Reports.render(advice, attached, format, options);
    }
}
