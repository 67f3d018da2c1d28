package catchup.app;

import catchup.report.Options;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a result goes, and how text looks there. */
final class OutputOptions {

    @Mixin
    private final TextOptions text = new TextOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            descriptionKey = "output")
    private @Nullable Path file;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** The file that is to be written; empty for standard output. */
    Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** How text is to look where the result goes. */
    Options look(CommonOptions common) {
        return text.options(common.lang(), file == null);
    }

    /** The same where so many recommendations are told in detail. */
    Options look(CommonOptions common, int top) {
        return text.options(common.lang(), file == null, top);
    }

    /** How text is to look on standard output, whatever goes into the file. */
    Options lookOnTerminal(CommonOptions common) {
        return text.options(common.lang(), true);
    }

    void write(String result) {
        Output.to(file, spec.commandLine().getOut()).write(result);
    }
}
