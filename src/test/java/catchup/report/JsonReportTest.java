package catchup.report;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.text.Lang;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonReportTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Objects.requireNonNull(Reports.class.getResourceAsStream("advice.schema.json")));

    @Test
    void theSampleFollowsItsSchema() throws JsonProcessingException {
        assertThat(SCHEMA.validate(tree())).isEmpty();
    }

    @Test
    void soDoesAnAdviceAboutACaseOfWhichNothingIsKnown() throws JsonProcessingException {
        String json = Reports.render(Sample.empty(), Format.JSON, Options.in(Lang.EN));
        assertThat(SCHEMA.validate(MAPPER.readTree(json))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/region",
                "/engine",
                "/recommendations/0",
                "/recommendations/0/certainty",
                "/recommendations/0/criteria/0",
                "/recommendations/0/targets/0",
                "/diagnoses/0",
                "/gaps/0",
                "/gaps/0/region",
                "/strengths/0",
                "/cautions/0",
                "/unknowns/0",
                "/derivation/nodes/0",
                "/derivation/edges/0"
            })
    void whatTheSchemaDoesNotKnowIsRefused(String place) throws JsonProcessingException {
        JsonNode tree = tree();
        ((ObjectNode) tree.at(place)).put("surplus", 1);
        assertThat(SCHEMA.validate(tree)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/case",
                "/stage",
                "/region/name/zh",
                "/recommendations/0/score",
                "/recommendations/0/lead",
                "/recommendations/0/because",
                "/gaps/0/severity",
                "/gaps/0/region/value",
                "/derivation/nodes/0/kind",
                "/derivation/edges/0/from"
            })
    void aFieldOfTheWrongTypeIsRefusedAndSoIsAMissingOne(String place) throws JsonProcessingException {
        int last = place.lastIndexOf('/');
        JsonNode mistyped = tree();
        ObjectNode parent = (ObjectNode) mistyped.at(place.substring(0, last));
        parent.putArray(place.substring(last + 1)).add(true);
        assertThat(SCHEMA.validate(mistyped)).isNotEmpty();
        parent.remove(place.substring(last + 1));
        assertThat(SCHEMA.validate(mistyped)).isNotEmpty();
    }

    @Test
    void everyEdgeAndEveryReasonLeadsToANode() throws JsonProcessingException {
        JsonNode tree = tree();
        Set<String> ids = new HashSet<>();
        tree.at("/derivation/nodes")
                .forEach(node -> assertThat(ids.add(node.path("id").asText())).isTrue());
        tree.at("/derivation/edges").forEach(edge -> assertThat(ids)
                .contains(edge.path("from").asText(), edge.path("to").asText()));
        tree.findValues("because")
                .forEach(because -> because.forEach(id -> assertThat(ids).contains(id.asText())));
    }

    @Test
    void everyRecommendationRestsOnAnObservation() throws JsonProcessingException {
        JsonNode tree = tree();
        for (JsonNode recommendation : tree.path("recommendations")) {
            Set<String> reached = new HashSet<>();
            behind("recommendation:" + recommendation.path("measure").asText(), tree, reached);
            assertThat(reached).anyMatch(id -> id.startsWith("observation:"));
        }
    }

    @Test
    void severalAdvicesFormAnArrayAndSoDoesOneAmongThem() throws JsonProcessingException {
        String two = Reports.render(List.of(Sample.advice(), Sample.empty()), Format.JSON, Options.in(Lang.EN));
        String one = Reports.render(List.of(Sample.advice()), Format.JSON, Options.in(Lang.EN));
        assertThat(MAPPER.readTree(two)).hasSize(2).allSatisfy(each -> assertThat(SCHEMA.validate(each))
                .isEmpty());
        assertThat(MAPPER.readTree(one).isArray()).isTrue();
    }

    @Test
    void namesComeBackAsTheyWere() throws JsonProcessingException {
        String name = "<script>alert(1)</script> & \"x\" \u001B \u202E";
        String json = Reports.render(Sample.named(name), Format.JSON, Options.in(Lang.EN));
        assertThat(MAPPER.readTree(json).at("/region/name/en").asText()).isEqualTo(name);
    }

    private static void behind(String id, JsonNode tree, Set<String> reached) {
        for (JsonNode edge : tree.at("/derivation/edges")) {
            String from = edge.path("from").asText();
            if (edge.path("to").asText().equals(id) && reached.add(from)) {
                behind(from, tree, reached);
            }
        }
    }

    private static JsonNode tree() throws JsonProcessingException {
        return MAPPER.readTree(Reports.render(Sample.advice(), Format.JSON, Options.in(Lang.EN)));
    }
}
