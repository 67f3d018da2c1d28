package catchup.web;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Does what takes long: so much at a time, so much waiting, and no longer than anybody waits for it. Between two looks at its
 * {@link Stop} a piece of work goes on, but takes no more than its own place.
 */
final class Work implements AutoCloseable {

    /** How often it is looked whether the client is still there. */
    private static final long LOOK_MILLIS = 200;

    private final ThreadPoolExecutor pool;
    private final Duration longest;
    private final Supplier<Stop> stops;

    /** @param stops makes what tells a piece of work that nobody waits for it any more */
    Work(String name, int threads, int waiting, Duration longest, Supplier<Stop> stops) {
        this.longest = longest;
        this.stops = stops;
        this.pool = new ThreadPoolExecutor(
                threads, threads, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
    }

    /**
     * The result of work, as soon as it is there.
     *
     * @param gone whether the client has left
     */
    <T> T of(BooleanSupplier gone, Function<Stop, T> work) {
        Stop stop = stops.get();
        FutureTask<T> result = submitted(() -> {
            stop.check();
            return work.apply(stop);
        });
        long end = System.nanoTime() + longest.toNanos();
        try {
            while (true) {
                try {
                    return result.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException notYet) {
                    if (gone.getAsBoolean()) {
                        throw new Left();
                    } else if (System.nanoTime() > end) {
                        throw new Halt(503, "timed-out", longest.toSeconds());
                    }
                }
            }
        } catch (CancellationException over) {
            throw new Halt(503, "shutting-down");
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            throw new Halt(503, "shutting-down");
        } catch (ExecutionException failed) {
            throw unchecked(failed);
        } finally {
            stop.now();
            result.cancel(true);
            pool.remove(result);
        }
    }

    /** How much waits for its turn. */
    int waiting() {
        return pool.getQueue().size();
    }

    /** The client has left, so nothing is answered. */
    static final class Left extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private <T> FutureTask<T> submitted(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        try {
            pool.execute(task);
            return task;
        } catch (RejectedExecutionException full) {
            throw pool.isShutdown()
                    ? new Halt(503, "shutting-down")
                    : new Halt(503, "too-many", pool.getQueue().size());
        }
    }

    private static RuntimeException unchecked(ExecutionException failed) {
        if (failed.getCause() instanceof CancellationException) {
            return new Halt(503, "shutting-down");
        } else if (failed.getCause() instanceof Error error) {
            throw error;
        }
        return failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
