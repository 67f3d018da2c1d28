package catchup.app;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.handbook.Handbook;
import catchup.handbook.Inquiry;
import catchup.report.Answer;
import catchup.report.Format;
import catchup.report.Options;
import catchup.report.handbook.HandbookReport;
import catchup.rulebase.Mention;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The rule base as a handbook, and answers about it. */
@Command(name = "rules", mixinStandardHelpOptions = true)
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

    @Mixin
    private final AnswerOptions answers = new AnswerOptions();

    @ArgGroup
    private Question question = new Question();

    @Option(names = "--graph", paramLabel = "FILE.svg", descriptionKey = "graph")
    private @Nullable Path graph;

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
        Optional<String> drawing = graph == null ? Optional.empty() : drawing(inquiry, book.get());
        boolean isAnswered = graph == null || answers.output().isPresent();
        Optional<Answer> answer = isAnswered ? answer(inquiry, book.get()) : Optional.empty();
        common.report(diagnostics, spec.commandLine().getErr());
        if (!diagnostics.isEmpty()) {
            return ExitCode.BAD_INPUT;
        }
        drawing.ifPresent(Output.to(graph, spec.commandLine().getOut())::write);
        answer.ifPresent(each -> answers.write(each, common));
        return ExitCode.DONE;
    }

    private Optional<Answer> answer(Inquiry inquiry, Handbook book) {
        if (question.leadsTo != null) {
            return inquiry.conclusion(question.leadsTo, Location.of("--leads-to"))
                    .map(conclusion -> answer(book, (report, format) -> report.origins(conclusion, format)));
        } else if (question.from != null) {
            return inquiry.start(question.from, Location.of("--from"))
                    .map(start -> answer(book, (report, format) -> report.consequences(start, format)));
        } else if (question.uses != null) {
            String word = question.uses;
            return inquiry.anything(word, Location.of("--uses"))
                    .map(meant -> answer(book, (report, format) -> report.uses(word, meant, format)));
        } else if (question.theme != null) {
            return inquiry.dimension(question.theme, Location.of("--theme"))
                    .map(Mention::id)
                    .flatMap(book::chapter)
                    .map(chapter -> answer(book, (report, format) -> report.theme(chapter, format)));
        }
        return Optional.of(answer(book, HandbookReport::whole));
    }

    private static Answer answer(Handbook book, BiFunction<HandbookReport, Format, String> part) {
        return (format, options) -> part.apply(new HandbookReport(book, options), format);
    }

    private Optional<String> drawing(Inquiry inquiry, Handbook book) {
        HandbookReport report = new HandbookReport(book, Options.in(common.lang()));
        if (question.leadsTo != null) {
            return inquiry.conclusion(question.leadsTo, Location.of("--leads-to"))
                    .map(report::originsGraph);
        } else if (question.from != null) {
            return inquiry.start(question.from, Location.of("--from")).map(report::consequencesGraph);
        } else if (question.theme != null) {
            return inquiry.dimension(question.theme, Location.of("--theme")).map(report::themeGraph);
        }
        return Optional.of(report.themesGraph());
    }
}
