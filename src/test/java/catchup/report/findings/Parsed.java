package catchup.report.findings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reports read again, each as the list of its findings: {@code file code line:column}. */
final class Parsed {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema OURS =
            schema(SpecVersion.VersionFlag.V202012, "/catchup/report/findings.schema.json");
    private static final JsonSchema SARIF = schema(SpecVersion.VersionFlag.V7, "/schema/sarif-schema-2.1.0.json");

    private Parsed() {}

    /** Findings in JSON, which must follow its schema. */
    static List<String> json(String report) {
        List<String> findings = new ArrayList<>();
        for (JsonNode finding : valid(report, OURS).get("findings")) {
            JsonNode at = finding.get("at");
            findings.add(brief(
                    at.get("file").asText(),
                    finding.get("code").asText(),
                    at.get("line").asInt(0),
                    at.get("column").asInt(0)));
        }
        return findings;
    }

    /** Findings in SARIF, which must follow its official schema. */
    static List<String> sarif(String report) {
        List<String> findings = new ArrayList<>();
        for (JsonNode result : sarifTree(report).at("/runs/0/results")) {
            JsonNode physical = result.at("/locations/0/physicalLocation");
            findings.add(brief(
                    URI.create(physical.at("/artifactLocation/uri").asText()).getPath(),
                    result.get("ruleId").asText(),
                    physical.at("/region/startLine").asInt(0),
                    physical.at("/region/startColumn").asInt(0)));
        }
        return findings;
    }

    static JsonNode sarifTree(String report) {
        return valid(report, SARIF);
    }

    /** The failures in JUnit’s XML, whose counts must be right. */
    static List<String> junit(String report) {
        List<String> findings = new ArrayList<>();
        Element root = xml(report).getDocumentElement();
        counts(root);
        for (Element suite : elements(root, "testsuite")) {
            counts(suite);
            for (Element test : elements(suite, "testcase")) {
                assertThat(test.getAttribute("classname")).isEqualTo(suite.getAttribute("name"));
                for (Element failure : elements(test, "failure")) {
                    assertThat(failure.getAttribute("message")).isNotBlank();
                    String[] name = test.getAttribute("name").split("[: ]", -1);
                    boolean whole = !Character.isDigit(name[0].charAt(0));
                    String code = failure.getAttribute("type").split(" ", -1)[1];
                    int line = whole ? 0 : Integer.parseInt(name[0]);
                    int column = whole ? 0 : Integer.parseInt(name[1]);
                    findings.add(brief(suite.getAttribute("name"), code, line, column));
                }
            }
        }
        return findings;
    }

    static Document xml(String report) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(report)));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new AssertionError(report, broken);
        }
    }

    static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> (Element) found.item(i))
                .toList();
    }

    static String brief(String file, String code, int line, int column) {
        return file + " " + code + " " + line + ":" + column;
    }

    private static void counts(Element element) {
        assertThat(element.getAttribute("tests"))
                .isEqualTo(String.valueOf(elements(element, "testcase").size()));
        assertThat(element.getAttribute("failures"))
                .isEqualTo(String.valueOf(elements(element, "failure").size()));
    }

    private static JsonNode valid(String report, JsonSchema schema) {
        try {
            JsonNode tree = MAPPER.readTree(report);
            assertThat(schema.validate(tree)).isEmpty();
            return tree;
        } catch (JsonProcessingException broken) {
            throw new AssertionError(report, broken);
        }
    }

    private static JsonSchema schema(SpecVersion.VersionFlag version, String resource) {
        return JsonSchemaFactory.getInstance(version)
                .getSchema(Objects.requireNonNull(Parsed.class.getResourceAsStream(resource)));
    }
}
