package catchup.report.handout;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import catchup.advice.Advice;
import catchup.explanation.Explained;
import catchup.report.AdviceView;
import catchup.report.Options;
import catchup.text.Lang;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PdfReportTest {

    private static final int LARGEST = 600_000;

    /** A page of A4 between its margins, in points. */
    private static final Rectangle BODY = new Rectangle(0, 58, 600, 734);

    /** The smallest type of a heading, in points. */
    private static final float HEADING = 10.4f;

    @ParameterizedTest
    @EnumSource
    void everyLetterComesOutInEveryLanguage(Lang lang) throws IOException {
        byte[] bytes = Handed.bytes(Handed.COFFEE, Handout.PDF, lang);
        String text = Handed.solid(text(bytes, false) + text(bytes, true));
        AdviceView view = AdviceView.of(Handed.COFFEE, lang, Options.in(lang).top());
        for (String said : Handed.said(view)) {
            assertThat(text).contains(Handed.solid(said));
        }
        assertThat(bytes.length).isLessThan(LARGEST);
    }

    @ParameterizedTest
    @CsvSource({"puer-coffee-2021, EN", "puer-coffee-2021, ZH", "luochuan-apples-2008, ZH", "rwanda-coffee-2000, EN"})
    void pagesEndBehindWhatBelongsTogetherAndAreFull(String name, Lang lang) throws IOException {
        List<Ending> endings = endings(Handed.bytes(Explained.advice(name), Handout.PDF, lang));
        assertThat(endings).hasSizeGreaterThan(8);
        for (Ending ending : endings.subList(1, endings.size())) {
            assertThat(ending.isHeading())
                    .as("a heading at the foot of %s", ending)
                    .isFalse();
        }
        for (Ending ending : endings.subList(1, endings.size() - 1)) {
            assertThat(ending.down()).as("%s", ending).isGreaterThan(BODY.y + 0.6 * BODY.height);
        }
    }

    @Test
    void facesAreEmbeddedInPart() throws IOException {
        try (PDDocument document = Loader.loadPDF(Handed.bytes(Handed.COFFEE, Handout.PDF, Lang.ZH))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatItIsAndLeadsThroughIt(Lang lang) throws IOException {
        try (PDDocument document = Loader.loadPDF(Handed.bytes(Handed.COFFEE, Handout.PDF, lang))) {
            assertThat(document.getDocumentInformation().getTitle())
                    .isEqualTo(AdviceView.of(Handed.COFFEE, lang).title());
            assertThat(document.getDocumentCatalog().getLanguage())
                    .isEqualTo(lang.locale().toLanguageTag());
            assertThat(document.getDocumentCatalog()
                            .getDocumentOutline()
                            .getFirstChild()
                            .children())
                    .hasSizeGreaterThan(6);
        }
    }

    @Test
    void theSameAdviceGivesTheSameBytesEverywhere() {
        byte[] usual = Handed.bytes(Handed.COFFEE, Handout.PDF, Lang.ZH);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertThat(Handed.bytes(Handed.COFFEE, Handout.PDF, Lang.ZH)).isEqualTo(usual);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void wordsOfStrangersStayWordsAndFetchNothing() throws IOException {
        byte[] bytes = Handed.bytes(Handed.hostile(), Handout.PDF, Lang.EN);
        assertThat(Handed.solid(text(bytes))).contains("<imgsrc=\"file:///etc/passwd\"/><script>a</script>&xxe;]]>");
        assertThat(text(bytes)).doesNotContain("root:");
        try (PDDocument document = Loader.loadPDF(bytes)) {
            for (PDPage page : document.getPages()) {
                assertThat(page.getResources().getXObjectNames()).isEmpty();
                for (PDAnnotation annotation : page.getAnnotations()) {
                    if (((PDAnnotationLink) annotation).getAction() instanceof PDActionURI link) {
                        assertThat(link.getURI()).startsWith("http");
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCharacterThatNoFaceHoldsIsMarkedAndNamed(Lang lang) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> undrawn = Handouts.write(
                Handed.named("\u3402\uD842\uDFB7\u2615\uFE0F\uD842\uDFB7\u1E63"), Handout.PDF, Options.in(lang), out);
        assertThat(undrawn).containsExactly("U+20BB7", "U+2615");
        String text = Handed.solid(text(out.toByteArray()));
        assertThat(text).contains("\u3402\u3013\u3013\u3013\u1E63", "U+20BB7", "U+2615");
    }

    @Test
    void ofWhatIsDrawnNothingIsSaid() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(Handouts.write(Handed.COFFEE, Handout.PDF, Options.in(Lang.ZH), out))
                .isEmpty();
        assertThat(text(out.toByteArray())).doesNotContain("\u3013");
        assertThat(Handouts.write(Handed.hostile(), Handout.DOCX, Options.in(Lang.ZH), new ByteArrayOutputStream()))
                .isEmpty();
    }

    @Test
    void severalAdvicesStandBehindOneAnother() throws IOException {
        List<Advice> advices = List.of(Handed.COFFEE, Explained.advice("luochuan-apples-2008"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Handouts.write(advices, List.of(List.of(), List.of()), Handout.PDF, Options.in(Lang.EN), out);
        List<String> outline = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(out.toByteArray())) {
            document.getDocumentCatalog().getDocumentOutline().children().forEach(item -> outline.add(item.getTitle()));
        }
        assertThat(outline)
                .containsExactlyElementsOf(advices.stream()
                        .map(each -> AdviceView.of(each, Lang.EN).title())
                        .toList());
    }

    /**
     * How a page ends.
     *
     * @param down where its last line stands, in points from above
     */
    private record Ending(int page, String line, double down, boolean isHeading) {}

    private static List<Ending> endings(byte[] bytes) throws IOException {
        List<Ending> endings = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            List<TextPosition> last = new ArrayList<>();
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void processTextPosition(TextPosition text) {
                    double lowest = last.isEmpty() ? 0 : last.get(0).getYDirAdj();
                    if (text.getYDirAdj() > BODY.getMaxY() || text.getUnicode().isBlank()) {
                        return;
                    }
                    if (text.getYDirAdj() > lowest + 1) {
                        last.clear();
                    }
                    if (text.getYDirAdj() > lowest - 1) {
                        last.add(text);
                    }
                }
            };
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                last.clear();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.getText(document);
                endings.add(new Ending(
                        page,
                        last.stream().map(TextPosition::getUnicode).collect(joining()),
                        last.get(0).getYDirAdj(),
                        last.stream()
                                .allMatch(text -> text.getFont().getName().contains("Bold")
                                        && text.getFontSizeInPt() > HEADING)));
            }
        }
        return endings;
    }

    private static String text(byte[] bytes) throws IOException {
        return text(bytes, false);
    }

    /** The text between the margins: column by column, or line by line over all columns. */
    private static String text(byte[] bytes, boolean byLine) throws IOException {
        StringBuilder text = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            for (PDPage page : document.getPages()) {
                PDFTextStripperByArea body = new PDFTextStripperByArea();
                body.setSortByPosition(byLine);
                body.addRegion("body", BODY);
                body.extractRegions(page);
                text.append(body.getTextForRegion("body"));
            }
        }
        return text.toString();
    }
}
