package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.source.Numbers;
import catchup.source.SourceFile;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads one rule file, line by line. A line is part of the header, an annotation, a keyword, or a sentence of the
 * vocabulary; anything else is reported, and reading goes on with the next line.
 */
final class RuleReader {

    static final String PACKAGE = "package catchup.rules";
    private static final String GROUP = "agenda-group \"diagnose\"";
    private static final int MOST_CONDITIONS = 30;
    private static final Text RULE_OR_END = new Text("a rule", "一条规则");
    private static final Text ANNOTATION_OR_WHEN = new Text("an annotation or “when”", "注解或“when”");

    private final SourceFile file;
    private final Vocabulary vocabulary;
    private final Interpreter interpreter;
    private final Map<String, ?> principles;
    private final Diagnostics diagnostics;
    private final List<Rule> rules = new ArrayList<>();
    private boolean packaged;
    private boolean grouped;
    private @Nullable Layer layer;
    private @Nullable Draft draft;

    private RuleReader(SourceFile file, Vocabulary vocabulary, Catalogues catalogues, Diagnostics diagnostics) {
        this.file = file;
        this.vocabulary = vocabulary;
        this.interpreter = new Interpreter(catalogues, diagnostics);
        this.principles = catalogues.principles();
        this.diagnostics = diagnostics;
    }

    /** The rules of a file, as far as they can be read. */
    static List<Rule> read(SourceFile file, Vocabulary vocabulary, Catalogues catalogues, Diagnostics diagnostics) {
        return new RuleReader(file, vocabulary, catalogues, diagnostics).read();
    }

    private List<Rule> read() {
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
        return List.copyOf(rules);
    }

    private void line(NormalLine line, String text, Location at) {
        String plain = line.text();
        Draft open = draft;
        if (plain.startsWith("rule\"") || text.startsWith("rule ") || text.equals("rule")) {
            start(plain, text, at);
        } else if (open == null) {
            header(plain, text, at);
        } else if (plain.equals("end")) {
            open.close();
            draft = null;
        } else if (plain.equals("when") || plain.equals("then")) {
            open.enter(plain, at);
        } else if (open.part == Part.HEAD) {
            open.head(line, text, at);
        } else {
            open.sentence(line, text, at);
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
        layer = Layer.named(code)
                .filter(named -> quoted.equals('"' + code + '"'))
                .orElse(null);
        if (layer == null) {
            List<String> known = Arrays.stream(Layer.values()).map(Layer::code).toList();
            diagnostics.unknown(Problem.UNKNOWN_LAYER, at, code, known);
        }
    }

    private void start(String plain, String text, Location at) {
        if (draft != null) {
            draft.leftOpen(at);
        }
        requireHeader(at);
        String name = plain.substring("rule".length()).strip();
        boolean quoted = name.length() > 2 && name.startsWith("\"") && name.indexOf('"', 1) == name.length() - 1;
        if (!quoted || name.substring(1, name.length() - 1).isBlank()) {
            diagnostics.add(Problem.UNEXPECTED_LINE, at, text, Text.same("rule \"…\""));
        }
        draft = new Draft(quoted ? name.substring(1, name.length() - 1) : text, at);
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
    private static String withoutComment(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.startsWith("//", i)) {
                return line.substring(0, i);
            }
            i = Math.max(i, NormalLine.closing(line, i));
        }
        return line;
    }

    private enum Part {
        HEAD,
        WHEN,
        THEN
    }

    /** A rule that is being read. */
    private final class Draft {
        private final String name;
        private final Location at;
        private final List<Condition> conditions = new ArrayList<>();
        private final List<Action> actions = new ArrayList<>();
        private final List<String> cited = new ArrayList<>();
        private final Map<String, Location> annotated = new LinkedHashMap<>();
        private final int before = diagnostics.size();
        private Part part = Part.HEAD;
        private int lines;
        private @Nullable Double certainty;
        private @Nullable Text reason;

        Draft(String name, Location at) {
            this.name = name;
            this.at = at;
        }

        void enter(String keyword, Location here) {
            Part next = keyword.equals("when") ? Part.WHEN : Part.THEN;
            if (part == Part.HEAD && next == Part.THEN) {
                missing("when", here);
            } else if (part != (next == Part.WHEN ? Part.HEAD : Part.WHEN)) {
                diagnostics.add(Problem.UNEXPECTED_LINE, here, keyword, Text.same("“end”"));
            }
            part = next;
        }

        /** A line before {@code when}: an annotation, or a condition whose {@code when} was forgotten. */
        void head(NormalLine line, String text, Location here) {
            if (line.text().startsWith("@")) {
                annotation(text, here);
            } else if (fits(line, vocabulary.conditions())) {
                missing("when", here);
                part = Part.WHEN;
                sentence(line, text, here);
            } else {
                diagnostics.add(Problem.UNEXPECTED_LINE, here, text, ANNOTATION_OR_WHEN);
            }
        }

        private void annotation(String text, Location here) {
            String word = Annotation.nameOf(text);
            Location first = annotated.putIfAbsent(word, here);
            if (first != null) {
                diagnostics.conflict(Problem.DUPLICATE_KEY, here, first, word);
                return;
            }
            Optional<Map<String, String>> values = Annotation.read(text).map(Annotation::values);
            switch (word) {
                case "principle" -> value(values, text, here).ifPresent(ids -> principles(ids, here));
                case "certainty" -> value(values, text, here).ifPresent(number -> certainty(number, here));
                case "reason" -> reason(values, text, here);
                default ->
                    diagnostics.unknown(Problem.UNKNOWN_KEY, here, word, List.of("principle", "certainty", "reason"));
            }
        }

        /** The one value of an annotation, written without a key. */
        private Optional<String> value(Optional<Map<String, String>> values, String text, Location here) {
            Optional<String> value = values.filter(all -> all.size() == 1).map(all -> all.get(Annotation.BARE));
            if (value.isEmpty()) {
                diagnostics.add(Problem.BAD_ANNOTATION, here, text, Text.same("@name( \"…\" )"));
            }
            return value;
        }

        private void reason(Optional<Map<String, String>> values, String text, Location here) {
            values.filter(all -> all.keySet().equals(Set.of("en", "zh")))
                    .ifPresentOrElse(
                            all -> reason = new Text(all.getOrDefault("en", ""), all.getOrDefault("zh", "")),
                            () -> diagnostics.add(
                                    Problem.BAD_ANNOTATION,
                                    here,
                                    text,
                                    Text.same("@reason( en = \"…\", zh = \"…\" )")));
        }

        private void principles(String ids, Location here) {
            int before = cited.size() + diagnostics.size();
            for (String id : ids.split("[,，、;；\\s]", -1)) {
                if (id.isEmpty()) {
                    continue;
                }
                if (principles.containsKey(id)) {
                    cited.add(id);
                } else {
                    diagnostics.unknown(Problem.UNKNOWN_PRINCIPLE, here, id, principles.keySet());
                }
            }
            if (cited.size() + diagnostics.size() == before) {
                diagnostics.unknown(Problem.UNKNOWN_PRINCIPLE, here, ids, List.of());
            }
        }

        private void certainty(String text, Location here) {
            double value = Numbers.parse(text).orElse(0.0);
            if (value <= 0 || value > 1) {
                diagnostics.add(Problem.CERTAINTY_OUT_OF_RANGE, here, text);
            }
            certainty = value;
        }

        void sentence(NormalLine line, String text, Location here) {
            if (++lines > MOST_CONDITIONS) {
                if (lines == MOST_CONDITIONS + 1) {
                    diagnostics.add(Problem.TOO_MANY_CONDITIONS, here, lines, MOST_CONDITIONS);
                }
                return;
            }
            if (part == Part.WHEN && !fits(line, vocabulary.conditions()) && fits(line, vocabulary.consequences())) {
                missing("then", here);
                part = Part.THEN;
            }
            if (part == Part.WHEN) {
                condition(line, text, here);
            } else {
                action(line, text, here);
            }
        }

        private void condition(NormalLine line, String text, Location here) {
            match(
                            vocabulary.conditions(),
                            line,
                            text,
                            here,
                            (sentence, words) ->
                                    interpreter.condition((Template.Look) sentence.meaning(), words, text, here))
                    .filter(condition ->
                            allowed(layer == null || Layers.mayLookAt(layer, condition.pattern()), text, here))
                    .ifPresent(conditions::add);
        }

        private void action(NormalLine line, String text, Location here) {
            match(
                            vocabulary.consequences(),
                            line,
                            text,
                            here,
                            (sentence, words) ->
                                    interpreter.action((Template.Say) sentence.meaning(), words, text, here))
                    .filter(action ->
                            allowed(layer == null || Layers.mayConclude(layer, action.conclusions()), text, here))
                    .ifPresent(actions::add);
        }

        private boolean fits(NormalLine line, List<Sentence> sentences) {
            return sentences.stream()
                    .anyMatch(sentence -> sentence.match(line, file.name(), 0).isPresent());
        }

        private <T> Optional<T> match(
                List<Sentence> sentences,
                NormalLine line,
                String text,
                Location here,
                BiFunction<Sentence, Map<String, Sentence.Word>, Optional<T>> interpret) {
            for (Sentence sentence : sentences) {
                Optional<Map<String, Sentence.Word>> words = sentence.match(line, file.name(), here.line());
                if (words.isPresent()) {
                    return interpret.apply(sentence, words.get());
                }
            }
            diagnostics.unknown(Problem.UNKNOWN_SENTENCE, here, text, () -> alike(line, sentences));
            return Optional.empty();
        }

        private boolean allowed(boolean allowed, String text, Location here) {
            if (!allowed && layer != null) {
                diagnostics.add(Problem.SENTENCE_NOT_IN_LAYER, here, layer.code(), text);
            }
            return allowed;
        }

        /** The sentences with their gaps filled from a line, so that they can be compared with it. */
        private static List<String> alike(NormalLine line, List<Sentence> sentences) {
            Filling filling = Filling.of(line);
            return sentences.stream()
                    .map(sentence -> filling.in(sentence.text()))
                    .toList();
        }

        /** Reports that the rule is not closed before a place; what its annotations lack is known by then. */
        void leftOpen(Location here) {
            diagnostics.add(Problem.NOT_CLOSED, here, name);
            requireAnnotations();
        }

        void close() {
            requireAnnotations();
            if (part == Part.HEAD || (conditions.isEmpty() && !broken())) {
                missing("when", at);
            }
            if (part != Part.THEN || (actions.isEmpty() && !broken())) {
                missing("then", at);
            }
            if (!broken() && certainty != null && reason != null && layer != null) {
                rules.add(new Rule(
                        name,
                        layer,
                        List.copyOf(conditions),
                        List.copyOf(actions),
                        certainty,
                        List.copyOf(cited),
                        reason,
                        at));
            }
        }

        private void requireAnnotations() {
            require("principle", "@principle( \"P1.2\" )");
            require("certainty", "@certainty( 0.9 )");
            require("reason", "@reason( en = \"…\", zh = \"…\" )");
        }

        private boolean broken() {
            return diagnostics.size() > before;
        }

        private void require(String annotation, String example) {
            if (!annotated.containsKey(annotation)) {
                diagnostics.add(Problem.MISSING_ANNOTATION, at, name, example);
            }
        }

        private void missing(String keyword, Location here) {
            diagnostics.add(Problem.MISSING_PART, here, name, Text.same("“" + keyword + "”"));
        }
    }
}
