package catchup.app;

import catchup.comparison.CasePair;
import catchup.comparison.Difference;
import catchup.comparison.Editions;
import catchup.diagnostic.Diagnostics;
import catchup.fact.Case;
import catchup.report.diff.DiffReports;
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

/** Two versions of the rules in, what changes in the advice out. */
@Command(name = "diff", mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {

    private static final String CASES = "cases";

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final AnswerOptions answer = new AnswerOptions();

    @Parameters(arity = "1..*", paramLabel = "OLD [NEW] CASE", descriptionKey = "diff-arguments")
    private final List<String> arguments = new ArrayList<>();

    @Option(names = "--top", paramLabel = "N", defaultValue = "10", descriptionKey = "diff-top")
    private int top = 10;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Difference> difference = difference(diagnostics);
        common.report(diagnostics, spec.commandLine().getErr());
        if (difference.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        answer.write((format, options) -> DiffReports.render(difference.get(), format, options), common, top);
        return difference.get().changed().isEmpty() ? ExitCode.DONE : ExitCode.FINDINGS;
    }

    private static Path shippedCases() {
        String home = System.getProperty("catchup.home");
        return home == null ? Path.of(CASES) : Path.of(home, CASES);
    }

    private Optional<Difference> difference(Diagnostics diagnostics) {
        VersionArguments given = VersionArguments.of(arguments, 1, 2);
        Optional<Editions.Pair> pair =
                new Editions(common.folder(), diagnostics).pair(given.versions().get(0), given.version(1));
        return pair.flatMap(both -> {
            CaseArguments cases = new CaseArguments(
                    given.cases().isEmpty() ? List.of(shippedCases().toString()) : given.cases());
            List<Case> before = cases.read(both.before().cases(both.after()), diagnostics);
            List<Case> after = cases.read(both.after().cases(both.before()), diagnostics);
            return diagnostics.isEmpty()
                    ? Optional.of(Difference.of(both.before(), both.after(), CasePair.of(before, after)))
                    : Optional.empty();
        });
    }
}
