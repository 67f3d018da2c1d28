package catchup.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What takes long is bounded, and broken off when nobody waits for it any more. */
class WorkTest {

    @TempDir
    private Path folder;

    @Test
    void workIsBrokenOffWhenItsClientLeaves() throws Exception {
        try (Work work = new Work("test", 1, 1, Duration.ofSeconds(30), Stop::new)) {
            AtomicBoolean gone = new AtomicBoolean();
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch ended = new CountDownLatch(1);
            CompletableFuture<Void> asked =
                    CompletableFuture.runAsync(() -> work.of(gone::get, stop -> endless(stop, begun, ended)));
            begun.await();
            gone.set(true);
            assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(asked::join).hasCauseInstanceOf(Work.Left.class);
        }
    }

    private static String endless(Stop stop, CountDownLatch begun, CountDownLatch ended) {
        begun.countDown();
        try {
            while (true) {
                stop.check();
                Thread.onSpinWait();
            }
        } catch (CancellationException over) {
            ended.countDown();
            throw over;
        }
    }

    @Test
    void workIsBrokenOffWhenItTakesTooLong() throws Exception {
        try (Work work = new Work("test", 1, 1, Duration.ofMillis(100), Stop::new)) {
            CountDownLatch ended = new CountDownLatch(1);
            assertThatThrownBy(() -> work.of(() -> false, stop -> endless(stop, new CountDownLatch(1), ended)))
                    .isInstanceOfSatisfying(Halt.class, halt -> {
                        assertThat(halt.status()).isEqualTo(503);
                        assertThat(halt.code()).isEqualTo("timed-out");
                    });
            await(ended);
        }
    }

    @Test
    void workIsRefusedWhenTooMuchWaits() throws Exception {
        try (Work work = new Work("test", 1, 1, Duration.ofMinutes(5), Stop::new)) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch ended = new CountDownLatch(1);
            AtomicBoolean firstGone = new AtomicBoolean();
            CompletableFuture<Void> first =
                    CompletableFuture.runAsync(() -> work.of(firstGone::get, stop -> endless(stop, begun, ended)));
            await(begun);
            AtomicBoolean secondGone = new AtomicBoolean();
            CompletableFuture<String> second =
                    CompletableFuture.supplyAsync(() -> work.of(secondGone::get, stop -> "done"));
            while (work.waiting() == 0) {
                Thread.onSpinWait();
            }
            assertThatThrownBy(() -> work.of(() -> false, stop -> "third"))
                    .isInstanceOfSatisfying(
                            Halt.class, halt -> assertThat(halt.code()).isEqualTo("too-many"));
            secondGone.set(true);
            assertThatThrownBy(second::join).hasCauseInstanceOf(Work.Left.class);
            assertThat(work.waiting()).isZero();
            firstGone.set(true);
            assertThatThrownBy(first::join).hasCauseInstanceOf(Work.Left.class);
            await(ended);
        }
    }

    private static final Duration IDLE = Duration.ofMillis(600);

    private static final Limits HASTY = new Limits(
            1 << 20,
            1 << 20,
            1 << 20,
            Duration.ofSeconds(60),
            Duration.ofSeconds(120),
            4,
            2,
            1,
            1 << 20,
            IDLE,
            200,
            100,
            16);

    private static final String BODY = "{\"case\": " + Bench.named(Bench.CASE) + ", \"draws\": 300}";

    /** Keeps its work waiting, at the first look within it, for longer than a connection may do nothing. */
    private static final class Lingering extends Stop {
        private int looks;

        @Override
        void check() {
            if (++looks == 2) {
                LockSupport.parkNanos(3 * IDLE.toNanos());
            }
            super.check();
        }
    }

    @Test
    void aLongAnswerOutlastsAnIdleConnection() {
        try (Bench bench = new Bench(folder, HASTY, Lingering::new)) {
            JsonNode answer = Bench.json(bench.post("/api/v1/robust", BODY));
            assertThat(answer.at("/draws").asInt()).as(answer.toString()).isEqualTo(300);
        }
    }

    /** Keeps its work waiting until it is told that nobody waits for it. */
    private static final class Endless extends Stop {
        private final CountDownLatch begun = new CountDownLatch(2);
        private final CountDownLatch told = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);

        @Override
        void check() {
            begun.countDown();
            if (begun.getCount() == 0) {
                await(told);
            }
            try {
                super.check();
            } catch (CancellationException over) {
                ended.countDown();
                throw over;
            }
        }

        @Override
        void now() {
            super.now();
            told.countDown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** The work on what a client asks, unless it is taken for a slow one first, as happens where the machine stands still. */
    private static Optional<Endless> untilClosed(Socket socket, BlockingQueue<Endless> stops) throws Exception {
        socket.setSoTimeout(100);
        while (true) {
            Endless stop = stops.poll();
            if (stop != null) {
                return Optional.of(stop);
            }
            try {
                if (socket.getInputStream().read() < 0) {
                    return Optional.empty();
                }
            } catch (SocketTimeoutException open) {
                // Still open: looked again.
            } catch (SocketException reset) {
                return Optional.empty();
            }
        }
    }

    @Test
    void aLongAnswerEndsWithItsClient() throws Exception {
        BlockingQueue<Endless> stops = new LinkedBlockingQueue<>();
        Supplier<Stop> made = () -> {
            Endless stop = new Endless();
            stops.add(stop);
            return stop;
        };
        try (Bench bench = new Bench(folder, HASTY, made)) {
            for (int i = 0; i < 3; i++) {
                Optional<Endless> begun = Optional.empty();
                for (int attempt = 0; attempt < 20 && begun.isEmpty(); attempt++) {
                    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), bench.server.port())) {
                        socket.getOutputStream()
                                .write(
                                        ("POST /api/v1/robust HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Catchup: t\r\nContent-Type: application/json\r\nContent-Length: "
                                                        + BODY.length() + "\r\n\r\n" + BODY)
                                                .getBytes(StandardCharsets.US_ASCII));
                        begun = untilClosed(socket, stops);
                        begun.ifPresent(stop -> {
                            await(stop.begun);
                            assertThat(stop.ended.getCount()).isOne();
                        });
                    }
                }
                await(begun.orElseThrow().ended);
            }
        }
    }
}
