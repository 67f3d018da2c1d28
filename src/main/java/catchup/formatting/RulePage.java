package catchup.formatting;

import catchup.rulebase.RuleOutline.Line;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A rule file that is written afresh, line by line. */
final class RulePage {

    private static final String INDENT = "    ";

    private enum Place {
        OUTSIDE,
        HEAD,
        BODY
    }

    /** An annotation with the comments above it. */
    private record Annotated(int rank, List<String> lines) {}

    private final List<String> page = new ArrayList<>();
    private final List<Annotated> head = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private Place place = Place.OUTSIDE;

    /** Whether what comes next outside of rules is set off: the author did so, or a header or rule has just ended. */
    private boolean apart;

    /** Adds the next line of the file. */
    void add(Line line) {
        switch (line.part()) {
            case BLANK -> comment(line.comment());
            case PACKAGE -> outside(spelled(line));
            case GROUP -> ends(spelled(line));
            case RULE -> {
                outside(spelled(line));
                place = Place.HEAD;
            }
            case ANNOTATION -> annotation(line);
            case WHEN, THEN -> inside(spelled(line));
            case CONDITION, CONCLUSION -> inside(INDENT + spelled(line));
            case END -> {
                closeHead();
                ends(spelled(line));
            }
        }
    }

    String text() {
        return String.join("\n", page) + "\n";
    }

    private void comment(String comment) {
        if (comment.isEmpty()) {
            apart = true;
        } else if (place == Place.OUTSIDE) {
            outside(comment);
        } else if (place == Place.HEAD) {
            comments.add(INDENT + comment);
        } else {
            page.add(INDENT + comment);
        }
    }

    private void outside(String text) {
        if (apart && !page.isEmpty()) {
            page.add("");
        }
        page.add(text);
        apart = false;
    }

    private void inside(String text) {
        closeHead();
        page.add(text);
        place = Place.BODY;
    }

    private void ends(String text) {
        page.add(text);
        place = Place.OUTSIDE;
        apart = true;
    }

    /** Takes each annotation of a line by itself; the comment behind them stays with the last. */
    private void annotation(Line line) {
        List<String> each = AnnotationLayout.each(line);
        for (int i = 0; i < each.size(); i++) {
            List<String> lines = new ArrayList<>(comments);
            String spelled = AnnotationLayout.of(each.get(i));
            lines.add(INDENT + (i + 1 < each.size() ? spelled : withComment(spelled, line)));
            comments.clear();
            head.add(new Annotated(AnnotationLayout.rank(each.get(i)), lines));
        }
    }

    /** Writes the annotations in their order, then the comments below the last of them. */
    private void closeHead() {
        head.stream().sorted(Comparator.comparingInt(Annotated::rank)).forEach(each -> page.addAll(each.lines()));
        page.addAll(comments);
        head.clear();
        comments.clear();
    }

    /** The line in house form, or as it is written where that would read as something else. */
    private static String spelled(Line line) {
        String sentence = SentenceLayout.of(line.written());
        return withComment(line.readsAs(sentence) ? sentence : line.written(), line);
    }

    private static String withComment(String code, Line line) {
        return line.comment().isEmpty() ? code : code + " " + line.comment();
    }
}
