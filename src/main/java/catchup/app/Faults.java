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

    /** More was asked for than memory or stack hold. */
    private static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1;

        Exhausted(VirtualMachineError cause) {
            super(cause);
        }
    }

    /** Runs a command so that it ends like any other where memory or stack give out. */
    static int run(ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (OutOfMemoryError | StackOverflowError exhausted) {
            throw new CommandLine.ExecutionException(
                    parsed.commandSpec().commandLine(), "exhausted", new Exhausted(exhausted));
        }
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        Voice voice = new Voice(LanguageOption.asked(parsed.originalArgs()));
        boolean input = failure instanceof UncheckedIOException || failure instanceof Exhausted;
        command.getErr().println(message(failure, voice));
        if (System.getenv("CATCHUP_DEBUG") != null) {
            failure.printStackTrace(command.getErr());
        }
        return input ? ExitCode.BAD_INPUT : ExitCode.FAULT;
    }

    private static String message(Exception failure, Voice voice) {
        String said = String.valueOf(failure.getMessage());
        if (failure instanceof Exhausted) {
            return voice.get("exhausted");
        } else if (failure instanceof UncheckedIOException unwritable) {
            return voice.get("cannot-write", said, reason(unwritable, voice));
        }
        return voice.get("fault", failure.getClass().getSimpleName(), said);
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
