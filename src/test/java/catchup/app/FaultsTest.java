package catchup.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** A command that fails says why, and whose fault it is. */
class FaultsTest {

    /** A command that only fails. */
    @Command(name = "fails")
    private record Failing(Callable<Integer> how) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            return how.call();
        }
    }

    @Test
    void moreThanMemoryOrStackHoldIsTooMuchInputWhoeverPassesItOn() {
        for (Error exhausted : List.of(new OutOfMemoryError("Java heap space"), new StackOverflowError())) {
            for (Throwable passed : List.of(
                    exhausted,
                    new IllegalStateException("template failed", exhausted),
                    new IllegalStateException(new ExecutionException("in a thread", exhausted)),
                    new ExceptionInInitializerError(exhausted),
                    new UncheckedIOException(new IOException(exhausted)))) {
                Run run = failing(passed);
                assertThat(run.exit()).isEqualTo(ExitCode.BAD_INPUT);
                assertThat(run.err()).isEqualTo(failing(exhausted).err()).hasLineCount(1);
            }
        }
    }

    @Test
    void anythingElseIsAFaultOfOurs() {
        for (Throwable fault : List.of(
                new IllegalStateException("never so"),
                new AssertionError("never so"),
                new ExceptionInInitializerError("never so"),
                circle())) {
            Run run = failing(fault);
            assertThat(run.exit()).isEqualTo(ExitCode.FAULT);
            assertThat(run.err())
                    .contains(fault.getClass().getSimpleName(), "never so")
                    .hasLineCount(1);
        }
    }

    /** A failure whose causes have no end. */
    private static Throwable circle() {
        IllegalStateException inner = new IllegalStateException("inner");
        IllegalStateException outer = new IllegalStateException("never so", inner);
        inner.initCause(outer);
        return outer;
    }

    private static Run failing(Throwable failure) {
        StringWriter err = new StringWriter();
        int exit = new CommandLine(new Failing(() -> {
                    if (failure instanceof Error error) {
                        throw error;
                    }
                    throw (Exception) failure;
                }))
                .setErr(new PrintWriter(err))
                .setExecutionStrategy(Faults::run)
                .setExecutionExceptionHandler(new Faults())
                .execute();
        return new Run(exit, "", err.toString());
    }
}
