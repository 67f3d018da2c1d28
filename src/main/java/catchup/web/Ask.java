package catchup.web;

import catchup.report.Format;
import catchup.report.Options;
import catchup.text.Lang;
import catchup.workspace.Serving;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;

/**
 * A request, and the rules that answer it from its beginning to its end.
 */
final class Ask {

    private static final List<Format> TEXTS = List.of(Format.JSON, Format.TEXT, Format.MARKDOWN, Format.HTML);
    private static final int WIDTH = 100;

    private final Context context;
    private final Serving serving;
    private final Limits limits;

    Ask(Context context, Serving serving, Limits limits) {
        this.context = context;
        this.serving = serving;
        this.limits = limits;
    }

    Serving serving() {
        return serving;
    }

    /** Whether the client has left. */
    boolean isGone() {
        return ServletContextRequest.getServletContextRequest(context.req()) != null
                && Client.isGone(ServletContextRequest.getServletContextRequest(context.req()));
    }

    Lang lang() {
        return query("lang").map(Ask::lang).orElseGet(() -> accepted(context.header("Accept-Language")));
    }

    private static Lang lang(String code) {
        return Lang.ofCode(code).orElseThrow(() -> new Halt(400, "unknown-parameter", "lang", code, "en, zh"));
    }

    static Lang accepted(@org.jspecify.annotations.Nullable String header) {
        if (header == null || header.length() > 500) {
            return Lang.EN;
        }
        try {
            for (Locale.LanguageRange range : Locale.LanguageRange.parse(header)) {
                if (range.getRange().startsWith("zh") || range.getRange().startsWith("en")) {
                    return range.getRange().startsWith("zh") ? Lang.ZH : Lang.EN;
                }
            }
        } catch (IllegalArgumentException unreadable) {
            return Lang.EN;
        }
        return Lang.EN;
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(context.queryParam(name));
    }

    String needed(String name) {
        return query(name).filter(text -> !text.isBlank()).orElseThrow(() -> new Halt(400, "missing-parameter", name));
    }

    Optional<String> header(String name) {
        return Optional.ofNullable(context.header(name));
    }

    String path(String name) {
        return context.pathParam(name);
    }

    /** Whether a drawing is asked for in place of an answer. */
    boolean isDrawing() {
        Optional<String> graph = query("graph");
        if (graph.isPresent() && !graph.get().equals("svg")) {
            throw new Halt(400, "unknown-parameter", "graph", graph.get(), "svg");
        }
        return graph.isPresent();
    }

    /** The form of an answer. */
    Format format() {
        return form(query("format").orElse(Format.JSON.extension()), TEXTS, Format::extension);
    }

    /** The form that an ending calls, of those there are. */
    static <F> F form(String asked, List<F> forms, Function<F, String> ending) {
        return forms.stream()
                .filter(form -> ending.apply(form).equals(asked))
                .findFirst()
                .orElseThrow(() -> new Halt(
                        400,
                        "unknown-parameter",
                        "format",
                        asked,
                        String.join(", ", forms.stream().map(ending).toList())));
    }

    Options options(int top) {
        return new Options(lang(), top, WIDTH, false);
    }

    /** The body as an object of JSON. */
    Body body() {
        String type = Optional.ofNullable(context.contentType()).orElse("");
        if (!type.toLowerCase(Locale.ROOT).startsWith(Reply.JSON)) {
            throw new Halt(415, "unsupported-media-type", type, Reply.JSON);
        }
        return Body.read(bytes(limits.body()));
    }

    /** The body as it is. */
    byte[] bytes(long most) {
        try (InputStream stream = context.req().getInputStream()) {
            byte[] bytes = stream.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
            if (bytes.length > most) {
                throw new Halt(413, "too-large", most);
            }
            return bytes;
        } catch (IOException broken) {
            throw new Halt(400, "broken-body");
        }
    }

    boolean isMultipart() {
        return Optional.ofNullable(context.contentType())
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .startsWith("multipart/form-data");
    }

    Context context() {
        return context;
    }

    static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
