package catchup.report.workbench;

import catchup.diagnostic.Diagnostics;
import catchup.report.Json;
import catchup.source.SourceFile;
import catchup.source.Tree;
import catchup.source.Yaml;
import catchup.source.YamlEdit;
import catchup.source.YamlEdit.Entry;
import catchup.source.YamlEdit.Node;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Brings a text to say what a sheet says that cannot be read as a case yet: each fact and each line about the region that is another
 * is written anew, and all else stays as its author wrote it.
 */
public final class SheetEdit {

    private static final String FACTS = "facts";

    /** What is changed entry by entry. */
    private static final Set<String> SECTIONS = Set.of("region", "benchmark", FACTS);

    private final YamlEdit text;
    private final Function<String, Optional<String>> ids;

    private SheetEdit(SourceFile file, Function<String, Optional<String>> ids) {
        this.text = new YamlEdit(file);
        this.ids = ids;
    }

    /**
     * The text of a file with what a sheet says otherwise; empty if it cannot be changed so.
     *
     * @param file one that can be read, if not as a case
     * @param former the sheet that was read from it
     * @param ids the id of the indicator that a key means
     */
    public static Optional<String> edited(
            SourceFile file, ObjectNode former, ObjectNode now, Function<String, Optional<String>> ids) {
        SheetEdit edit = new SheetEdit(file, ids);
        Node root = edit.text.root();
        if (!root.isMapping() || root.entries().isEmpty()) {
            return Optional.empty();
        }
        edit.entries(root, former, now, true);
        return edit.text.text().filter(edited -> edit.says(edited, former, now));
    }

    private void entries(Node mapping, ObjectNode former, ObjectNode now, boolean top) {
        List<Entry> gone = mapping.entries().stream()
                .filter(entry -> former.has(id(entry)) && !now.has(id(entry)))
                .toList();
        List<Entry> kept = new ArrayList<>(mapping.entries());
        kept.removeAll(gone);
        if (kept.isEmpty()) {
            return;
        }
        text.drop(mapping, gone);
        for (Map.Entry<String, JsonNode> field : now.properties()) {
            JsonNode before = former.path(field.getKey());
            if (!isSame(before, field.getValue())) {
                Optional<Entry> entry = kept.stream()
                        .filter(each -> id(each).equals(field.getKey()))
                        .findFirst();
                if (entry.isEmpty()) {
                    String key = SheetText.key(field.getKey());
                    text.put(mapping, kept.get(kept.size() - 1), key, List.of(SheetText.line(field.getValue())));
                } else {
                    entry(entry.get(), before, field.getValue(), top);
                }
            }
        }
    }

    private void entry(Entry entry, JsonNode before, JsonNode now, boolean top) {
        if (top && isSection(entry, before, now)) {
            entries(entry.value(), (ObjectNode) before, (ObjectNode) now, false);
        } else {
            text.replace(entry, SheetText.line(now));
        }
    }

    /** Whether an entry is one of which single entries are changed, some of which stay. */
    private boolean isSection(Entry entry, JsonNode before, JsonNode now) {
        return SECTIONS.contains(entry.key().text())
                && before.isObject()
                && now.isObject()
                && entry.value().isMapping()
                && entry.value().entries().stream().anyMatch(each -> now.has(id(each)));
    }

    private String id(Entry entry) {
        return ids.apply(entry.key().text()).orElse(entry.key().text());
    }

    /** Whether what was changed reads as it is meant. */
    private boolean says(String edited, ObjectNode former, ObjectNode now) {
        Diagnostics found = new Diagnostics();
        Optional<Tree> tree = Yaml.read(new SourceFile("", edited), found);
        return tree.isPresent()
                && found.isEmpty()
                && SheetJson.of(tree.get()) instanceof ObjectNode read
                && now.properties().stream().allMatch(field -> {
                    JsonNode said = read.path(field.getKey());
                    JsonNode before = former.path(field.getKey());
                    return isSame(before, field.getValue())
                            || isSame(said, field.getValue())
                            || (SECTIONS.contains(field.getKey())
                                    && said instanceof ObjectNode entries
                                    && field.getValue().properties().stream()
                                            .allMatch(each -> isSame(before.path(each.getKey()), each.getValue())
                                                    || isSame(byId(entries).path(each.getKey()), each.getValue())));
                });
    }

    private ObjectNode byId(ObjectNode entries) {
        ObjectNode byId = Json.object();
        entries.properties().forEach(each -> byId.set(ids.apply(each.getKey()).orElse(each.getKey()), each.getValue()));
        return byId;
    }

    /** Whether two say the same, whatever the order of keys and the kind of number. */
    private static boolean isSame(JsonNode one, JsonNode other) {
        if (one.isObject() && other.isObject()) {
            return one.size() == other.size()
                    && one.properties().stream().allMatch(each -> isSame(each.getValue(), other.path(each.getKey())));
        } else if (one.isArray() && other.isArray()) {
            return one.size() == other.size()
                    && IntStream.range(0, one.size()).allMatch(i -> isSame(one.get(i), other.get(i)));
        }
        return !one.isMissingNode() && !other.isMissingNode() && Json.line(one).equals(Json.line(other));
    }
}
