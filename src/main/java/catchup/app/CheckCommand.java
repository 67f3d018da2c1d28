package catchup.app;

import catchup.checking.Check;
import catchup.checking.Checker;
import catchup.report.findings.FindingsFormat;
import catchup.report.findings.FindingsReports;
import java.util.ArrayList;
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

/** Rules and cases in, everything that is wrong in them out. */
@Command(name = "check", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Parameters(arity = "0..*", paramLabel = "PATH", descriptionKey = "check-paths")
    private final List<String> names = new ArrayList<>();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            descriptionKey = "check-format")
    private @Nullable FindingsFormat format;

    @Option(names = "--errors-only", descriptionKey = "errors-only")
    private boolean errorsOnly;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        CheckedPaths paths = CheckedPaths.of(names, common);
        paths.problems().forEach(spec.commandLine().getErr()::println);
        Optional<Check> check = paths.problems().isEmpty()
                ? new Checker(System.in).check(paths.rules(), paths.cases())
                : Optional.empty();
        return check.map(this::report).orElse(ExitCode.BAD_INPUT);
    }

    private int report(Check all) {
        Check check = errorsOnly ? all.errorsOnly() : all;
        FindingsFormat form = output.form(format, FindingsFormat.TEXT);
        output.write(FindingsReports.render(check, form, output.look(common)));
        return check.isClean() ? ExitCode.DONE : ExitCode.FINDINGS;
    }
}
