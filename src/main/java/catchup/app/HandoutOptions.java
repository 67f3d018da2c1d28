package catchup.app;

import catchup.report.Options;
import catchup.report.handout.Handout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** In which form advice is handed over, and where to. What is no text goes to a file only. */
final class HandoutOptions {

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Option(
            names = {"-f", "--format"},
            paramLabel = "FORMAT",
            descriptionKey = "handout-format")
    private @Nullable Handout format;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** Writes advice in a form, and tells which characters that form could not draw. */
    interface Writing {
        List<String> write(Handout form, Options options, OutputStream out) throws IOException;
    }

    /**
     * The form asked for.
     *
     * @throws CommandLine.ParameterException if it needs a file and none is named
     */
    Handout form(CommonOptions common) {
        Handout form = output.form(format, Handout.TEXT);
        if (form.text().isEmpty() && output.file().isEmpty()) {
            throw misuse(common, "handout.no-file", form);
        }
        return form;
    }

    /** What is wrong with the arguments, as it has to do with a form. */
    CommandLine.ParameterException misuse(CommonOptions common, String key, Handout form) {
        return new CommandLine.ParameterException(
                spec.commandLine(), common.voice().get(key, form.name().toLowerCase(Locale.ROOT)));
    }

    /** Writes the whole of it, or nothing if anything fails; warns of what could not be drawn. */
    void write(Writing writing, Handout form, CommonOptions common, int top) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        List<String> undrawn;
        try {
            undrawn = writing.write(form, output.look(common, top), written);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        output.write(written.toByteArray());
        if (!undrawn.isEmpty()) {
            spec.commandLine().getErr().println(common.voice().get("handout.undrawn", String.join(" ", undrawn)));
        }
    }
}
