package catchup.app;

import catchup.diagnostic.Problem;
import catchup.report.Labels;
import catchup.report.Options;
import catchup.report.ProblemJson;
import catchup.report.ProblemPages;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a kind of problem means and how to mend it. Needs no rule base, so it helps where that is what is broken. */
@Command(name = "explain", mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {

    /** For people or for programs. */
    enum Form {
        TEXT,
        JSON
    }

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Parameters(arity = "0..1", paramLabel = "CODE", descriptionKey = "code")
    private @Nullable String code;

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            descriptionKey = "explain-format")
    private Form form = Form.TEXT;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (code == null) {
            return answer(form == Form.JSON ? ProblemJson.all() : ProblemPages.list(options()));
        }
        Optional<Problem> problem = Problem.named(code);
        if (problem.isEmpty()) {
            spec.commandLine().getErr().println(unknown(code));
            return ExitCode.BAD_INPUT;
        }
        return answer(form == Form.JSON ? ProblemJson.of(problem.get()) : ProblemPages.page(problem.get(), options()));
    }

    private int answer(String result) {
        Output.to(null, spec.commandLine().getOut()).write(result);
        return ExitCode.DONE;
    }

    private String unknown(String met) {
        List<String> alike = Problem.codesLike(met);
        return alike.isEmpty()
                ? language.voice().get("unknown-code", met)
                : language.voice().get("unknown-code-like", met, new Labels(language.lang()).commas(alike));
    }

    private Options options() {
        return new Options(language.lang(), 0, Terminal.width(), Ansi.AUTO.enabled());
    }
}
