package catchup.app;

import catchup.report.Answer;
import catchup.report.Format;
import catchup.report.Options;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** In which form an answer is given, and where to. */
final class AnswerOptions {

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            descriptionKey = "format")
    private Format format = Format.TEXT;

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
        output.write(answer.in(format, output.look(common)));
    }

    /** The same where so many recommendations are told in detail. */
    void write(Answer answer, CommonOptions common, int top) {
        output.write(answer.in(format, output.look(common, top)));
    }
}
