package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.source.Numbers;
import catchup.source.SourceFile;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads one rule file, line by line. A line is part of the header, an annotation, a keyword, or a sentence of the
 * vocabulary; anything else is reported, and reading goes on with the next line.
 */
final class RuleReader {

    static final String PACKAGE = "package catchup.rules";
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
            if (!line.isBlank()) {
                line(line, place(line, i + 1));
            }
        }
        if (draft != null) {
            diagnostics.add(Problem.NOT_CLOSED, place("", lines.size()), draft.name);
        }
        if (layer == null) {
            diagnostics.add(Problem.HEADER_MISSING, file.whole(), "agenda-group \"diagnose\"");
        }
        return List.copyOf(rules);
    }

    private void line(String line, Location at) {
        String text = line.strip();
        Draft open = draft;
        if (text.startsWith("rule ") || text.startsWith("rule\"") || text.startsWith("rule“")) {
            start(text, at);
        } else if (open == null) {
            header(text, at);
        } else if (text.equals("end")) {
            open.close();
            draft = null;
        } else if (text.equals("when") || text.equals("then")) {
            open.enter(text, at);
        } else if (open.part == Part.HEAD) {
            open.annotation(text, at);
        } else {
            open.sentence(line, text, at);
        }
    }

    private void header(String text, Location at) {
        if (!packaged && text.equals(PACKAGE)) {
            packaged = true;
        } else if (packaged && layer == null && text.startsWith("agenda-group")) {
            String code = text.substring("agenda-group".length()).strip().replace("\"", "");
            layer = Layer.named(code).orElse(null);
            if (layer == null) {
                diagnostics.unknown(
                        Problem.UNKNOWN_LAYER, at, code, List.of("diagnose", "compound", "recommend", "coordinate"));
                layer = Layer.COORDINATE;
            }
        } else if (!packaged) {
            diagnostics.add(Problem.HEADER_MISSING, at, PACKAGE);
            packaged = true;
        } else {
            diagnostics.add(Problem.UNEXPECTED_LINE, at, text, RULE_OR_END);
        }
    }

    private void start(String text, Location at) {
        if (draft != null) {
            diagnostics.add(Problem.NOT_CLOSED, at, draft.name);
        }
        if (layer == null) {
            diagnostics.add(Problem.HEADER_MISSING, at, "agenda-group \"diagnose\"");
            layer = Layer.COORDINATE;
        }
        String name = NormalLine.of(text.substring("rule".length())).text();
        boolean quoted = name.length() > 2 && name.startsWith("\"") && name.indexOf('"', 1) == name.length() - 1;
        if (!quoted) {
            diagnostics.add(Problem.UNEXPECTED_LINE, at, text, Text.same("rule \"…\""));
        }
        draft = new Draft(quoted ? name.substring(1, name.length() - 1) : text, at);
    }

    private Location place(String line, int number) {
        int start = line.length() - line.stripLeading().length();
        return new Location(
                file.name(), number, start + 1, Math.max(line.stripTrailing().length(), start) + 1);
    }

    /** A comment runs from two slashes outside of quotes to the end of the line. */
    private static String withoutComment(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '/' && !quoted && line.startsWith("//", i)) {
                return line.substring(0, i);
            }
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
            boolean inOrder = next == Part.WHEN ? part == Part.HEAD : part == Part.WHEN;
            if (!inOrder) {
                Text expected = part == Part.HEAD ? Text.same("“when”") : Text.same("“end”");
                diagnostics.add(Problem.UNEXPECTED_LINE, here, keyword, expected);
            }
            part = next;
        }

        void annotation(String text, Location here) {
            Optional<Annotation> annotation = Annotation.read(text);
            if (annotation.isEmpty()) {
                Problem problem = text.startsWith("@") ? Problem.BAD_ANNOTATION : Problem.UNEXPECTED_LINE;
                diagnostics.add(
                        problem, here, text, text.startsWith("@") ? Text.same("@name( \"…\" )") : ANNOTATION_OR_WHEN);
                return;
            }
            accept(annotation.get(), text, here);
        }

        private void accept(Annotation annotation, String text, Location here) {
            Map<String, String> values = annotation.values();
            switch (annotation.name()) {
                case "principle" -> principles(values.getOrDefault(Annotation.BARE, ""), here);
                case "certainty" -> certainty(values.getOrDefault(Annotation.BARE, ""), here);
                case "reason" -> {
                    if (values.containsKey("en") && values.containsKey("zh")) {
                        reason = new Text(values.get("en"), values.get("zh"));
                    } else {
                        diagnostics.add(
                                Problem.BAD_ANNOTATION, here, text, Text.same("@reason( en = \"…\", zh = \"…\" )"));
                    }
                }
                default ->
                    diagnostics.unknown(
                            Problem.UNKNOWN_KEY, here, annotation.name(), List.of("principle", "certainty", "reason"));
            }
        }

        private void principles(String ids, Location here) {
            for (String id : ids.split("[,，、;；\\s]+", -1)) {
                if (principles.containsKey(id)) {
                    cited.add(id);
                } else {
                    diagnostics.unknown(Problem.UNKNOWN_PRINCIPLE, here, id, principles.keySet());
                }
            }
        }

        private void certainty(String text, Location here) {
            double value = Numbers.parse(text).orElse(0.0);
            if (value <= 0 || value > 1) {
                diagnostics.add(Problem.CERTAINTY_OUT_OF_RANGE, here, text);
            }
            certainty = value;
        }

        void sentence(String line, String text, Location here) {
            if (++lines > MOST_CONDITIONS) {
                if (lines == MOST_CONDITIONS + 1) {
                    diagnostics.add(Problem.TOO_MANY_CONDITIONS, here, lines, MOST_CONDITIONS);
                }
                return;
            }
            NormalLine normal = NormalLine.of(line);
            if (part == Part.WHEN) {
                match(
                                vocabulary.conditions(),
                                normal,
                                text,
                                here,
                                (sentence, words) ->
                                        interpreter.condition((Template.Look) sentence.meaning(), words, text, here))
                        .filter(condition -> allowed(Layers.mayLookAt(layer(), condition.pattern()), text, here))
                        .ifPresent(conditions::add);
            } else {
                match(
                                vocabulary.consequences(),
                                normal,
                                text,
                                here,
                                (sentence, words) ->
                                        interpreter.action((Template.Say) sentence.meaning(), words, text, here))
                        .filter(action -> allowed(Layers.mayConclude(layer(), action.conclusions()), text, here))
                        .ifPresent(actions::add);
            }
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
            List<String> known = sentences.stream().map(Sentence::text).toList();
            diagnostics.unknown(Problem.UNKNOWN_SENTENCE, here, text, known);
            return Optional.empty();
        }

        private boolean allowed(boolean allowed, String text, Location here) {
            if (!allowed) {
                diagnostics.add(Problem.SENTENCE_NOT_IN_LAYER, here, layer().code(), text);
            }
            return allowed;
        }

        private Layer layer() {
            return layer == null ? Layer.COORDINATE : layer;
        }

        void close() {
            require(!cited.isEmpty(), "@principle( \"P1.2\" )");
            require(certainty != null, "@certainty( 0.9 )");
            require(reason != null, "@reason( en = \"…\", zh = \"…\" )");
            part(part != Part.HEAD && lines > 0 && (!conditions.isEmpty() || broken()), "when");
            part(part == Part.THEN && (!actions.isEmpty() || broken()), "then");
            if (!broken() && certainty != null && reason != null) {
                rules.add(new Rule(
                        name,
                        layer(),
                        List.copyOf(conditions),
                        List.copyOf(actions),
                        certainty,
                        List.copyOf(cited),
                        reason,
                        at));
            }
        }

        private boolean broken() {
            return diagnostics.size() > before;
        }

        private void require(boolean present, String annotation) {
            if (!present) {
                diagnostics.add(Problem.MISSING_ANNOTATION, at, name, annotation);
            }
        }

        private void part(boolean present, String keyword) {
            if (!present) {
                diagnostics.add(Problem.MISSING_PART, at, name, Text.same("“" + keyword + "”"));
            }
        }
    }
}
