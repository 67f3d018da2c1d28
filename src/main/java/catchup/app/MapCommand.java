package catchup.app;

import catchup.diagnostic.Diagnostics;
import catchup.rulebase.RuleBase;
import catchup.scaffold.MappingDraft;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A table in, a draft of what its columns mean out. */
@Command(name = "map", mixinStandardHelpOptions = true)
final class MapCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(index = "0", paramLabel = "INPUT", descriptionKey = "map-input")
    private Path input = Path.of("");

    @Option(names = "--sheet", paramLabel = "NAME", descriptionKey = "map-sheet")
    private @Nullable String sheet;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "output")
    private @Nullable Path output;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Optional<RuleBase> rules = common.load(err);
        if (rules.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        Diagnostics diagnostics = new Diagnostics();
        Optional<MappingDraft> draft = MappingDraft.of(
                input,
                Optional.ofNullable(sheet),
                rules.get().indicators(),
                rules.get().settings(),
                diagnostics);
        common.report(diagnostics, err);
        if (draft.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        Output.to(output, spec.commandLine().getOut()).write(draft.get().text());
        tell(draft.get(), err);
        return draft.get().matched().isEmpty() ? ExitCode.FINDINGS : ExitCode.DONE;
    }

    private void tell(MappingDraft draft, PrintWriter err) {
        draft.unmatched().forEach((column, why) -> err.println(common.voice().get("map.unmatched", column, why)));
        draft.odd().forEach((column, what) -> err.println(common.voice().get("map.unmatched", column, what)));
        err.println(common.voice()
                .get("map.matched", draft.matched().size(), draft.unmatched().size()));
    }
}
