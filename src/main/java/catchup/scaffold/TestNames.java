package catchup.scaffold;

import catchup.fact.Severity;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest.Given;
import catchup.rulebase.RuleTest.Stand;
import catchup.scaffold.Variations.Change;
import catchup.scaffold.Variations.Variation;
import catchup.text.Lang;
import catchup.text.Messages;

/** Names drafted tests: a sentence, in the language of the rule, of what is so and what then follows or does not. */
final class TestNames {

    private static final Messages MESSAGES = new Messages("catchup/scaffold/tests");

    private final RuleBase rules;
    private final Supposed supposed;
    private final Called called;

    TestNames(RuleBase rules) {
        this.rules = rules;
        this.supposed = new Supposed(rules);
        this.called = new Called(rules);
    }

    /** What follows from the facts. */
    String firing(Rule rule, Given given) {
        return follows("fires", rule, given);
    }

    /** What still follows from facts that are only just enough. */
    String justFiring(Rule rule, Given given) {
        return follows("just", rule, given);
    }

    private String follows(String key, Rule rule, Given given) {
        Lang lang = Lang.of(rule.name());
        String facts = supposed.listed(given, lang);
        return MESSAGES.get(lang, facts.isEmpty() ? "fires.bare" : key, facts, called.first(rule));
    }

    /** What does not follow because a condition fails. */
    String nearMiss(Rule rule, Condition condition, Variation miss) {
        Lang lang = Lang.of(rule.name());
        Change change = miss.change();
        String conclusion = called.first(rule);
        if (change instanceof Change.OfStand stand) {
            String name = rules.indicators().get(stand.indicator()).name().in(lang);
            return MESSAGES.get(
                    lang,
                    stand(condition, stand.stand()),
                    name,
                    Supposed.standing(stand.stand()).in(lang),
                    conclusion);
        } else if (change instanceof Change.OfTag tag) {
            return MESSAGES.get(
                    lang,
                    tag.present() ? "tag" : "no-tag",
                    rules.settings().get(tag.tag()).name(),
                    conclusion);
        } else if (change instanceof Change.OfGiven given) {
            return MESSAGES.get(lang, given(condition, given.present()), given.name(), conclusion);
        }
        return MESSAGES.get(lang, "unless", fullQuotes(rules.phrases().read(condition, lang)), conclusion);
    }

    /** Which sentence says that a condition fails by how the region stands on an indicator. */
    private static String stand(Condition condition, Stand stand) {
        if (condition.pattern() instanceof Pattern.OfUnknown) {
            return "known" + counted(condition);
        } else if (condition.pattern().isOfKnown()) {
            return stand instanceof Stand.Unknown
                    ? "undecided" + counted(condition)
                    : condition instanceof Condition.AtMost ? "known.many" : "known";
        } else if (stand instanceof Stand.Unknown) {
            return "undecided";
        }
        boolean behind = stand instanceof Stand.Behind;
        boolean wanted = wantsGap(condition);
        String key = behind == wanted ? "short" : wanted ? "plain" : "far";
        return key + counted(condition);
    }

    private static boolean wantsGap(Condition condition) {
        Pattern pattern = condition.pattern();
        boolean gap =
                pattern instanceof Pattern.OfLag || (pattern instanceof Pattern.OfGap of && of.from() != Severity.NONE);
        return gap != (condition instanceof Condition.Absent || condition instanceof Condition.AtMost);
    }

    private static String given(Condition condition, boolean present) {
        String kind = condition.pattern() instanceof Pattern.OfDiagnosis ? "diagnosis" : "measure";
        return present ? kind : "no-" + kind + counted(condition);
    }

    private static String counted(Condition condition) {
        return condition instanceof Condition.AtLeast least && least.count() > 1 ? ".counted" : "";
    }

    /** Quotes within a name would have to be escaped in the file. */
    private static String fullQuotes(String sentence) {
        return sentence.replaceAll("\"([^\"]*)\"", "“$1”");
    }
}
