package catchup.web;

import catchup.casefile.CaseFiles;
import catchup.casefile.FactSheet;
import catchup.diagnostic.Diagnostics;
import catchup.explanation.Explained;
import catchup.fact.Case;
import catchup.report.sheet.FactSheetWorkbook;
import catchup.rulebase.RuleBase;
import catchup.text.Lang;
import catchup.workspace.Workspace;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A workbench on copies of the shipped rules and a few cases, and a client of it. */
final class Bench implements AutoCloseable {

    static final String CASE = "puer-coffee-2021.yaml";
    static final String OTHER = "luochuan-apples-2008.yaml";
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    final Path rules;
    final Path cases;
    final Workspace workspace;
    final Server server;
    private final HttpClient client = newClient();
    private final boolean impatient;

    /** Limits that a test comes up against soon. */
    static Limits small(Duration idle) {
        return new Limits(
                200_000,
                100_000,
                100_000,
                Duration.ofSeconds(30),
                Duration.ofSeconds(60),
                2,
                2,
                1,
                300_000,
                idle,
                200,
                400,
                12);
    }

    Bench(Path folder) {
        this(folder, Limits.USUAL);
    }

    Bench(Path folder, Limits limits) {
        this(folder, limits, Stop::new);
    }

    /** @param stops makes what tells a piece of work that nobody waits for it any more */
    Bench(Path folder, Limits limits, Supplier<Stop> stops) {
        impatient = limits.idle().compareTo(Limits.USUAL.idle()) < 0;
        rules = folder.resolve("rules");
        cases = folder.resolve("cases");
        copy(Path.of("rules"), rules);
        try {
            Files.createDirectories(cases);
            for (String each : List.of(
                    CASE,
                    OTHER,
                    "yiwu-small-commodities-2013.yaml",
                    "provinces-2023.csv",
                    "provinces-2023.mapping.yaml")) {
                Files.copy(Path.of("cases", each), cases.resolve(each));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Diagnostics found = new Diagnostics();
        workspace = Workspace.open(rules, cases, found).orElseThrow(() -> new AssertionError(found.all()));
        server = Server.start(workspace, InetAddress.getLoopbackAddress(), "127.0.0.1", 0, limits, stops);
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path each : all.toList()) {
                Path target = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(Duration.ofSeconds(60));
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return client().send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(over);
        }
    }

    /**
     * A client. Where the server soon closes a connection that does nothing it is another each time: one that used a connection
     * again just when it is closed would see an end in the place of an answer.
     */
    HttpClient client() {
        return impatient ? newClient() : client;
    }

    private static HttpClient newClient() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(20))
                .build();
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    HttpResponse<String> post(String path, String body) {
        return send(asking(path, "POST", body));
    }

    HttpResponse<String> put(String path, String body) {
        return send(asking(path, "PUT", body));
    }

    HttpRequest asking(String path, String method, String body) {
        return request(path)
                .header("X-Catchup", "test")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build();
    }

    /** A form with a file and fields. */
    /** The same of a form that has fields only. */
    HttpResponse<String> fields(String path, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append("------catchup-test\r\nContent-Disposition: form-data; name=\"")
                    .append(fields[i])
                    .append("\"\r\n\r\n")
                    .append(fields[i + 1])
                    .append("\r\n");
        }
        return send(request(path)
                .header("X-Catchup", "test")
                .header("Content-Type", "multipart/form-data; boundary=----catchup-test")
                .POST(BodyPublishers.ofString(body + "------catchup-test--\r\n"))
                .build());
    }

    HttpResponse<String> form(String path, String name, byte[] file, String... fields) {
        String mark = "----catchup-test";
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        body.writeBytes(("--" + mark + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        body.writeBytes(file);
        for (int i = 0; i < fields.length; i += 2) {
            body.writeBytes(("\r\n--" + mark + "\r\nContent-Disposition: form-data; name=\"" + fields[i] + "\"\r\n\r\n"
                            + fields[i + 1])
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        body.writeBytes(("\r\n--" + mark + "--\r\n").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return send(request(path)
                .header("X-Catchup", "test")
                .header("Content-Type", "multipart/form-data; boundary=" + mark)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build());
    }

    /** A shipped case as a workbook that was filled in. */
    static byte[] factSheet(String name) {
        Diagnostics found = new Diagnostics();
        RuleBase rules = Explained.RULES;
        Case subject = new CaseFiles(rules.indicators(), rules.settings())
                .read(Path.of("cases", name), found)
                .get(0);
        return written(FactSheet.of(subject, rules.indicators(), rules.settings()));
    }

    /** A workbook on which nothing was filled in. */
    static byte[] emptySheet() {
        return written(FactSheet.empty());
    }

    private static byte[] written(FactSheet form) {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try {
            FactSheetWorkbook.write(form, Explained.RULES, Lang.EN, out);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return out.toByteArray();
    }

    static JsonNode json(HttpResponse<String> response) {
        try {
            return MAPPER.readTree(response.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(response.statusCode() + " " + response.body(), broken);
        }
    }

    static String quote(String text) {
        return MAPPER.valueToTree(text).toString();
    }

    /** A case of the workspace as requests name it. */
    static String named(String path) {
        return "{\"path\": " + quote(path) + "}";
    }

    @Override
    public void close() {
        server.close();
        workspace.close();
    }
}
