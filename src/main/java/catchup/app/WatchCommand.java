package catchup.app;

import catchup.comparison.Round;
import catchup.comparison.Watch;
import catchup.diagnostic.Diagnostics;
import catchup.report.Options;
import catchup.report.diff.RoundText;
import catchup.rulebase.RuleBaseReader;
import catchup.source.NearFolders;
import catchup.source.SavedFiles;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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

/** Rules and cases in, what changes in the advice out, as often as a file is saved. */
@Command(name = "watch", mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "[RULES] CASE", descriptionKey = "watch-arguments")
    private final List<String> arguments = new ArrayList<>();

    @Option(names = "--top", paramLabel = "N", defaultValue = "5", descriptionKey = "watch-top")
    private int top = 5;

    @Mixin
    private final TextOptions text = new TextOptions();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        VersionArguments given = VersionArguments.of(arguments, 0, 1);
        Optional<Path> found = rules(given);
        if (found.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        Path rules = found.get();
        CaseArguments cases = new CaseArguments(given.cases());
        Watch watch = new Watch(rules, RuleBaseReader.called(rules), cases::read, System::nanoTime);
        Watched watched = Watched.of(rules, given.cases());
        try (SavedFiles files = new SavedFiles(watched.folders(), watched::isMeant)) {
            watch.run(files::nextIfAny, this::show);
        }
        return ExitCode.DONE;
    }

    /** The folder of rules; empty if there is none, which is then said, for nothing could ever be saved in it. */
    private Optional<Path> rules(VersionArguments given) {
        String named = given.version(0).orElseGet(() -> common.folder().toString());
        try {
            Path folder = Path.of(named);
            if (Files.isDirectory(folder)) {
                return Optional.of(folder);
            }
        } catch (InvalidPathException impossible) {
            // There is no such folder either.
        }
        Diagnostics diagnostics = new Diagnostics();
        NearFolders.missing(named, diagnostics);
        common.report(diagnostics, spec.commandLine().getErr());
        return Optional.empty();
    }

    private void show(Round round) {
        Options options = text.options(common.lang(), true, top);
        PrintWriter out = spec.commandLine().getOut();
        out.print(RoundText.of(round, options));
        out.flush();
    }
}
