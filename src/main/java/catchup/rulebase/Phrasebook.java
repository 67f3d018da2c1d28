package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.fact.Catalogue;
import catchup.fact.Conclusion;
import catchup.fact.Named;
import catchup.rulebase.Template.Argument;
import catchup.rulebase.Template.Constraint;
import catchup.rulebase.Template.Insertion;
import catchup.rulebase.Template.Value;
import catchup.text.Lang;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

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
        return say(condition, lang, UnaryOperator.identity());
    }

    /** A condition for people to read, with names. */
    public String read(Condition condition, Lang lang) {
        return say(condition, lang, id -> name(id, lang));
    }

    /** An action as a rule file would have it, with ids. */
    public String written(Action action, Lang lang) {
        return say(action, lang, UnaryOperator.identity());
    }

    /** An action for people to read, with names. */
    public String read(Action action, Lang lang) {
        return say(action, lang, id -> name(id, lang));
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

    /** Reports sentences that have no partner of the other language with the same meaning. */
    public void unpaired(Diagnostics diagnostics) {
        SentencePairs pairs = new SentencePairs(catalogues, diagnostics);
        pairs.check(vocabulary.conditions());
        pairs.check(vocabulary.consequences());
    }

    private String say(Condition condition, Lang lang, UnaryOperator<String> name) {
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

    private String say(Action action, Lang lang, UnaryOperator<String> name) {
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
            Template.Look look, Condition condition, Lang lang, UnaryOperator<String> name) {
        Parts parts = Parts.of(condition);
        if (look.quantity() != parts.quantity() || !look.type().equals(parts.type())) {
            return Optional.empty();
        }
        Map<String, String> gaps = new HashMap<>();
        Map<String, String> left = new HashMap<>(parts.fields(lang));
        for (Constraint constraint : look.constraints()) {
            String met = left.remove(constraint.field());
            String said = met == null || !parts.isName(constraint.field()) ? met : name.apply(met);
            if (met == null || !fill(constraint.value(), met, String.valueOf(said), gaps)) {
                return Optional.empty();
            }
        }
        boolean counted = look.count()
                .map(count -> fill(count, parts.count(), parts.count(), gaps))
                .orElse(true);
        return left.isEmpty() && counted ? Optional.of(gaps) : Optional.empty();
    }

    private static Optional<Map<String, String>> gaps(Template.Say say, Action action, UnaryOperator<String> name) {
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
            List<Argument> arguments, Parts.Said said, UnaryOperator<String> name, Map<String, String> gaps) {
        for (int i = 0; i < arguments.size(); i++) {
            Argument argument = arguments.get(i);
            String met = said.arguments().get(i);
            boolean isTheme = argument.catalogue().filter("themes"::equals).isPresent();
            String shown = argument.catalogue().isPresent() ? name.apply(met) : met;
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

    private String name(String id, Lang lang) {
        for (Catalogue<? extends Named> catalogue : List.of(
                catalogues.indicators(),
                catalogues.diagnoses(),
                catalogues.measures(),
                catalogues.dimensions(),
                catalogues.settings(),
                catalogues.cautions())) {
            if (catalogue.has(id)) {
                return catalogue.get(id).name().in(lang);
            }
        }
        return id;
    }

    /** What a conclusion says for people to read: the action that concludes it and nothing else. */
    public String read(Conclusion conclusion, Lang lang) {
        return read(new Action(List.of(conclusion), "", catchup.diagnostic.Location.of("")), lang);
    }
}
