package catchup.app;

import catchup.advice.Advice;
import catchup.advice.Adviser;
import catchup.casefile.CaseFiles;
import catchup.casefile.CaseReader;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Case;
import catchup.report.Format;
import catchup.report.Reports;
import catchup.rulebase.RuleBase;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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

/** Cases in, advice out. */
@Command(name = "advise", resourceBundle = "catchup.app.commands", mixinStandardHelpOptions = true)
final class AdviseCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final TextOptions text = new TextOptions();

    @Parameters(arity = "1..*", paramLabel = "CASE", descriptionKey = "cases")
    private final List<String> cases = new ArrayList<>();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            descriptionKey = "format")
    private Format format = Format.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "output")
    private @Nullable Path output;

    @Option(names = "--top", paramLabel = "N", defaultValue = "5", descriptionKey = "top")
    private int top = 5;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Optional<RuleBase> rules = common.load(spec.commandLine().getErr());
        if (rules.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        Diagnostics diagnostics = new Diagnostics();
        List<Case> subjects = read(rules.get(), diagnostics);
        common.report(diagnostics, spec.commandLine().getErr());
        if (!diagnostics.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        Adviser adviser = new Adviser(rules.get());
        List<Advice> advice = subjects.stream().map(adviser::advise).toList();
        Output.to(output, spec.commandLine().getOut()).write(Reports.render(advice, format, text.options(common.lang(), output == null, top)));
        return ExitCode.DONE;
    }

    private List<Case> read(RuleBase rules, Diagnostics diagnostics) {
        CaseFiles files = new CaseFiles(rules.indicators(), rules.settings());
        List<Case> subjects = new ArrayList<>();
        for (String name : cases) {
            subjects.addAll(read(name, files, diagnostics));
        }
        return subjects;
    }

    private static List<Case> read(String name, CaseFiles files, Diagnostics diagnostics) {
        if (name.equals(CaseReader.STANDARD_INPUT)) {
            return files.read(System.in, diagnostics);
        }
        try {
            return files.read(Path.of(name), diagnostics);
        } catch (InvalidPathException impossible) {
            diagnostics.add(Problem.FILE_MISSING, Location.of(name));
            return List.of();
        }
    }
}
