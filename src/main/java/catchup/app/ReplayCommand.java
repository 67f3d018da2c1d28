package catchup.app;

import catchup.comparison.Edition;
import catchup.diagnostic.Diagnostics;
import catchup.dossier.Replay;
import catchup.report.dossier.DossierForm;
import catchup.report.dossier.ReplayReport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A dossier in, what is no longer the same out. */
@Command(name = "replay", mixinStandardHelpOptions = true)
final class ReplayCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final AnswerOptions answer = new AnswerOptions();

    @Parameters(paramLabel = "DIR", descriptionKey = "replay-folder")
    private Path folder = Path.of("");

    @Option(names = "--today", descriptionKey = "replay-today")
    private boolean today;

    @Option(names = "--top", paramLabel = "N", defaultValue = "10", descriptionKey = "replay-top")
    private int top = 10;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Diagnostics diagnostics = new Diagnostics();
        boolean asked = today || common.named().isPresent();
        Optional<Edition> other =
                asked ? Edition.read(common.folder(), common.folderName(), diagnostics) : Optional.empty();
        if (asked && other.isEmpty()) {
            common.report(diagnostics, err);
            return ExitCode.BAD_INPUT;
        }
        Optional<Replay> replay = Replay.of(folder, other, DossierForm.ofThisEngine(), diagnostics);
        common.report(diagnostics, err);
        replay.ifPresent(done -> answer.write(new ReplayReport(done), common, top));
        boolean cannot = replay.isEmpty()
                || replay.get().again().isEmpty()
                || (asked && replay.get().today().isEmpty());
        return cannot ? ExitCode.BAD_INPUT : replay.get().isSame() ? ExitCode.DONE : ExitCode.FINDINGS;
    }
}
