package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.diagnostic.Problem;
import catchup.fact.Catalogue;
import catchup.fact.Conclusion;
import catchup.fact.Named;
import catchup.fact.Severity;
import catchup.rulebase.Sentence.Word;
import catchup.rulebase.Template.Argument;
import catchup.rulebase.Template.Insertion;
import catchup.rulebase.Template.Value;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns a matched sentence into a condition or conclusions: fills its gaps and looks up every name. */
final class Interpreter {

    private static final int MOST = 999;
    private static final Set<String> LINKS = Set.of("Synergy", "Order", "Conflict");

    private static final Map<Problem, Text> KINDS = Map.of(
            Problem.UNKNOWN_INDICATOR, new Text("an indicator", "指标"),
            Problem.UNKNOWN_DIMENSION, new Text("a dimension", "维度"),
            Problem.UNKNOWN_SETTING, new Text("a kind of region", "产区类型"),
            Problem.UNKNOWN_DIAGNOSIS, new Text("a diagnosis", "诊断"),
            Problem.UNKNOWN_MEASURE, new Text("a measure", "措施"),
            Problem.UNKNOWN_CAUTION, new Text("a caution", "警示"));

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

    private Pattern pattern(Template.Look look, Map<String, Word> words, Location at) {
        Constraints constraints = new Constraints(look, words, at);
        return switch (look.type()) {
            case "Gap" ->
                new Pattern.OfGap(
                        constraints.id("called", catalogues.indicators(), Problem.UNKNOWN_INDICATOR),
                        constraints.id("dimension", catalogues.dimensions(), Problem.UNKNOWN_DIMENSION),
                        constraints.severity("reaches").orElse(Severity.NONE),
                        constraints.severity("within").orElse(Severity.CRITICAL));
            case "Strength" ->
                new Pattern.OfStrength(
                        constraints.id("called", catalogues.indicators(), Problem.UNKNOWN_INDICATOR),
                        constraints.id("dimension", catalogues.dimensions(), Problem.UNKNOWN_DIMENSION),
                        constraints.find("clear").isPresent());
            case "Unknown" ->
                new Pattern.OfUnknown(constraints.id("called", catalogues.indicators(), Problem.UNKNOWN_INDICATOR));
            case "Lag" ->
                new Pattern.OfLag(
                        constraints.id("called", catalogues.dimensions(), Problem.UNKNOWN_DIMENSION),
                        constraints.severity("reaches").orElse(Severity.NONE));
            case "Profile" ->
                new Pattern.OfProfile(constraints
                        .id("tags", catalogues.settings(), Problem.UNKNOWN_SETTING)
                        .orElse(""));
            case "Diagnosis" ->
                new Pattern.OfDiagnosis(constraints.id("called", catalogues.diagnoses(), Problem.UNKNOWN_DIAGNOSIS));
            case "Recommendation" ->
                new Pattern.OfRecommendation(
                        constraints.id("called", catalogues.measures(), Problem.UNKNOWN_MEASURE),
                        constraints.id("theme", catalogues.dimensions(), Problem.UNKNOWN_DIMENSION));
            case "Coverage" ->
                new Pattern.OfCoverage(constraints.id("called", catalogues.dimensions(), Problem.UNKNOWN_DIMENSION));
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
            case "diagnoses" -> id(argument.value(), words, at, catalogues.diagnoses(), Problem.UNKNOWN_DIAGNOSIS);
            case "cautions" -> id(argument.value(), words, at, catalogues.cautions(), Problem.UNKNOWN_CAUTION);
            case "measures" -> id(argument.value(), words, at, catalogues.measures(), Problem.UNKNOWN_MEASURE);
            default -> theme(id(argument.value(), words, at, catalogues.measures(), Problem.UNKNOWN_MEASURE));
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

    private <T extends Named> String id(
            Value value, Map<String, Word> words, Location at, Catalogue<T> catalogue, Problem unknown) {
        Word word = word(value, words, at);
        Optional<T> found = catalogue.find(word.text());
        if (found.isEmpty()) {
            missing(word, catalogue, unknown);
        }
        return found.map(Named::id).orElse("");
    }

    /** Reports a word that is in no catalogue, or in another one, or still to be written. */
    private void missing(Word word, Catalogue<? extends Named> catalogue, Problem unknown) {
        Text expected = KINDS.getOrDefault(unknown, Text.same(""));
        Optional<Text> other = catalogues.kinds().entrySet().stream()
                .filter(kind -> kind.getValue().find(word.text()).isPresent())
                .map(kind -> KINDS.getOrDefault(kind.getKey(), expected))
                .findFirst();
        if (isBlank(word.text())) {
            Text wanted = new Text("the id or the name of " + expected.en(), expected.zh() + "的编号或名称");
            diagnostics.add(Problem.NOT_FILLED_IN, word.at(), wanted);
        } else if (other.isPresent()) {
            diagnostics.add(Problem.WRONG_CATALOGUE, word.at(), word.text(), other.get(), expected);
        } else {
            diagnostics.unknown(unknown, word.at(), word.text(), catalogue.words());
        }
    }

    /** Whether a text only stands for one that is still to be written. */
    static boolean isBlank(String text) {
        return text.codePoints().noneMatch(Character::isLetterOrDigit);
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

        <T extends Named> Optional<String> id(String field, Catalogue<T> catalogue, Problem unknown) {
            return find(field).map(value -> Interpreter.this.id(value, words, at, catalogue, unknown));
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
