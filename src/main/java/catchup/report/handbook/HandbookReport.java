package catchup.report.handbook;

import catchup.handbook.Consequences;
import catchup.handbook.Handbook;
import catchup.handbook.Handbook.Chapter;
import catchup.handbook.Start;
import catchup.report.Format;
import catchup.report.Options;
import catchup.rulebase.Mention;
import java.util.List;
import java.util.Optional;

/** The handbook, and answers about a rule base, in the form asked for. */
public final class HandbookReport {

    private final Handbook book;
    private final Options options;

    public HandbookReport(Handbook book, Options options) {
        this.book = book;
        this.options = options;
    }

    /** The whole of it; as text no more than how much it holds, and how to ask for more. */
    public String whole(Format format) {
        return switch (format) {
            case TEXT -> TextDocument.of(new OverviewWriter(book, options.lang()).all(), options);
            case MARKDOWN -> MarkdownDocument.of(new HandbookWriter(book, options.lang()).document());
            case HTML -> HtmlDocument.of(new HandbookWriter(book, options.lang()).document());
            case JSON -> new HandbookJson(book).whole();
        };
    }

    /** What a dimension holds. */
    public String theme(Chapter chapter, Format format) {
        return format == Format.JSON
                ? new HandbookJson(book).theme(chapter)
                : of(new OverviewWriter(book, options.lang()).of(chapter), format);
    }

    /** What may lead to a conclusion. */
    public String origins(Mention conclusion, Format format) {
        return format == Format.JSON
                ? new HandbookJson(book).origins(conclusion)
                : of(new OriginsWriter(book, options.lang()).document(conclusion), format);
    }

    /** What may follow from a start. */
    public String consequences(Start start, Format format) {
        Consequences consequences = consequences(start);
        return format == Format.JSON
                ? new HandbookJson(book).consequences(consequences)
                : of(new ConsequencesWriter(book, consequences, options.lang()).document(), format);
    }

    /** Every place that names what a word means, or the tests of a rule, where it means nothing else. */
    public String uses(String word, List<Mention> meant, Format format) {
        return format == Format.JSON
                ? new HandbookJson(book).uses(word, meant)
                : of(new PlacesWriter(book, options.lang()).document(word, meant), format);
    }

    /** A drawing of the themes as a whole. */
    public String themesGraph() {
        return Svg.picture(drawings().themes(), options.lang());
    }

    /** A drawing of what leads to a conclusion. */
    public String originsGraph(Mention conclusion) {
        return Svg.picture(drawings().leadingTo(conclusion), options.lang());
    }

    /** A drawing of what hangs on an indicator or a diagnosis, or of what may follow from how a region stands on one. */
    public String consequencesGraph(Start start) {
        Diagram diagram = start.standing().isPresent()
                ? drawings().following(consequences(start))
                : drawings().leadingFrom(start.what());
        return Svg.picture(diagram, options.lang());
    }

    /** A drawing of what leads to the diagnoses and measures of a dimension. */
    public String themeGraph(Mention dimension) {
        return Svg.picture(drawings().theme(dimension), options.lang());
    }

    private Consequences consequences(Start start) {
        return Consequences.of(start, book.rules().writtenRules());
    }

    private Drawings drawings() {
        return new Drawings(book, new Words(options.lang()), Optional.empty());
    }

    private String of(Document document, Format format) {
        return Documents.render(document, format, options);
    }
}
