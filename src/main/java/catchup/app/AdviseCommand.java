package catchup.app;

import catchup.advice.Advice;
import catchup.advice.Adviser;
import catchup.report.Attachment;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.handbook.Attachments;
import catchup.report.handout.Handout;
import catchup.report.handout.Handouts;
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
    private final HandoutOptions handout = new HandoutOptions();

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
        Handout form = handout.form(common);
        if (form.text().isEmpty() && !questions.isEmpty()) {
            throw handout.misuse(common, "handout.no-answers", form);
        }
        Adviser.prepare();
        Optional<CommonOptions.Given> given =
                common.given(cases, spec.commandLine().getErr());
        if (given.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        Adviser adviser = new Adviser(given.get().rules());
        List<Advice> advice = given.get().cases().stream().map(adviser::advise).toList();
        RuleBase rules = given.get().rules();
        handout.write(
                (asked, options, out) ->
                        Handouts.write(advice, answers(advice, rules, asked, options), asked, options, out),
                form,
                common,
                top);
        return ExitCode.DONE;
    }

    /** For each advice the answers to what is asked besides, in a form for people. */
    private List<List<Attachment>> answers(List<Advice> advice, RuleBase rules, Handout form, Options options) {
        Optional<Format> text = form.text().filter(format -> format != Format.JSON);
        if (questions.isEmpty() || text.isEmpty()) {
            return advice.stream().map(each -> List.<Attachment>of()).toList();
        }
        Answers answers = new Answers(rules, Set.copyOf(questions), top);
        return advice.stream()
                .map(each -> Attachments.of(answers.about(each), text.get(), options))
                .toList();
    }
}
