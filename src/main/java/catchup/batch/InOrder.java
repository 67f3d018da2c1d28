package catchup.batch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Work of which there is very much, shared among threads, with results taken in the order of the work. One thread, that of the caller,
 * takes work from its source and results to where they go, so neither needs to be thread-safe; no more than a bounded number
 * of pieces is under way.
 */
public final class InOrder implements AutoCloseable {

    /** Pieces handed to a thread at once, so that handing over costs little. */
    private static final int BUNDLE = 16;

    /** Bundles under way for each thread, so that a slow one holds up nobody at once. */
    private static final int AHEAD = 8;

    private final ExecutorService pool;
    private final int most;

    public InOrder(int threads) {
        this.most = threads * AHEAD;
        this.pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "batch");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Does all the work that a source gives until it gives none. What fails in a piece of work fails here, in its turn. */
    public <T, R> void run(Supplier<Optional<T>> source, Function<T, R> work, Consumer<R> sink) {
        Deque<Future<List<R>>> underWay = new ArrayDeque<>();
        try {
            List<T> bundle = bundle(source);
            while (!bundle.isEmpty() || !underWay.isEmpty()) {
                if (bundle.isEmpty() || underWay.size() >= most) {
                    taken(underWay.remove()).forEach(sink);
                }
                if (!bundle.isEmpty() && underWay.size() < most) {
                    List<T> pieces = bundle;
                    underWay.add(pool.submit(() -> pieces.stream().map(work).toList()));
                    bundle = bundle(source);
                }
            }
        } finally {
            underWay.forEach(future -> future.cancel(true));
        }
    }

    private static <T> List<T> bundle(Supplier<Optional<T>> source) {
        List<T> bundle = new ArrayList<>(BUNDLE);
        while (bundle.size() < BUNDLE) {
            Optional<T> next = source.get();
            if (next.isEmpty()) {
                break;
            }
            bundle.add(next.get());
        }
        return bundle;
    }

    private static <R> List<R> taken(Future<List<R>> future) {
        try {
            return future.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException fault) {
                throw fault;
            }
            if (failed.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
