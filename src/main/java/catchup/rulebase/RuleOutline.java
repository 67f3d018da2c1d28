package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.source.SourceFile;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a rule file is built, line by line, whatever its sentences say: an author may still be at work on them. */
public final class RuleOutline {

    /** What a line is for. */
    public enum Part {
        BLANK,
        PACKAGE,
        GROUP,
        RULE,
        ANNOTATION,
        WHEN,
        CONDITION,
        THEN,
        CONCLUSION,
        END
    }

    /**
     * A line of a rule file.
     *
     * @param part {@link Part#BLANK} also where nothing but a comment stands
     * @param written without its comment and blanks around it
     * @param plain the same as {@link NormalLine} reads it
     * @param comment from its slashes to the end of the line; empty if there is none
     */
    public record Line(Part part, String written, String plain, String comment) {

        /** Whether the line would mean the same if it were written so. */
        public boolean readsAs(String candidate) {
            return Keywords.withoutComment(candidate).equals(candidate)
                    && NormalLine.of(candidate).text().equals(plain)
                    && Keywords.startsRule(plain, candidate) == Keywords.startsRule(plain, written);
        }
    }

    private static final Set<Part> OUTSIDE = EnumSet.of(Part.BLANK, Part.PACKAGE, Part.GROUP, Part.END);
    private static final Set<Part> HEAD = EnumSet.of(Part.RULE, Part.ANNOTATION);
    private static final Set<Part> AFTER_THEN = EnumSet.of(Part.THEN, Part.CONCLUSION);

    private final SourceFile file;
    private final Diagnostics diagnostics;
    private final List<Line> lines = new ArrayList<>();
    private final Set<Part> header = EnumSet.noneOf(Part.class);
    private Part last = Part.BLANK;
    private String rule = "";

    private RuleOutline(SourceFile file, Diagnostics diagnostics) {
        this.file = file;
        this.diagnostics = diagnostics;
    }

    /** The lines of a file; empty if it is open what belongs to which rule, which is reported. */
    public static Optional<List<Line>> read(SourceFile file, Diagnostics diagnostics) {
        int before = diagnostics.size();
        RuleOutline outline = new RuleOutline(file, diagnostics);
        outline.read();
        return diagnostics.size() > before ? Optional.empty() : Optional.of(List.copyOf(outline.lines));
    }

    /** The layer that the header of a file names; empty if anything is wrong with how the file is built, which is reported. */
    public static Optional<Layer> layer(SourceFile file, Diagnostics diagnostics) {
        Optional<List<Line>> lines = read(file, diagnostics);
        for (int i = 0; i < lines.map(List::size).orElse(0); i++) {
            Line line = lines.get().get(i);
            if (line.part() == Part.GROUP) {
                String code = Keywords.withoutComment(file.lines().get(i));
                return RuleReader.layer(NormalLine.of(code), place(file, code, line.written(), i + 1), diagnostics);
            }
        }
        return Optional.empty();
    }

    private void read() {
        List<String> all = file.lines();
        for (int i = 0; i < all.size(); i++) {
            line(all.get(i), i + 1);
        }
        if (!OUTSIDE.contains(last)) {
            diagnostics.add(Problem.NOT_CLOSED, RuleReader.last(file), rule, RuleDraft.AFTER);
        }
        require(Part.PACKAGE, RuleReader.PACKAGE, file.whole());
        require(Part.GROUP, RuleReader.GROUP, file.whole());
    }

    private void line(String line, int number) {
        String code = Keywords.withoutComment(line);
        String plain = NormalLine.of(code).text();
        String written = stripped(code, plain);
        Part part = plain.isEmpty() ? Part.BLANK : part(plain, written, place(file, code, written, number));
        lines.add(new Line(part, written, plain, line.substring(code.length()).stripTrailing()));
        last = part == Part.BLANK ? last : part;
    }

    private static Location place(SourceFile file, String code, String written, int number) {
        int column = 1 + code.length() - code.stripLeading().length();
        return new Location(file.name(), number, column, column + written.length());
    }

    /** The line without blanks around it; those at its end belong to a quote that is never closed. */
    private static String stripped(String code, String plain) {
        String stripped = code.strip();
        return NormalLine.of(stripped).text().equals(plain) ? stripped : code.stripLeading();
    }

    private Part part(String plain, String written, Location at) {
        if (Keywords.startsRule(plain, written)) {
            start(plain, written, at);
            return Part.RULE;
        }
        return OUTSIDE.contains(last) ? header(plain, written, at) : inside(plain, written, at);
    }

    private void start(String plain, String written, Location at) {
        if (!OUTSIDE.contains(last)) {
            diagnostics.add(Problem.NOT_CLOSED, at, rule, RuleDraft.BEFORE);
        }
        require(Part.PACKAGE, RuleReader.PACKAGE, at);
        require(Part.GROUP, RuleReader.GROUP, at);
        Optional<String> name = RuleReader.name(plain);
        expect(name.isPresent(), written, at, RuleReader.RULE);
        rule = name.orElse(written);
    }

    private Part header(String plain, String written, Location at) {
        if (plain.startsWith("package ") && header.add(Part.PACKAGE)) {
            if (!plain.equals(RuleReader.PACKAGE)) {
                diagnostics.add(Problem.HEADER_MISSING, at, RuleReader.PACKAGE);
            }
            return Part.PACKAGE;
        }
        boolean group = plain.startsWith("agenda-group");
        if (group) {
            require(Part.PACKAGE, RuleReader.PACKAGE, at);
        }
        if (group && header.add(Part.GROUP)) {
            return Part.GROUP;
        }
        expect(false, written, at, headerOrRule());
        return Part.BLANK;
    }

    private Text headerOrRule() {
        if (!header.contains(Part.PACKAGE)) {
            return Text.same(RuleReader.PACKAGE);
        }
        return header.contains(Part.GROUP) ? RuleReader.RULE_OR_COMMENT : Text.same(RuleReader.GROUP);
    }

    private Part inside(String plain, String written, Location at) {
        boolean head = HEAD.contains(last);
        return switch (plain) {
            case "end" -> Part.END;
            case "when" -> {
                expect(head, written, at, RuleDraft.END);
                yield Part.WHEN;
            }
            case "then" -> {
                expect(!AFTER_THEN.contains(last), written, at, RuleDraft.END);
                yield Part.THEN;
            }
            default -> {
                expect(!head || plain.startsWith("@"), written, at, RuleDraft.ANNOTATION_OR_WHEN);
                yield head ? Part.ANNOTATION : AFTER_THEN.contains(last) ? Part.CONCLUSION : Part.CONDITION;
            }
        };
    }

    private void expect(boolean met, String written, Location at, Text expected) {
        if (!met) {
            diagnostics.add(Problem.UNEXPECTED_LINE, at, written, expected);
        }
    }

    /** Reports a line that is missing above a place, once. */
    private void require(Part part, String line, Location at) {
        if (header.add(part)) {
            diagnostics.add(Problem.HEADER_MISSING, at, line);
        }
    }
}
