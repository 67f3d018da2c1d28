package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.source.SourceFile;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One rule, while it is read line by line. */
final class RuleDraft {

    private static final int MOST_LINES = 30;
    static final Text ANNOTATION_OR_WHEN = new Text("an annotation or “when”", "注解或“when”");
    static final Text END = Text.same("“end”");
    private static final Set<String> KEYWORDS = Set.of("when", "then", "end");

    /** What rules are read with. */
    record Tools(
            SourceFile file,
            Vocabulary vocabulary,
            Interpreter interpreter,
            Map<String, ?> principles,
            Diagnostics diagnostics) {

        /** Whether a line is one that stands in a rule after its first. */
        boolean belongsToRule(NormalLine line) {
            return line.text().startsWith("@")
                    || KEYWORDS.contains(line.text())
                    || Stream.of(vocabulary.conditions(), vocabulary.consequences())
                            .flatMap(List::stream)
                            .anyMatch(sentence ->
                                    sentence.match(line, file.name(), 0).isPresent());
        }
    }

    private enum Part {
        HEAD,
        WHEN,
        THEN
    }

    /** A sentence of the vocabulary that a line reads, with what fills its gaps. */
    private record Match(Sentence sentence, Map<String, Sentence.Word> words) {}

    private final String name;
    private final Location at;
    private final Optional<Layer> layer;
    private final Tools tools;
    private final Diagnostics diagnostics;
    private final int before;
    private final RuleHead head;
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Action> actions = new ArrayList<>();
    private Part part = Part.HEAD;
    private int lines;

    /** @param layer empty if the file names none, which has been reported: then a rule may say anything */
    RuleDraft(String name, Location at, Optional<Layer> layer, Tools tools) {
        this.name = name;
        this.at = at;
        this.layer = layer;
        this.tools = tools;
        this.diagnostics = tools.diagnostics();
        this.before = diagnostics.size();
        this.head = new RuleHead(tools.principles(), diagnostics);
    }

    /** Reads a line of the rule that is not its {@code end}; {@code text} is how its author wrote it. */
    void line(NormalLine line, String text, Location here) {
        if (line.text().equals("when") || line.text().equals("then")) {
            enter(line.text().equals("when") ? Part.WHEN : Part.THEN, line.text(), here);
        } else if (part == Part.HEAD && line.text().startsWith("@")) {
            head.read(text, here);
        } else if (part == Part.HEAD
                && match(tools.vocabulary().conditions(), line, here).isEmpty()) {
            diagnostics.add(Problem.UNEXPECTED_LINE, here, text, ANNOTATION_OR_WHEN);
        } else {
            sentence(line, text, here);
        }
    }

    /** Reports that the rule is not closed before a place; what its annotations lack is known by then. */
    void leftOpen(Location here) {
        diagnostics.add(Problem.NOT_CLOSED, here, name);
        head.require(name, at);
    }

    /** The rule; empty if anything is wrong with it, which has been reported. */
    Optional<Rule> close() {
        head.require(name, at);
        if (part == Part.HEAD || (conditions.isEmpty() && !broken())) {
            missing("when", at);
        }
        if (part != Part.THEN || (actions.isEmpty() && !broken())) {
            missing("then", at);
        }
        return broken() ? Optional.empty() : layer.map(this::rule);
    }

    private Rule rule(Layer known) {
        return new Rule(
                name,
                known,
                List.copyOf(conditions),
                List.copyOf(actions),
                head.certainty(),
                head.principles(),
                head.reason(),
                at);
    }

    private void enter(Part next, String keyword, Location here) {
        if (part == Part.HEAD && next == Part.THEN) {
            missing("when", here);
        } else if (part != (next == Part.WHEN ? Part.HEAD : Part.WHEN)) {
            diagnostics.add(Problem.UNEXPECTED_LINE, here, keyword, END);
        }
        part = next;
    }

    private void sentence(NormalLine line, String text, Location here) {
        if (++lines > MOST_LINES) {
            if (lines == MOST_LINES + 1) {
                diagnostics.add(Problem.TOO_MANY_CONDITIONS, here, lines, MOST_LINES);
            }
            return;
        }
        if (part == Part.HEAD) {
            missing("when", here);
            part = Part.WHEN;
        }
        Optional<Match> match = match(sentences(), line, here);
        if (match.isEmpty() && part == Part.WHEN) {
            match = match(tools.vocabulary().consequences(), line, here);
            if (match.isPresent()) {
                missing("then", here);
                part = Part.THEN;
            }
        }
        match.ifPresentOrElse(
                found -> accept(found, text, here),
                () -> diagnostics.unknown(Problem.UNKNOWN_SENTENCE, here, text, () -> alike(line)));
    }

    private void accept(Match match, String text, Location here) {
        if (match.sentence().meaning() instanceof Template.Look look) {
            tools.interpreter()
                    .condition(look, match.words(), text, here)
                    .filter(condition ->
                            allowed(layer.map(each -> Layers.mayLookAt(each, condition.pattern())), text, here))
                    .ifPresent(conditions::add);
        } else if (match.sentence().meaning() instanceof Template.Say say) {
            tools.interpreter()
                    .action(say, match.words(), text, here)
                    .filter(action ->
                            allowed(layer.map(each -> Layers.mayConclude(each, action.conclusions())), text, here))
                    .ifPresent(actions::add);
        }
    }

    private boolean allowed(Optional<Boolean> inLayer, String text, Location here) {
        boolean allowed = inLayer.orElse(true);
        if (!allowed) {
            diagnostics.add(
                    Problem.SENTENCE_NOT_IN_LAYER, here, layer.map(Layer::code).orElse(""), text);
        }
        return allowed;
    }

    private List<Sentence> sentences() {
        return part == Part.THEN
                ? tools.vocabulary().consequences()
                : tools.vocabulary().conditions();
    }

    private Optional<Match> match(List<Sentence> sentences, NormalLine line, Location here) {
        for (Sentence sentence : sentences) {
            Optional<Map<String, Sentence.Word>> words =
                    sentence.match(line, tools.file().name(), here.line());
            if (words.isPresent()) {
                return Optional.of(new Match(sentence, words.get()));
            }
        }
        return Optional.empty();
    }

    /** The sentences that may stand here with their gaps filled from a line, so that they can be compared with it. */
    private List<String> alike(NormalLine line) {
        Filling filling = Filling.of(line);
        return sentences().stream().map(sentence -> filling.in(sentence.text())).toList();
    }

    private boolean broken() {
        return diagnostics.size() > before;
    }

    private void missing(String keyword, Location here) {
        diagnostics.add(Problem.MISSING_PART, here, name, "“" + keyword + "”");
    }
}
