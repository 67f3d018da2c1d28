package catchup.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The OpenAPI document is one from which a generator makes a client with good types and names. */
final class ContractShapeTest {

    /** What is open on purpose: sheets may be unfinished or wrong, and the document describes itself. */
    private static final Set<String> OPEN = Set.of(
            "#/components/schemas/Sheet",
            "#/paths//api/v1/openapi.json/get/responses/200/content/application/json/schema");

    private static final JsonNode DOCUMENT = Contract.read().document();

    /** Every schema of the document by its place. */
    private static Map<String, JsonNode> schemas() {
        Map<String, JsonNode> found = new TreeMap<>();
        DOCUMENT.at("/components/schemas")
                .properties()
                .forEach(each -> schema("#/components/schemas/" + each.getKey(), each.getValue(), found));
        within("#/paths", DOCUMENT.get("paths"), found);
        within("#/components/parameters", DOCUMENT.at("/components/parameters"), found);
        return found;
    }

    private static void within(String at, JsonNode node, Map<String, JsonNode> found) {
        if (node.isObject()) {
            node.properties().forEach(each -> {
                if (each.getKey().equals("schema")) {
                    schema(at + "/schema", each.getValue(), found);
                } else {
                    within(at + "/" + each.getKey(), each.getValue(), found);
                }
            });
        } else {
            node.forEach(each -> within(at, each, found));
        }
    }

    private static void schema(String at, JsonNode schema, Map<String, JsonNode> found) {
        found.put(at, schema);
        for (String part : List.of("items", "additionalProperties", "propertyNames")) {
            if (schema.path(part).isObject()) {
                schema(at + "/" + part, schema.get(part), found);
            }
        }
        schema.path("properties")
                .properties()
                .forEach(each -> schema(at + "/" + each.getKey(), each.getValue(), found));
        for (String part : List.of("oneOf", "anyOf")) {
            int number = 0;
            for (JsonNode each : variants(schema, part)) {
                schema(at + "/" + part + "/" + number++, each, found);
            }
        }
    }

    /** What a schema may be; an object that says which of its members go together is still that object. */
    private static JsonNode variants(JsonNode schema, String part) {
        return schema.has("type") ? MissingNode.getInstance() : schema.path(part);
    }

    private static boolean isType(JsonNode schema, String type) {
        JsonNode types = schema.path("type");
        boolean found = types.asText().equals(type);
        for (JsonNode each : types) {
            found |= each.asText().equals(type);
        }
        return found;
    }

    @Test
    void everySchemaSaysOfWhichTypeItIs() {
        schemas().forEach((at, schema) -> {
            assertThat(schema.isObject()).as(at).isTrue();
            assertThat(schema.has("type") || schema.has("$ref") || schema.has("oneOf") || schema.has("anyOf"))
                    .as("%s: %s", at, schema)
                    .isTrue();
        });
    }

    @Test
    void everyObjectHasMembersAndAName() {
        Map<String, JsonNode> names = new TreeMap<>();
        Set<String> taken = new TreeSet<>();
        DOCUMENT.at("/components/schemas").fieldNames().forEachRemaining(taken::add);
        schemas().forEach((at, schema) -> {
            if (isType(schema, "object") && !OPEN.contains(at)) {
                boolean dictionary = schema.path("additionalProperties").isObject();
                assertThat(schema.has("properties") || dictionary).as(at).isTrue();
                boolean own = at.lastIndexOf('/') == "#/components/schemas".length();
                if (!own && !dictionary) {
                    String title = schema.path("title").asText();
                    assertThat(title).as(at).matches("[A-Z][A-Za-z]+");
                    assertThat(taken).as(at).doesNotContain(title);
                    assertThat(names.putIfAbsent(title, schema)).as(at).isNull();
                }
            }
        });
        assertThat(names).isNotEmpty();
    }

    @Test
    void variantsAreToldApartByAMember() {
        List<String> several = new ArrayList<>();
        schemas().forEach((at, schema) -> {
            int variants = 0;
            for (String part : List.of("oneOf", "anyOf")) {
                for (JsonNode each : variants(schema, part)) {
                    variants += isType(each, "null") ? 0 : 1;
                }
            }
            if (variants > 1) {
                several.add(at);
                JsonNode discriminator = schema.path("discriminator");
                assertThat(discriminator.path("propertyName").asText()).as(at).isNotEmpty();
                Set<String> mapped = new TreeSet<>();
                discriminator.get("mapping").forEach(each -> mapped.add(each.asText()));
                Set<String> listed = new TreeSet<>();
                schema.get("oneOf").forEach(each -> listed.add(each.get("$ref").asText()));
                assertThat(mapped).as(at).isEqualTo(listed);
                assertIsEachValueMapped(discriminator);
            }
        });
        assertThat(several).isNotEmpty();
    }

    /** Every value that a variant may have in the member leads to that variant. */
    private static void assertIsEachValueMapped(JsonNode discriminator) {
        discriminator.get("mapping").properties().forEach(each -> {
            JsonNode member = DOCUMENT.at(each.getValue().asText().substring(1))
                    .at("/properties/" + discriminator.get("propertyName").asText());
            Set<String> values = new TreeSet<>();
            member.path("enum").forEach(value -> values.add(value.asText()));
            if (member.has("const")) {
                values.add(member.get("const").asText());
            }
            assertThat(values).contains(each.getKey());
            values.forEach(
                    value -> assertThat(discriminator.get("mapping").path(value).asText())
                            .as(value)
                            .isEqualTo(each.getValue().asText()));
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        schemas().forEach((at, schema) -> {
            if (schema.has("$ref")) {
                assertThat(DOCUMENT.at(schema.get("$ref").asText().substring(1)).isMissingNode())
                        .as("%s: %s", at, schema)
                        .isFalse();
            }
        });
    }

    @Test
    void whatWritesNeedsTheHeaderAndEverythingTakesTheToken() {
        JsonNode usual = DOCUMENT.get("security");
        DOCUMENT.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    if (!method.getKey().equals("parameters")) {
                        boolean writes = !method.getKey().equals("get");
                        JsonNode security = method.getValue().has("security")
                                ? method.getValue().get("security")
                                : usual;
                        assertThat(security).as(path.getKey()).hasSize(2).allSatisfy(each -> assertThat(
                                        each.has("client"))
                                .isEqualTo(writes));
                        assertThat(security.get(0).has("token")).isFalse();
                        assertThat(security.get(1).has("token")).isTrue();
                    }
                }));
        assertThat(DOCUMENT.at("/components/securitySchemes/client/name").asText())
                .isEqualTo(Guard.CLIENT);
    }

    @Test
    void theCodesOfProblemsAreListed() {
        String listed = DOCUMENT.at("/components/schemas/Problem/properties/code/description")
                .asText();
        Set<String> codes = new TreeSet<>();
        for (String key :
                java.util.ResourceBundle.getBundle("catchup/web/problems_en").keySet()) {
            if (key.endsWith(".title") && !key.startsWith("job.")) {
                codes.add(key.substring(0, key.lastIndexOf('.')));
            }
        }
        assertThat(listed.split(", ")).containsExactlyInAnyOrderElementsOf(codes);
    }
}
