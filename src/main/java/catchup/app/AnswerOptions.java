package catchup.app;

import catchup.report.Answer;
import catchup.report.Format;
import catchup.report.Options;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** In which form an answer is given, and where to. */
final class AnswerOptions {

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            descriptionKey = "format")
    private @Nullable Format format;

    /** The file that is to be written; empty for standard output. */
    Optional<Path> output() {
        return output.file();
    }

    /** How text is to look on standard output. */
    Options look(CommonOptions common) {
        return output.lookOnTerminal(common);
    }

    /** Writes an answer in the language of the common options. */
    void write(Answer answer, CommonOptions common) {
        output.write(answer.in(form(), output.look(common)));
    }

    /** The same where so many recommendations are told in detail. */
    void write(Answer answer, CommonOptions common, int top) {
        output.write(answer.in(form(), output.look(common, top)));
    }

    private Format form() {
        return output.form(format, Format.TEXT);
    }
}
