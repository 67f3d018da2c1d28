package catchup.web;

import catchup.report.Json;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is answered. */
final class Reply {

    static final String JSON = "application/json";
    static final String SVG = "image/svg+xml";

    /** A document that a browser is shown by itself: it reaches nothing and runs no more than its own scripts. */
    static final String ALONE = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private final int status;
    private final String type;
    private final byte[] body;
    private final Map<String, String> headers;
    private final Optional<Path> file;

    /**
     * @param headers more of them than every answer has
     * @param file what is sent in place of the body; empty if the body is
     */
    Reply(int status, String type, byte[] body, Map<String, String> headers, Optional<Path> file) {
        this.status = status;
        this.type = type;
        this.body = body;
        this.headers = Map.copyOf(headers);
        this.file = file;
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    byte[] body() {
        return body;
    }

    Map<String, String> headers() {
        return headers;
    }

    Optional<Path> file() {
        return file;
    }

    static Reply json(JsonNode node) {
        return json(Json.line(node));
    }

    static Reply json(String json) {
        return text(200, JSON, json);
    }

    static Reply text(int status, String type, String text) {
        return new Reply(status, type, text.getBytes(StandardCharsets.UTF_8), Map.of(), Optional.empty());
    }

    static Reply none() {
        return new Reply(204, "", new byte[0], Map.of(), Optional.empty());
    }

    static Reply svg(String picture) {
        return text(200, SVG, picture).header("Content-Security-Policy", ALONE);
    }

    /** A document of a type, under a name to save it by. */
    static Reply document(byte[] document, String type, String name) {
        return new Reply(200, type, document, Map.of(), Optional.empty()).attached(name);
    }

    static Reply file(Path file, String type, String name) {
        return new Reply(200, type, new byte[0], Map.of(), Optional.of(file)).attached(name);
    }

    /** To be kept under a name, which is told in full and, for clients that know no more, in letters of ASCII. */
    private Reply attached(String name) {
        String plain = name.replaceAll("[^A-Za-z0-9._-]", "_");
        String coded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return header("Content-Disposition", "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + coded)
                .header("Content-Security-Policy", ALONE);
    }

    Reply status(int other) {
        return new Reply(other, type, body, headers, file);
    }

    Reply header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, type, body, more, file);
    }
}
