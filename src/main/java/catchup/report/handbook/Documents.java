package catchup.report.handbook;

import catchup.report.Format;
import catchup.report.Options;

/** Lays documents out. */
public final class Documents {

    private Documents() {}

    /** A document in a form for people; JSON is none, as it is not worded. */
    public static String render(Document document, Format format, Options options) {
        return switch (format) {
            case TEXT -> TextDocument.of(document, options);
            case MARKDOWN -> MarkdownDocument.of(document);
            case HTML -> HtmlDocument.of(document);
            case JSON -> throw new IllegalArgumentException("a document is worded, JSON is not");
        };
    }
}
