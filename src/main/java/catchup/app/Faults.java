package catchup.app;

import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * What happens when a command fails: what the user can mend is told in one line, anything else is a fault of ours and
 * says so. A stack trace is shown only where the environment sets CATCHUP_DEBUG.
 */
final class Faults implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        Voice voice = Voice.ofMachine();
        boolean output = failure instanceof UncheckedIOException;
        String message = output
                ? voice.get("cannot-write", String.valueOf(failure.getMessage()))
                : voice.get("fault", failure.getClass().getSimpleName(), String.valueOf(failure.getMessage()));
        command.getErr().println(message);
        if (System.getenv("CATCHUP_DEBUG") != null) {
            failure.printStackTrace(command.getErr());
        }
        return output ? ExitCode.BAD_INPUT : ExitCode.FAULT;
    }
}
