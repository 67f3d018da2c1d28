package catchup.formatting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Does to a rule file in house form what careless hands do, but nothing that changes what it says: other blanks, quotes,
 * full-width letters, blank lines and orders of annotations.
 */
final class RuleDisturbance {

    private static final List<String> BLANKS = List.of(" ", "  ", "\t", "　", "\u00A0 ", " \u3000\t");
    private static final List<String> QUOTES = List.of("\"\"", "“”", "””", "＂＂", "「」", "『』", "“」");

    private final Random random;

    RuleDisturbance(Random random) {
        this.random = random;
    }

    /** The same file with comments put in where the house form has them. */
    String commented(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            boolean inner = line.startsWith("    ") || line.equals("then") || line.equals("end");
            if ((inner || line.startsWith("rule ")) && random.nextInt(8) == 0) {
                lines.add((inner ? "    " : "") + "// “为什么”, “why: \"/\" ｂ" + random.nextInt(9));
            }
            boolean full = !line.isEmpty() && !line.startsWith("//");
            lines.add(full && random.nextInt(8) == 0 ? line + " // tail  \"" + random.nextInt(9) : line);
        }
        return String.join("\n", lines) + "\n";
    }

    /** The same file, disturbed. */
    String disturbed(String text) {
        StringBuilder disturbed = new StringBuilder(blankLines(0, 2));
        String before = "";
        for (String line : shuffled(text.lines().toList())) {
            if (!line.isEmpty() && canJoin(before, line)) {
                disturbed.setLength(disturbed.length() - 1);
                disturbed.append(blank()).append(line(line).strip()).append('\n');
            } else if (!line.isEmpty()) {
                disturbed.append(gap(before, line)).append(line(line)).append('\n');
            }
            before = line;
        }
        String ending = List.of("", "\n", "\n \n\n").get(random.nextInt(3));
        return disturbed.substring(0, disturbed.length() - 1) + ending;
    }

    /** Whether an annotation may stand behind another one on its line, where no comment stands between them. */
    private boolean canJoin(String before, String line) {
        boolean both = before.startsWith("    @") && line.startsWith("    @");
        return both && comment(before) == before.length() && random.nextInt(4) == 0;
    }

    /** Blank lines, where they say nothing: below a comment outside of rules they set it off from what follows. */
    private String gap(String before, String line) {
        if (before.startsWith("//")) {
            return "";
        }
        return before.isEmpty() && !line.startsWith("package") ? blankLines(1, 3) : blankLines(0, 2);
    }

    private String blankLines(int least, int most) {
        StringBuilder lines = new StringBuilder();
        for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
            lines.append(random.nextBoolean() ? "" : "\t ").append('\n');
        }
        return lines.toString();
    }

    private String line(String line) {
        int comment = comment(line);
        String code = line.substring(0, comment).strip();
        String start = random.nextInt(3) == 0 ? "" : blank();
        String end = random.nextInt(3) == 0 ? blank().replace("\u00A0", "") : "";
        return start + code(code) + (code.isEmpty() ? "" : maybe(blank())) + line.substring(comment) + end;
    }

    private String code(String code) {
        boolean annotation = code.startsWith("@");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            if (c == '"') {
                int end = code.indexOf('"', i + 1);
                text.append(maybe(blank()))
                        .append(quoted(code.substring(i + 1, end), code))
                        .append(maybe(blank()));
                i = end;
            } else if (c == ' ') {
                boolean free = annotation || code.charAt(i + 1) == '"' || code.charAt(i - 1) == '"';
                text.append(free ? maybe(blank()) : blank());
            } else if (Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN) {
                text.append(maybe(blank())).append(c).append(maybe(blank()));
            } else {
                boolean wide = c > ' ' && c <= '~' && random.nextInt(6) == 0;
                text.append(wide ? (char) (c - '!' + '！') : c);
            }
        }
        return text.toString();
    }

    private String quoted(String content, String code) {
        String inside = code.startsWith("@principle")
                ? content.replace(", ", List.of(",", "，", "；", " ", ", ;").get(random.nextInt(5)))
                : content;
        boolean plain = inside.chars().anyMatch(c -> "“”＂」』".indexOf(c) >= 0);
        String quotes = plain ? QUOTES.get(0) : QUOTES.get(random.nextInt(QUOTES.size()));
        return quotes.charAt(0) + inside + quotes.charAt(1);
    }

    /** The lines with the annotations of each rule in any order, each with the comments above it. */
    private List<String> shuffled(List<String> lines) {
        List<String> result = new ArrayList<>();
        List<List<String>> annotations = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("    //")) {
                comments.add(line);
            } else if (line.startsWith("    @")) {
                comments.add(line);
                annotations.add(comments);
                comments = new ArrayList<>();
            } else {
                Collections.shuffle(annotations, random);
                annotations.forEach(result::addAll);
                annotations.clear();
                result.addAll(comments);
                comments.clear();
                result.add(line);
            }
        }
        return result;
    }

    private String blank() {
        return BLANKS.get(random.nextInt(BLANKS.size()));
    }

    private String maybe(String text) {
        return random.nextInt(3) == 0 ? text : "";
    }

    /** Where the comment of a line begins, or its end. */
    private static int comment(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (!quoted && line.startsWith("//", i)) {
                return i;
            }
            quoted ^= line.charAt(i) == '"';
        }
        return line.length();
    }
}
