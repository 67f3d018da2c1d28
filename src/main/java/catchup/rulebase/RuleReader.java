package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.source.SourceFile;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads one rule file, line by line. A line is part of the header, an annotation, a keyword, or a sentence of the
 * vocabulary; anything else is reported, and reading goes on with the next line.
 */
final class RuleReader {

    static final String PACKAGE = "package catchup.rules";
    static final String GROUP = "agenda-group \"diagnose\"";
    static final Text RULE = Text.same("rule \"…\"");
    static final Text RULE_OR_END = new Text("a rule", "一条规则");

    private final SourceFile file;
    private final RuleDraft.Tools tools;
    private final Diagnostics diagnostics;
    private final List<Rule> rules = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private boolean packaged;
    private boolean grouped;
    private Optional<Layer> layer = Optional.empty();
    private @Nullable RuleDraft draft;

    private RuleReader(SourceFile file, Vocabulary vocabulary, Catalogues catalogues, Diagnostics diagnostics) {
        Interpreter interpreter = new Interpreter(catalogues, diagnostics);
        this.file = file;
        this.tools = new RuleDraft.Tools(file, vocabulary, interpreter, catalogues.principles(), diagnostics);
        this.diagnostics = diagnostics;
    }

    /**
     * What a rule file holds.
     *
     * @param rules as far as they can be read
     * @param names of all rules, those that cannot be read as well
     */
    record Content(List<Rule> rules, Set<String> names) {}

    /** The rules of a file. */
    static Content read(SourceFile file, Vocabulary vocabulary, Catalogues catalogues, Diagnostics diagnostics) {
        return new RuleReader(file, vocabulary, catalogues, diagnostics).read();
    }

    private Content read() {
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = withoutComment(lines.get(i));
            NormalLine normal = NormalLine.of(line);
            if (!normal.text().isEmpty()) {
                line(normal, line.strip(), place(line, i + 1));
            }
        }
        if (draft != null) {
            draft.leftOpen(place("", lines.size()));
        }
        requireHeader(file.whole());
        return new Content(List.copyOf(rules), Set.copyOf(names));
    }

    private void line(NormalLine line, String text, Location at) {
        String plain = line.text();
        RuleDraft open = draft;
        if (startsRule(plain, text)) {
            start(plain, text, at);
        } else if (open == null) {
            header(plain, text, at);
        } else if (plain.equals("end")) {
            open.close().ifPresent(rules::add);
            draft = null;
        } else {
            open.line(line, text, at);
        }
    }

    private void header(String plain, String text, Location at) {
        if (!packaged && plain.startsWith("package ")) {
            packaged = true;
            if (!plain.equals(PACKAGE)) {
                diagnostics.add(Problem.HEADER_MISSING, at, PACKAGE);
            }
        } else if (!grouped && plain.startsWith("agenda-group")) {
            requirePackage(at);
            group(plain.substring("agenda-group".length()).strip(), at);
        } else {
            Text expected = !packaged ? Text.same(PACKAGE) : !grouped ? Text.same(GROUP) : RULE_OR_END;
            diagnostics.add(Problem.UNEXPECTED_LINE, at, text, expected);
        }
    }

    private void group(String quoted, Location at) {
        grouped = true;
        String code = quoted.replace("\"", "");
        layer = Layer.named(code).filter(named -> quoted.equals('"' + code + '"'));
        if (layer.isEmpty()) {
            List<String> known = Arrays.stream(Layer.values()).map(Layer::code).toList();
            diagnostics.unknown(Problem.UNKNOWN_LAYER, at, code, known);
        }
    }

    private void start(String plain, String text, Location at) {
        if (draft != null) {
            draft.leftOpen(at);
        }
        requireHeader(at);
        Optional<String> name = name(plain);
        if (name.isEmpty() || name.get().isBlank()) {
            diagnostics.add(Problem.UNEXPECTED_LINE, at, text, RULE);
        }
        String called = name.orElse(text);
        names.add(called);
        draft = new RuleDraft(called, at, layer, tools);
    }

    /** Whether a line starts a rule, well or badly; the one reads it in plain form, the other as written. */
    static boolean startsRule(String plain, String text) {
        return plain.startsWith("rule\"") || text.startsWith("rule ") || text.equals("rule");
    }

    /** The name in a line that starts a rule; empty if it stands in no quotes, or not alone. */
    static Optional<String> name(String plain) {
        String name = plain.substring("rule".length()).strip();
        boolean quoted = name.length() > 2 && name.startsWith("\"") && name.indexOf('"', 1) == name.length() - 1;
        return quoted ? Optional.of(name.substring(1, name.length() - 1)) : Optional.empty();
    }

    /** Reports what the file lacks above its first rule; what has been reported is taken as given from then on. */
    private void requireHeader(Location at) {
        requirePackage(at);
        if (!grouped) {
            diagnostics.add(Problem.HEADER_MISSING, at, GROUP);
            grouped = true;
        }
    }

    private void requirePackage(Location at) {
        if (!packaged) {
            diagnostics.add(Problem.HEADER_MISSING, at, PACKAGE);
            packaged = true;
        }
    }

    private Location place(String line, int number) {
        int start = line.length() - line.stripLeading().length();
        return new Location(
                file.name(), number, start + 1, Math.max(line.stripTrailing().length(), start) + 1);
    }

    /** A comment runs from two slashes outside of quotes to the end of the line. */
    static String withoutComment(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.startsWith("//", i)) {
                return line.substring(0, i);
            }
            i = Math.max(i, NormalLine.closing(line, i));
        }
        return line;
    }
}
