package catchup.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A client that sends the whole of its body before it reads is told why that is not taken, however large the body is. */
class TooLargeTest {

    private static final int LARGE = 24 << 20;
    private static final int TIMES = 5;
    private static final Limits SMALL = Bench.small(Duration.ofSeconds(10));

    @TempDir
    private static Path folder;

    private static Bench bench;

    @BeforeAll
    static void start() {
        bench = new Bench(folder, SMALL);
    }

    @AfterAll
    static void stop() {
        bench.close();
    }

    /** Ways to send too much; the last ones are refused for something else. */
    private enum Sent {
        JSON("/advise", "Content-Type: application/json\r\nX-Catchup: t", false, 413),
        JSON_IN_PIECES("/advise", "Content-Type: application/json\r\nX-Catchup: t", true, 413),
        FORM("/cases/import", "Content-Type: multipart/form-data; boundary=x\r\nX-Catchup: t", false, 413),
        FORM_IN_PIECES("/cases/import", "Content-Type: multipart/form-data; boundary=x\r\nX-Catchup: t", true, 413),
        TABLE_IN_PIECES("/batch", "Content-Type: multipart/form-data; boundary=x\r\nX-Catchup: t", true, 413),
        FILE("/cases/import?name=a.csv", "Content-Type: application/octet-stream\r\nX-Catchup: t", false, 413),
        FILE_IN_PIECES("/cases/import?name=a.csv", "Content-Type: application/octet-stream\r\nX-Catchup: t", true, 413),
        NO_FORM("/batch", "Content-Type: text/plain\r\nX-Catchup: t", true, 415),
        NO_HEADER("/advise", "Content-Type: application/json", true, 403),
        NOTHING_THERE("/nothing", "Content-Type: application/json\r\nX-Catchup: t", true, 413);

        private final String path;
        private final String headers;
        private final boolean pieces;
        private final int status;

        Sent(String path, String headers, boolean pieces, int status) {
            this.path = path;
            this.headers = headers;
            this.pieces = pieces;
            this.status = status;
        }

        void send(OutputStream out, int length) throws IOException {
            String announced = pieces ? "Transfer-Encoding: chunked" : "Content-Length: " + length;
            write(
                    out,
                    "POST " + Route.API + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + headers + "\r\n" + announced
                            + "\r\n\r\n");
            String head = headers.contains("multipart")
                    ? "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                    : "";
            byte[] piece = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            System.arraycopy(head.getBytes(StandardCharsets.US_ASCII), 0, piece, 0, head.length());
            for (int sent = 0; sent < length; sent += piece.length) {
                if (pieces) {
                    write(out, "10000\r\n");
                }
                out.write(piece);
                if (pieces) {
                    write(out, "\r\n");
                }
                java.util.Arrays.fill(piece, (byte) ' ');
            }
            if (pieces) {
                write(out, "0\r\n\r\n");
            }
            out.flush();
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @EnumSource
    void itsClientIsTold(Sent sent) throws IOException {
        for (int i = 0; i < TIMES; i++) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), bench.server.port())) {
                socket.setSoTimeout(20_000);
                sent.send(socket.getOutputStream(), LARGE);
                String answer = answer(socket.getInputStream());
                assertThat(answer).startsWith("HTTP/1.1 " + sent.status + " ").contains("application/problem+json");
            }
        }
    }

    /** An answer as long as its head says. */
    private static String answer(InputStream socket) throws IOException {
        InputStream in = new BufferedInputStream(socket);
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int read = in.read();
            if (read < 0) {
                return head.toString();
            }
            head.append((char) read);
        }
        int length = Integer.parseInt(head.toString().replaceFirst("(?is).*\r\nContent-Length: (\\d+)\r\n.*", "$1"));
        return head + new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    @Test
    void whoGoesOnForeverIsCutOff() throws IOException {
        Limits hasty = Bench.small(Duration.ofSeconds(1));
        try (Server server = Server.start(bench.workspace, InetAddress.getLoopbackAddress(), "127.0.0.1", 0, hasty);
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            long start = System.nanoTime();
            assertThat(isCutOff(out)).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
            assertThat(bench.get("/api/v1/status").statusCode()).isEqualTo(200);
        }
    }

    /** Whether a body without an end is broken off, rather than taken for twice what anybody may send. */
    private static boolean isCutOff(OutputStream out) {
        try {
            Sent.JSON.send(out, Integer.MAX_VALUE);
            return false;
        } catch (IOException broken) {
            return true;
        }
    }
}
