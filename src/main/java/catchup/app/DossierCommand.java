package catchup.app;

import catchup.casefile.CaseReader;
import catchup.diagnostic.Diagnostics;
import catchup.dossier.Assembly;
import catchup.dossier.DossierWriter;
import catchup.dossier.Settings;
import catchup.report.dossier.DossierForm;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A case in, a folder out from which everything said of it can be derived again. */
@Command(name = "dossier", mixinStandardHelpOptions = true)
final class DossierCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "CASE", descriptionKey = "dossier-case")
    private String name = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "DIR",
            required = true,
            descriptionKey = "dossier-output")
    private Path output = Path.of("");

    @Option(names = "--replace", descriptionKey = "dossier-replace")
    private boolean replace;

    @Option(names = "--top", paramLabel = "N", defaultValue = "5", descriptionKey = "dossier-top")
    private int top = 5;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", descriptionKey = "dossier-seed")
    private long seed = 1;

    @Option(names = "--draws", paramLabel = "N", defaultValue = "10000", descriptionKey = "dossier-draws")
    private int draws = 10_000;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        if (draws < 0 || draws > Settings.MOST_DRAWS) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), common.voice().get("not-draws", draws, Settings.MOST_DRAWS));
        }
        if (name.equals(CaseReader.STANDARD_INPUT)) {
            err.println(common.voice().get("dossier-no-input"));
            return ExitCode.BAD_INPUT;
        }
        Optional<CommonOptions.Given> given = common.given(name, err);
        if (given.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        Diagnostics diagnostics = new Diagnostics();
        Optional<Assembly> written = new DossierWriter(common.folder(), DossierForm.ofThisEngine(), diagnostics)
                .write(given.get().cases().get(0).file(), output, replace, new Settings(Math.max(0, top), seed, draws));
        common.report(diagnostics, err);
        written.ifPresent(assembly -> err.println(
                common.voice().get("dossier-written", output, assembly.files().size())));
        return written.isPresent() ? ExitCode.DONE : ExitCode.BAD_INPUT;
    }
}
