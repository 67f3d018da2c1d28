package catchup.rulebase;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An annotation of a rule: {@code @name( "text" )} or {@code @name( key = "text", key = 0.5 )}.
 *
 * @param values by key; what stands without a key has the key {@link #BARE}
 * @param columns of the values in its text, counted from 1, by key; each is written letter by letter from there on
 */
public record Annotation(String name, Map<String, String> values, Map<String, Integer> columns) {

    /** The key of a value that is written without one. */
    public static final String BARE = "value";

    /** An annotation as it stands in a line, and the column of its {@code @}, counted from 1. */
    public record Written(String text, int column) {}

    /** The annotations of a line that starts with {@code @}, which may have several. */
    public static List<Written> each(String line) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i < line.length(); i++) {
            boolean inside = i > 0 && Character.isLetterOrDigit(line.charAt(i - 1));
            if (NormalLine.plain(line.charAt(i)) == '@' && !inside) {
                starts.add(i);
            }
            i = Math.max(i, NormalLine.closing(line, i));
        }
        List<Written> each = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : line.length();
            each.add(new Written(line.substring(starts.get(i), end).strip(), starts.get(i) + 1));
        }
        return List.copyOf(each);
    }

    /** The name in a text that starts with {@code @}, whether the rest can be read or not. */
    public static String nameOf(String line) {
        Reader reader = new Reader(NormalLine.of(line).text());
        return reader.take('@') ? reader.word() : "";
    }

    /** The column of that name, counted from 1. */
    static int nameColumn(String line) {
        NormalLine normal = NormalLine.of(line);
        int start = normal.text().startsWith("@ ") ? 2 : 1;
        return start < normal.text().length() ? normal.column(start) : 1;
    }

    /** Reads a text that starts with {@code @}; empty if it is no annotation. */
    public static Optional<Annotation> read(String line) {
        NormalLine normal = NormalLine.of(line);
        return new Reader(normal.text()).annotation().map(read -> read.in(normal));
    }

    /** The same with columns of the line as written. */
    private Annotation in(NormalLine line) {
        Map<String, Integer> written = new HashMap<>();
        columns.forEach((key, position) -> written.put(key, line.column(position)));
        return new Annotation(name, values, written);
    }

    /** The ids in a value that lists them, such as {@code "P1.2, P5.2"}. */
    public static List<String> ids(String value) {
        return Arrays.stream(value.split("[,，、;；\\s]"))
                .filter(id -> !id.isEmpty())
                .toList();
    }

    /** Walks the line once. */
    private static final class Reader {
        private final String text;
        private int position;

        Reader(String text) {
            this.text = text;
        }

        Optional<Annotation> annotation() {
            if (!take('@')) {
                return Optional.empty();
            }
            String name = word();
            if (name.isEmpty() || !take('(')) {
                return Optional.empty();
            }
            Map<String, String> values = new LinkedHashMap<>();
            Map<String, Integer> starts = new HashMap<>();
            do {
                if (!pair(values, starts)) {
                    return Optional.empty();
                }
            } while (take(','));
            boolean closed = take(')') && position == text.length();
            return closed ? Optional.of(new Annotation(name, values, starts)) : Optional.empty();
        }

        private boolean pair(Map<String, String> values, Map<String, Integer> starts) {
            int start = position;
            String key = word();
            if (key.isEmpty() || !take('=')) {
                position = start;
                key = BARE;
            }
            String value = value();
            starts.put(key, position - value.length() - (text.charAt(position - 1) == '"' ? 1 : 0));
            return !value.isEmpty() && values.putIfAbsent(key, value) == null;
        }

        private String value() {
            blanks();
            if (position < text.length() && text.charAt(position) == '"') {
                int end = text.indexOf('"', position + 1);
                if (end < 0) {
                    return "";
                }
                String value = text.substring(position + 1, end);
                position = end + 1;
                return value;
            }
            int start = position;
            while (position < text.length() && "0123456789.-".indexOf(text.charAt(position)) >= 0) {
                position++;
            }
            return text.substring(start, position);
        }

        private String word() {
            blanks();
            int start = position;
            while (position < text.length() && Character.isLetter(text.charAt(position))) {
                position++;
            }
            return text.substring(start, position);
        }

        private boolean take(char expected) {
            blanks();
            boolean found = position < text.length() && text.charAt(position) == expected;
            position += found ? 1 : 0;
            return found;
        }

        private void blanks() {
            while (position < text.length() && text.charAt(position) == ' ') {
                position++;
            }
        }
    }
}
