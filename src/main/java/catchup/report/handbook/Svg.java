package catchup.report.handbook;

import catchup.report.Columns;
import catchup.report.handbook.Diagram.Box;
import catchup.report.handbook.Diagram.Legend;
import catchup.report.handbook.Diagram.Link;
import catchup.report.handbook.Layout.Place;
import catchup.report.handbook.Layout.Point;
import catchup.text.Lang;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Draws a diagram as SVG: a picture of its own, or a part of a page that has the style sheet. */
public final class Svg {

    /** How boxes and lines look. */
    public static final String STYLE = style();

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();
    private static final int TITLE = 40;
    private static final int LEGEND = 24;
    private static final int SAMPLE = 34;
    private static final double COLUMN = 6.8;
    private static final double HEADLINE = 10.6;
    private static final int SIDE = 8;

    /** A look of the legend, and where it stands. */
    private record Sample(Legend legend, int x, int row) {}

    private final Diagram diagram;
    private final Layout layout;
    private final Lang lang;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    private Svg(Diagram diagram, Lang lang) throws XMLStreamException {
        this.diagram = diagram;
        this.layout = Layout.of(diagram);
        this.lang = lang;
        this.out = FACTORY.createXMLStreamWriter(text);
    }

    /** A picture of its own, with title and style. */
    public static String picture(Diagram diagram, Lang lang) {
        return written(diagram, lang, true) + "\n";
    }

    /** A part of a page. */
    public static String part(Diagram diagram, Lang lang) {
        return written(diagram, lang, false);
    }

    private static String written(Diagram diagram, Lang lang, boolean alone) {
        try {
            Svg svg = new Svg(diagram, lang);
            svg.root(alone);
            svg.out.flush();
            return Columns.visible(svg.text.toString());
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("nothing is written but to memory", impossible);
        }
    }

    private void root(boolean alone) throws XMLStreamException {
        int above = alone ? TITLE : 0;
        int title = (int) Math.ceil(Columns.width(diagram.title()) * HEADLINE) + 2 * SIDE;
        int width = alone ? Math.max(layout.width(), title) : layout.width();
        int height = above + layout.height() + legendHeight();
        out.writeStartElement("svg");
        if (alone) {
            out.writeDefaultNamespace(NAMESPACE);
            out.writeAttribute("xml:lang", lang.locale().toLanguageTag());
            attribute("width", width);
            attribute("height", height);
        }
        out.writeAttribute("class", "graph");
        out.writeAttribute("role", alone ? "img" : "group");
        out.writeAttribute("viewBox", "0 0 " + width + " " + height);
        if (!alone) {
            out.writeAttribute("style", "width:" + width + "px");
        }
        element("title", diagram.title());
        element("desc", diagram.description());
        if (alone) {
            element("style", STYLE);
            rectangle("paper", 0, 0, width, height);
            label("headline", Layout.TOP - 8, 0, diagram.title());
        }
        out.writeStartElement("g");
        if (above > 0) {
            out.writeAttribute("transform", "translate(0 " + above + ")");
        }
        drawing();
        out.writeEndElement();
        out.writeEndElement();
    }

    private void drawing() throws XMLStreamException {
        for (int i = 0; i < diagram.columns().size(); i++) {
            label("heading", 20, layout.columns().get(i), diagram.columns().get(i));
        }
        for (int i = 0; i < diagram.links().size(); i++) {
            line(diagram.links().get(i), layout.lines().get(i));
        }
        for (int i = 0; i < diagram.boxes().size(); i++) {
            box(diagram.boxes().get(i), layout.boxes().get(i));
        }
        legend();
    }

    private void line(Link link, List<Point> points) throws XMLStreamException {
        StringBuilder path = new StringBuilder("M" + at(points.get(0)));
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            double bend = (from.x() + to.x()) / 2;
            boolean between = i % 2 == 1;
            path.append(
                    between
                            ? "C" + number(bend) + " " + number(from.y()) + " " + number(bend) + " " + number(to.y())
                                    + " " + at(to)
                            : "H" + number(to.x()));
        }
        out.writeStartElement("path");
        out.writeAttribute("class", link.look());
        out.writeAttribute("d", path.toString());
        if (link.width() > 0) {
            out.writeAttribute("style", "stroke-width:" + number(link.width()));
        }
        hint(link.hint());
        out.writeEndElement();
    }

    private void box(Box box, Place place) throws XMLStreamException {
        boolean linked = !box.target().isEmpty();
        out.writeStartElement(linked ? "a" : "g");
        out.writeAttribute("class", "box " + box.look());
        if (linked) {
            out.writeAttribute("href", box.target());
        }
        hint(box.hint());
        rectangle("", place.x(), place.y(), place.width(), place.height());
        int y = place.y() + Layout.LINE + 1;
        for (String line : box.lines()) {
            label("", y, place.x() + SIDE, line);
            y += Layout.LINE;
        }
        out.writeEndElement();
    }

    private void legend() throws XMLStreamException {
        for (Sample sample : samples()) {
            int y = layout.height() + sample.row() * LEGEND + LEGEND - 8;
            out.writeStartElement("path");
            out.writeAttribute("class", sample.legend().look());
            out.writeAttribute("d", "M" + sample.x() + " " + (y - 4) + "h" + (SAMPLE - 6));
            out.writeEndElement();
            label("legend", y, sample.x() + SAMPLE, sample.legend().text());
        }
    }

    private int legendHeight() {
        return samples().stream()
                .mapToInt(sample -> (sample.row() + 1) * LEGEND)
                .max()
                .orElse(0);
    }

    /** The legend in as many rows as its width needs. */
    private List<Sample> samples() {
        List<Sample> samples = new ArrayList<>();
        int x = SIDE;
        int row = 0;
        for (Legend each : diagram.legend()) {
            if (x > SIDE && x + width(each) > layout.width()) {
                x = SIDE;
                row++;
            }
            samples.add(new Sample(each, x, row));
            x += width(each);
        }
        return samples;
    }

    private static int width(Legend legend) {
        return SAMPLE + (int) Math.ceil(Columns.width(legend.text()) * COLUMN) + 20;
    }

    private void rectangle(String look, int x, int y, int width, int height) throws XMLStreamException {
        out.writeEmptyElement("rect");
        if (!look.isEmpty()) {
            out.writeAttribute("class", look);
        }
        attribute("x", x);
        attribute("y", y);
        attribute("width", width);
        attribute("height", height);
    }

    private void label(String look, int y, int x, String words) throws XMLStreamException {
        out.writeStartElement("text");
        if (!look.isEmpty()) {
            out.writeAttribute("class", look);
        }
        attribute("x", x == 0 ? SIDE : x);
        attribute("y", y);
        out.writeCharacters(Columns.visible(words));
        out.writeEndElement();
    }

    private void hint(String words) throws XMLStreamException {
        if (!words.isEmpty()) {
            element("title", words);
        }
    }

    private void element(String name, String words) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(Columns.visible(words));
        out.writeEndElement();
    }

    private void attribute(String name, int value) throws XMLStreamException {
        out.writeAttribute(name, String.valueOf(value));
    }

    private static String at(Point point) {
        return number(point.x()) + " " + number(point.y());
    }

    /** With one decimal, and without one that says nothing. */
    private static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + Math.abs(tenths % 10);
    }

    private static String style() {
        try (InputStream style = Svg.class.getResourceAsStream("graph.css")) {
            return new String(Objects.requireNonNull(style).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
