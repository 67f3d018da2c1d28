package catchup.app;

import catchup.advice.Advice;
import catchup.advice.Adviser;
import catchup.casefile.CaseFiles;
import catchup.diagnostic.Diagnostics;
import catchup.fact.Case;
import catchup.report.Format;
import catchup.report.Reports;
import catchup.rulebase.RuleBase;
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
        CaseFiles files = new CaseFiles(rules.get().indicators(), rules.get().settings());
        List<Case> subjects = new CaseArguments(cases).read(files, diagnostics);
        common.report(diagnostics, spec.commandLine().getErr());
        if (!diagnostics.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        Adviser adviser = new Adviser(rules.get());
        List<Advice> advice = subjects.stream().map(adviser::advise).toList();
        Output.to(output, spec.commandLine().getOut())
                .write(Reports.render(advice, format, text.options(common.lang(), output == null, top)));
        return ExitCode.DONE;
    }
}
