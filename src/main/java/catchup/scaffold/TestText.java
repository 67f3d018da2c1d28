package catchup.scaffold;

import catchup.casefile.YamlLine;
import catchup.diagnostic.Location;
import catchup.rulebase.Action;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest;
import catchup.rulebase.RuleTest.Expected;
import catchup.rulebase.RuleTest.Given;
import catchup.rulebase.RuleTest.Stand;
import catchup.scaffold.Variations.Change;
import catchup.scaffold.Variations.Variation;
import catchup.text.Lang;
import catchup.text.Messages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes tests as the lines of a {@code *.test.yaml}, in the language of the rule's name. */
final class TestText {

    private static final Messages MESSAGES = new Messages("catchup/scaffold/tests");

    private final RuleBase rules;

    TestText(RuleBase rules) {
        this.rules = rules;
    }

    /** A test as data, before it is written anywhere. */
    RuleTest test(Rule rule, Given given, boolean fires) {
        Expected expected = new Expected(fires, Optional.empty(), Optional.empty());
        return new RuleTest("", rule.name(), given, expected, Location.of(""));
    }

    String firing(Rule rule, Given given) {
        return written(rule, say(rule, "fires"), true, given);
    }

    String justFiring(Rule rule, Given given) {
        return written(rule, say(rule, "just"), true, given);
    }

    String nearMiss(Rule rule, Variation miss) {
        return written(rule, named(rule, miss.change()), false, miss.given());
    }

    /** What a rule concludes, as the line of a test that fires it. */
    String concludes(Rule rule) {
        List<String> sentences = new ArrayList<>();
        for (Action action : rule.actions()) {
            sentences.add(YamlLine.single(rules.phrases().written(action, Lang.of(rule.name()))));
        }
        return "    concludes: [" + String.join(", ", sentences) + "]\n";
    }

    private String named(Rule rule, Change change) {
        Lang lang = Lang.of(rule.name());
        if (change instanceof Change.OfStand stand) {
            return say(rule, "stand", name(stand.indicator(), lang), stand(stand.stand(), lang));
        } else if (change instanceof Change.OfTag tag) {
            return say(rule, tag.present() ? "tag" : "no-tag", name(tag.tag(), lang));
        }
        Change.OfGiven given = (Change.OfGiven) change;
        return say(rule, given.present() ? "given" : "not-given", name(given.id(), lang));
    }

    private String written(Rule rule, String name, boolean fires, Given given) {
        StringBuilder lines = new StringBuilder();
        lines.append("  - test: ").append(YamlLine.quote(name)).append('\n');
        lines.append("    rule: ").append(YamlLine.quote(rule.name())).append('\n');
        lines.append("    fires: ").append(fires ? "yes" : "no").append('\n');
        if (fires) {
            lines.append(concludes(rule));
        }
        if (!given.tags().isEmpty()) {
            lines.append("    region: ").append(list(given.tags())).append('\n');
        }
        if (!given.stands().isEmpty()) {
            lines.append("    facts: ").append(facts(given.stands())).append('\n');
        }
        if (!given.diagnoses().isEmpty() || !given.measures().isEmpty()) {
            lines.append("    given: ").append(concluded(given)).append('\n');
        }
        return lines.toString();
    }

    private static String concluded(Given given) {
        YamlLine line = new YamlLine();
        if (!given.diagnoses().isEmpty()) {
            line.plain("diagnoses", list(given.diagnoses()));
        }
        if (!given.measures().isEmpty()) {
            line.plain("measures", list(given.measures()));
        }
        return line.toString();
    }

    private static String facts(Map<String, Stand> stands) {
        YamlLine line = new YamlLine();
        stands.forEach((indicator, stand) -> line.plain(indicator, word(stand)));
        return line.toString();
    }

    private static String word(Stand stand) {
        if (stand instanceof Stand.Behind behind) {
            return behind.severity().text().en();
        } else if (stand instanceof Stand.Figures figures) {
            YamlLine line = new YamlLine();
            line.plain("region", value(figures.reading().region().map(side -> side.value())));
            line.plain("benchmark", value(figures.reading().benchmark().map(side -> side.value())));
            return line.toString();
        }
        return stand instanceof Stand.Ahead ? "ahead" : stand instanceof Stand.Level ? "level" : "unknown";
    }

    private static String value(Optional<Double> value) {
        return value.map(known -> String.valueOf(known)).orElse("unknown");
    }

    private String stand(Stand stand, Lang lang) {
        if (stand instanceof Stand.Behind behind) {
            return MESSAGES.get(lang, "behind", behind.severity().text());
        }
        return MESSAGES.get(lang, word(stand));
    }

    private static String list(Collection<String> ids) {
        return "[" + String.join(", ", ids) + "]";
    }

    private String name(String id, Lang lang) {
        return rules.catalogues().name(id).in(lang);
    }

    private static String say(Rule rule, String key, Object... arguments) {
        return MESSAGES.get(Lang.of(rule.name()), key, arguments);
    }
}
