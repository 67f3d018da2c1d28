package catchup.web;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;

/**
 * Gathers the body of a request before a thread is given to it, so that a client that sends slowly holds none. Uploads are read as
 * they come, by few threads at a time.
 */
final class Gather extends Handler.Wrapper {

    private static final String FORM = "multipart/";

    private final long most;
    private final Duration idle;
    private final int rate;
    private final Semaphore uploads;

    /**
     * @param most bytes of a body
     * @param idle how long a small body may take; {@code rate} the bytes a second for which a large one has more
     * @param uploads how many may be read at a time
     */
    Gather(long most, Duration idle, int rate, int uploads) {
        this.most = most;
        this.idle = idle;
        this.rate = rate;
        this.uploads = new Semaphore(uploads);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean bare = request.getLength() == 0
                || request.getMethod().equals("GET")
                || request.getMethod().equals("HEAD");
        if (bare) {
            return super.handle(request, response, callback);
        } else if (isUpload(request)) {
            return upload(request, response, callback);
        }
        CompletableFuture<byte[]> whole = new CompletableFuture<>();
        Content.Source.asByteArrayAsync(Drain.kept(request), (int) most, new Arrival(whole));
        var unused = whole.orTimeout(milliseconds(request.getLength()), TimeUnit.MILLISECONDS)
                .whenComplete((body, failed) -> {
                    if (failed == null) {
                        pass(new Gathered(request, ByteBuffer.wrap(body)), response, callback);
                    } else {
                        fail(request, response, halt(failed), failed, callback);
                    }
                });
        return true;
    }

    /** Answers that a body was too large, or that there will be none. */
    private void fail(Request request, Response response, Halt halt, Throwable failed, Callback callback) {
        if (halt.status() == 413) {
            Drain.refuse(halt, request, response, idle, callback);
            return;
        }
        request.fail(failed);
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        Guard.write(halt, request, response, callback);
    }

    /** How long a body of so many bytes may take. */
    private long milliseconds(long length) {
        return idle.toMillis() + 1_000 * Math.max(0, length) / rate;
    }

    private Halt halt(Throwable failed) {
        Throwable cause = failed.getCause() == null ? failed : failed.getCause();
        return cause instanceof TimeoutException || failed instanceof TimeoutException
                ? new Halt(408, "too-slow")
                : cause instanceof IllegalStateException
                        ? new Halt(413, "too-large", most)
                        : new Halt(400, "broken-body");
    }

    private static boolean isUpload(Request request) {
        String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
        return type == null || type.startsWith(FORM) || !type.contains("json");
    }

    private boolean upload(Request request, Response response, Callback callback) throws Exception {
        if (!uploads.tryAcquire()) {
            Drain.refuse(new Halt(503, "too-many", uploads.getQueueLength()), request, response, idle, callback);
            return true;
        }
        try {
            return super.handle(Drain.kept(request), response, Drain.after(request, idle, callback));
        } finally {
            uploads.release();
        }
    }

    private void pass(Request request, Response response, Callback callback) {
        try {
            if (!super.handle(request, response, callback)) {
                Guard.write(new Halt(404, "no-such-path", ""), request, response, callback);
            }
        } catch (Throwable failed) {
            callback.failed(failed);
        }
    }

    /** Tells that a body is whole, or never will be. */
    private record Arrival(CompletableFuture<byte[]> whole) implements Promise.Invocable<byte[]> {
        @Override
        public void succeeded(byte[] body) {
            whole.complete(body);
        }

        @Override
        public void failed(Throwable failure) {
            whole.completeExceptionally(failure);
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.BLOCKING;
        }
    }

    /** A request with its whole body. */
    private static final class Gathered extends Request.Wrapper {
        private final int length;
        private Content.Chunk next;

        Gathered(Request request, ByteBuffer body) {
            super(request);
            length = body.remaining();
            next = length == 0 ? Content.Chunk.EOF : Content.Chunk.from(body, true);
        }

        @Override
        public long getLength() {
            return length;
        }

        @Override
        public Content.Chunk read() {
            Content.Chunk chunk = next;
            next = Content.Chunk.EOF;
            return chunk;
        }

        @Override
        public void demand(Runnable ready) {
            ready.run();
        }

        @Override
        public void fail(Throwable failure) {
            next = Content.Chunk.from(failure, true);
        }
    }
}
