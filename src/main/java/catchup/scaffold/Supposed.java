package catchup.scaffold;

import catchup.fact.Catalogue;
import catchup.fact.Named;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest.Given;
import catchup.rulebase.RuleTest.Stand;
import catchup.text.Lang;
import catchup.text.Messages;
import catchup.text.Text;
import java.util.ArrayList;
import java.util.List;

/** Says in words what a test supposes. */
final class Supposed {

    private static final Messages MESSAGES = new Messages("catchup/scaffold/tests");

    /** How many of a kind are said before the rest are only counted. */
    private static final int SAID_AT_MOST = 4;

    private final RuleBase rules;

    Supposed(RuleBase rules) {
        this.rules = rules;
    }

    /** All that is supposed, in one phrase; empty if nothing is. */
    String listed(Given given, Lang lang) {
        List<String> facts = new ArrayList<>();
        for (String tag : given.tags()) {
            facts.add(MESSAGES.get(lang, "fact.tag", rules.settings().get(tag).name()));
        }
        given.stands()
                .forEach((id, stand) -> facts.add(MESSAGES.get(
                        lang,
                        stand instanceof Stand.Unknown ? "fact.unknown" : "fact.stand",
                        rules.indicators().get(id).name(),
                        standing(stand))));
        if (!given.diagnoses().isEmpty()) {
            facts.add(MESSAGES.get(lang, "fact.diagnoses", names(rules.diagnoses(), given.diagnoses(), lang)));
        }
        if (!given.measures().isEmpty()) {
            facts.add(MESSAGES.get(lang, "fact.measures", names(rules.measures(), given.measures(), lang)));
        }
        return joined("facts", facts, lang);
    }

    /** How a region stands on an indicator. */
    static Text standing(Stand stand) {
        if (stand instanceof Stand.Behind behind) {
            return MESSAGES.text("behind." + behind.severity().text().en());
        } else if (stand instanceof Stand.Figures) {
            return MESSAGES.text("figures");
        }
        return MESSAGES.text(
                stand instanceof Stand.Ahead ? "ahead" : stand instanceof Stand.Level ? "level" : "unknown");
    }

    private static String names(Catalogue<? extends Named> catalogue, List<String> ids, Lang lang) {
        List<String> names = ids.stream()
                .map(id -> MESSAGES.get(lang, "name", catalogue.get(id).name()))
                .toList();
        return joined("names", names, lang);
    }

    /** The first of many, and how many more there are. */
    private static String joined(String kind, List<String> parts, Lang lang) {
        String comma = MESSAGES.get(lang, kind + ".comma");
        int last = parts.size() - 1;
        if (parts.size() > SAID_AT_MOST) {
            int said = SAID_AT_MOST - 1;
            String first = String.join(comma, parts.subList(0, said));
            return MESSAGES.get(lang, kind + ".more", first, parts.size() - said, parts.size());
        }
        return last < 1
                ? String.join("", parts)
                : String.join(comma, parts.subList(0, last)) + MESSAGES.get(lang, kind + ".last") + parts.get(last);
    }
}
