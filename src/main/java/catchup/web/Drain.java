package catchup.web;

import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Invocable;

/**
 * Takes what a client still sends after it was answered, and keeps nothing of it: a connection that is closed with bytes unread
 * breaks off for its client, which may then never see the answer. It takes so much and so long at most.
 */
final class Drain implements Invocable.Task {

    /** Far more than any body that is taken, and less than a second of one machine's time. */
    static final long MOST = 1L << 30;

    private final Request request;
    private final Callback callback;
    private final long end;
    private long left = MOST;

    private Drain(Request request, Duration longest, Callback callback) {
        this.request = request;
        this.callback = callback;
        this.end = System.nanoTime() + longest.toNanos();
    }

    /** Answers a request whose body is not wanted. */
    static void refuse(Halt halt, Request request, Response response, Duration longest, Callback callback) {
        boolean bodiless = request.getLength() == 0 || isBare(request);
        if (!bodiless) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
        // Who waits to be told to go on sends nothing more.
        boolean sends = !bodiless && !request.getHeaders().contains(HttpHeader.EXPECT);
        Guard.write(halt, request, response, sends ? after(request, longest, callback) : callback);
    }

    private static boolean isBare(Request request) {
        return request.getLength() < 0 && !request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    /** What is to be called when a request has been answered; then the rest of it is taken. */
    static Callback after(Request request, Duration longest, Callback callback) {
        return new Callback.Nested(callback) {
            @Override
            public void succeeded() {
                new Drain(request, longest, getCallback()).run();
            }
        };
    }

    @Override
    public void run() {
        while (true) {
            Optional<Content.Chunk> next = Optional.ofNullable(request.read());
            if (next.isEmpty()) {
                request.demand(this);
                return;
            }
            Content.Chunk chunk = next.get();
            left -= chunk.remaining();
            chunk.release();
            if (Content.Chunk.isFailure(chunk) || chunk.isLast() || left < 0 || System.nanoTime() > end) {
                callback.succeeded();
                return;
            }
        }
    }

    @Override
    public InvocationType getInvocationType() {
        return InvocationType.NON_BLOCKING;
    }

    /** A request whose reader may give it up, while the rest of it can still be taken. */
    static Request kept(Request request) {
        return new Request.Wrapper(request) {
            private volatile Content.@org.jspecify.annotations.Nullable Chunk failed;

            @Override
            public Content.@org.jspecify.annotations.Nullable Chunk read() {
                return failed == null ? super.read() : failed;
            }

            @Override
            public void demand(Runnable ready) {
                if (failed == null) {
                    super.demand(ready);
                } else {
                    ready.run();
                }
            }

            @Override
            public boolean consumeAvailable() {
                // What is left is taken afterwards; were it taken here, and not all at once, the connection would be
                // closed.
                return true;
            }

            @Override
            public void fail(Throwable failure) {
                failed = Content.Chunk.from(failure, true);
            }
        };
    }
}
