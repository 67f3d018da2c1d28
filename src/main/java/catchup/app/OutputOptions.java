package catchup.app;

import catchup.report.Options;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where a result goes, in which form, and how text looks there. */
final class OutputOptions {

    /** What files of a form are called: endings, the more telling before those that several forms have, and names of forms. */
    private static final List<Map.Entry<String, String>> ENDINGS = List.of(
            Map.entry(".html", "HTML"),
            Map.entry(".htm", "HTML"),
            Map.entry(".md", "MARKDOWN"),
            Map.entry(".markdown", "MARKDOWN"),
            Map.entry(".sarif", "SARIF"),
            Map.entry(".sarif.json", "SARIF"),
            Map.entry(".json", "JSON"),
            Map.entry(".xml", "JUNIT"),
            Map.entry(".pdf", "PDF"),
            Map.entry(".docx", "DOCX"),
            Map.entry(".xlsx", "XLSX"));

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

    /**
     * The form of the result: the one asked for; if none was, the one that the file is called like, as far as the command knows
     * it; otherwise text.
     *
     * @param text the command’s form of text
     */
    <F extends Enum<F>> F form(@Nullable F asked, F text) {
        return asked == null ? named(text.getDeclaringClass()).orElse(text) : asked;
    }

    private <F extends Enum<F>> Optional<F> named(Class<F> forms) {
        String name = file == null ? "" : file.toString().toLowerCase(Locale.ROOT);
        return ENDINGS.stream()
                .filter(ending -> name.endsWith(ending.getKey()))
                .flatMap(ending -> Arrays.stream(forms.getEnumConstants())
                        .filter(form -> form.name().equals(ending.getValue())))
                .findFirst();
    }

    void write(String result) {
        Output.to(file, spec.commandLine().getOut()).write(result);
    }

    /** Writes what may be no text; on standard output it is one in UTF-8. */
    void write(byte[] result) {
        Output.to(file, spec.commandLine().getOut()).write(result);
    }
}
