package catchup.report.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.handbook.Books;
import catchup.handbook.Handbook;
import catchup.handbook.Standing;
import catchup.handbook.Start;
import catchup.report.Options;
import catchup.rulebase.Mention;
import catchup.rulebase.Mention.Kind;
import catchup.text.Lang;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class SvgTest {

    private static final Handbook BOOK = Books.shipped();

    private record Rectangle(double x, double y, double width, double height) {

        boolean overlaps(Rectangle other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyDrawingIsWellFormedAndEveryBoxLiesInItApartFromTheOthers(Lang lang) throws Exception {
        HandbookReport report = new HandbookReport(BOOK, Options.in(lang));
        List<String> drawings = new ArrayList<>(List.of(report.themesGraph()));
        mentions(Kind.DIMENSION).forEach(each -> drawings.add(report.themeGraph(each)));
        mentions(Kind.MEASURE).forEach(each -> drawings.add(report.originsGraph(each)));
        BOOK.rules().indicators().all().stream().limit(40).forEach(each -> {
            drawings.add(report.consequencesGraph(Start.at(each)));
            drawings.add(report.consequencesGraph(Start.at(each, Standing.UNKNOWN)));
        });
        for (String svg : drawings) {
            check(parsed(svg));
        }
    }

    @ParameterizedTest
    @EnumSource
    void everythingInAGraphIsDrawn(Lang lang) throws Exception {
        Mention measure = new Mention(Kind.MEASURE, "dry-port");
        Element svg = parsed(new HandbookReport(BOOK, Options.in(lang)).originsGraph(measure));
        catchup.handbook.Graph graph = BOOK.graph().leadingTo(measure);
        String hints = svg.getTextContent();
        assertThat(graph.nodes()).allSatisfy(node -> assertThat(hints).contains(node.id()));
        assertThat(boxes(svg)).hasSameSizeAs(graph.nodes());
        assertThat(svg.getElementsByTagName("path").getLength())
                .isGreaterThanOrEqualTo(graph.edges().size());
        assertThat(svg.getAttribute("xml:lang")).isEqualTo(lang.locale().toLanguageTag());
    }

    private static void check(Element svg) {
        String[] view = svg.getAttribute("viewBox").split(" ", -1);
        double height = Double.parseDouble(view[3]) - offset(svg);
        List<Rectangle> boxes = boxes(svg);
        for (int i = 0; i < boxes.size(); i++) {
            Rectangle box = boxes.get(i);
            assertThat(box.x()).isNotNegative();
            assertThat(box.y()).isNotNegative();
            assertThat(box.x() + box.width()).isLessThanOrEqualTo(Double.parseDouble(view[2]));
            assertThat(box.y() + box.height()).isLessThanOrEqualTo(height);
            assertThat(boxes.subList(i + 1, boxes.size())).noneMatch(box::overlaps);
        }
    }

    /** By how much the drawing stands below the upper edge. */
    private static double offset(Element svg) {
        Element group = (Element) svg.getElementsByTagName("g").item(0);
        String[] shift = group.getAttribute("transform").split("[ ()]", -1);
        return shift.length < 3 ? 0 : Double.parseDouble(shift[2]);
    }

    private static List<Rectangle> boxes(Element svg) {
        List<Rectangle> boxes = new ArrayList<>();
        NodeList found = svg.getElementsByTagName("rect");
        for (int i = 0; i < found.getLength(); i++) {
            Element rect = (Element) found.item(i);
            if (!rect.getAttribute("class").equals("paper")) {
                boxes.add(new Rectangle(
                        number(rect, "x"), number(rect, "y"), number(rect, "width"), number(rect, "height")));
            }
        }
        return boxes;
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    private static Element parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)))
                .getDocumentElement();
    }

    private static Stream<Mention> mentions(Kind kind) {
        return switch (kind) {
            case DIMENSION -> BOOK.rules().dimensions().ids().stream().map(id -> new Mention(kind, id));
            case MEASURE -> BOOK.rules().measures().ids().stream().map(id -> new Mention(kind, id));
            default -> BOOK.rules().indicators().ids().stream().map(id -> new Mention(Kind.INDICATOR, id));
        };
    }
}
