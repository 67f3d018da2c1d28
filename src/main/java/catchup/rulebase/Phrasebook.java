package catchup.rulebase;

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

/**
 * Says conditions and actions in the sentences of a vocabulary, in either language: the reading of a rule file run
 * backwards. What the vocabulary has no sentence for is said as its author wrote it.
 */
public final class Phrasebook {

    /** What something is called in a sentence, by its catalogue and id. */
    private interface Naming {
        String of(String catalogue, String id);
    }

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
        return say(condition, lang, (kind, id) -> id);
    }

    /** A condition for people to read, with names. */
    public String read(Condition condition, Lang lang) {
        return say(condition, lang, names(lang));
    }

    /** An action as a rule file would have it, with ids. */
    public String written(Action action, Lang lang) {
        return say(action, lang, (kind, id) -> id);
    }

    /** An action for people to read, with names. */
    public String read(Action action, Lang lang) {
        return say(action, lang, names(lang));
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

    /** All sentences for actions. */
    List<Sentence> actions() {
        return vocabulary.consequences();
    }

    private Naming names(Lang lang) {
        return (catalogue, id) -> catalogues.called(catalogue).has(id)
                ? catalogues.called(catalogue).get(id).name().in(lang)
                : id;
    }

    private String say(Condition condition, Lang lang, Naming name) {
        for (Sentence sentence : vocabulary.conditions()) {
            if (sentence.lang() == lang && sentence.meaning() instanceof Template.Look look) {
                Optional<String> said = gaps(look, condition, lang, name).map(sentence::filled);
                if (said.isPresent()) {
                    return said.get();
                }
            }
        }
        return condition.sentence();
    }

    private String say(Action action, Lang lang, Naming name) {
        for (Sentence sentence : vocabulary.consequences()) {
            if (sentence.lang() == lang && sentence.meaning() instanceof Template.Say say) {
                Optional<String> said = gaps(say, action, name).map(sentence::filled);
                if (said.isPresent()) {
                    return said.get();
                }
            }
        }
        return action.sentence();
    }

    /** What fills the gaps of a condition's template; empty if it does not say that condition. */
    private static Optional<Map<String, String>> gaps(
            Template.Look look, Condition condition, Lang lang, Naming name) {
        Parts parts = Parts.of(condition);
        if (look.quantity() != parts.quantity() || !look.type().equals(parts.type())) {
            return Optional.empty();
        }
        Map<String, String> gaps = new HashMap<>();
        Map<String, String> left = new HashMap<>(parts.fields(lang));
        for (Constraint constraint : look.constraints()) {
            String met = Optional.ofNullable(left.remove(constraint.field()))
                    .orElse(parts.free(constraint.field(), lang));
            String said = met == null || !parts.isName(constraint.field()) ? met : name.of(parts.kind(constraint.field()), met);
            if (met == null || !fill(constraint.value(), met, String.valueOf(said), gaps)) {
                return Optional.empty();
            }
        }
        boolean counted = look.count()
                .map(count -> fill(count, parts.count(), parts.count(), gaps))
                .orElse(true);
        return left.isEmpty() && counted ? Optional.of(gaps) : Optional.empty();
    }

    private static Optional<Map<String, String>> gaps(Template.Say say, Action action, Naming name) {
        if (say.insertions().size() != action.conclusions().size()) {
            return Optional.empty();
        }
        Map<String, String> gaps = new HashMap<>();
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
            List<Argument> arguments, Parts.Said said, Naming name, Map<String, String> gaps) {
        for (int i = 0; i < arguments.size(); i++) {
            Argument argument = arguments.get(i);
            String met = said.arguments().get(i);
            boolean isTheme = argument.catalogue().filter("themes"::equals).isPresent();
            String shown =
                    argument.catalogue().map(kind -> name.of(kind, met)).orElse(met);
            if (!isTheme && !fill(argument.value(), met, shown, gaps)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fill(Value value, String met, String said, Map<String, String> gaps) {
        if (!value.gap()) {
            return value.text().equals(met);
        }
        String before = gaps.putIfAbsent(value.text(), said);
        return before == null || before.equals(said);
    }

    /** What a conclusion says for people to read: the action that concludes it and nothing else. */
    public String read(Conclusion conclusion, Lang lang) {
        return read(new Action(List.of(conclusion), "", Location.of("")), lang);
    }
}
