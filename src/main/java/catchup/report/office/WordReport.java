package catchup.report.office;

import catchup.report.Labels;
import catchup.report.Paper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** Advice as a document of a word processor. The same advice gives the same bytes. */
public final class WordReport {

    private static final int PAGE_WIDTH = 11906;
    private static final int PAGE_HEIGHT = 16838;
    private static final int MARGIN = 1134;

    private WordReport() {}

    /** Writes advices behind one another, each with a cover of its own. */
    public static void write(List<Paper> papers, OutputStream out) throws IOException {
        Labels labels = papers.get(0).labels();
        String title = Paper.title(papers);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            Styles.define(document, labels.lang());
            name(document, title, labels);
            margins(document);
            edges(document, title, labels);
            for (int i = 0; i < papers.size(); i++) {
                new WordPaper(document, papers.get(i)).write(i > 0);
            }
            document.write(written);
        }
        Undated.write(written.toByteArray(), out);
    }

    private static void name(XWPFDocument document, String title, Labels labels) {
        POIXMLProperties.CoreProperties properties = document.getProperties().getCoreProperties();
        properties.setTitle(title);
        properties.setSubjectProperty(labels.get("kicker"));
        properties.setCreator("Catchup");
        document.getProperties()
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setApplication("Catchup");
    }

    private static void margins(XWPFDocument document) {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(PAGE_WIDTH));
        size.setH(BigInteger.valueOf(PAGE_HEIGHT));
        CTPageMar margins = section.addNewPgMar();
        margins.setLeft(BigInteger.valueOf(MARGIN));
        margins.setRight(BigInteger.valueOf(MARGIN));
        margins.setTop(BigInteger.valueOf(MARGIN + 300));
        margins.setBottom(BigInteger.valueOf(MARGIN));
        margins.setHeader(BigInteger.valueOf(600));
        margins.setFooter(BigInteger.valueOf(500));
        section.addNewTitlePg();
    }

    private static void edges(XWPFDocument document, String title, Labels labels) {
        XWPFParagraph head = document.createHeader(HeaderFooterType.DEFAULT).createParagraph();
        head.setStyle(Styles.NOTE.id());
        Pages.write(head, title);
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setStyle(Styles.NOTE.id());
        foot.setAlignment(ParagraphAlignment.RIGHT);
        Pages.write(foot, labels.get("part.page.before"));
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
        Pages.write(foot, " / ");
        foot.getCTP().addNewFldSimple().setInstr("NUMPAGES");
        Pages.write(foot, labels.get("part.page.after"));
        document.createHeader(HeaderFooterType.FIRST).createParagraph();
        document.createFooter(HeaderFooterType.FIRST).createParagraph();
    }
}
