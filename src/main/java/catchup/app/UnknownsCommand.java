package catchup.app;

import catchup.advice.Probe;
import catchup.elicitation.Attained;
import catchup.elicitation.RankSearch;
import catchup.fact.Case;
import catchup.report.elicitation.AttainedReport;
import catchup.rulebase.RuleBase;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says between which ranks measures may come to stand, whatever the missing facts turn out to be. */
@Command(name = "unknowns", mixinStandardHelpOptions = true)
final class UnknownsCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final AnswerOptions answer = new AnswerOptions();

    @Parameters(arity = "1", paramLabel = "CASE", descriptionKey = "one-case-file")
    private String name = "";

    @Option(names = "--top", paramLabel = "N", defaultValue = "20", descriptionKey = "unknowns-top")
    private int top = 20;

    @Option(names = "--stats", descriptionKey = "stats")
    private boolean stats;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Optional<CommonOptions.Given> given = common.given(name, err);
        if (given.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        Attained attained = searched(given.get().rules(), given.get().cases().get(0), err);
        answer.write(new AttainedReport(attained), common, top);
        return ExitCode.DONE;
    }

    private Attained searched(RuleBase rules, Case subject, PrintWriter err) {
        RankSearch search = new RankSearch(new Probe(rules));
        Progress progress = new Progress(search.about(subject), err);
        long start = System.nanoTime();
        Attained attained = search.of(subject, progress::at);
        progress.done();
        if (stats) {
            Pace.report(attained.rankings(), System.nanoTime() - start, rules, subject, common.voice(), err);
        }
        return attained;
    }
}
