package catchup.bench.start;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** Writes records of numbers, texts and arrays as the constants of a Java class. */
public final class StartSource {

    public static final String NAME = "WrittenStart";

    private static final int LONGEST = 400;

    private final StringBuilder methods = new StringBuilder();
    private int made;

    /** A program with these constants. */
    public static String text(String folder, String rules, Record tables, Record texts) {
        StartSource source = new StartSource();
        String main = "    public static void main(String[] args) throws java.io.IOException {\n        "
                + PlainStart.class.getName() + ".run(args[0], new " + rules + "(" + source.value(tables) + "), "
                + source.value(texts) + ");\n    }\n";
        return "package " + folder + ";\n\npublic final class " + NAME + " {\n" + main + source.methods + "}\n";
    }

    /** An expression for a value; whatever is long becomes a method of its own. */
    private String value(Object value) {
        if (value instanceof Record fields) {
            return record(fields);
        }
        if (value.getClass().isArray()) {
            return array(value);
        }
        if (value instanceof String text) {
            return quoted(text);
        }
        if (value instanceof Double number) {
            return number.isNaN() ? "Double.NaN" : number.isInfinite() ? (number > 0 ? "1/0.0" : "-1/0.0") : number.toString();
        }
        return value instanceof Long number ? number + "L" : value.toString();
    }

    private String record(Record fields) {
        List<String> values = new ArrayList<>();
        for (RecordComponent component : fields.getClass().getRecordComponents()) {
            try {
                values.add(value(component.getAccessor().invoke(fields)));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException(e);
            }
        }
        return "new " + fields.getClass().getCanonicalName() + "(" + String.join(", ", values) + ")";
    }

    private String array(Object array) {
        int n = Array.getLength(array);
        String type = array.getClass().getComponentType().getCanonicalName();
        if (n > LONGEST) {
            return longArray(array, type, n);
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            values.add(value(Array.get(array, i)));
        }
        return method(type + "[]", "return new " + type + "[] {" + String.join(", ", values) + "};");
    }

    /** One too long for a method is filled by several. */
    private String longArray(Object array, String type, int n) {
        int open = type.indexOf('[');
        String size = open < 0 ? type + "[" + n + "]" : type.substring(0, open) + "[" + n + "]" + type.substring(open);
        StringBuilder body = new StringBuilder(type + "[] all = new " + size + ";");
        for (int from = 0; from < n; from += LONGEST) {
            StringBuilder part = new StringBuilder();
            for (int i = from; i < Math.min(n, from + LONGEST); i++) {
                part.append("all[").append(i).append("] = ").append(value(Array.get(array, i))).append("; ");
            }
            String name = "v" + made++;
            methods.append("    private static void ").append(name).append('(').append(type).append("[] all) { ").append(part).append("}\n");
            body.append(' ').append(name).append("(all);");
        }
        return method(type + "[]", body + " return all;");
    }

    private String method(String type, String body) {
        String name = "v" + made++;
        methods.append("    private static ").append(type).append(' ').append(name).append("() { ").append(body).append(" }\n");
        return name + "()";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted.append(c == '"' || c == '\\' ? "\\" + c : c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return quoted.append('"').toString();
    }
}
