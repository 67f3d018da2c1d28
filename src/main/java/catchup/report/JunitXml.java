package catchup.report;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The XML in which test runners hand their results to continuous integration, as JUnit and Surefire write it. */
public final class JunitXml {

    /** One test of a suite; it passes if nothing has failed. */
    public record Case(String name, Optional<Failure> failure) {}

    /**
     * What is wrong.
     *
     * @param type the kind of it
     * @param message in one line
     * @param text the whole of it
     */
    public record Failure(String type, String message, String text) {}

    private static final int REPLACEMENT = 0xFFFD;

    private final XMLStreamWriter xml;

    private JunitXml(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** @param suites the tests of each file, by its name */
    public static String of(String name, Map<String, List<Case>> suites) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            new JunitXml(xml).write(name, suites);
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("a string takes all that is written", impossible);
        }
        return text.toString();
    }

    private void write(String name, Map<String, List<Case>> suites) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeCharacters("\n");
        start("testsuites", name, suites.values().stream().flatMap(List::stream).toList());
        for (Map.Entry<String, List<Case>> suite : suites.entrySet()) {
            start("testsuite", suite.getKey(), suite.getValue());
            for (Case test : suite.getValue()) {
                write(suite.getKey(), test);
            }
            end();
        }
        end();
        xml.writeEndDocument();
    }

    private void start(String element, String name, List<Case> tests) throws XMLStreamException {
        long failed = tests.stream().filter(test -> test.failure().isPresent()).count();
        xml.writeStartElement(element);
        attribute("name", name);
        attribute("tests", String.valueOf(tests.size()));
        attribute("failures", String.valueOf(failed));
        attribute("errors", "0");
        attribute("skipped", "0");
        xml.writeCharacters("\n");
    }

    private void write(String suite, Case test) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("classname", suite);
        attribute("name", test.name());
        if (test.failure().isPresent()) {
            Failure failure = test.failure().get();
            xml.writeStartElement("failure");
            attribute("message", failure.message());
            attribute("type", failure.type());
            xml.writeCharacters(legal(failure.text()));
            xml.writeEndElement();
        }
        end();
    }

    private void end() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    /** The text with a replacement character for each that XML 1.0 cannot hold, escaped or not. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder();
        text.codePoints().forEach(c -> legal.appendCodePoint(isLegal(c) ? c : REPLACEMENT));
        return legal.toString();
    }

    private static boolean isLegal(int c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean none = (c & 0xFFFE) == 0xFFFE;
        return !control && !surrogate && !none;
    }
}
