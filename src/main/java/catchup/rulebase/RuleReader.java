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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one rule file, line by line. A line is part of the header, an annotation, a keyword, or a sentence of the
 * vocabulary; anything else is reported, and reading goes on with the next line.
 */
final class RuleReader {

    static final String PACKAGE = "package catchup.rules";
    private static final String GROUP_WORD = "agenda-group";
    static final String GROUP = "agenda-group \"diagnose\"";
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]++)\"");
    static final Text RULE = Text.same("rule \"…\"");
    static final Text RULE_OR_COMMENT = new Text("a rule, or a note behind “//”", "一条规则，或以“//”开头的备注");

    /** A word and a name in quotes: what starts a rule, but for the word. */
    private static final Pattern TITLE = Pattern.compile("\\p{L}+ ?(\"[^\"]+\")");

    private final SourceFile file;
    private final RuleDraft.Tools tools;
    private final Diagnostics diagnostics;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Title> titles = new ArrayList<>();
    private final Set<String> names = new LinkedHashSet<>();
    private boolean packaged;
    private boolean grouped;

    /** Whether a line was not understood that may have been meant to start a rule: then those of the rule follow. */
    private boolean lost;

    private Optional<Layer> layer = Optional.empty();
    private @Nullable RuleDraft draft;

    private RuleReader(SourceFile file, Vocabulary vocabulary, Catalogues catalogues, Diagnostics diagnostics) {
        this.file = file;
        this.tools = RuleDraft.Tools.of(file, vocabulary, catalogues, diagnostics);
        this.diagnostics = diagnostics;
    }

    /**
     * What a rule file holds.
     *
     * @param rules as far as they can be read
     * @param titles of all rules, those that cannot be read as well
     * @param names of all rules, those whose titles cannot be read as well
     */
    record Content(List<Rule> rules, List<Title> titles, Set<String> names) {}

    /** The name of a rule, and where it starts. */
    record Title(String name, Location at) {}

    /** The rules of a file. */
    static Content read(SourceFile file, Vocabulary vocabulary, Catalogues catalogues, Diagnostics diagnostics) {
        return new RuleReader(file, vocabulary, catalogues, diagnostics).read();
    }

    private Content read() {
        List<String> lines = file.lines();
        for (int i = 0; i < lines.size() && !diagnostics.isFull(); i++) {
            String line = Keywords.withoutComment(lines.get(i));
            if (line.length() > SourceFile.LONGEST_TEXT) {
                diagnostics.add(Problem.TEXT_TOO_LONG, place(line, i + 1), line.length(), SourceFile.LONGEST_TEXT);
                continue;
            }
            NormalLine normal = NormalLine.of(line);
            if (!normal.text().isEmpty()) {
                line(normal, line.strip(), place(line, i + 1));
            }
        }
        if (draft != null) {
            draft.leftOpen(last(file));
        }
        requireHeader(file.whole());
        return new Content(List.copyOf(rules), List.copyOf(titles), Set.copyOf(names));
    }

    private void line(NormalLine line, String text, Location at) {
        String plain = line.text();
        RuleDraft open = draft;
        if (Keywords.startsRule(plain, text)) {
            start(plain, text, at);
        } else if (open == null) {
            header(line, text, at);
        } else if (open.line(line, text, at)) {
            open.close().ifPresent(rules::add);
            draft = null;
        }
    }

    private void header(NormalLine line, String text, Location at) {
        String plain = line.text();
        if (!packaged && plain.startsWith("package ")) {
            packaged = true;
            if (!plain.equals(PACKAGE)) {
                diagnostics.add(Problem.HEADER_MISSING, at, PACKAGE);
            }
        } else if (!grouped && plain.startsWith(GROUP_WORD)) {
            requirePackage(at);
            group(line, at);
        } else if (!lost || !tools.belongsToRule(line)) {
            diagnostics.add(Problem.UNEXPECTED_LINE, at, text, expected(plain, text));
            names.addAll(meant(plain));
            lost = true;
        } else {
            lost = !plain.equals("end");
        }
    }

    /** What should stand where a line of a file's outside is not understood. */
    private Text expected(String plain, String text) {
        if (plain.startsWith("#")) {
            return RuleDraft.comment(text);
        }
        if (!packaged) {
            return Text.same(PACKAGE);
        }
        Matcher title = TITLE.matcher(plain);
        Text rule = title.matches() ? Text.same("“rule " + title.group(1) + "”") : RULE_OR_COMMENT;
        return grouped ? rule : Text.same(GROUP);
    }

    private void group(NormalLine line, Location at) {
        grouped = true;
        layer = layer(line, at, diagnostics);
    }

    /** The layer in a line of the header; reported and empty if there is none of that name. */
    static Optional<Layer> layer(NormalLine line, Location at, Diagnostics diagnostics) {
        String quoted = line.text().substring(GROUP_WORD.length()).strip();
        String code = quoted.replace("\"", "");
        Optional<Layer> layer = Layer.named(code).filter(named -> quoted.equals('"' + code + '"'));
        if (layer.isEmpty()) {
            List<String> known = Arrays.stream(Layer.values()).map(Layer::code).toList();
            diagnostics.unknown(Problem.UNKNOWN_LAYER, word(line, code, at), code, known);
        }
        return layer;
    }

    /** The place of a word in a line; that of the line where the word is empty. */
    private static Location word(NormalLine line, String word, Location at) {
        int start = line.text().indexOf(word, GROUP_WORD.length());
        if (word.isEmpty() || start < 0) {
            return at;
        }
        return new Location(at.file(), at.line(), line.column(start), line.column(start + word.length() - 1) + 1);
    }

    private void start(String plain, String text, Location at) {
        if (draft != null) {
            draft.closedByNext(at);
        }
        requireHeader(at);
        lost = false;
        Optional<String> name = name(plain).filter(given -> !given.isBlank());
        if (name.isEmpty()) {
            diagnostics.add(Problem.UNEXPECTED_LINE, at, text, RULE);
        }
        name.ifPresent(given -> titles.add(new Title(given, at)));
        names.addAll(name.map(List::of)
                .orElseGet(() -> meant(plain.substring("rule".length()).strip())));
        draft = new RuleDraft(name.orElse(text), at, layer, tools);
    }

    /** What a name that is badly written may have been meant to be: what stands in quotes, or all of it. */
    private static List<String> meant(String name) {
        List<String> meant = new ArrayList<>(List.of(name.replace("\"", "").strip()));
        QUOTED.matcher(name).results().forEach(quoted -> meant.add(quoted.group(1)));
        return meant;
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

    /** The last line of a file that says something. */
    static Location last(SourceFile file) {
        List<String> lines = file.lines();
        int last = lines.size();
        while (last > 1
                && NormalLine.of(Keywords.withoutComment(lines.get(last - 1)))
                        .text()
                        .isEmpty()) {
            last--;
        }
        return place(file, Keywords.withoutComment(lines.get(last - 1)), last);
    }

    private Location place(String line, int number) {
        return place(file, line, number);
    }

    private static Location place(SourceFile file, String line, int number) {
        int start = line.length() - line.stripLeading().length();
        return new Location(
                file.name(), number, start + 1, Math.max(line.stripTrailing().length(), start) + 1);
    }
}
