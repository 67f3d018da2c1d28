package catchup.formatting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A YAML file that is written afresh, line by line. */
final class YamlPage {

    private final YamlLines lines;
    private final Set<Integer> setOff = new HashSet<>();

    /** @param items the lines, counted from 0, of items before which a blank line stands */
    YamlPage(YamlLines lines, List<Integer> items) {
        this.lines = lines;
        items.forEach(item -> setOff.add(withComments(item)));
    }

    String text() {
        List<String> page = new ArrayList<>();
        boolean apart = true;
        int end = end();
        for (int i = 0; i < end; i++) {
            boolean blank = lines.isBlank(i);
            if (setOff.contains(i) && !apart && !lines.isInBlockText(i - 1)) {
                page.add("");
            }
            if (!blank || !apart) {
                page.add(lines.spelled(i));
            }
            apart = blank;
        }
        boolean open = end == lines.count() && lines.isInBlockText(end - 1);
        return String.join("\n", page) + (open ? "" : "\n");
    }

    /** The line on which an item begins, with the comments right above it that stand as far in as it does. */
    private int withComments(int item) {
        int first = item;
        while (first > 0 && isCommentOn(first - 1, indent(item))) {
            first--;
        }
        return first;
    }

    private boolean isCommentOn(int line, int indent) {
        return !lines.isHeld(line)
                && indent(line) == indent
                && lines.written(line).startsWith("#", indent);
    }

    private int indent(int line) {
        String text = lines.written(line);
        int indent = 0;
        while (indent < text.length() && text.charAt(indent) == ' ') {
            indent++;
        }
        return indent;
    }

    /** The line after the last that says something; what follows the last line end is no line. */
    private int end() {
        int end = lines.count();
        if (lines.written(end - 1).isEmpty()) {
            end--;
        }
        while (end > 0 && lines.isBlank(end - 1)) {
            end--;
        }
        return end;
    }
}
