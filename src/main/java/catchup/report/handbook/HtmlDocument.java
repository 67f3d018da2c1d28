package catchup.report.handbook;

import catchup.report.Templates;
import catchup.report.handbook.Document.Section;
import catchup.source.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/**
 * Lays a document out as one HTML page that needs nothing else. A page with chapters has a search box; its few lines of
 * script are the only ones that the page allows to run, and without them the page is complete.
 */
public final class HtmlDocument {

    /** The script of the search box. */
    public static final String SCRIPT = script();

    /** What a page may do: nothing but use its own styles and run that one script. */
    public static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-" + Sha256.base64(SCRIPT) + "'";

    private HtmlDocument() {}

    static String of(Document document) {
        boolean linked = document.sections().stream().map(Section::anchor).anyMatch(anchor -> !anchor.isEmpty());
        return Templates.fill(
                "handbook/page.jte", Map.of("w", new Words(document.lang()), "document", document, "linked", linked));
    }

    /** The parts of a document without its title, to stand on another page. */
    static String part(Document document) {
        return Templates.fill("handbook/part.jte", Map.of("w", new Words(document.lang()), "document", document));
    }

    private static String script() {
        try (InputStream script = HtmlDocument.class.getResourceAsStream("search.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
