package catchup.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
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
        String message = failure instanceof UncheckedIOException unwritable
                ? voice.get("cannot-write", String.valueOf(unwritable.getMessage()), reason(unwritable, voice))
                : voice.get("fault", failure.getClass().getSimpleName(), String.valueOf(failure.getMessage()));
        command.getErr().println(message);
        if (System.getenv("CATCHUP_DEBUG") != null) {
            failure.printStackTrace(command.getErr());
        }
        return output ? ExitCode.BAD_INPUT : ExitCode.FAULT;
    }

    private static String reason(UncheckedIOException unwritable, Voice voice) {
        IOException cause = unwritable.getCause();
        if (cause instanceof AccessDeniedException) {
            return voice.get("no-permission");
        } else if (cause instanceof FileAlreadyExistsException || cause instanceof NotDirectoryException) {
            return voice.get("no-folder");
        } else if (cause instanceof FileSystemException failed && failed.getReason() != null) {
            return failed.getReason();
        }
        return voice.get("device-failed");
    }
}
