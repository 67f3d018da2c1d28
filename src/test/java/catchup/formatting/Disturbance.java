package catchup.formatting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Does to a file in house form what careless hands do, but nothing that changes what it says. */
interface Disturbance {

    String disturbed(String text);

    /** What may happen to a file of this kind. */
    static Disturbance of(Path file, Random random) {
        String name = file.toString();
        if (name.endsWith(".dslr")) {
            return new RuleDisturbance(random)::disturbed;
        } else if (name.endsWith(".csv")) {
            return text -> cells(text, random);
        }
        return name.endsWith(".dsl") ? text -> sentences(text, random) : text -> pieces(text, random);
    }

    /** Quotes where none are needed, blanks around cells, empty lines; the cells of the shipped tables have no line breaks. */
    private static String cells(String text, Random random) {
        return text.lines()
                .map(line -> empty(random) + row(line, random))
                .collect(Collectors.joining("\n", "", random.nextBoolean() ? "\n" : ""));
    }

    private static String row(String line, Random random) {
        List<String> cells = new ArrayList<>();
        for (String cell : line.split(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)", -1)) {
            String blanks = " ".repeat(random.nextInt(2));
            if (cell.startsWith("\"")) {
                cells.add("\"" + blanks + cell.substring(1, cell.length() - 1) + "\t\"");
            } else {
                cells.add(random.nextInt(3) == 0 ? "\"" + cell + blanks + "\"" : blanks + cell + blanks);
            }
        }
        return String.join(",", cells);
    }

    private static String sentences(String text, Random random) {
        return text.lines()
                .map(line -> line.isEmpty() ? empty(random) : line.startsWith("#") ? line : sentence(line, random))
                .map(line -> tail(random) + line + tail(random))
                .collect(Collectors.joining("\n"));
    }

    private static String sentence(String line, Random random) {
        int equals = line.indexOf('=');
        String blank = " ".repeat(random.nextInt(3));
        String left = line.substring(0, equals).replace(" ", " " + blank).replaceFirst("\\[\\]", "[]" + blank);
        String quotes = random.nextBoolean() ? left.replaceAll("\"(\\{[a-z]+\\})\"", blank + "“$1”") : left;
        return quotes + blank + "=" + blank + line.substring(equals + 1).replace(" ", " " + blank);
    }

    /** Blanks beside what holds mappings and lists on one line together, empty lines, blanks at the end of lines. */
    private static String pieces(String text, Random random) {
        return text.lines()
                .map(line -> line.isEmpty() ? "\n".repeat(random.nextInt(3)) : flow(line, random) + tail(random))
                .collect(Collectors.joining("\n", empty(random), "\n".repeat(random.nextInt(3))));
    }

    private static String flow(String line, Random random) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        int depth = 0;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            quoted ^= c == '"';
            if (!quoted && c == '#') {
                return text + line.substring(i);
            }
            depth += quoted ? 0 : "{[".indexOf(c) >= 0 ? 1 : "}]".indexOf(c) >= 0 ? -1 : 0;
            boolean closes = "}]".indexOf(c) >= 0 || (depth > 0 && c == ',');
            boolean opens = "{[".indexOf(c) >= 0 || (depth > 0 && c == ',');
            text.append(!quoted && closes ? tail(random) : "").append(c).append(!quoted && opens ? tail(random) : "");
        }
        return text.toString();
    }

    private static String empty(Random random) {
        return random.nextInt(4) == 0 ? "\n" : "";
    }

    private static String tail(Random random) {
        return String.join("", Collections.nCopies(random.nextInt(3), " "));
    }
}
