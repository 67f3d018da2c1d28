package catchup.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers try on a server that stands beside a browser. */
class SecurityTest {

    private static final Limits SMALL = Bench.small(Duration.ofSeconds(2));

    @TempDir
    private static Path folder;

    private static Bench bench;

    @BeforeAll
    static void start() {
        bench = new Bench(folder, SMALL);
    }

    @AfterAll
    static void stop() {
        long start = System.nanoTime();
        bench.close();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    /** What comes back for bytes as they are, which no client would send so. */
    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), bench.server.port())) {
            socket.setSoTimeout(15_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            InputStream in = socket.getInputStream();
            try {
                in.transferTo(answer);
            } catch (IOException reset) {
                // What came before counts.
            }
            return answer.toString(StandardCharsets.UTF_8);
        }
    }

    private static String get(String target, String... headers) throws IOException {
        return raw("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n" + String.join("", headers)
                + "\r\n");
    }

    /** Too much is refused before it is read, and its client is told. */
    private static void assertIsRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(Bench.json(answer).get("code").asText()).isEqualTo("too-large");
    }

    /** The head of a question whose body is announced so. */
    private static String posting(String announced) {
        return String.join(
                "\r\n",
                "POST /api/v1/advise HTTP/1.1",
                "Host: 127.0.0.1",
                "X-Catchup: t",
                "Content-Type: application/json",
                announced,
                "Connection: close",
                "",
                "");
    }

    private static int status(String answer) {
        return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : -1;
    }

    private static void assertIsProblem(String answer, int status, String code) {
        assertThat(status(answer)).as(answer).isEqualTo(status);
        assertThat(answer).contains("application/problem+json").contains("\"code\":\"" + code + "\"");
        assertThat(answer)
                .doesNotContain("Exception")
                .doesNotContain("at catchup.")
                .doesNotContain("Jetty");
        assertThat(answer).contains("X-Content-Type-Options: nosniff").contains("default-src 'none'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../pom.xml",
                "..%2Fpom.xml",
                "%2e%2e%2Fpom.xml",
                "%2e%2e/pom.xml",
                "..%5Cpom.xml",
                "..\\pom.xml",
                "recommend%2F..%2F..%2Fpom.xml",
                "recommend/..%2F..%2Fcases%2F" + Bench.CASE,
                "%2Fetc%2Fpasswd",
                "%2Fetc/passwd",
                "/etc/passwd",
                ".hidden.yaml",
                "recommend%2F.hidden.dslr",
                "ranking.yaml%00.dslr",
                "ranking.yaml%00",
                "rank%0aing.yaml",
                "..;/ranking.yaml",
                "ranking.yaml;x=y",
                "%252e%252e%252fpom.xml",
                "%c0%ae%c0%ae%c0%afpom.xml",
                "%u002e%u002e%u002fpom.xml",
                "link.csv",
                "recommend%2Flink.dslr",
                "C:%5CWindows%5Cwin.ini",
                "ranking.yaml%20",
                "ranking.yaml.",
                "secret.txt",
                "recommend",
                "recommend%2F",
                "%EF%BC%8E%EF%BC%8E%2Fpom.xml",
                ""
            })
    void noPathLeadsOutOfTheFolders(String path) throws IOException {
        Path secret = Files.writeString(folder.resolve("pom.xml"), "the secret");
        Files.writeString(bench.rules.resolve(".hidden.yaml"), "the secret");
        Files.writeString(bench.rules.resolve("recommend/.hidden.dslr"), "the secret");
        Files.writeString(bench.rules.resolve("secret.txt~"), "the secret");
        link(bench.rules.resolve("link.csv"), secret);
        link(bench.rules.resolve("recommend/link.dslr"), secret);
        for (String kind : List.of("files", "history")) {
            String answer = get("/api/v1/rules/" + kind + "/" + path);
            assertThat(answer).doesNotContain("the secret").doesNotContain("root:");
            assertThat(status(answer))
                    .as(answer)
                    .isIn(path.isEmpty() ? Set.of(200, 404, 400) : Set.of(400, 404, 405, 422));
            String put = raw("PUT /api/v1/rules/" + kind + "/" + path
                    + " HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Catchup: t\r\nConnection: close\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 31\r\n\r\n{\"text\": \"x\", \"revision\": null}");
            assertThat(status(put)).as(put).isIn(400, 404, 405, 422);
        }
        assertThat(Files.readString(secret)).isEqualTo("the secret");
        assertThat(status(get("/api/v1/cases/" + path))).isIn(200, 400, 404, 405, 422);
        assertThat(get("/static/" + path)).doesNotContain("the secret");
        assertThat(get("/lib/" + path)).doesNotContain("the secret");
    }

    private static void link(Path link, Path target) throws IOException {
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, target);
    }

    @Test
    void aFolderThatIsALinkIsNotFollowed() throws IOException {
        Path outside = Files.createDirectories(folder.resolve("outside"));
        Files.writeString(outside.resolve("x.dslr"), "the secret");
        Path moved = bench.rules.resolve("moved");
        Files.move(bench.rules.resolve("coordinate"), moved);
        try {
            Files.createSymbolicLink(bench.rules.resolve("coordinate"), outside);
            assertIsProblem(get("/api/v1/rules/files/coordinate/x.dslr"), 400, "forbidden-path");
            assertThat(get("/api/v1/rules/files")).doesNotContain("x.dslr");
        } finally {
            Files.delete(bench.rules.resolve("coordinate"));
            Files.move(moved, bench.rules.resolve("coordinate"));
        }
    }

    @Test
    void classesAndOtherResourcesAreNotServed() throws IOException {
        for (String path : List.of(
                "/lib/../Server.class",
                "/static/..%2Fopenapi.yaml",
                "/static/../openapi.yaml",
                "/META-INF/MANIFEST.MF",
                "/static/%2e%2e/lib.properties",
                "/lib/META-INF/MANIFEST.MF",
                "/WEB-INF/web.xml")) {
            assertThat(status(get(path))).as(path).isIn(400, 404);
        }
    }

    @Test
    void anotherNameOfTheMachineIsRefused() throws IOException {
        for (String host : List.of(
                "evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8080", "", "127.0.0.2", "[::2]")) {
            String answer = raw("GET /api/v1/status HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            assertThat(status(answer)).as(host + answer).isIn(400, 421);
        }
        assertThat(status(raw("GET /api/v1/status HTTP/1.1\r\nConnection: close\r\n\r\n")))
                .isEqualTo(400);
        assertThat(
                        status(
                                raw(
                                        "GET http://evil.example/api/v1/status HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")))
                .isIn(400, 421);
        for (String host : List.of("localhost", "LOCALHOST:9000", "127.0.0.1:1", "[::1]:80")) {
            assertThat(status(raw("GET /api/v1/status HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")))
                    .as(host)
                    .isEqualTo(200);
        }
    }

    @Test
    void foreignPagesCannotChangeOrAskAnything() {
        String body = "{\"case\": " + Bench.named(Bench.CASE) + "}";
        Map<String, String> foreign = Map.of(
                "Origin", "http://evil.example",
                "Sec-Fetch-Site", "cross-site");
        foreign.forEach((name, value) -> {
            HttpResponse<String> refused = bench.send(bench.request("/api/v1/advise")
                    .header("X-Catchup", "t")
                    .header("Content-Type", "application/json")
                    .header(name, value)
                    .POST(BodyPublishers.ofString(body))
                    .build());
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(Bench.json(refused).get("code").asText()).isEqualTo("foreign-origin");
        });
        for (String origin :
                List.of("null", "http://127.0.0.1:1", "https://localhost", "http://127.0.0.1.evil.example")) {
            assertThat(bench.send(bench.request("/api/v1/advise")
                                    .header("X-Catchup", "t")
                                    .header("Content-Type", "application/json")
                                    .header("Origin", origin)
                                    .POST(BodyPublishers.ofString(body))
                                    .build())
                            .statusCode())
                    .as(origin)
                    .isEqualTo(403);
        }
        HttpResponse<String> bare = bench.send(bench.request("/api/v1/advise")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
        assertThat(Bench.json(bare).get("code").asText()).isEqualTo("client-header-missing");
        assertThat(bench.send(bench.request("/api/v1/status")
                                .header("Sec-Fetch-Site", "cross-site")
                                .build())
                        .statusCode())
                .isEqualTo(403);
        assertThat(bench.send(bench.request("/")
                                .header("Sec-Fetch-Site", "cross-site")
                                .build())
                        .statusCode())
                .isEqualTo(200);
        assertThat(bench.send(bench.request("/api/v1/advise")
                                .header("X-Catchup", "t")
                                .header("Content-Type", "application/json")
                                .header("Origin", "http://127.0.0.1:" + bench.server.port())
                                .header("Sec-Fetch-Site", "same-origin")
                                .POST(BodyPublishers.ofString(body))
                                .build())
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> form = bench.send(bench.request("/api/v1/advise")
                .header("X-Catchup", "t")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString(body))
                .build());
        assertThat(form.statusCode()).isEqualTo(415);
    }

    @Test
    void everyAnswerIsShutInAndSaysNothingOfTheServer() {
        for (String path : List.of("/", "/api/v1/status", "/api/v1/none", "/nowhere")) {
            HttpResponse<String> answer = bench.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'")
                    .contains("frame-ancestors 'none'")
                    .contains("base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().map())
                    .containsKeys(
                            "x-content-type-options",
                            "referrer-policy",
                            "cross-origin-opener-policy",
                            "cross-origin-resource-policy");
            assertThat(answer.headers().map())
                    .doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin");
        }
        String first =
                bench.get("/").headers().firstValue("Content-Security-Policy").orElse("");
        String second =
                bench.get("/").headers().firstValue("Content-Security-Policy").orElse("");
        assertThat(first).contains("'nonce-").isNotEqualTo(second);
    }

    @Test
    void otherMethodsAreRefused() throws IOException {
        for (String method : List.of("TRACE", "OPTIONS", "PATCH", "CONNECT", "BREW")) {
            String answer = raw(method + " /api/v1/status HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
            assertThat(status(answer)).as(method + answer).isIn(400, 405);
        }
        JsonNode problem = Bench.json(bench.put("/api/v1/status", "{}"));
        assertThat(problem.get("status").asInt()).isEqualTo(405);
    }

    @Test
    void tooMuchIsRefused() throws IOException {
        assertIsRefused(bench.post(
                "/api/v1/rules/format", "{\"path\": \"x.dslr\", \"text\": \"" + "x".repeat(210_000) + "\"}"));
        String claimed = raw(posting("Content-Length: 99999999999"));
        assertIsProblem(claimed, 413, "too-large");
        StringBuilder chunked = new StringBuilder(posting("Transfer-Encoding: chunked"));
        for (int i = 0; i < 40; i++) {
            chunked.append("2000\r\n").append(" ".repeat(0x2000)).append("\r\n");
        }
        assertIsProblem(raw(chunked + "0\r\n\r\n"), 413, "too-large");
        assertThat(status(get("/" + "x".repeat(40_000)))).isIn(414, 431);
        assertThat(status(get("/", "X-Long: " + "x".repeat(40_000) + "\r\n"))).isEqualTo(431);
        assertIsRefused(bench.form("/api/v1/cases/import", "a.csv", new byte[150_000]));
        assertIsRefused(bench.form("/api/v1/batch", "a.csv", new byte[250_000], "mapping", "key: a"));
        assertThat(Bench.json(bench.get("/api/v1/batch")).get("jobs")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "3",
                "null",
                "{",
                "{\"case\": }",
                "{\"case\": {}, \"case\": {}}",
                "{} {}",
                "{\"case\": 3}",
                "{\"case\": {\"path\": \"x\", \"text\": \"y\"}}",
                "{\"surprise\": 1}",
                "{\"case\": {\"sheet\": []}}",
                "{\"case\": {\"path\": \"puer-coffee-2021.yaml\"}, \"top\": -1}",
                "{\"case\": {\"path\": \"puer-coffee-2021.yaml\"}, \"top\": 1e99}",
                "{\"case\": {\"path\": \"puer-coffee-2021.yaml\"}, \"top\": 99999999999999999999}",
                "{\"case\": {\"path\": \"puer-coffee-2021.yaml\"}, \"cases\": []}"
            })
    void aBodyThatIsNotAsItShouldBeIsTold(String body) {
        HttpResponse<String> answer = bench.post("/api/v1/advise", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        JsonNode problem = Bench.json(answer);
        assertThat(problem.at("/message/en").asText()).isNotBlank();
        assertThat(problem.at("/message/zh").asText()).isNotBlank();
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void deepAndHostileSheetsAreToldNotFollowed() {
        String deep = "{\"case\": {\"sheet\": " + "{\"a\":".repeat(5_000) + "1" + "}".repeat(5_000) + "}}";
        assertThat(bench.post("/api/v1/advise", deep).statusCode()).isEqualTo(400);
        String bomb =
                "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c]\n";
        HttpResponse<String> answer = bench.post("/api/v1/advise", "{\"case\": {\"text\": " + Bench.quote(bomb) + "}}");
        assertThat(answer.statusCode()).isEqualTo(422);
        String code = "case: !!javax.script.ScriptEngineManager [x]\n";
        assertThat(bench.post("/api/v1/advise", "{\"case\": {\"text\": " + Bench.quote(code) + "}}")
                        .statusCode())
                .isEqualTo(422);
        String mapping = "{\"case\": {\"path\": \"../../etc/passwd#x\"}}";
        assertThat(bench.post("/api/v1/advise", mapping).statusCode()).isEqualTo(400);
    }

    @Test
    void aVersionIsNeverAFolderOfTheMachine() {
        for (String commit : List.of("/etc", "rules", "HEAD:../..", "..", "HEAD --output=x", "HEAD^{tree}")) {
            HttpResponse<String> answer = bench.post(
                    "/api/v1/rules/diff",
                    "{\"before\": {\"commit\": " + Bench.quote(commit) + "}, \"after\": {}, \"cases\": [\"" + Bench.CASE
                            + "\"]}");
            assertThat(answer.statusCode()).as(commit + answer.body()).isEqualTo(404);
        }
        String overlay = "{\"overlay\": {\"../x.dslr\": \"x\"}}";
        assertThat(bench.post("/api/v1/rules/check", overlay).statusCode()).isEqualTo(400);
        assertThat(Files.exists(Path.of("x.dslr"))).isFalse();
    }

    @Test
    void textsThatNobodyCouldReadAgainAreNotSaved() {
        HttpResponse<String> answer =
                bench.put("/api/v1/cases/odd.yaml", "{\"text\": \"case: \\u0000x\", \"revision\": null}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Files.exists(bench.cases.resolve("odd.yaml"))).isFalse();
        assertThat(bench.put("/api/v1/cases/odd.exe", "{\"text\": \"x\", \"revision\": null}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(bench.put("/api/v1/cases/sub/odd.yaml", "{\"text\": \"x\", \"revision\": null}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void slowClientsHoldNobodyUp() throws Exception {
        java.util.List<Socket> slow = new java.util.ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), bench.server.port());
                slow.add(socket);
                String head = i % 2 == 0
                        ? "GET /api/v1/status HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: "
                        : "POST /api/v1/advise HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Catchup: t\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{";
                socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }
            long start = System.nanoTime();
            for (int i = 0; i < 5; i++) {
                assertThat(bench.get("/api/v1/status").statusCode()).isEqualTo(200);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(8));
            long end = System.nanoTime() + Duration.ofSeconds(14).toNanos();
            int open = slow.size();
            while (open > 0 && System.nanoTime() < end) {
                open = 0;
                for (Socket socket : slow) {
                    open += isOpen(socket) ? 1 : 0;
                }
                Thread.sleep(200);
            }
            assertThat(open).isZero();
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** Whether the other side still waits; each look sends a byte more, as a slow client would. */
    private static boolean isOpen(Socket socket) {
        try {
            if (socket.isClosed()) {
                return false;
            }
            socket.setSoTimeout(1);
            socket.getOutputStream().write('x');
            int answered = socket.getInputStream().read();
            socket.close();
            return answered == Integer.MAX_VALUE;
        } catch (java.net.SocketTimeoutException waiting) {
            return true;
        } catch (IOException over) {
            return false;
        }
    }

    @Test
    void theTokenIsAskedForWhereMoreThanThisMachineCanAsk() throws Exception {
        InetAddress any = InetAddress.getByName("0.0.0.0");
        try (Server open = Server.start(bench.workspace, any, "0.0.0.0", 0, SMALL)) {
            String root = "http://127.0.0.1:" + open.port();
            String token = open.access().token().orElseThrow();
            assertThat(open.address()).endsWith("/?token=" + token);
            assertThat(send(root + "/api/v1/status").statusCode()).isEqualTo(401);
            assertThat(send(root + "/").statusCode()).isEqualTo(401);
            assertThat(send(root + "/?token=" + token.substring(1)).statusCode())
                    .isEqualTo(401);
            assertThat(send(root + "/api/v1/status?token=" + token).statusCode())
                    .isEqualTo(401);
            HttpResponse<String> entered = send(root + "/?token=" + token);
            assertThat(entered.statusCode()).isEqualTo(303);
            assertThat(entered.headers().firstValue("Location")).hasValue("/");
            String cookie = entered.headers().firstValue("Set-Cookie").orElseThrow();
            assertThat(cookie).contains("HttpOnly").contains("SameSite=Strict").contains("Path=/");
            assertThat(send(root + "/api/v1/status", "Cookie", cookie.replaceFirst(";.*", ""))
                            .statusCode())
                    .isEqualTo(200);
            assertThat(send(root + "/api/v1/status", "Authorization", "Bearer " + token)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(send(root + "/api/v1/status", "Cookie", "catchup-token=x")
                            .statusCode())
                    .isEqualTo(401);
            assertThat(send(root + "/api/v1/status").body()).doesNotContain(token);
        }
        assertThat(bench.server.access().token()).isEmpty();
    }

    private static HttpResponse<String> send(String uri, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(java.net.URI.create(uri));
        return bench.send((headers.length == 0 ? request : request.headers(headers)).build());
    }

    @Test
    void theRoomForBatchesIsBounded() throws Exception {
        byte[] table = Files.readAllBytes(Path.of("cases/provinces-2023.csv"));
        String mapping = Files.readString(Path.of("cases/provinces-2023.mapping.yaml"));
        java.util.List<String> jobs = new java.util.ArrayList<>();
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> begun = bench.form("/api/v1/batch", "p.csv", table, "mapping", mapping);
            assertThat(begun.statusCode()).as(begun.body()).isEqualTo(202);
            jobs.add(begun.headers().firstValue("Location").orElseThrow());
        }
        assertThat(bench.form("/api/v1/batch", "p.csv", table, "mapping", mapping)
                        .statusCode())
                .isEqualTo(429);
        for (String job : jobs) {
            assertThat(bench.send(bench.request(job)
                                    .header("X-Catchup", "t")
                                    .DELETE()
                                    .build())
                            .statusCode())
                    .isEqualTo(204);
        }
        assertThat(Bench.json(bench.get("/api/v1/batch")).get("jobs")).isEmpty();
    }
}
