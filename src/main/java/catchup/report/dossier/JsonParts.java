package catchup.report.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says in which parts two JSON texts differ. Elements of a list are told apart by what they are about, where they say so. */
final class JsonParts {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final List<String> KEYS =
            List.of("id", "measure", "diagnosis", "caution", "indicator", "criterion", "path");
    private static final String GRAPH = "derivation";

    /** Nobody reads on. */
    private static final int MOST = 200;

    private static final int LONGEST = 80;

    /** A part that differs, with what stands there on either side; empty where nothing does. */
    record Part(String at, String stored, String derived) {}

    private final List<Part> parts = new ArrayList<>();

    private JsonParts() {}

    /** The parts that differ; empty if either is no JSON. */
    static Optional<List<Part>> of(String stored, String derived) {
        try {
            JsonNode before = MAPPER.readTree(stored);
            JsonNode after = MAPPER.readTree(derived);
            JsonParts found = new JsonParts();
            found.compare("", before, after);
            return Optional.of(List.copyOf(found.parts));
        } catch (JsonProcessingException broken) {
            return Optional.empty();
        }
    }

    private void compare(String at, JsonNode before, JsonNode after) {
        if (parts.size() >= MOST || before.equals(after)) {
            return;
        }
        if (before.isObject() && after.isObject()) {
            fields(at, before, after);
        } else if (before.isArray() && after.isArray() && at.startsWith(GRAPH)) {
            parts.add(new Part(at, "", ""));
        } else if (before.isArray() && after.isArray()) {
            elements(at, before, after);
        } else {
            parts.add(new Part(at, shown(before), shown(after)));
        }
    }

    private void fields(String at, JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        names.forEach(name -> compare(join(at, name), before.path(name), after.path(name)));
    }

    private void elements(String at, JsonNode before, JsonNode after) {
        Map<String, JsonNode> old = keyed(before);
        Map<String, JsonNode> now = keyed(after);
        Set<String> keys = new LinkedHashSet<>(old.keySet());
        keys.addAll(now.keySet());
        JsonNode none = MAPPER.missingNode();
        int found = parts.size();
        keys.forEach(key -> compare(join(at, key), old.getOrDefault(key, none), now.getOrDefault(key, none)));
        if (parts.size() == found) {
            // The same elements in another order.
            parts.add(new Part(at, "", ""));
        }
    }

    private static Map<String, JsonNode> keyed(JsonNode array) {
        Map<String, JsonNode> keyed = new LinkedHashMap<>();
        Iterator<JsonNode> elements = array.elements();
        for (int i = 1; elements.hasNext(); i++) {
            JsonNode element = elements.next();
            String number = String.valueOf(i);
            String key = KEYS.stream()
                    .map(element::path)
                    .filter(JsonNode::isTextual)
                    .map(JsonNode::asText)
                    .findFirst()
                    .orElse(number);
            keyed.put(keyed.containsKey(key) ? key + " " + number : key, element);
        }
        return keyed;
    }

    private static String join(String at, String name) {
        return at.isEmpty() ? name : at + " › " + name;
    }

    private static String shown(JsonNode node) {
        String text = node.isMissingNode() ? "" : node.isValueNode() ? node.asText() : name(node);
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** A thing by its English name where it has one, otherwise as it stands. */
    private static String name(JsonNode node) {
        String name = node.path("name").path("en").asText("");
        return name.isEmpty() ? node.toString() : name;
    }
}
