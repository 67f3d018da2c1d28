package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.source.SourceFile;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One rule, while it is read line by line. */
final class RuleDraft {

    private static final int MOST_LINES = 30;

    /** Quotes with nothing between them. */
    private static final Pattern NOTHING_QUOTED = Pattern.compile("[\"“”＂「『]\\s*[\"“”＂」』]");

    private static final Text A_NAME = new Text("an id or a name between the quotes", "引号中的编号或名称");
    static final Text ANNOTATION_OR_WHEN = new Text("an annotation or “when”", "注解或“when”");
    static final Text BEFORE = new Text("before this line", "这一行之前");
    static final Text AFTER = new Text("after this line", "这一行之后");
    static final Text END = Text.same("“end”");
    private static final Set<String> KEYWORDS = Set.of("when", "then", "end");

    /** What rules are read with. */
    record Tools(
            SourceFile file,
            Vocabulary vocabulary,
            Interpreter interpreter,
            Meant conditions,
            Meant consequences,
            Map<String, ?> principles,
            Diagnostics diagnostics) {

        static Tools of(SourceFile file, Vocabulary vocabulary, Catalogues catalogues, Diagnostics diagnostics) {
            return new Tools(
                    file,
                    vocabulary,
                    new Interpreter(catalogues, diagnostics),
                    new Meant(vocabulary.conditions(), catalogues),
                    new Meant(vocabulary.consequences(), catalogues),
                    catalogues.principles(),
                    diagnostics);
        }

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

    /**
     * Reads a line of the rule that does not start another; {@code text} is how its author wrote it.
     *
     * @return whether it was the last
     */
    boolean line(NormalLine line, String text, Location here) {
        String plain = line.text();
        Optional<String> keyword = KEYWORDS.contains(plain) ? Optional.of(plain) : slip(line, here);
        if (keyword.isPresent() && !keyword.get().equals(plain)) {
            diagnostics.add(Problem.UNEXPECTED_LINE, here, text, Text.same("“" + keyword.get() + "”"));
        }
        if (keyword.isPresent()) {
            boolean end = keyword.get().equals("end");
            if (!end) {
                enter(keyword.get().equals("when") ? Part.WHEN : Part.THEN, text, here);
            }
            return end;
        }
        if (plain.startsWith("#")) {
            diagnostics.add(Problem.UNEXPECTED_LINE, here, text, comment(text));
        } else if (part == Part.HEAD && plain.startsWith("@")) {
            head.read(text, here);
        } else if (part == Part.HEAD
                && match(tools.vocabulary().conditions(), line, here).isEmpty()) {
            diagnostics.add(Problem.UNEXPECTED_LINE, here, text, ANNOTATION_OR_WHEN);
        } else {
            sentence(line, text, here);
        }
        return false;
    }

    /** What a line that begins like a comment of other files ought to be. */
    static Text comment(String text) {
        return Text.same("“// " + text.replaceFirst("^[#＃\\s]+", "") + "”");
    }

    /** The keyword that a line is meant to be though it does not read so. */
    private Optional<String> slip(NormalLine line, Location here) {
        return Keywords.meant(line.text())
                .filter(keyword -> match(sentences(), line, here).isEmpty());
    }

    /** Reports that the rule is not closed before another starts; what its annotations lack is known by then. */
    void closedByNext(Location next) {
        diagnostics.add(Problem.NOT_CLOSED, next, name, BEFORE);
        head.require(name, at);
    }

    /** Reports that the rule is not closed where the file ends. */
    void leftOpen(Location last) {
        diagnostics.add(Problem.NOT_CLOSED, last, name, AFTER);
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
        match.ifPresentOrElse(found -> accept(found, text, here), () -> unknown(line, text, here));
    }

    private void unknown(NormalLine line, String text, Location here) {
        Meant meant = part == Part.THEN ? tools.consequences() : tools.conditions();
        Matcher nothing = NOTHING_QUOTED.matcher(text);
        if (nothing.find() && isSentence(NOTHING_QUOTED.matcher(text).replaceAll("\"x\""), here)) {
            int column = here.column() + nothing.start();
            Location at = new Location(
                    here.file(), here.line(), column, column + nothing.group().length());
            diagnostics.add(Problem.NOT_FILLED_IN, at, A_NAME);
        } else if (meant.isTwo(line)) {
            diagnostics.add(Problem.TWO_SENTENCES, here, text);
        } else {
            diagnostics.unknown(
                    Problem.UNKNOWN_SENTENCE,
                    here,
                    text,
                    meant.named(line),
                    () -> meant.surely(line),
                    () -> meant.perhaps(line));
        }
    }

    private void accept(Match match, String text, Location here) {
        if (match.sentence().meaning() instanceof Template.Look look) {
            tools.interpreter()
                    .condition(look, match.words(), text, here)
                    .filter(condition -> allowed(each -> Layers.mayLookAt(each, condition.pattern()), text, here))
                    .ifPresent(conditions::add);
        } else if (match.sentence().meaning() instanceof Template.Say say) {
            tools.interpreter()
                    .action(say, match.words(), text, here)
                    .filter(action -> allowed(each -> Layers.mayConclude(each, action.conclusions()), text, here))
                    .ifPresent(actions::add);
        }
    }

    private boolean allowed(Predicate<Layer> inLayer, String text, Location here) {
        boolean allowed = layer.filter(inLayer.negate()).isEmpty();
        if (!allowed) {
            List<String> others = Arrays.stream(Layer.values())
                    .filter(inLayer)
                    .map(Layer::code)
                    .toList();
            diagnostics.add(
                    Problem.SENTENCE_NOT_IN_LAYER, here, layer.map(Layer::code).orElse(""), text, Text.listed(others));
        }
        return allowed;
    }

    private List<Sentence> sentences() {
        return part == Part.THEN
                ? tools.vocabulary().consequences()
                : tools.vocabulary().conditions();
    }

    private boolean isSentence(String text, Location here) {
        return match(sentences(), NormalLine.of(text), here).isPresent();
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

    private boolean broken() {
        return diagnostics.size() > before;
    }

    private void missing(String keyword, Location here) {
        diagnostics.add(Problem.MISSING_PART, here, name, "“" + keyword + "”");
    }
}
