package catchup.verification;

import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Named;
import catchup.rulebase.Catalogues;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.Phrasebook;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleTest.Given;
import catchup.rulebase.RuleTest.Stand;
import catchup.text.Lang;
import catchup.text.Messages;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Puts into words, in both languages, what findings speak of: facts, conditions, rules. */
final class FactWords {

    /** Of more things than this the first are named: nobody reads on, and each may have a long name. */
    static final int MOST = 20;

    private static final Messages MESSAGES = new Messages("catchup/verification/facts");

    private final Catalogues catalogues;
    private final Phrasebook phrases;

    FactWords(Catalogues catalogues, Phrasebook phrases) {
        this.catalogues = catalogues;
        this.phrases = phrases;
    }

    /** Facts on which something can be seen. */
    Text facts(Given facts) {
        List<Text> said = new ArrayList<>();
        for (String tag : facts.tags()) {
            said.add(MESSAGES.text("tag", catalogues.settings().get(tag).name()));
        }
        facts.stands()
                .forEach((id, stand) -> said.add(stand(catalogues.indicators().get(id), stand)));
        facts.diagnoses()
                .forEach(id -> said.add(given("made", catalogues.diagnoses().get(id))));
        facts.measures()
                .forEach(id ->
                        said.add(given("recommended", catalogues.measures().get(id))));
        return said.isEmpty() ? MESSAGES.text("anything") : joined("facts-", said);
    }

    /** A condition with names for ids. */
    Text condition(Condition condition) {
        return new Text(phrases.read(condition, Lang.EN), phrases.read(condition, Lang.ZH));
    }

    /** Several conditions, each in quotes. */
    Text conditions(List<Condition> conditions) {
        return quoted(conditions.stream().map(this::condition));
    }

    /** Several rules, each in quotes. */
    Text rules(Collection<Rule> rules) {
        return quoted(rules.stream().map(rule -> Text.same(rule.name())));
    }

    /** Several names, each in quotes. */
    Text names(Collection<? extends Named> entries) {
        return quoted(entries.stream().map(Named::name));
    }

    /** What a pattern about a single thing is about. */
    Text subject(Pattern single) {
        String id = single.key().orElse("");
        Catalogue<? extends Named> catalogue = single instanceof Pattern.OfDiagnosis
                ? catalogues.diagnoses()
                : single instanceof Pattern.OfRecommendation ? catalogues.measures() : catalogues.dimensions();
        return catalogue.find(id).map(found -> found.name()).orElse(Text.same(id));
    }

    /** Why nothing is ever concluded: no rule does, or those that do never fire. */
    Text whyNever(Collection<Rule> concluding) {
        return concluding.isEmpty() ? MESSAGES.text("no-rule") : MESSAGES.text("never-fire", rules(concluding));
    }

    /** Why a condition alone is never met, with what leads up to it; nothing where that is plain. */
    Text whyNever(Condition condition) {
        Pattern pattern = condition.pattern();
        if (pattern.key().isPresent()
                && catalogues.indicators().has(pattern.key().get())) {
            Indicator indicator = catalogues.indicators().get(pattern.key().get());
            List<Text> possible = Standing.possible(indicator).stream()
                    .map(FactWords::standing)
                    .toList();
            return MESSAGES.text("standings", indicator.name(), joined("or-", possible));
        }
        int most = new Scope(catalogues).of(pattern).size();
        return Demand.of(condition).least() > most ? MESSAGES.text("too-many", most) : Text.same("");
    }

    static Text standing(Standing standing) {
        return MESSAGES.text("standing." + standing.name().toLowerCase(Locale.ROOT));
    }

    private static Text stand(Indicator indicator, Stand stand) {
        if (stand instanceof Stand.Behind behind) {
            return MESSAGES.text("behind", indicator.name(), behind.severity().text());
        }
        String key = stand instanceof Stand.Level ? "level" : stand instanceof Stand.Ahead ? "ahead" : "unknown";
        return MESSAGES.text(key, indicator.name());
    }

    private static Text given(String key, Named entry) {
        return MESSAGES.text(key, entry.name());
    }

    private static Text quoted(Stream<Text> texts) {
        List<Text> first = texts.limit(MOST + 1).toList();
        boolean all = first.size() <= MOST;
        Stream<Text> named = first.stream().limit(MOST).map(text -> MESSAGES.text("quoted", text));
        return joined(
                "",
                Stream.concat(named, all ? Stream.of() : Stream.of(Text.same("…")))
                        .toList());
    }

    private static Text joined(String kind, List<Text> texts) {
        return new Text(joined(kind, texts, Lang.EN), joined(kind, texts, Lang.ZH));
    }

    private static String joined(String kind, List<Text> texts, Lang lang) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < texts.size(); i++) {
            if (i > 0) {
                joined.append(MESSAGES.get(lang, kind + (i == texts.size() - 1 ? "last" : "between")));
            }
            joined.append(texts.get(i).in(lang));
        }
        return joined.toString();
    }
}
