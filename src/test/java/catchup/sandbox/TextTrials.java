package catchup.sandbox;

import catchup.text.Unseen;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.text.MessageFormat;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** What becomes of a text that is put anywhere as it is. */
final class TextTrials {

    private TextTrials() {}

    static boolean becomesMarkup(Attack attack, Path folder) throws IOException {
        for (String text : attack.shows()) {
            if (hasMore("<p>" + text + "</p>", 0) || hasMore("<p title=\"" + text + "\"/>", 1)) {
                return true;
            }
        }
        return false;
    }

    static boolean isExpanded(Attack attack, Path folder) {
        return attack.shows().stream().anyMatch(text -> !text.equals(expanded(text)));
    }

    static boolean steersTheTerminal(Attack attack, Path folder) {
        return attack.parts().stream()
                .map(part -> part instanceof Parts.Text text
                        ? part.path() + new String(text.bytes(), java.nio.charset.StandardCharsets.UTF_8)
                        : part.path())
                .anyMatch(text -> text.codePoints().anyMatch(c -> c != '\n' && Unseen.is(c)));
    }

    private static String expanded(String text) {
        try {
            String formatted = new MessageFormat(text).format(new Object[] {"secret"});
            return "x".replaceAll("x", String.format(formatted, "secret"));
        } catch (IllegalArgumentException | IndexOutOfBoundsException failed) {
            return String.valueOf(failed.getMessage());
        }
    }

    /** Whether there is more in a page than one paragraph with so many attributes: it can only have come with the text. */
    private static boolean hasMore(String page, int attributes) throws IOException {
        try {
            Document read = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(page)));
            return read.getElementsByTagName("*").getLength() > 1
                    || read.getDocumentElement().getAttributes().getLength() > attributes;
        } catch (SAXException none) {
            return false;
        } catch (ParserConfigurationException impossible) {
            throw new IOException(impossible);
        }
    }
}
