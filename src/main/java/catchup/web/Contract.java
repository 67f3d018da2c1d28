package catchup.web;

import catchup.diagnostic.Diagnostics;
import catchup.report.Json;
import catchup.report.workbench.SheetJson;
import catchup.source.SourceFile;
import catchup.source.Yaml;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What the server offers, as OpenAPI 3.1: the authored document with the schemas of the reports in place, so that it stands on its
 * own.
 */
final class Contract {

    private static final String AUTHORED = "/catchup/web/openapi.yaml";
    private static final String SCHEMA = "x-catchup-schema";
    private static final String DEFS = "$defs";
    private static final String REF = "$ref";
    private static final String WORDS = "Words";
    private static final String DISCRIMINATOR = "discriminator";
    private static final String MAPPING = "mapping";
    private static final String HERE = "#/components/schemas/";

    private final ObjectNode document;
    private final String json;

    private Contract(ObjectNode document) {
        this.document = document;
        this.json = Json.write(document);
    }

    static Contract read() {
        ObjectNode document = (ObjectNode)
                typed(SheetJson.of(Yaml.read(new SourceFile("openapi.yaml", text(AUTHORED)), new Diagnostics())
                        .orElseThrow(() -> new IllegalStateException(AUTHORED))));
        ObjectNode schemas = (ObjectNode) document.get("components").get("schemas");
        Map<String, JsonNode> own = new LinkedHashMap<>();
        schemas.properties().forEach(field -> own.put(field.getKey(), field.getValue()));
        own.forEach((name, schema) -> {
            if (schema.has(SCHEMA)) {
                put(name, schema.get(SCHEMA).asText(), schemas);
            }
        });
        unify(schemas);
        return new Contract(document);
    }

    /** The document. */
    ObjectNode document() {
        return document;
    }

    String json() {
        return json;
    }

    /** Puts a schema of a report in its place, and what it defines beside it. */
    private static void put(String name, String resource, ObjectNode schemas) {
        ObjectNode schema = (ObjectNode) parsed(text("/catchup/" + resource));
        JsonNode definitions = schema.remove(DEFS);
        schema.remove("$schema");
        schema.remove("$id");
        refer(schema, name);
        schemas.set(name, schema);
        if (definitions != null) {
            definitions.properties().forEach(each -> {
                refer(each.getValue(), name);
                schemas.set(inner(name, each.getKey()), each.getValue());
            });
        }
    }

    /** Turns every reference within a schema of a report into one within the document, also those that tell variants apart. */
    private static void refer(JsonNode node, String name) {
        if (node instanceof ObjectNode object) {
            refer(object, REF, name);
            if (object.path(DISCRIMINATOR).path(MAPPING) instanceof ObjectNode mapping) {
                List<String> variants = new ArrayList<>();
                mapping.fieldNames().forEachRemaining(variants::add);
                variants.forEach(variant -> refer(mapping, variant, name));
            }
        }
        node.forEach(each -> refer(each, name));
    }

    private static void refer(ObjectNode object, String key, String name) {
        String pointer = object.path(key).asText();
        if (pointer.startsWith("#") && !pointer.startsWith(HERE)) {
            object.put(
                    key,
                    pointer.equals("#")
                            ? HERE + name
                            : HERE + inner(name, pointer.substring(pointer.lastIndexOf('/') + 1)));
        }
    }

    /** What each report calls a text of its own is the one type of texts in both languages. */
    private static void unify(ObjectNode schemas) {
        List<String> same = new ArrayList<>();
        schemas.properties().forEach(each -> {
            ObjectNode schema = each.getValue().deepCopy();
            schema.remove("description");
            if (!each.getKey().equals(WORDS) && schema.equals(schemas.get(WORDS))) {
                same.add(each.getKey());
            }
        });
        schemas.remove(same);
        same.forEach(name -> rename(schemas, HERE + name));
    }

    private static void rename(JsonNode node, String before) {
        if (node instanceof ObjectNode object && object.path(REF).asText().equals(before)) {
            object.put(REF, HERE + WORDS);
        }
        node.forEach(each -> rename(each, before));
    }

    private static String inner(String name, String definition) {
        return name + Character.toUpperCase(definition.charAt(0)) + definition.substring(1);
    }

    /** {@code true} and {@code false} as what they are, but for those that are texts by what they stand for. */
    private static JsonNode typed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            ObjectNode typed = Json.object();
            object.properties()
                    .forEach(field -> typed.set(
                            field.getKey(),
                            field.getKey().equals("version") && field.getValue().isValueNode()
                                    ? TextNode.valueOf(field.getValue().asText())
                                    : typed(field.getValue())));
            return typed;
        } else if (node instanceof ArrayNode array) {
            ArrayNode typed = Json.array();
            array.forEach(each -> typed.add(typed(each)));
            return typed;
        } else if (node.isTextual()
                && (node.asText().equals("true") || node.asText().equals("false"))) {
            return BooleanNode.valueOf(node.asText().equals("true"));
        }
        return node;
    }

    private static JsonNode parsed(String json) {
        try {
            return JsonMapper.builder().build().readTree(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String text(String resource) {
        try (InputStream stream = Objects.requireNonNull(Contract.class.getResourceAsStream(resource), resource)) {
            return Ask.utf8(stream.readAllBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(resource, impossible);
        }
    }
}
