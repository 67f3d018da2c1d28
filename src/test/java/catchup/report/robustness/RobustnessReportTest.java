package catchup.report.robustness;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.advice.Adviser;
import catchup.advice.Probe;
import catchup.casefile.CaseFiles;
import catchup.diagnostic.Diagnostics;
import catchup.fact.Case;
import catchup.inference.DirectReasoner;
import catchup.inference.Shipped;
import catchup.report.Columns;
import catchup.report.Format;
import catchup.report.Options;
import catchup.robustness.Acceptance;
import catchup.robustness.Draws;
import catchup.robustness.Robustness;
import catchup.rulebase.RuleBase;
import catchup.text.Lang;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RobustnessReportTest {

    private static final RuleBase RULES = Shipped.rules();
    private static final Case CASE = new CaseFiles(RULES.indicators(), RULES.settings())
            .read(Path.of("cases/luochuan-apples-2008.yaml"), new Diagnostics())
            .get(0);
    private static final Robustness ROBUSTNESS = new Draws(new Probe(RULES)).of(CASE, 120, 3, new AtomicInteger()::set);
    private static final RobustnessReport REPORT =
            new RobustnessReport(ROBUSTNESS, new Adviser(new DirectReasoner(RULES)).advise(CASE));
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Objects.requireNonNull(RobustnessReport.class.getResourceAsStream("robustness.schema.json")));

    @ParameterizedTest
    @EnumSource(Lang.class)
    void everyFormNamesTheMeasuresAndHowOftenTheyAreFirst(Lang lang) {
        for (Format format : Format.values()) {
            String answer = REPORT.in(format, Options.in(lang));
            Acceptance first = ROBUSTNESS.measures().get(0);
            assertThat(answer).contains(first.measure().name().in(lang));
            assertThat(REPORT.in(format, Options.in(lang))).isEqualTo(answer);
        }
        assertThat(REPORT.in(Format.TEXT, Options.in(lang)))
                .contains(new Words(lang).percent(ROBUSTNESS.measures().get(0).top(3)));
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 100, 140})
    void textIsNoWiderThanThePage(int width) {
        for (Lang lang : Lang.values()) {
            REPORT.in(Format.TEXT, new Options(lang, 10, width, false))
                    .lines()
                    .forEach(line -> assertThat(Columns.width(line)).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void theJsonFollowsItsSchema() throws JsonProcessingException {
        JsonNode tree = MAPPER.readTree(REPORT.in(Format.JSON, Options.in(Lang.EN)));
        assertThat(SCHEMA.validate(tree)).isEmpty();
        assertThat(tree.at("/measures/0/ranks").isEmpty()).isFalse();
        assertThat(tree.at("/pairs")).hasSize(45);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/engine", "/weights/need", "/measures/0", "/measures/0/certainty", "/pairs/0"})
    void whatTheSchemaDoesNotKnowIsRefusedAndSoIsWhatIsMissing(String place) throws JsonProcessingException {
        JsonNode surplus = MAPPER.readTree(REPORT.in(Format.JSON, Options.in(Lang.EN)));
        ((ObjectNode) surplus.at(place)).put("surplus", 1);
        assertThat(SCHEMA.validate(surplus)).isNotEmpty();
        JsonNode lacking = MAPPER.readTree(REPORT.in(Format.JSON, Options.in(Lang.EN)));
        ObjectNode parent = (ObjectNode) lacking.at(place);
        parent.remove(parent.fieldNames().next());
        assertThat(SCHEMA.validate(lacking)).isNotEmpty();
    }

    @Test
    void bandsShareOutAllDraws() {
        for (Acceptance each : ROBUSTNESS.measures()) {
            double sum = 0;
            for (Band band : Band.values()) {
                assertThat(band.share(each)).isBetween(-1e-9, 1 + 1e-9);
                sum += band.share(each);
            }
            assertThat(sum).isCloseTo(1, org.assertj.core.api.Assertions.within(1e-9));
            assertThat(LetterChart.bar(each, 40)).hasSize(40);
        }
    }

    @Test
    void aBarHasEachLetterAsOftenAsItsShare() {
        Acceptance half = acceptance(
                IntStream.range(0, 12)
                        .mapToObj(rank -> rank == 0 ? 0.5 : rank == 11 ? 0.25 : 0.0)
                        .toList(),
                0.75);
        assertThat(LetterChart.bar(half, 8)).isEqualTo("1111--..");
        assertThat(LetterChart.bar(acceptance(java.util.List.of(0.25, 0.25, 0.5), 1), 4))
                .isEqualTo("1233");
        assertThat(LetterChart.bar(acceptance(java.util.List.of(), 0), 3)).isEqualTo("...");
    }

    private static Acceptance acceptance(java.util.List<Double> ranks, double recommended) {
        return new Acceptance(RULES.measures().all().get(0), Optional.empty(), recommended, ranks, 0, Map.of(), 0);
    }

    @ParameterizedTest
    @EnumSource(Lang.class)
    void theChartIsWellFormedAndTellsPiecesApartByMoreThanColour(Lang lang) throws XMLStreamException {
        String svg = BarChart.of(ROBUSTNESS.measures(), new Words(lang));
        XMLStreamReader reader = XMLInputFactory.newFactory().createXMLStreamReader(new StringReader(svg));
        int patterns = 0;
        int titles = 0;
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT) {
                patterns += reader.getLocalName().equals("pattern") ? 1 : 0;
                titles += reader.getLocalName().equals("title") ? 1 : 0;
            }
        }
        assertThat(patterns).isEqualTo(Band.values().length);
        assertThat(titles).isGreaterThan(ROBUSTNESS.measures().size());
    }

    @Test
    void oftenHasAWordForEveryShare() {
        assertThat(Often.of(1)).isEqualTo(Often.ALWAYS);
        assertThat(Often.of(0.9999)).isEqualTo(Often.NEARLY_ALWAYS);
        assertThat(Often.of(0.95)).isEqualTo(Often.NEARLY_ALWAYS);
        assertThat(Often.of(0.75)).isEqualTo(Often.MOSTLY);
        assertThat(Often.of(0.6)).isEqualTo(Often.MORE_OFTEN_THAN_NOT);
        assertThat(Often.of(0.2)).isEqualTo(Often.SOMETIMES);
        assertThat(Often.of(0.05)).isEqualTo(Often.SELDOM);
        assertThat(Often.of(0.001)).isEqualTo(Often.HARDLY_EVER);
        assertThat(Often.of(0)).isEqualTo(Often.NEVER);
    }

    @Test
    void aCaseOfWhichNothingIsKnownIsAnsweredToo() throws JsonProcessingException {
        Case empty = new Case("empty", "", CASE.region(), CASE.benchmark(), Map.of());
        Robustness robustness = new Draws(new Probe(RULES)).of(empty, 5, 1, done -> {});
        RobustnessReport report =
                new RobustnessReport(robustness, new Adviser(new DirectReasoner(RULES)).advise(empty));
        for (Format format : Format.values()) {
            assertThat(report.in(format, Options.in(Lang.EN))).isNotBlank();
        }
        assertThat(SCHEMA.validate(MAPPER.readTree(report.in(Format.JSON, Options.in(Lang.EN)))))
                .isEmpty();
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(keys(Lang.EN)).isNotEmpty().isEqualTo(keys(Lang.ZH));
    }

    private static java.util.Set<String> keys(Lang lang) {
        return new java.util.TreeSet<>(ResourceBundle.getBundle(
                        "catchup/report/robustness/words",
                        lang.locale(),
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet());
    }
}
