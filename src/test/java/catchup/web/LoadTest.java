package catchup.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many ask while rules are edited: nobody is lost, and each answer comes from one revision, the one that it names. */
class LoadTest {

    private static final int CLIENTS = 240;
    private static final int SLOW = 100;
    private static final int EDITS = 4;

    /** No connection is closed for doing nothing while this many clients are served, however long that takes. */
    private static final Limits PATIENT = new Limits(
            Limits.USUAL.body(),
            Limits.USUAL.upload(),
            Limits.USUAL.imported(),
            Limits.USUAL.quick(),
            Limits.USUAL.heavy(),
            Limits.USUAL.waiting(),
            Limits.USUAL.jobs(),
            Limits.USUAL.running(),
            Limits.USUAL.disk(),
            Duration.ofMinutes(10),
            Limits.USUAL.rate(),
            Limits.USUAL.connections(),
            Limits.USUAL.threads());

    @TempDir
    private Path folder;

    @Test
    void nobodyIsLostAndEveryAnswerIsOfOneRevision() throws Exception {
        try (Bench bench = new Bench(folder, PATIENT)) {
            bench.workspace.watch();
            List<Socket> slow = new ArrayList<>();
            for (int i = 0; i < SLOW; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), bench.server.port());
                socket.getOutputStream()
                        .write("POST /api/v1/advise HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Cat"
                                .getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }
            String body = "{\"case\": " + Bench.named(Bench.CASE) + ", \"set\": [\"graded-share=50\"]}";
            List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
            Set<String> served = ConcurrentHashMap.newKeySet();
            served.add(bench.workspace.serving().revision());
            Path file = bench.rules.resolve("ranking.yaml");
            String ranking = Files.readString(file);
            for (int round = 0; round < EDITS; round++) {
                for (int i = 0; i < CLIENTS / EDITS; i++) {
                    answers.add(bench.client()
                            .sendAsync(
                                    bench.asking(
                                            i % 4 > 0 ? "/api/v1/what-if/ranking" : "/api/v1/advise",
                                            "POST",
                                            i % 4 > 0 ? body : body.replaceFirst(", \"set.*]", "")),
                                    BodyHandlers.ofString()));
                }
                String edited = round == 2 ? "weights: [\n" : ranking + "# edit " + round + "\n";
                if (round % 2 == 0) {
                    Files.writeString(file, edited);
                } else {
                    JsonNode now = Bench.json(bench.get("/api/v1/rules/files/ranking.yaml"));
                    HttpResponse<String> saved = bench.put(
                            "/api/v1/rules/files/ranking.yaml",
                            "{\"text\": " + Bench.quote(edited) + ", \"revision\": " + now.get("revision") + "}");
                    assertThat(saved.statusCode()).isEqualTo(200);
                }
                Thread.sleep(700);
                served.add(bench.workspace.serving().revision());
            }
            Map<String, Set<String>> byRevision = new TreeMap<>();
            for (CompletableFuture<HttpResponse<String>> each : answers) {
                HttpResponse<String> answer = each.join();
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                String revision =
                        answer.headers().firstValue("X-Catchup-Revision").orElseThrow();
                JsonNode root = Bench.json(answer);
                root.findValuesAsText("ruleBase")
                        .forEach(used -> assertThat(used).isEqualTo(revision));
                String kind = root.has("results") ? "advice " : "ranking ";
                byRevision
                        .computeIfAbsent(kind + revision, key -> new TreeSet<>())
                        .add(answer.body());
            }
            byRevision.forEach(
                    (revision, bodies) -> assertThat(bodies).as(revision).hasSize(1));
            assertThat(byRevision.size()).isGreaterThan(2);
            assertThat(bench.workspace.looked().serves()).isTrue();
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }
}
