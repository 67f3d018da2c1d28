package catchup.app;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.handbook.Handbook;
import catchup.handbook.Inquiry;
import catchup.handbook.Start;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.handbook.HandbookReport;
import catchup.rulebase.Mention;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The rule base as a handbook, and answers about it. */
@Command(name = "rules", resourceBundle = "catchup.app.commands", mixinStandardHelpOptions = true)
final class RulesCommand implements Callable<Integer> {

    /** What is asked; one thing at a time. */
    static final class Question {

        @Option(names = "--leads-to", paramLabel = "ID", descriptionKey = "leads-to")
        private @Nullable String leadsTo;

        @Option(names = "--from", paramLabel = "ID[=SEVERITY]", descriptionKey = "from")
        private @Nullable String from;

        @Option(names = "--uses", paramLabel = "ID", descriptionKey = "uses")
        private @Nullable String uses;

        @Option(names = "--theme", paramLabel = "DIMENSION", descriptionKey = "theme")
        private @Nullable String theme;
    }

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @ArgGroup
    private Question question = new Question();

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

    @Option(names = "--graph", paramLabel = "FILE.svg", descriptionKey = "graph")
    private @Nullable Path graph;

    @Option(names = "--width", paramLabel = "COLUMNS", descriptionKey = "width")
    private @Nullable Integer width;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Optional<Handbook> book = common.handbook(spec.commandLine().getErr());
        if (book.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        if (graph != null && question.uses != null) {
            throw new ParameterException(spec.commandLine(), common.voice().get("no-drawing-of-uses"));
        }
        Diagnostics diagnostics = new Diagnostics();
        Inquiry inquiry = new Inquiry(book.get().rules(), diagnostics);
        HandbookReport report = new HandbookReport(book.get(), options());
        Optional<String> drawing = graph == null ? Optional.empty() : drawing(report, inquiry);
        Optional<String> answer =
                graph == null || output != null ? answer(report, inquiry, book.get()) : Optional.empty();
        common.report(diagnostics, spec.commandLine().getErr());
        if (!diagnostics.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        drawing.ifPresent(Output.to(graph, spec.commandLine().getOut())::write);
        answer.ifPresent(Output.to(output, spec.commandLine().getOut())::write);
        return ExitCode.DONE;
    }

    private Optional<String> answer(HandbookReport report, Inquiry inquiry, Handbook book) {
        if (question.leadsTo != null) {
            return inquiry.conclusion(question.leadsTo, Location.of("--leads-to"))
                    .map(conclusion -> report.origins(conclusion, format));
        } else if (question.from != null) {
            return inquiry.start(question.from, Location.of("--from")).map(start -> report.consequences(start, format));
        } else if (question.uses != null) {
            String word = question.uses;
            return inquiry.anything(word, Location.of("--uses")).map(meant -> report.uses(word, meant, format));
        } else if (question.theme != null) {
            return inquiry.dimension(question.theme, Location.of("--theme"))
                    .map(Mention::id)
                    .flatMap(book::chapter)
                    .map(chapter -> report.theme(chapter, format));
        }
        return Optional.of(report.whole(format));
    }

    private Optional<String> drawing(HandbookReport report, Inquiry inquiry) {
        if (question.leadsTo != null) {
            return inquiry.conclusion(question.leadsTo, Location.of("--leads-to"))
                    .map(report::originsGraph);
        } else if (question.from != null) {
            return inquiry.start(question.from, Location.of("--from"))
                    .map(Start::what)
                    .map(report::consequencesGraph);
        } else if (question.theme != null) {
            return inquiry.dimension(question.theme, Location.of("--theme")).map(report::themeGraph);
        }
        return Optional.of(report.themesGraph());
    }

    private Options options() {
        boolean coloured = output == null && Ansi.AUTO.enabled();
        return new Options(common.lang(), 0, width == null ? Terminal.width() : width, coloured);
    }
}
