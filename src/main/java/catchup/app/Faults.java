package catchup.app;

import catchup.batch.Journal;
import catchup.text.Lang;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * What happens when a command fails: what the user can mend is told in one line, anything else is a fault of ours and
 * says so. A stack trace is shown only where the environment sets CATCHUP_DEBUG.
 */
final class Faults implements IExecutionExceptionHandler {

    /** No failure has a longer chain of causes, unless it runs in a circle. */
    private static final int MOST_CAUSES = 100;

    /** Runs a command so that it ends like any other whatever it fails with. */
    static int run(ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (Error failure) {
            throw new CommandLine.ExecutionException(
                    parsed.commandSpec().commandLine(), "failed with an error", failure);
        }
    }

    @Override
    public int handleExecutionException(Exception caught, CommandLine command, ParseResult parsed) {
        boolean isOnlyPassedOn = caught instanceof CommandLine.ExecutionException;
        Throwable failure = isOnlyPassedOn && caught.getCause() instanceof Error error ? error : caught;
        return told(failure, LanguageOption.asked(parsed.originalArgs()), command.getErr());
    }

    /** Tells a failure, and which exit code it is. */
    static int told(Throwable failure, Lang lang, PrintWriter err) {
        err.println(message(failure, new Voice(lang)));
        if (System.getenv("CATCHUP_DEBUG") != null) {
            failure.printStackTrace(err);
        }
        boolean input = isExhausted(failure) || failure instanceof UncheckedIOException;
        return input ? ExitCode.BAD_INPUT : ExitCode.FAULT;
    }

    /** Whether more was asked for than memory or stack hold, whoever met it first and passed it on in words of its own. */
    private static boolean isExhausted(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .anyMatch(cause -> cause instanceof OutOfMemoryError || cause instanceof StackOverflowError);
    }

    private static String message(Throwable failure, Voice voice) {
        String said = String.valueOf(failure.getMessage());
        if (isExhausted(failure)) {
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
        } else if (cause instanceof Journal.InUse) {
            return voice.get("in-use");
        } else if (cause != null && String.valueOf(cause.getMessage()).contains("No space left")) {
            return voice.get("disk-full");
        } else if (cause instanceof FileSystemException failed && failed.getReason() != null) {
            return failed.getReason();
        }
        return voice.get("device-failed");
    }
}
