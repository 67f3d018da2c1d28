package catchup.report.trial;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The XML in which test runners hand their results to continuous integration, as JUnit and Surefire write it. */
final class JUnitXml {

    /** @param failures what is wrong; empty if the test passes */
    record Case(String name, String place, List<String> failures) {}

    private static final int REPLACEMENT = 0xFFFD;

    private JUnitXml() {}

    /** @param suites the tests of each file, by its name */
    static String of(String name, Map<String, List<Case>> suites) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            start(
                    xml,
                    "testsuites",
                    name,
                    suites.values().stream().flatMap(List::stream).toList());
            for (Map.Entry<String, List<Case>> suite : suites.entrySet()) {
                start(xml, "testsuite", suite.getKey(), suite.getValue());
                for (Case test : suite.getValue()) {
                    write(xml, suite.getKey(), test);
                }
                xml.writeEndElement();
                xml.writeCharacters("\n");
            }
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a string takes all that is written", impossible);
        }
        return text.toString();
    }

    private static void start(XMLStreamWriter xml, String element, String name, List<Case> tests)
            throws XMLStreamException {
        long failed = tests.stream().filter(test -> !test.failures().isEmpty()).count();
        xml.writeStartElement(element);
        xml.writeAttribute("name", legal(name));
        xml.writeAttribute("tests", String.valueOf(tests.size()));
        xml.writeAttribute("failures", String.valueOf(failed));
        xml.writeAttribute("errors", "0");
        xml.writeCharacters("\n");
    }

    private static void write(XMLStreamWriter xml, String suite, Case test) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", legal(suite));
        xml.writeAttribute("name", legal(test.name()));
        if (!test.failures().isEmpty()) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", legal(test.failures().get(0)));
            xml.writeCharacters(legal(test.place() + "\n" + String.join("\n", test.failures())));
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    /** The text with a replacement character for each that XML 1.0 cannot hold, escaped or not. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder();
        text.codePoints().forEach(c -> legal.appendCodePoint(isLegal(c) ? c : REPLACEMENT));
        return legal.toString();
    }

    private static boolean isLegal(int c) {
        boolean blank = c == '\t' || c == '\n' || c == '\r';
        return blank
                || (c >= ' ' && c < Character.MIN_SURROGATE)
                || (c > Character.MAX_SURROGATE && c < 0xFFFE)
                || c > 0xFFFF;
    }
}
