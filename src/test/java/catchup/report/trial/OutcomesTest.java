package catchup.report.trial;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.inference.Judgement.Shortfall;
import catchup.report.Columns;
import catchup.report.Options;
import catchup.text.Lang;
import catchup.trial.Outcome;
import catchup.trial.Outcome.Failure;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jline.utils.AttributedString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Every way in which a test can fail, for people, programs and continuous integration. */
class OutcomesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HOSTILE = "a ]]> & <b> \"c\" 'd' {0} {1} $1 \u0001\u0008\u001B[31m\uFFFE 中😀";

    @Test
    void theSampleFailsInEveryWayThereIs() {
        Set<Class<?>> failures = Sample.outcomes("").stream()
                .flatMap(outcome -> outcome.failures().stream())
                .map(Object::getClass)
                .collect(Collectors.toSet());
        assertThat(failures).containsExactlyInAnyOrder(Failure.class.getPermittedSubclasses());
        Set<Class<?>> shortfalls = Sample.unmet().stream()
                .map(judgement -> judgement.shortfall().getClass())
                .collect(Collectors.toSet());
        shortfalls.add(Shortfall.None.class);
        assertThat(shortfalls).containsExactlyInAnyOrder(Shortfall.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void textTellsWhatFailsAndWhereAndNothingElse(Lang lang) {
        String text = report("some test", lang).text();
        assertThat(text).doesNotContainPattern("\\{\\d").doesNotContain("null").doesNotContain("Optional");
        assertThat(text.lines().filter(line -> line.startsWith("✗ "))).hasSize(4);
        assertThat(text.lines().filter(line -> line.contains(".test.yaml:"))).hasSize(4);
        assertThat(text.lines().filter(line -> line.startsWith("    ✗ ")))
                .hasSizeGreaterThanOrEqualTo(Sample.unmet().size());
        assertThat(text.lines().filter(line -> line.startsWith("    ✓ "))).isNotEmpty();
        assertThat(text.lines().reduce((first, last) -> last).orElseThrow()).contains("1", "4");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyShortfallIsSaidInItsOwnWords(Lang lang) {
        Lacks lacks = new Lacks(Sample.RULES, lang);
        List<String> said = Sample.unmet().stream().map(lacks::of).toList();
        assertThat(said).doesNotHaveDuplicates().noneMatch(String::isBlank);
        String crowd =
                said.stream().filter(line -> line.contains("34")).findFirst().orElseThrow();
        assertThat(Columns.width(crowd)).isLessThan(400);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void noLineIsWiderThanThePageAndColourChangesNoWord(Lang lang) {
        for (int width : new int[] {40, 63, 140}) {
            String plain =
                    new Outcomes(Sample.outcomes(HOSTILE), Sample.RULES, new Options(lang, 0, width, false)).text();
            String colour =
                    new Outcomes(Sample.outcomes(HOSTILE), Sample.RULES, new Options(lang, 0, width, true)).text();
            assertThat(plain.lines())
                    .allSatisfy(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(width));
            assertThat(plain).doesNotContain("\u001B");
            assertThat(AttributedString.stripAnsi(colour)).isEqualTo(plain);
        }
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void jsonHoldsEveryTestWithItsFailures(Lang lang) throws IOException {
        JsonNode root = JSON.readTree(report(HOSTILE, lang).json());
        assertThat(root.path("tests").asInt()).isEqualTo(5);
        assertThat(root.path("failed").asInt()).isEqualTo(4);
        JsonNode first = root.path("outcomes").path(0);
        assertThat(first.path("test").asText()).isEqualTo(HOSTILE);
        assertThat(first.path("passes").asBoolean()).isTrue();
        assertThat(first.path("failures")).isEmpty();
        assertThat(root.findValuesAsText("kind"))
                .containsExactly("did-not-fire", "fired", "other-certainty", "other-conclusions", "other-severity");
        assertThat(root.path("outcomes").path(1).path("failures").path(0).path("details"))
                .hasSameSizeAs(Sample.unmet());
        JsonNode conclusions =
                root.path("outcomes").path(3).path("failures").path(1).path("details");
        assertThat(conclusions)
                .as("three missing, for a measure brings its theme, and one not expected")
                .hasSize(4);
        assertThat(root.path("outcomes").path(4).path("indicator").asText()).isEqualTo("logistics-cost-share");
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void junitXmlIsWellFormedWhateverNamesHold(Lang lang) throws Exception {
        Element root = parse(report(HOSTILE, lang).junit());
        assertThat(root.getTagName()).isEqualTo("testsuites");
        assertThat(root.getAttribute("tests")).isEqualTo("5");
        assertThat(root.getAttribute("failures")).isEqualTo("4");
        NodeList suites = root.getElementsByTagName("testsuite");
        assertThat(suites.getLength()).isEqualTo(2);
        assertThat(((Element) suites.item(0)).getAttribute("tests")).isEqualTo("4");
        Element test = (Element) root.getElementsByTagName("testcase").item(0);
        assertThat(test.getAttribute("name"))
                .isEqualTo("a ]]> & <b> \"c\" 'd' {0} {1} $1 \uFFFD\uFFFD\uFFFD[31m\uFFFD 中😀");
        NodeList failures = root.getElementsByTagName("failure");
        assertThat(failures.getLength()).isEqualTo(4);
        Element silent = (Element) failures.item(0);
        assertThat(silent.getAttribute("message")).contains(Sample.RULE.name());
        assertThat(silent.getTextContent()).startsWith("rules/diagnose/some.test.yaml:12:5\n");
        assertThat(silent.getTextContent().lines()).hasSize(2 + Sample.unmet().size());
    }

    @Test
    void halfACharacterIsReplacedToo() throws Exception {
        Element root = parse(report("x\uD800y\uDC00", Lang.EN).junit());
        assertThat(((Element) root.getElementsByTagName("testcase").item(0)).getAttribute("name"))
                .isEqualTo("x\uFFFDy\uFFFD");
    }

    @Test
    void noTestAtAllIsNoFailure() throws Exception {
        Outcomes none = new Outcomes(List.of(), Sample.RULES, Options.in(Lang.EN));
        assertThat(parse(none.junit()).getAttribute("tests")).isEqualTo("0");
        assertThat(none.text().lines()).hasSize(1);
        assertThat(JSON.readTree(none.json()).path("outcomes")).isEmpty();
    }

    private static Outcomes report(String name, Lang lang) {
        List<Outcome> outcomes = Sample.outcomes(name);
        return new Outcomes(outcomes, Sample.RULES, Options.in(lang));
    }

    private static Element parse(String xml) throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getDocumentElement();
    }
}
