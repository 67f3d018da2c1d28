package catchup.app;

import catchup.text.Unseen;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what is wrong with the arguments of a command, and how it is used. An argument may be the name of a stranger's file:
 * what would steer a terminal out of it is shown by its number.
 */
final class Misuse implements IParameterExceptionHandler {

    @Override
    public int handleParseException(ParameterException misuse, String[] arguments) {
        CommandLine command = misuse.getCommandLine();
        PrintWriter err = command.getErr();
        String said = Unseen.shown(String.valueOf(misuse.getMessage()));
        err.println(command.getColorScheme().errorText(said));
        if (!UnmatchedArgumentException.printSuggestions(misuse, err)) {
            command.usage(err, command.getColorScheme());
        }
        return ExitCode.BAD_INPUT;
    }
}
