package catchup.web;

import catchup.report.Format;
import catchup.source.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The pages of the workbench, out of the product itself: {@code /} is {@code static/index.html}, {@code /static/…} the files
 * beside it, {@code /lib/…} the libraries that {@code lib.properties} lists and no other.
 */
final class Pages {

    private static final String ROOT = "/catchup/web/static/";
    private static final String LIBRARIES = "/catchup/web/lib.properties";
    private static final String INDEX = "index.html";
    private static final String NONCE = "{{nonce}}";
    private static final int NONCE_BYTES = 18;
    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9_@-][A-Za-z0-9_.@-]{0,100}(?:/[A-Za-z0-9_@-][A-Za-z0-9_.@-]{0,100}){0,5}");
    private static final Pattern IMPORTS =
            Pattern.compile("<script type=\"importmap\"[^>]*>(.*?)</script>", Pattern.DOTALL);
    private static final Pattern INLINE =
            Pattern.compile("<script(?![^>]*\\bsrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("mjs", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("map", "application/json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("woff2", "font/woff2"));
    private static final String NO_PAGES = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>Catchup</title></head>
            <body><p>This build has no pages. What the server offers: <a href="/api/v1/openapi.json">openapi.json</a></p>
            <p>此构建不含页面。服务说明见 <a href="/api/v1/openapi.json">openapi.json</a></p></body></html>
            """;

    private final Map<String, String> libraries;
    private final Map<String, Optional<Kept>> kept = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    Pages() {
        this.libraries = libraries();
    }

    /** A resource in memory. */
    private static final class Kept {
        private final byte[] bytes;
        private final String tag;
        private final String type;

        Kept(byte[] bytes, String tag, String type) {
            this.bytes = bytes;
            this.tag = tag;
            this.type = type;
        }

        byte[] bytes() {
            return bytes;
        }

        String tag() {
            return tag;
        }

        String type() {
            return type;
        }
    }

    private static Map<String, String> libraries() {
        Properties listed = new Properties();
        try (InputStream stream = Pages.class.getResourceAsStream(LIBRARIES)) {
            if (stream != null) {
                listed.load(new java.io.InputStreamReader(stream, StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(LIBRARIES, impossible);
        }
        Map<String, String> libraries = new HashMap<>();
        listed.stringPropertyNames().forEach(name -> libraries.put(name, "/" + listed.getProperty(name)));
        return Map.copyOf(libraries);
    }

    /** The first page, with a mark of its own for the styles that its scripts make. */
    Reply index() {
        byte[] mark = new byte[NONCE_BYTES];
        random.nextBytes(mark);
        String nonce = Base64.getEncoder().encodeToString(mark);
        String page = file(ROOT + INDEX).map(index -> Ask.utf8(index.bytes())).orElse(NO_PAGES);
        Matcher imports = IMPORTS.matcher(page);
        String map = imports.find() ? " " + hash(imports.group(1)) : "";
        return Reply.text(200, "text/html; charset=utf-8", page.replace(NONCE, nonce))
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'" + map + "; style-src 'self' 'nonce-" + nonce
                                + "'; connect-src 'self'; img-src 'self' data:; font-src 'self'; frame-src 'self'"
                                + "; frame-ancestors 'none'; base-uri 'none'; form-action 'self'")
                .header("Cache-Control", "no-store");
    }

    /**
     * A whole page that is made here, which a browser shows by itself: with its own scripts, told by their hashes, and nothing
     * from anywhere.
     *
     * @param framed whether the workbench may show it within a page of its own
     */
    static Reply alone(String page, boolean framed) {
        List<String> scripts = new ArrayList<>();
        Matcher inline = INLINE.matcher(page);
        while (inline.find()) {
            scripts.add(hash(inline.group(1)));
        }
        String policy = (scripts.isEmpty() ? "sandbox allow-popups" : "sandbox allow-scripts allow-popups")
                + "; default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src "
                + (scripts.isEmpty() ? "'none'" : String.join(" ", scripts))
                + "; base-uri 'none'; form-action 'none'; frame-ancestors " + (framed ? "'self'" : "'none'");
        return Reply.text(200, Format.HTML.mediaType(), page)
                .header("Content-Security-Policy", policy)
                .header("X-Frame-Options", framed ? "SAMEORIGIN" : "DENY");
    }

    private static String hash(String script) {
        return "'sha256-" + Sha256.base64(script) + "'";
    }

    /** A file of the pages. */
    Reply page(String name, @Nullable String known) {
        return served(checked(name) ? file(ROOT + name) : Optional.empty(), name, known, "no-cache");
    }

    /** A library. Its address has no version, so that it is asked again whether it is still the same, but seldom. */
    Reply library(String name, @Nullable String known) {
        String resource = libraries.get(name);
        return served(
                resource == null ? Optional.empty() : file(resource),
                name,
                known,
                "public, max-age=604800, stale-while-revalidate=604800");
    }

    private static boolean checked(String name) {
        return NAME.matcher(name).matches() && !name.contains("..");
    }

    private static Reply served(Optional<Kept> file, String name, @Nullable String known, String cache) {
        Kept found = file.orElseThrow(() -> new Halt(404, "no-such-path", name));
        Reply reply = known != null && known.contains(found.tag())
                ? new Reply(304, "", new byte[0], Map.of(), Optional.empty())
                : new Reply(200, found.type(), found.bytes(), Map.of(), Optional.empty());
        return reply.header("ETag", found.tag()).header("Cache-Control", cache);
    }

    private Optional<Kept> file(String resource) {
        return kept.computeIfAbsent(resource, Pages::load);
    }

    private static Optional<Kept> load(String resource) {
        String ending = resource.substring(resource.lastIndexOf('.') + 1);
        String type = TYPES.get(ending);
        try (InputStream stream = type == null ? null : Pages.class.getResourceAsStream(resource)) {
            if (stream == null || type == null) {
                return Optional.empty();
            }
            byte[] bytes = stream.readAllBytes();
            byte[] hash = Sha256.digest().digest(bytes);
            String tag = '"'
                    + Base64.getUrlEncoder()
                            .withoutPadding()
                            .encodeToString(hash)
                            .substring(0, 22)
                    + '"';
            return Optional.of(new Kept(bytes, tag, type));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }
}
