package catchup.report.workbench;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A sheet that cannot be read as a case as YAML, whatever it says, so that unfinished work can be saved. */
public final class SheetText {

    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9-]*");
    private static final int DEEPEST = 60;

    private final StringBuilder text = new StringBuilder();

    private SheetText() {}

    public static String of(JsonNode sheet) {
        SheetText text = new SheetText();
        text.add(sheet, 0);
        return text.text.toString().stripLeading();
    }

    /** A value on one line. */
    static String line(JsonNode value) {
        if (value.isObject() && !value.isEmpty()) {
            List<String> entries = new ArrayList<>();
            value.properties().forEach(field -> entries.add(scalar(field.getKey()) + ": " + line(field.getValue())));
            return "{ " + String.join(", ", entries) + " }";
        } else if (value.isArray() && !value.isEmpty()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(line(item)));
            return "[" + String.join(", ", items) + "]";
        }
        return bare(value);
    }

    /** A key as it is written. */
    static String key(String word) {
        return scalar(word);
    }

    private static String bare(JsonNode value) {
        return value.isObject()
                ? "{}"
                : value.isArray() ? "[]" : value.isTextual() ? scalar(value.asText()) : value.asText();
    }

    private void add(JsonNode node, int depth) {
        if (node.isObject() && !node.isEmpty() && depth < DEEPEST) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                text.append('\n')
                        .append("  ".repeat(depth))
                        .append(scalar(field.getKey()))
                        .append(':');
                value(field.getValue(), depth);
            }
        } else if (node.isArray() && !node.isEmpty() && depth < DEEPEST) {
            for (JsonNode item : node) {
                text.append('\n').append("  ".repeat(depth)).append('-');
                value(item, depth);
            }
        }
        if (depth == 0) {
            text.append('\n');
        }
    }

    private void value(JsonNode value, int depth) {
        if (value.isContainerNode() && !value.isEmpty()) {
            add(value, depth + 1);
        } else {
            text.append(' ').append(bare(value));
        }
    }

    private static String scalar(String word) {
        return PLAIN.matcher(word).matches() && !word.equals("null")
                ? word
                : '"' + new String(JsonStringEncoder.getInstance().quoteAsString(word)) + '"';
    }
}
