package catchup.app;

import catchup.text.Lang;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which language a command answers. */
final class LanguageOption {

    @Option(
            names = {"-l", "--lang"},
            paramLabel = "en|zh",
            descriptionKey = "lang")
    private @Nullable Lang lang;

    Lang lang() {
        return lang == null ? Voice.ofMachine().lang() : lang;
    }

    Voice voice() {
        return new Voice(lang());
    }
}
