package catchup.app;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Work that is done beside other work, where there is a second processor. */
final class Beside {

    private static final boolean FREE = Runtime.getRuntime().availableProcessors() > 1;

    private Beside() {}

    /** Begins what is only a help; where there is one processor alone it is left out. Whatever goes wrong goes wrong again where it is told. */
    static void ifFree(Runnable help) {
        if (FREE) {
            start(new FutureTask<>(help, true));
        }
    }

    /** Begins it; it ends with the program, done or not. */
    static void run(FutureTask<?> work) {
        if (FREE) {
            start(work);
        } else {
            work.run();
        }
    }

    private static void start(FutureTask<?> work) {
        Thread thread = new Thread(work, "beside");
        thread.setDaemon(true);
        thread.start();
    }

    /** What came of it, waited for; what it failed with is thrown here. */
    static <T> T result(FutureTask<T> work) {
        try {
            return work.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof Error error) {
                throw error;
            }
            throw cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
        }
    }
}
