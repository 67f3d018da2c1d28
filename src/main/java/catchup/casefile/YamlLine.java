package catchup.casefile;

import catchup.text.Text;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Builds a mapping on one line: {@code { key: value, … }}. */
public final class YamlLine {

    /** Types of characters that are not seen, or not alike everywhere. */
    private static final BitSet HIDDEN = hidden();

    private final List<String> entries = new ArrayList<>();

    /** A whole line of values as they are written, by their keys. */
    static String of(Map<String, String> values) {
        YamlLine line = new YamlLine();
        values.forEach(line::plain);
        return line.toString();
    }

    /** Adds a value that cannot be mistaken for anything else: an id, a number, a word of the format. */
    public YamlLine plain(String key, Object value) {
        entries.add(key + ": " + value);
        return this;
    }

    /** Adds a text in both languages. */
    YamlLine text(String key, Text text) {
        return plain(key, both(text));
    }

    /** A list of ids. */
    static String words(List<String> ids) {
        return "[" + String.join(", ", ids) + "]";
    }

    @Override
    public String toString() {
        return "{ " + String.join(", ", entries) + " }";
    }

    /** A text in both languages, in quotes. */
    static String both(Text text) {
        return new YamlLine()
                .plain("en", quote(text.en()))
                .plain("zh", quote(text.zh()))
                .toString();
    }

    /** The text in double quotes; whatever is not plainly visible is escaped. */
    public static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            if (c == '"' || c == '\\') {
                quoted.append('\\').appendCodePoint(c);
            } else if (visible(c)) {
                quoted.appendCodePoint(c);
            } else {
                quoted.append(String.format(Locale.ROOT, "\\U%08X", c));
            }
        });
        return quoted.append('"').toString();
    }

    /** The text in single quotes, where quotes within need no escape; in double ones if something in it is not visible. */
    public static String single(String text) {
        boolean visible = text.codePoints().allMatch(YamlLine::visible);
        return visible ? "'" + text.replace("'", "''") + "'" : quote(text);
    }

    private static boolean visible(int c) {
        return c == ' ' || !HIDDEN.get(Character.getType(c));
    }

    private static BitSet hidden() {
        BitSet types = new BitSet();
        types.set(Character.CONTROL);
        types.set(Character.FORMAT);
        types.set(Character.LINE_SEPARATOR);
        types.set(Character.PARAGRAPH_SEPARATOR);
        types.set(Character.SURROGATE);
        types.set(Character.PRIVATE_USE);
        types.set(Character.UNASSIGNED);
        return types;
    }
}
