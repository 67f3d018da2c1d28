package catchup.report.handbook;

import catchup.report.Columns;
import catchup.text.Lang;
import java.util.ArrayList;
import java.util.List;

/**
 * A text with its parts, in one language and ready to be laid out.
 *
 * @param facts what stands beside the title
 * @param footer what it was made from
 */
public record Document(Lang lang, String title, List<Fact> facts, List<Section> sections, String footer) {

    /** A value with its label. */
    public record Fact(String label, Line value) {}

    /**
     * A part of the text under a heading.
     *
     * @param anchor by which links find it
     * @param aside what stands beside the heading, such as an id
     * @param entry whether it is about one thing that a reader may look up, and not a chapter
     */
    public record Section(
            String anchor, String heading, String aside, boolean entry, List<Block> blocks, List<Section> sections) {

        public static Section chapter(String anchor, String heading, List<Block> blocks, List<Section> sections) {
            return new Section(anchor, heading, "", false, blocks, sections);
        }

        public static Section entry(String anchor, String heading, String aside, List<Block> blocks) {
            return new Section(anchor, heading, aside, true, blocks, List.of());
        }
    }

    /** One line of text, in pieces. */
    public record Line(List<Span> spans) {

        public static Line of(String text) {
            return new Line(List.of(Span.of(text)));
        }

        /** The lines one after the other, with a text between them. */
        public static Line joined(List<Line> lines, String between) {
            List<Span> spans = new ArrayList<>();
            for (Line line : lines) {
                if (!spans.isEmpty()) {
                    spans.add(Span.of(between));
                }
                spans.addAll(line.spans());
            }
            return new Line(List.copyOf(spans));
        }

        public Line and(Line more) {
            List<Span> both = new ArrayList<>(spans);
            both.addAll(more.spans());
            return new Line(List.copyOf(both));
        }

        /** The same without links to one target, for the place that they would lead to. */
        public Line without(String target) {
            return new Line(spans.stream()
                    .map(span -> span.target().equals(target) ? Span.of(span.text()) : span)
                    .toList());
        }

        public Line and(String text) {
            return and(of(text));
        }

        public String text() {
            StringBuilder text = new StringBuilder();
            spans.forEach(span -> text.append(span.text()));
            return text.toString();
        }

        public boolean isEmpty() {
            return text().isEmpty();
        }
    }

    /**
     * A piece of text.
     *
     * @param target where it links to; empty if it does not
     * @param anchor by which links find it; mostly empty
     */
    public record Span(String text, String target, String anchor) {

        public Span(String text, String target) {
            this(text, target, "");
        }

        public static Span of(String text) {
            return new Span(text, "");
        }

        public boolean isLink() {
            return !target.isEmpty();
        }

        /** Whether it links to a part of the same document. */
        public boolean isInternal() {
            return target.startsWith("#");
        }
    }

    /** A piece of a section. */
    public sealed interface Block {}

    /** Running text. */
    public record Paragraph(Line line) implements Block {}

    /** Labelled values. */
    public record Facts(List<Fact> facts) implements Block {

        /** Those of the values that are not empty. */
        public Facts {
            facts = facts.stream().filter(fact -> !fact.value().isEmpty()).toList();
        }

        private static final int SHORT = 34;

        /** Whether all of them are short enough to stand side by side. */
        public boolean isShort() {
            return facts.stream().allMatch(fact -> Columns.width(fact.value().text()) <= SHORT);
        }
    }

    /** A list under a label, which may be empty. */
    public record Items(String label, boolean numbered, List<Line> items) implements Block {}

    /** A table under a label, which may be empty; the first cell of a row names it. */
    public record Table(String label, List<String> headings, List<List<Line>> rows) implements Block {}

    /** Rules under a label. */
    public record Rules(String label, List<RuleText> rules) implements Block {}

    /** A tree of lines. */
    public record Tree(List<Branch> branches) implements Block {}

    /** A drawing with what it shows; {@code svg} is a finished element. */
    public record Picture(String label, String svg) implements Block {}

    /** A line with what hangs on it; {@code mark} says in a sign how it hangs there. */
    public record Branch(String mark, Line line, List<Branch> branches) {}

    /**
     * A rule in sentences.
     *
     * @param certainty in word and number
     * @param principles those it cites
     * @param place where it stands
     */
    public record RuleText(
            String anchor,
            List<Line> conditions,
            List<Line> conclusions,
            String reason,
            String certainty,
            Line principles,
            String name,
            String place,
            List<TestText> tests) {}

    /** A test of a rule: its name, and whether the rule fires in it. */
    public record TestText(String name, boolean fires, String place) {}
}
