package catchup.app;

import catchup.advice.Advice;
import catchup.advice.Adviser;
import catchup.fact.Case;
import catchup.report.Attachment;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.handbook.Attachments;
import catchup.report.handout.Handout;
import catchup.report.handout.Handouts;
import catchup.rulebase.RuleBase;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.BiConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Cases in, advice out. */
@Command(name = "advise", mixinStandardHelpOptions = true)
final class AdviseCommand implements Callable<Integer> {

    /** So many measures are told in detail where nothing else is asked for. */
    static final int TOP = 5;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final HandoutOptions handout = new HandoutOptions();

    @Parameters(arity = "1..*", paramLabel = "CASE", descriptionKey = "cases")
    private final List<String> cases = new ArrayList<>();

    @Option(names = "--top", paramLabel = "N", defaultValue = "" + TOP, descriptionKey = "top")
    private int top = TOP;

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
        Beside.ifFree(new Rehearsal(common.lang()));
        return advise(
                cases,
                common,
                spec.commandLine().getErr(),
                (advice, rules) -> handout.write(
                        (asked, options, out) ->
                                Handouts.write(advice, answers(advice, rules, asked, options), asked, options, out),
                        form,
                        common,
                        top));
    }

    /** Reads cases, gives advice on them and hands it on; what is made ready beside the reading is not waited for if that fails. */
    static int advise(
            List<String> cases, CommonOptions common, PrintWriter err, BiConsumer<List<Advice>, RuleBase> answer) {
        Optional<RuleBase> rules = common.load(err);
        if (rules.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        FutureTask<Adviser> adviser = new FutureTask<>(() -> new Adviser(rules.get()));
        Beside.run(adviser);
        Optional<List<Case>> read = common.cases(cases, rules.get(), err);
        if (read.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        List<Advice> advice =
                read.get().stream().map(Beside.result(adviser)::advise).toList();
        answer.accept(advice, rules.get());
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
