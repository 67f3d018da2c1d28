package catchup.app;

import catchup.advice.Adviser;
import catchup.diagnostic.Diagnostics;
import catchup.fact.Case;
import catchup.inference.DirectReasoner;
import catchup.peers.Peers;
import catchup.report.peers.PeersReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A case in, the cases most like it out. */
@Command(name = "peers", mixinStandardHelpOptions = true)
final class PeersCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final AnswerOptions answer = new AnswerOptions();

    @Parameters(index = "0", paramLabel = "CASE", descriptionKey = "peers-case")
    private String name = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "DIR", descriptionKey = "peers-folder")
    private @Nullable String folder;

    @Option(names = "--count", paramLabel = "N", defaultValue = "5", descriptionKey = "peers-count")
    private int count = 5;

    @Option(names = "--top", paramLabel = "N", defaultValue = "5", descriptionKey = "peers-top")
    private int top = 5;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Optional<CommonOptions.Given> given = common.given(name, err);
        if (given.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        Diagnostics diagnostics = new Diagnostics();
        List<Case> others = new CaseArguments(List.of(folder == null ? shipped() : folder))
                .read(CommonOptions.caseFiles(given.get().rules()), diagnostics);
        common.report(diagnostics, err);
        if (!diagnostics.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        Adviser adviser = new Adviser(new DirectReasoner(given.get().rules()));
        Peers peers = Peers.of(given.get().cases().get(0), others, Math.max(1, count), Math.max(1, top), adviser);
        answer.write(new PeersReport(peers), common, Math.max(1, top));
        return ExitCode.DONE;
    }

    private static String shipped() {
        String home = System.getProperty("catchup.home");
        return (home == null ? Path.of("cases") : Path.of(home, "cases")).toString();
    }
}
