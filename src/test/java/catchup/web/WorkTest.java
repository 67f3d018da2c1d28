package catchup.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What takes long is bounded, and broken off when nobody waits for it any more. */
class WorkTest {

    @TempDir
    private Path folder;

    @Test
    void workIsBrokenOffWhenItsClientLeaves() throws Exception {
        try (Work work = new Work("test", 1, 1, Duration.ofSeconds(30))) {
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
    void workIsBrokenOffWhenItTakesTooLongAndRefusedWhenTooMuchWaits() throws Exception {
        try (Work work = new Work("test", 1, 1, Duration.ofSeconds(4))) {
            CountDownLatch begun = new CountDownLatch(1);
            CountDownLatch ended = new CountDownLatch(1);
            CompletableFuture<Void> first =
                    CompletableFuture.runAsync(() -> work.of(() -> false, stop -> endless(stop, begun, ended)));
            begun.await();
            AtomicBoolean gone = new AtomicBoolean();
            CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> work.of(gone::get, stop -> "done"));
            while (work.waiting() == 0) {
                Thread.sleep(5);
            }
            assertThatThrownBy(() -> work.of(() -> false, stop -> "third"))
                    .isInstanceOfSatisfying(
                            Halt.class, halt -> assertThat(halt.code()).isEqualTo("too-many"));
            gone.set(true);
            assertThatThrownBy(second::join).hasCauseInstanceOf(Work.Left.class);
            assertThat(work.waiting()).isZero();
            assertThatThrownBy(first::join).cause().isInstanceOfSatisfying(Halt.class, halt -> {
                assertThat(halt.status()).isEqualTo(503);
                assertThat(halt.code()).isEqualTo("timed-out");
            });
            assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aLongAnswerOutlastsAnIdleConnectionAndEndsWithItsClient() throws Exception {
        Limits limits = new Limits(
                1 << 20,
                1 << 20,
                1 << 20,
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                4,
                2,
                1,
                1 << 20,
                Duration.ofSeconds(1),
                200,
                100,
                16);
        try (Bench bench = new Bench(folder, limits)) {
            String body = "{\"case\": " + Bench.named(Bench.CASE) + ", \"draws\": 3000}";
            JsonNode answer = Bench.json(bench.post("/api/v1/robust", body));
            assertThat(answer.at("/draws").asInt()).as(answer.toString()).isEqualTo(3_000);
            String longer = body.replace("3000", "100000");
            for (int i = 0; i < 3; i++) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), bench.server.port())) {
                    socket.getOutputStream()
                            .write(
                                    ("POST /api/v1/robust HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Catchup: t\r\nContent-Type: application/json\r\nContent-Length: "
                                                    + longer.length() + "\r\n\r\n" + longer)
                                            .getBytes(StandardCharsets.US_ASCII));
                    Thread.sleep(300);
                }
            }
            long start = System.nanoTime();
            assertThat(bench.post("/api/v1/robust", body.replace("3000", "10")).statusCode())
                    .isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
        }
    }
}
