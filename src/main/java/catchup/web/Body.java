package catchup.web;

import catchup.source.SourceFile;
import catchup.text.Messages;
import catchup.text.Text;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An object out of the body of a request. What is not as it should be is gathered and told at once by {@link #done}, as is every
 * member that nobody asked for.
 */
final class Body {

    private static final int MOST_TOP = 1_000;
    private static final Messages WORDS = new Messages("catchup/web/problems");
    private static final int DEEPEST = 64;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(64)
                            .maxNameLength(SourceFile.LONGEST_TEXT)
                            .maxStringLength(2 * SourceFile.LARGEST)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final ObjectNode node;
    private final String pointer;
    private final List<Text> wrong;
    private final Set<String> known = new HashSet<>();
    private final List<Body> inner = new ArrayList<>();

    private Body(ObjectNode node, String pointer, List<Text> wrong) {
        this.node = node;
        this.pointer = pointer;
        this.wrong = wrong;
    }

    /** The object that bytes say. */
    static Body read(byte[] bytes) {
        try {
            if (MAPPER.readTree(bytes) instanceof ObjectNode node) {
                return new Body(node, "", new ArrayList<>());
            }
        } catch (JsonProcessingException broken) {
            String where = broken.getLocation() == null
                    ? ""
                    : broken.getLocation().getLineNr() + ":"
                            + broken.getLocation().getColumnNr();
            throw new Halt(400, "not-json", where);
        } catch (IOException impossible) {
            throw new Halt(400, "not-json", "");
        }
        throw new Halt(400, "not-json", "1:1");
    }

    Optional<String> text(String key) {
        return value(key).flatMap(value -> value.isTextual() ? Optional.of(value.asText()) : wrong(key, "a-text"));
    }

    String needed(String key) {
        Optional<String> text = text(key);
        if (text.isEmpty() && value(key).isEmpty()) {
            wrong(key, "missing");
        }
        return text.orElse("");
    }

    boolean has(String key) {
        return value(key).isPresent();
    }

    boolean flag(String key) {
        return value(key)
                .flatMap(value -> value.isBoolean() ? Optional.of(value.asBoolean()) : wrong(key, "a-flag"))
                .orElse(false);
    }

    /** How many measures are told in detail, or of how many. */
    int top(int usual) {
        return number("top", usual, 0, MOST_TOP);
    }

    int number(String key, int usual, int least, int most) {
        Optional<JsonNode> value = value(key);
        if (value.isEmpty()) {
            return usual;
        }
        JsonNode met = value.get();
        if (!met.isIntegralNumber() || !met.canConvertToInt() || met.asInt() < least || met.asInt() > most) {
            wrong.add(WORDS.text("invalid-request.number", at(key), least, most));
            return usual;
        }
        return met.asInt();
    }

    long seed(String key, long usual) {
        return value(key)
                .flatMap(value -> value.canConvertToLong() && value.isIntegralNumber()
                        ? Optional.of(value.asLong())
                        : wrong(key, "a-whole-number"))
                .orElse(usual);
    }

    List<String> texts(String key, int most) {
        List<String> texts = new ArrayList<>();
        for (JsonNode each : list(key, most)) {
            if (each.isTextual()) {
                texts.add(each.asText());
            } else {
                wrong(key, "texts");
            }
        }
        return List.copyOf(texts);
    }

    /** Texts by name, each of which may be null. */
    Map<String, Optional<String>> named(String key, int most) {
        Map<String, Optional<String>> texts = new LinkedHashMap<>();
        Optional<JsonNode> value = value(key);
        if (value.isPresent() && !(value.get() instanceof ObjectNode)) {
            wrong(key, "an-object");
        } else if (value.isPresent()) {
            if (value.get().size() > most) {
                wrong.add(WORDS.text("invalid-request.many", at(key), most));
                return Map.of();
            }
            value.get().properties().forEach(field -> {
                if (field.getValue().isTextual() || field.getValue().isNull()) {
                    texts.put(
                            field.getKey(), Optional.ofNullable(field.getValue().textValue()));
                } else {
                    wrong(key + "/" + field.getKey(), "a-text");
                }
            });
        }
        return texts;
    }

    Optional<Body> object(String key) {
        return value(key)
                .flatMap(value -> value instanceof ObjectNode object
                        ? Optional.of(in(object, at(key)))
                        : wrong(key, "an-object"));
    }

    List<Body> objects(String key, int most) {
        List<Body> objects = new ArrayList<>();
        for (JsonNode each : list(key, most)) {
            if (each instanceof ObjectNode object) {
                objects.add(in(object, at(key) + "/" + objects.size()));
            } else {
                wrong(key, "objects");
            }
        }
        return List.copyOf(objects);
    }

    /** An object as it is, whatever its members. */
    Optional<ObjectNode> tree(String key) {
        return value(key)
                .flatMap(value -> value instanceof ObjectNode object ? Optional.of(object) : wrong(key, "an-object"));
    }

    /** Reports that a member is not what is wanted, in words of the messages. */
    <T> Optional<T> wrong(String key, String expected) {
        wrong.add(WORDS.text("invalid-request." + expected, at(key)));
        return Optional.empty();
    }

    /** Ends the reading: whatever was wrong in any part halts the request. */
    void done() {
        strangers();
        if (!wrong.isEmpty()) {
            throw new Halt(
                    400,
                    "invalid-request",
                    new Text(
                            String.join(
                                    "; ",
                                    wrong.stream()
                                            .map(Text::en)
                                            .distinct()
                                            .limit(20)
                                            .toList()),
                            String.join(
                                    "；",
                                    wrong.stream()
                                            .map(Text::zh)
                                            .distinct()
                                            .limit(20)
                                            .toList())));
        }
    }

    private void strangers() {
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                wrong.add(WORDS.text("invalid-request.unknown", at(name)));
            }
        });
        inner.forEach(Body::strangers);
    }

    private Body in(ObjectNode object, String at) {
        Body body = new Body(object, at, wrong);
        inner.add(body);
        return body;
    }

    private List<JsonNode> list(String key, int most) {
        Optional<JsonNode> value = value(key);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!value.get().isArray()) {
            wrong(key, "a-list");
            return List.of();
        }
        if (value.get().size() > most) {
            wrong.add(WORDS.text("invalid-request.many", at(key), most));
            return List.of();
        }
        List<JsonNode> items = new ArrayList<>();
        value.get().forEach(items::add);
        return items;
    }

    private Optional<JsonNode> value(String key) {
        known.add(key);
        return Optional.ofNullable(node.get(key)).filter(value -> !value.isNull());
    }

    private String at(String key) {
        return pointer + "/" + key;
    }
}
