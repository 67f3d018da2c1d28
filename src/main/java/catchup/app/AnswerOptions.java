package catchup.app;

import catchup.report.Answer;
import catchup.report.Format;
import catchup.report.Options;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** In which form an answer is given, and where to. */
final class AnswerOptions {

    @Mixin
    private final TextOptions text = new TextOptions();

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

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** The file that is to be written; empty for standard output. */
    Optional<Path> output() {
        return Optional.ofNullable(output);
    }

    /** How text is to look on standard output. */
    Options look(CommonOptions common) {
        return text.options(common.lang(), true);
    }

    /** Writes an answer in the language of the common options. */
    void write(Answer answer, CommonOptions common) {
        String written = answer.in(format, text.options(common.lang(), output == null));
        Output.to(output, spec.commandLine().getOut()).write(written);
    }

    /** The same where so many recommendations are told in detail. */
    void write(Answer answer, CommonOptions common, int top) {
        String written = answer.in(format, text.options(common.lang(), output == null, top));
        Output.to(output, spec.commandLine().getOut()).write(written);
    }
}
