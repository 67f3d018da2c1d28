package catchup.app;

import catchup.advice.Probe;
import catchup.casefile.CaseFiles;
import catchup.casefile.CaseReader;
import catchup.casefile.CaseWriter;
import catchup.diagnostic.Diagnostics;
import catchup.elicitation.Interview;
import catchup.elicitation.Questions;
import catchup.fact.Case;
import catchup.report.elicitation.QuestionsReport;
import catchup.report.elicitation.Talk;
import catchup.rulebase.RuleBase;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says which missing facts to collect first, or asks for them. */
@Command(name = "ask", mixinStandardHelpOptions = true)
final class AskCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final AnswerOptions answer = new AnswerOptions();

    @Parameters(arity = "1", paramLabel = "CASE", descriptionKey = "one-case-file")
    private String name = "";

    @Option(names = "--top", paramLabel = "N", defaultValue = "10", descriptionKey = "ask-top")
    private int top = 10;

    @Option(names = "--places", paramLabel = "K", defaultValue = "5", descriptionKey = "ask-places")
    private int places = 5;

    @Option(names = "--interview", descriptionKey = "ask-interview")
    private boolean interview;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        refuse(places < 1, "not-places", places);
        refuse(interview && answer.output().isEmpty(), "interview-where");
        refuse(interview && name.equals(CaseReader.STANDARD_INPUT), "interview-input");
        PrintWriter err = spec.commandLine().getErr();
        Optional<CommonOptions.Given> given = common.given(name, err);
        if (given.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        RuleBase rules = given.get().rules();
        Case subject = given.get().cases().get(0);
        return interview ? interview(rules, subject, err) : list(rules, subject);
    }

    private void refuse(boolean wrong, String key, Object... arguments) {
        if (wrong) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), common.voice().get(key, arguments));
        }
    }

    private int list(RuleBase rules, Case subject) {
        Questions questions = new Questions(new Probe(rules), places);
        answer.write(new QuestionsReport(subject, rules, questions.of(subject), places), common, top);
        return ExitCode.DONE;
    }

    private int interview(RuleBase rules, Case subject, PrintWriter err) {
        Path file = answer.output().orElseThrow();
        Optional<Case> start = resumed(file, rules, subject, err);
        if (start.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        Talk talk = new Talk(start.get(), answer.look(common));
        CaseWriter writer = new CaseWriter(rules.indicators(), rules.settings());
        Conversation conversation = new Conversation(
                new Interview(new Probe(rules), places, start.get(), talk.usualSource()),
                talk,
                common.lang(),
                spec.commandLine().getOut(),
                answered -> Output.to(file, err).write(writer.write(answered)));
        conversation.hold(System.in);
        err.println(common.voice().get("saved", file));
        return ExitCode.DONE;
    }

    /** What was saved before, where it is of the same case; the case itself where nothing was. */
    private Optional<Case> resumed(Path file, RuleBase rules, Case subject, PrintWriter err) {
        if (!Files.exists(file)) {
            return Optional.of(subject);
        }
        Diagnostics diagnostics = new Diagnostics();
        List<Case> saved = new CaseFiles(rules.indicators(), rules.settings()).read(file, diagnostics);
        common.report(diagnostics, err);
        Optional<Case> same =
                saved.stream().filter(each -> each.id().equals(subject.id())).findFirst();
        if (diagnostics.isEmpty() && same.isEmpty()) {
            err.println(common.voice().get("other-case", file, subject.id()));
        }
        same.ifPresent(found -> err.println(common.voice().get("resumed", file)));
        return same;
    }
}
