package catchup.report.print;

import catchup.report.Labels;
import catchup.report.Paper;
import catchup.report.Templates;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Advice as a PDF. It asks for nothing outside itself: whatever the page would fetch is refused, and its faces come with the
 * product, of which only the characters that occur go into the file.
 *
 * <p>The same advice gives the same bytes: the file says no time of its making, and its identity follows from its title.
 */
public final class PdfReport {

    private static final long SEED = 1;

    private PdfReport() {}

    /**
     * Writes advices behind one another, each with a cover of its own.
     *
     * @return the characters that no face holds, each by its number; the covers say so too
     */
    public static List<String> write(List<Paper> papers, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        Labels labels = papers.get(0).labels();
        String title = Paper.title(papers);
        Undrawn plain = page(labels, title, papers, List.of());
        List<String> undrawn = plain.characters().stream().map(Undrawn::number).toList();
        String page = (undrawn.isEmpty() ? plain : page(labels, title, papers, undrawn)).text();
        try (PdfBoxRenderer renderer = builder(parsed(page)).buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            save(renderer.getPdfDocument(), title, labels, out);
        }
        return undrawn;
    }

    private static Undrawn page(Labels labels, String title, List<Paper> papers, List<String> undrawn) {
        return Undrawn.of(Templates.fill(
                "print/page.jte", Map.of("t", labels, "title", title, "papers", papers, "undrawn", undrawn)));
    }

    /** Saves twice: what the glyphs stand for is only written with the first time. */
    private static void save(PDDocument document, String title, Labels labels, OutputStream out) throws IOException {
        ByteArrayOutputStream first = new ByteArrayOutputStream();
        name(document, title, labels);
        document.save(first);
        try (PDDocument saved = Loader.loadPDF(first.toByteArray());
                InputStream face = Face.CHINESE.open()) {
            new Radicals(face).mend(saved);
            name(saved, title, labels);
            saved.save(out);
        }
    }

    private static PdfRendererBuilder builder(Document page) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        for (Face face : Face.values()) {
            builder.useFont(face::open, face.family(), face.weight(), FontStyle.NORMAL, true);
        }
        builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.withW3cDocument(page, null);
        builder.useReplacementText(Undrawn.MARK);
        builder.withProducer("Catchup");
        return builder;
    }

    private static Document parsed(String page) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            DocumentBuilder parser = factory.newDocumentBuilder();
            return parser.parse(new InputSource(new StringReader(page)));
        } catch (ParserConfigurationException | SAXException | IOException impossible) {
            throw new IllegalStateException("our own page is not well formed", impossible);
        }
    }

    private static void name(PDDocument document, String title, Labels labels) {
        document.getDocumentCatalog().setLanguage(labels.lang().locale().toLanguageTag());
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(title);
        information.setAuthor("Catchup");
        information.setProducer("Catchup");
        information.setSubject(labels.get("kicker"));
        document.setDocumentInformation(information);
        document.setDocumentId(SEED);
    }
}
