package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Conclusion;
import catchup.fact.Named;
import catchup.fact.Setting;
import catchup.fact.Severity;
import catchup.rulebase.Mention.Kind;
import catchup.rulebase.Sentence.Word;
import catchup.rulebase.Template.Argument;
import catchup.rulebase.Template.Insertion;
import catchup.rulebase.Template.Value;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a matched sentence into a condition or conclusions: fills its gaps and looks up every name. */
final class Interpreter {

    private static final int MOST = 999;
    private static final Set<String> SEVERITIES = Set.of("reaches", "within");
    private static final Set<String> LINKS = Set.of("Synergy", "Order", "Conflict");

    private final Catalogues catalogues;
    private final Diagnostics diagnostics;

    Interpreter(Catalogues catalogues, Diagnostics diagnostics) {
        this.catalogues = catalogues;
        this.diagnostics = diagnostics;
    }

    /** The condition that a sentence with its gaps filled means; empty if a word in it is unknown, which is reported. */
    Optional<Condition> condition(Template.Look look, Map<String, Word> words, String sentence, Location at) {
        int before = diagnostics.size();
        Pattern pattern = pattern(look, words, at);
        int count = look.count().map(value -> number(value, words, at, MOST)).orElse(1);
        if (diagnostics.size() > before) {
            return Optional.empty();
        }
        return Optional.of(
                switch (look.quantity()) {
                    case ONE -> new Condition.Holds(pattern, sentence, at);
                    case NONE -> new Condition.Absent(pattern, sentence, at);
                    case AT_LEAST -> new Condition.AtLeast(count, pattern, sentence, at);
                    case AT_MOST -> new Condition.AtMost(count, pattern, sentence, at);
                });
    }

    /** The conclusions that a sentence means; empty if a word in it is unknown, which is reported. */
    Optional<Action> action(Template.Say say, Map<String, Word> words, String sentence, Location at) {
        int before = diagnostics.size();
        List<Conclusion> conclusions = new ArrayList<>();
        for (Insertion insertion : say.insertions()) {
            conclusions.add(conclusion(insertion, words, at));
        }
        return diagnostics.size() > before ? Optional.empty() : Optional.of(new Action(conclusions, sentence, at));
    }

    /** Whether a rule of a layer may say what a sentence means, whatever its gaps are filled with. */
    static boolean isForLayer(Layer layer, Template meaning, Catalogues catalogues) {
        Interpreter any = new Interpreter(catalogues, new Diagnostics());
        Location nowhere = Location.of("");
        if (meaning instanceof Template.Look look) {
            Map<String, Word> words = new HashMap<>();
            look.constraints().stream()
                    .filter(constraint -> SEVERITIES.contains(constraint.field()))
                    .forEach(constraint -> words.put(constraint.value().text(), new Word("severe", nowhere)));
            return Layers.mayLookAt(layer, any.pattern(look, words, nowhere));
        } else if (meaning instanceof Template.Say say) {
            return Layers.mayConclude(
                    layer,
                    say.insertions().stream()
                            .map(insertion -> any.conclusion(insertion, Map.of(), nowhere))
                            .toList());
        }
        return true;
    }

    private Pattern pattern(Template.Look look, Map<String, Word> words, Location at) {
        Constraints constraints = new Constraints(look, words, at);
        return switch (look.type()) {
            case "Gap" ->
                new Pattern.OfGap(
                        constraints.id("called", Kind.INDICATOR),
                        constraints.id("dimension", Kind.DIMENSION),
                        constraints.severity("reaches").orElse(Severity.NONE),
                        constraints.severity("within").orElse(Severity.CRITICAL));
            case "Strength" ->
                new Pattern.OfStrength(
                        constraints.id("called", Kind.INDICATOR),
                        constraints.id("dimension", Kind.DIMENSION),
                        constraints.find("clear").isPresent());
            case "Unknown" -> new Pattern.OfUnknown(constraints.id("called", Kind.INDICATOR));
            case "Lag" ->
                new Pattern.OfLag(
                        constraints.id("called", Kind.DIMENSION),
                        constraints.severity("reaches").orElse(Severity.NONE));
            case "Profile" ->
                new Pattern.OfProfile(constraints.id("tags", Kind.SETTING).orElse(""));
            case "Diagnosis" -> new Pattern.OfDiagnosis(constraints.id("called", Kind.DIAGNOSIS));
            case "Recommendation" ->
                new Pattern.OfRecommendation(
                        constraints.id("called", Kind.MEASURE), constraints.id("theme", Kind.DIMENSION));
            case "Coverage" -> new Pattern.OfCoverage(constraints.id("called", Kind.DIMENSION));
            default -> throw new IllegalStateException(look.type());
        };
    }

    private Conclusion conclusion(Insertion insertion, Map<String, Word> words, Location at) {
        List<Argument> arguments = insertion.arguments();
        String first = argument(arguments.get(0), words, at);
        String second = arguments.size() > 1 ? argument(arguments.get(1), words, at) : "";
        if (LINKS.contains(insertion.type()) && !first.isEmpty() && first.equals(second)) {
            diagnostics.add(
                    Problem.LINKED_TO_ITSELF,
                    word(arguments.get(1).value(), words, at).at(),
                    first);
        }
        return switch (insertion.type()) {
            case "Diagnosis" -> new Conclusion.Diagnosis(first);
            case "Recommendation" -> new Conclusion.Recommendation(first, second);
            case "Coverage" -> new Conclusion.Coverage(first);
            case "PlanWarning" -> new Conclusion.Warning(first, Optional.empty());
            case "MeasureWarning" -> new Conclusion.Warning(first, Optional.of(second));
            case "Synergy" -> Links.synergy(first, second);
            case "Order" -> new Conclusion.Order(first, second);
            case "Conflict" -> Links.conflict(first, second);
            case "Hold" -> new Conclusion.Hold(first, phase(arguments.get(1), words, at));
            case "Advance" -> new Conclusion.Advance(first, phase(arguments.get(1), words, at));
            case "Stage" -> new Conclusion.Stage(phase(arguments.get(0), words, at));
            default -> throw new IllegalStateException(insertion.type());
        };
    }

    private String argument(Argument argument, Map<String, Word> words, Location at) {
        if (argument.catalogue().isEmpty()) {
            return "";
        }
        return switch (argument.catalogue().get()) {
            case "diagnoses" -> id(argument.value(), words, at, Kind.DIAGNOSIS);
            case "cautions" -> id(argument.value(), words, at, Kind.CAUTION);
            case "measures" -> id(argument.value(), words, at, Kind.MEASURE);
            default -> theme(id(argument.value(), words, at, Kind.MEASURE));
        };
    }

    private String theme(String measure) {
        return catalogues.measures().find(measure).map(found -> found.theme()).orElse("");
    }

    private int phase(Argument argument, Map<String, Word> words, Location at) {
        return number(argument.value(), words, at, 3);
    }

    private int number(Value value, Map<String, Word> words, Location at, int most) {
        Word word = word(value, words, at);
        String digits = word.text();
        boolean readable = digits.length() <= 3 && digits.chars().allMatch(Character::isDigit);
        int number = readable ? Integer.parseInt(digits) : 0;
        if (number < 1 || number > most) {
            diagnostics.add(Problem.BAD_COUNT, word.at(), digits, 1, most);
        }
        return number;
    }

    private String id(Value value, Map<String, Word> words, Location at, Kind kind) {
        Word word = word(value, words, at);
        Optional<? extends Named> found = catalogues.of(kind).find(word.text());
        if (found.isEmpty()) {
            missing(word, kind);
        }
        return found.map(Named::id).orElse("");
    }

    /** Reports a word that is in no catalogue, or in another one, or still to be written. */
    private void missing(Word word, Kind kind) {
        Text expected = kind.one();
        Optional<Text> other = catalogues.kindsOf(word.text()).stream().findFirst();
        if (isBlank(word.text())) {
            Text wanted = new Text("the id or the name of " + expected.en(), expected.zh() + "的编号或名称");
            diagnostics.add(Problem.NOT_FILLED_IN, word.at(), wanted);
        } else if (other.isPresent()) {
            diagnostics.add(Problem.WRONG_CATALOGUE, word.at(), word.text(), other.get(), expected);
        } else {
            Object[] more = kind == Kind.SETTING
                    ? new Object[] {Setting.listed(catalogues.settings().all())}
                    : new Object[0];
            diagnostics.unknown(
                    kind.unknown(), word.at(), word.text(), catalogues.of(kind).words(), more);
        }
    }

    /** Whether a text only stands for one that is still to be written: it has no letter, or says in ‹…› what belongs there. */
    static boolean isBlank(String text) {
        return Gaps.GAP.matcher(text).replaceAll("").codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** Whether a text says in ‹…› what belongs in its place. */
    static boolean isGap(String text) {
        return Gaps.GAP.matcher(text).matches();
    }

    private static Word word(Value value, Map<String, Word> words, Location at) {
        Word fixed = new Word(value.text(), at);
        return value.gap() ? words.getOrDefault(value.text(), fixed) : fixed;
    }

    /** The constraints of one pattern, by field. */
    private final class Constraints {
        private final Template.Look look;
        private final Map<String, Word> words;
        private final Location at;

        Constraints(Template.Look look, Map<String, Word> words, Location at) {
            this.look = look;
            this.words = words;
            this.at = at;
        }

        Optional<Value> find(String field) {
            return look.constraints().stream()
                    .filter(constraint -> constraint.field().equals(field))
                    .map(Template.Constraint::value)
                    .findFirst();
        }

        Optional<String> id(String field, Kind kind) {
            return find(field).map(value -> Interpreter.this.id(value, words, at, kind));
        }

        Optional<Severity> severity(String field) {
            return find(field).flatMap(value -> {
                Word word = word(value, words, at);
                Optional<Severity> severity = Severity.named(word.text());
                if (severity.isEmpty()) {
                    diagnostics.unknown(
                            Problem.UNKNOWN_SEVERITY,
                            word.at(),
                            word.text(),
                            List.of("none", "mild", "moderate", "severe", "critical", "轻微", "中等", "严重", "危急"));
                }
                return severity;
            });
        }
    }
}
