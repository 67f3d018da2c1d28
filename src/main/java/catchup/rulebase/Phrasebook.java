package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.fact.Conclusion;
import catchup.rulebase.Template.Argument;
import catchup.rulebase.Template.Constraint;
import catchup.rulebase.Template.Insertion;
import catchup.rulebase.Template.Value;
import catchup.text.Lang;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Says conditions and actions in the sentences of a vocabulary, in either language: the reading of a rule file run
 * backwards. What the vocabulary has no sentence for is said as its author wrote it.
 */
public final class Phrasebook {

    private final Vocabulary vocabulary;
    private final Catalogues catalogues;

    Phrasebook(Vocabulary vocabulary, Catalogues catalogues) {
        this.vocabulary = vocabulary;
        this.catalogues = catalogues;
    }

    /** A phrasebook without a sentence, which repeats what authors wrote. */
    public static Phrasebook none(Catalogues catalogues) {
        return new Phrasebook(Vocabulary.none(), catalogues);
    }

    /** A condition as a rule file would have it, with ids. */
    public String written(Condition condition, Lang lang) {
        return Piece.joined(say(condition, lang, Mention::id));
    }

    /** A condition for people to read, with names. */
    public String read(Condition condition, Lang lang) {
        return Piece.joined(pieces(condition, lang));
    }

    /** A condition for people to read, in pieces: each name is one. */
    public List<Piece> pieces(Condition condition, Lang lang) {
        return say(condition, lang, mention -> name(mention, lang));
    }

    /** An action as a rule file would have it, with ids. */
    public String written(Action action, Lang lang) {
        return Piece.joined(say(action, lang, Mention::id));
    }

    /** An action for people to read, with names. */
    public String read(Action action, Lang lang) {
        return Piece.joined(pieces(action, lang));
    }

    /** An action for people to read, in pieces: each name is one. */
    public List<Piece> pieces(Action action, Lang lang) {
        return say(action, lang, mention -> name(mention, lang));
    }

    /** What a conclusion says for people to read: the action that concludes it and nothing else. */
    public String read(Conclusion conclusion, Lang lang) {
        return read(new Action(List.of(conclusion), "", Location.of("")), lang);
    }

    /** The sentences for conditions of a language, as the vocabulary writes them. */
    public List<String> conditions(Lang lang) {
        return vocabulary.conditions().stream()
                .filter(sentence -> sentence.lang() == lang)
                .map(Sentence::text)
                .toList();
    }

    /** The sentences for actions of a language, as the vocabulary writes them. */
    public List<String> actions(Lang lang) {
        return vocabulary.consequences().stream()
                .filter(sentence -> sentence.lang() == lang)
                .map(Sentence::text)
                .toList();
    }

    /** The sentences that a rule may have as conditions or as actions, and where a layer is given, those that rules of it may. */
    public List<Phrase> phrases(boolean conditions, Optional<Layer> layer) {
        List<Sentence> sentences = conditions ? vocabulary.conditions() : vocabulary.consequences();
        return phrases(sentences.stream()
                .filter(sentence ->
                        layer.isEmpty() || Interpreter.isForLayer(layer.get(), sentence.meaning(), catalogues))
                .toList());
    }

    private List<Phrase> phrases(List<Sentence> sentences) {
        return sentences.stream()
                .map(sentence -> new Phrase(sentence.text(), sentence.lang(), catalogues.of(sentence.meaning())))
                .toList();
    }

    /** All sentences, and what they mean. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** All sentences for actions. */
    List<Sentence> actions() {
        return vocabulary.consequences();
    }

    /** Reports sentences that have no partner of the other language with the same meaning. */
    public void unpaired(Diagnostics diagnostics) {
        SentencePairs pairs = new SentencePairs(catalogues, diagnostics);
        pairs.check(vocabulary.conditions());
        pairs.check(vocabulary.consequences());
    }

    private List<Piece> say(Condition condition, Lang lang, Function<Mention, String> name) {
        Parts parts = Parts.of(condition);
        for (Sentence sentence : vocabulary.conditions()) {
            if (sentence.lang() == lang && sentence.meaning() instanceof Template.Look look) {
                Optional<List<Piece>> said = gaps(look, parts, lang, name).map(sentence::filled);
                if (said.isPresent()) {
                    return said.get();
                }
            }
        }
        return List.of(Piece.of(condition.sentence()));
    }

    private List<Piece> say(Action action, Lang lang, Function<Mention, String> name) {
        for (Sentence sentence : vocabulary.consequences()) {
            if (sentence.lang() == lang && sentence.meaning() instanceof Template.Say say) {
                Optional<List<Piece>> said = gaps(say, action, name).map(sentence::filled);
                if (said.isPresent()) {
                    return said.get();
                }
            }
        }
        return List.of(Piece.of(action.sentence()));
    }

    /** What fills the gaps of a template; empty if it does not say the condition of which these are the parts. */
    private static Optional<Map<String, Piece>> gaps(
            Template.Look look, Parts parts, Lang lang, Function<Mention, String> name) {
        if (look.quantity() != parts.quantity() || !look.type().equals(parts.type())) {
            return Optional.empty();
        }
        Map<String, Piece> gaps = new HashMap<>();
        Map<String, String> left = new HashMap<>(parts.fields(lang));
        for (Constraint constraint : look.constraints()) {
            String met =
                    Optional.ofNullable(left.remove(constraint.field())).orElse(parts.free(constraint.field(), lang));
            if (met == null || !fill(constraint.value(), met, parts.named(constraint.field()), name, gaps)) {
                return Optional.empty();
            }
        }
        boolean counted = look.count()
                .map(count -> fill(count, parts.count(), Optional.empty(), name, gaps))
                .orElse(true);
        return left.isEmpty() && counted ? Optional.of(gaps) : Optional.empty();
    }

    private static Optional<Map<String, Piece>> gaps(Template.Say say, Action action, Function<Mention, String> name) {
        if (say.insertions().size() != action.conclusions().size()) {
            return Optional.empty();
        }
        Map<String, Piece> gaps = new HashMap<>();
        for (int i = 0; i < say.insertions().size(); i++) {
            Insertion insertion = say.insertions().get(i);
            Parts.Said said = Parts.of(action.conclusions().get(i));
            if (!insertion.type().equals(said.type()) || !fill(insertion.arguments(), said, name, gaps)) {
                return Optional.empty();
            }
        }
        return Optional.of(gaps);
    }

    private static boolean fill(
            List<Argument> arguments, Parts.Said said, Function<Mention, String> name, Map<String, Piece> gaps) {
        for (int i = 0; i < arguments.size(); i++) {
            Argument argument = arguments.get(i);
            String met = said.arguments().get(i);
            boolean isTheme = argument.catalogue().filter("themes"::equals).isPresent();
            if (!isTheme && !fill(argument.value(), met, named(argument, met), name, gaps)) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Mention> named(Argument argument, String id) {
        return argument.catalogue().map(catalogue -> switch (catalogue) {
            case "diagnoses" -> new Mention(Mention.Kind.DIAGNOSIS, id);
            case "cautions" -> new Mention(Mention.Kind.CAUTION, id);
            default -> new Mention(Mention.Kind.MEASURE, id);
        });
    }

    private static boolean fill(
            Value value, String met, Optional<Mention> named, Function<Mention, String> name, Map<String, Piece> gaps) {
        if (!value.gap()) {
            return value.text().equals(met);
        }
        Piece said = new Piece(named.map(name).orElse(met), named);
        Piece before = gaps.putIfAbsent(value.text(), said);
        return before == null || before.equals(said);
    }

    private String name(Mention mention, Lang lang) {
        return catalogues.find(mention).map(entry -> entry.name().in(lang)).orElse(mention.id());
    }
}
