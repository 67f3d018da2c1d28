package catchup.report.robustness;

import catchup.report.Columns;
import catchup.robustness.Acceptance;
import java.io.StringWriter;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The rank-acceptability chart as SVG: one bar a measure, its pieces as long as the share of draws in which it takes those
 * ranks. Pieces differ by pattern and shade, and those with room say their share in per cent.
 */
final class BarChart {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newFactory();
    private static final int WIDTH = 880;
    private static final int NAMES = 292;
    private static final int BAR = WIDTH - NAMES - 8;
    private static final int ROW = 36;
    private static final int THICK = 24;
    private static final int COLUMNS = 41;
    private static final int LINE = 14;
    private static final int LEGEND = 52;
    private static final int SWATCH = 26;
    private static final int ROOM = 30;
    private static final double LETTER = 6.9;
    private static final double SEEN = 0.002;

    private final Words words;
    private final List<Acceptance> measures;
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter out;

    private BarChart(Words words, List<Acceptance> measures) throws XMLStreamException {
        this.words = words;
        this.measures = measures;
        this.out = FACTORY.createXMLStreamWriter(text);
    }

    /** The chart of some measures as a finished element. */
    static String of(List<Acceptance> measures, Words words) {
        try {
            BarChart chart = new BarChart(words, measures);
            chart.write();
            return chart.text.toString();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("writing to memory cannot fail", impossible);
        }
    }

    private void write() throws XMLStreamException {
        int height = LEGEND + ROW * measures.size() + 6;
        out.writeStartElement("svg");
        out.writeAttribute("xmlns", "http://www.w3.org/2000/svg");
        out.writeAttribute("role", "img");
        out.writeAttribute("width", String.valueOf(WIDTH));
        out.writeAttribute("height", String.valueOf(height));
        out.writeAttribute("viewBox", "0 0 " + WIDTH + " " + height);
        out.writeAttribute("style", "display:block;max-width:100%;height:auto;font-size:12.5px");
        element("title", words.get("chart.title"));
        element("desc", description());
        patterns();
        legend();
        int y = LEGEND;
        for (Acceptance measure : measures) {
            row(measure, y);
            y += ROW;
        }
        out.writeEndElement();
        out.flush();
    }

    /** The chart in words, for whoever cannot see it. */
    private String description() {
        List<String> rows = measures.stream()
                .map(each -> words.labels()
                        .get("colon", each.measure().name(), words.get("in-top", 3, words.percent(each.top(3)))))
                .toList();
        return words.labels().semicolons(rows);
    }

    private void patterns() throws XMLStreamException {
        out.writeStartElement("defs");
        pattern(Band.FIRST, "#17324d", "");
        pattern(Band.SECOND, "#2f6396", "M0 0V8");
        pattern(Band.THIRD, "#7fa8cd", "M0 8L8 0");
        pattern(Band.FIFTH, "#b9d0e4", "M4 3V5");
        pattern(Band.TENTH, "#e1ebf4", "M0 4H8");
        pattern(Band.BELOW, "#f1ece0", "M0 0L8 8");
        pattern(Band.NONE, "#ffffff", "M0 8L8 0M0 0L8 8");
        out.writeEndElement();
    }

    private void pattern(Band band, String shade, String line) throws XMLStreamException {
        out.writeStartElement("pattern");
        out.writeAttribute("id", band.fill());
        out.writeAttribute("width", "8");
        out.writeAttribute("height", "8");
        out.writeAttribute("patternUnits", "userSpaceOnUse");
        rectangle(0, 0, 8, 8, shade);
        if (!line.isEmpty()) {
            out.writeEmptyElement("path");
            out.writeAttribute("d", line);
            out.writeAttribute(
                    "style", "fill:none;stroke-width:1;stroke:" + (band == Band.SECOND ? "#6d97c1" : "#98a7b5"));
        }
        out.writeEndElement();
    }

    private void legend() throws XMLStreamException {
        double x = 0;
        int y = 4;
        for (Band band : Band.values()) {
            String label = words.get(band.key());
            double width = SWATCH + 6 + Columns.width(label) * LETTER + 14;
            if (x + width > WIDTH) {
                x = 0;
                y += 20;
            }
            framed(x, y, SWATCH, 14, band);
            label(x + SWATCH + 6, y + 11.5, label, "fill:#51606e");
            x += width;
        }
    }

    private void row(Acceptance measure, int y) throws XMLStreamException {
        String place = measure.now().map(now -> now.rank() + "  ").orElse("–  ");
        List<String> lines = Columns.wrap(words.labels().in(measure.measure().name()), COLUMNS);
        int shown = Math.min(2, lines.size());
        double top = y + THICK / 2.0 + 4.5 - (shown - 1) * LINE / 2.0;
        label(0, top, place, "font-weight:700;fill:#17324d");
        for (int i = 0; i < shown; i++) {
            label(28, top + i * LINE, lines.get(i), "fill:#1b2733");
        }
        double x = NAMES;
        for (Band band : Band.values()) {
            double width = band.share(measure) * BAR;
            if (band.share(measure) > SEEN) {
                piece(measure, band, x, y, width);
            }
            x += width;
        }
    }

    private void piece(Acceptance measure, Band band, double x, int y, double width) throws XMLStreamException {
        out.writeStartElement("g");
        element("title", words.get("piece", words.get(band.key()), words.percent(band.share(measure))));
        framed(x, y, width, THICK, band);
        if (width >= ROOM) {
            boolean dark = band == Band.FIRST || band == Band.SECOND;
            String halo = dark ? "" : ";paint-order:stroke;stroke:#fff;stroke-width:3px";
            label(
                    x + width / 2,
                    y + THICK / 2.0 + 4.5,
                    words.percent(band.share(measure)),
                    "text-anchor:middle;fill:" + (dark ? "#fff" : "#1b2733") + halo);
        }
        out.writeEndElement();
    }

    private void framed(double x, double y, double width, double height, Band band) throws XMLStreamException {
        rectangle(x, y, width, height, "url(#" + band.fill() + ")");
        // the frame tells pieces apart without their shade
        out.writeEmptyElement("rect");
        bounds(x, y, width, height);
        out.writeAttribute("style", "fill:none;stroke:#3a4650;stroke-width:0.8");
    }

    private void rectangle(double x, double y, double width, double height, String fill) throws XMLStreamException {
        out.writeEmptyElement("rect");
        bounds(x, y, width, height);
        out.writeAttribute("fill", fill);
    }

    private void bounds(double x, double y, double width, double height) throws XMLStreamException {
        out.writeAttribute("x", number(x));
        out.writeAttribute("y", number(y));
        out.writeAttribute("width", number(width));
        out.writeAttribute("height", number(height));
    }

    private void label(double x, double y, String words, String style) throws XMLStreamException {
        out.writeStartElement("text");
        out.writeAttribute("x", number(x));
        out.writeAttribute("y", number(y));
        out.writeAttribute("style", style);
        out.writeCharacters(Columns.visible(words));
        out.writeEndElement();
    }

    private void element(String name, String words) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(Columns.visible(words));
        out.writeEndElement();
    }

    /** With one decimal, and without one that says nothing. */
    private static String number(double value) {
        long tenths = Math.round(value * 10);
        return tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + Math.abs(tenths % 10);
    }
}
