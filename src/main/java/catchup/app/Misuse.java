package catchup.app;

import catchup.text.Lang;
import catchup.text.Unseen;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with the arguments of a command, what may have been meant, and where to read on. An argument may be the
 * name of a stranger's file: what would steer a terminal out of it is shown by its number.
 */
final class Misuse implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException misuse, String[] arguments) {
        CommandLine command = misuse.getCommandLine();
        PrintWriter err = command.getErr();
        Voice voice = new Voice(LanguageOption.asked(List.of(arguments)));
        err.println(command.getColorScheme().errorText(Unseen.shown(message(misuse, voice))));
        List<String> alike =
                misuse instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (!alike.isEmpty()) {
            err.println(Unseen.shown(voice.get("misuse.alike", String.join(voice.get("misuse.comma"), alike))));
        }
        err.println(voice.get("misuse.help", command.getCommandSpec().qualifiedName()));
        return ExitCode.BAD_INPUT;
    }

    /** What is wrong; in English as the parser says it. */
    private static String message(ParameterException misuse, Voice voice) {
        String said = String.valueOf(misuse.getMessage());
        if (voice.lang() == Lang.EN) {
            return said;
        } else if (misuse instanceof MissingParameterException missing) {
            List<String> names = missing.getMissing().stream().map(Misuse::name).toList();
            return voice.get("misuse.missing", String.join(voice.get("misuse.comma"), names));
        } else if (misuse instanceof UnmatchedArgumentException unmatched) {
            return voice.get("misuse.unknown", unmatched.getUnmatched().get(0));
        }
        ArgSpec wrong = misuse.getArgSpec();
        if (wrong == null || misuse.getValue() == null) {
            return said;
        }
        Class<?> type = wrong.type();
        Object[] constants = type.getEnumConstants();
        return constants == null
                ? voice.get("misuse.value", name(wrong), misuse.getValue())
                : voice.get("misuse.one-of", name(wrong), misuse.getValue(), words(constants, voice));
    }

    private static String words(Object[] constants, Voice voice) {
        return String.join(
                voice.get("misuse.comma"),
                List.of(constants).stream()
                        .map(each -> String.valueOf(each).toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }
}
