package catchup.app;

import catchup.text.Lang;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** In which language a command answers. */
final class LanguageOption {

    @Option(
            names = {"-l", "--lang"},
            paramLabel = "en|zh",
            descriptionKey = "lang")
    private @Nullable Lang lang;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /** A choice that has been made. */
    static LanguageOption of(Lang lang) {
        LanguageOption option = new LanguageOption();
        option.lang = lang;
        return option;
    }

    /** The language that arguments ask for, before anything else of them is understood. */
    static Lang asked(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            int length = length(argument);
            if (length > 0) {
                String next = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
                String word = length == 2 ? next : argument.substring(argument.indexOf('=') + 1);
                return word.equalsIgnoreCase("zh") ? Lang.ZH : Lang.EN;
            }
        }
        return Lang.ofMachine();
    }

    /** How many arguments a choice of language takes that begins with this one; 0 if none does. */
    static int length(String argument) {
        int equals = argument.indexOf('=');
        String name = equals < 0 ? argument : argument.substring(0, equals);
        return !name.equals("--lang") && !name.equals("-l") ? 0 : equals < 0 ? 2 : 1;
    }

    Lang lang() {
        return lang == null ? asked(arguments()) : lang;
    }

    /** All that was called, for the language may be said before the command. */
    private List<String> arguments() {
        CommandSpec spec = command;
        return spec == null
                ? List.of()
                : spec.root().commandLine().getParseResult().originalArgs();
    }

    Voice voice() {
        return new Voice(lang());
    }
}
