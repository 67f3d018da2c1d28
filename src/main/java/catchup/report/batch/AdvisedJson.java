package catchup.report.batch;

import catchup.batch.Advised;
import catchup.report.Json;
import catchup.text.Text;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is kept of an advice as a line of JSON, and back. Things are called by their ids; names stand in the rule base. The names of
 * the keys are a contract, described by {@code advised.schema.json}.
 */
final class AdvisedJson {

    private static final JsonMapper MAPPER = new JsonMapper();

    private AdvisedJson() {}

    static String line(Advised advised) {
        ObjectNode root = Json.object();
        root.put("line", advised.line());
        root.put("key", advised.key());
        root.put("case", advised.id());
        root.set("name", Json.text(advised.name()));
        root.set("benchmark", Json.text(advised.benchmark()));
        root.put("year", advised.year());
        root.put("stage", advised.stage());
        root.put("recommended", advised.recommended());
        root.set("measures", Json.array(advised.measures(), AdvisedJson::place));
        root.set("diagnoses", Json.array(advised.diagnoses(), AdvisedJson::cause));
        root.set("gaps", Json.array(advised.gaps(), AdvisedJson::gap));
        root.set("strengths", Json.strings(advised.strengths()));
        root.set("cautions", Json.strings(advised.cautions()));
        root.set("missing", Json.strings(advised.missing()));
        ObjectNode figures = Json.object();
        advised.figures().forEach((id, value) -> figures.set(id, Json.number(value)));
        root.set("figures", figures);
        return Json.line(root);
    }

    private static ObjectNode place(Advised.Place place) {
        ObjectNode node = Json.object();
        node.put("rank", place.rank());
        node.put("measure", place.measure());
        node.set("score", Json.number(place.score()));
        node.set("certainty", Json.number(place.certainty()));
        node.put("phase", place.phase());
        return node;
    }

    private static ObjectNode cause(Advised.Cause cause) {
        ObjectNode node = Json.object();
        node.put("diagnosis", cause.diagnosis());
        node.set("certainty", Json.number(cause.certainty()));
        return node;
    }

    private static ObjectNode gap(Advised.Shortfall gap) {
        ObjectNode node = Json.object();
        node.put("indicator", gap.indicator());
        node.put("severity", gap.severity());
        node.set("region", Json.number(gap.region()));
        node.set("benchmark", Json.number(gap.benchmark()));
        return node;
    }

    /** What a line says that {@link #line} wrote. */
    static Advised read(String line) {
        JsonNode root;
        try {
            root = MAPPER.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException(broken);
        }
        List<Advised.Place> measures = new ArrayList<>();
        root.path("measures")
                .forEach(node -> measures.add(new Advised.Place(
                        node.path("rank").asInt(),
                        node.path("measure").asText(),
                        node.path("score").asDouble(),
                        node.path("certainty").asDouble(),
                        node.path("phase").asInt())));
        List<Advised.Cause> diagnoses = new ArrayList<>();
        root.path("diagnoses")
                .forEach(node -> diagnoses.add(new Advised.Cause(
                        node.path("diagnosis").asText(), node.path("certainty").asDouble())));
        List<Advised.Shortfall> gaps = new ArrayList<>();
        root.path("gaps")
                .forEach(node -> gaps.add(new Advised.Shortfall(
                        node.path("indicator").asText(),
                        node.path("severity").asText(),
                        node.path("region").asDouble(),
                        node.path("benchmark").asDouble())));
        Map<String, Double> figures = new LinkedHashMap<>();
        root.path("figures")
                .properties()
                .forEach(entry -> figures.put(entry.getKey(), entry.getValue().asDouble()));
        return new Advised(
                root.path("line").asInt(),
                root.path("key").asText(),
                root.path("case").asText(),
                text(root.path("name")),
                text(root.path("benchmark")),
                root.path("year").asInt(),
                root.path("stage").asInt(),
                root.path("recommended").asInt(),
                measures,
                diagnoses,
                gaps,
                strings(root.path("strengths")),
                strings(root.path("cautions")),
                strings(root.path("missing")),
                figures);
    }

    private static Text text(JsonNode node) {
        return new Text(node.path("en").asText(), node.path("zh").asText());
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.asText()));
        return strings;
    }
}
