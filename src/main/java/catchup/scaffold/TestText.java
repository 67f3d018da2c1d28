package catchup.scaffold;

import catchup.casefile.Decimals;
import catchup.casefile.YamlLine;
import catchup.diagnostic.Location;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Reading;
import catchup.fact.Scale;
import catchup.rulebase.Action;
import catchup.rulebase.Condition;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest;
import catchup.rulebase.RuleTest.Expected;
import catchup.rulebase.RuleTest.Given;
import catchup.rulebase.RuleTest.Stand;
import catchup.scaffold.Variations.Variation;
import catchup.text.Lang;
import catchup.text.Text;
import catchup.trial.Mutants;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes tests as the lines of a {@code *.test.yaml}, in the language of the rule's name. */
final class TestText {

    private final RuleBase rules;
    private final TestNames names;

    TestText(RuleBase rules) {
        this.rules = rules;
        this.names = new TestNames(rules);
    }

    /** A test as data, before it is written anywhere. */
    static RuleTest test(Rule rule, Given given, boolean fires) {
        Expected expected = new Expected(fires, Optional.empty(), Optional.empty());
        return new RuleTest("", rule.name(), given, expected, Location.of(""));
    }

    /** A test that fires a rule with a certainty. */
    String firing(Rule rule, Given given, double certainty) {
        return written(rule, names.firing(rule, given), "yes\n" + expectations(rule, certainty), given);
    }

    /** A test on facts that are only just enough to fire a rule. */
    String justFiring(Rule rule, Given given) {
        return written(rule, names.justFiring(rule, given), "yes\n", given);
    }

    /** A test that fires a rule, one of whose conditions is only just met. */
    String justCounted(Rule rule, Given given) {
        return written(rule, names.justFiring(rule, given), "yes\n", given);
    }

    /** A test that does not fire a rule because one of its conditions fails. */
    String nearMiss(Rule rule, Condition condition, Variation miss) {
        return written(rule, names.nearMiss(rule, condition, miss), "no\n", miss.given());
    }

    /** What a firing should be like, as lines of a test: how sure, and what it concludes. */
    String expectations(Rule rule, double certainty) {
        return "    certainty: " + sureness(rule, certainty) + "\n" + concludes(rule);
    }

    /** The word for a certainty; the number where a rule that is more or less sure would have the same word. */
    private String sureness(Rule rule, double certainty) {
        Text word = rules.ranking().word(certainty);
        boolean tells = Mutants.certainties(rule).stream()
                .map(other -> rules.ranking().word(certainty * other / rule.certainty()))
                .noneMatch(word::equals);
        return tells
                ? word.in(Lang.of(rule.name()))
                : Decimals.text(new BigDecimal(certainty)
                        .setScale(2, RoundingMode.HALF_UP)
                        .doubleValue());
    }

    private String concludes(Rule rule) {
        List<String> sentences = new ArrayList<>();
        for (Action action : rule.actions()) {
            sentences.add(YamlLine.single(sentence(action, Lang.of(rule.name()))));
        }
        return "    concludes: [" + String.join(", ", sentences) + "]\n";
    }

    /**
     * An action as a rule file would have it: ids are English, so Chinese sentences call things by their names, unless a quote
     * in a name would end it.
     */
    private String sentence(Action action, Lang lang) {
        boolean byName = lang == Lang.ZH
                && rules.phrases().pieces(action, lang).stream()
                        .noneMatch(piece ->
                                piece.names().isPresent() && piece.text().contains("\""));
        return byName ? rules.phrases().read(action, lang) : rules.phrases().written(action, lang);
    }

    private String written(Rule rule, String name, String fires, Given given) {
        StringBuilder lines = new StringBuilder();
        lines.append("  - test: ").append(YamlLine.quote(name)).append('\n');
        lines.append("    rule: ").append(YamlLine.quote(rule.name())).append('\n');
        lines.append("    fires: ").append(fires);
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

    private String facts(Map<String, Stand> stands) {
        YamlLine line = new YamlLine();
        stands.forEach((indicator, stand) -> line.plain(indicator, word(stand)));
        return line.toString();
    }

    private String word(Stand stand) {
        if (stand instanceof Stand.Behind behind) {
            return behind.severity().text().en();
        } else if (stand instanceof Stand.Figures figures) {
            return figures(figures.reading());
        }
        return stand instanceof Stand.Ahead ? "ahead" : stand instanceof Stand.Level ? "level" : "unknown";
    }

    /** A test of any name and outcome. */
    String of(Rule rule, String name, String fires, Given given) {
        return written(rule, name, fires, given);
    }

    private String figures(Reading reading) {
        Indicator indicator = rules.indicators().get(reading.indicator());
        YamlLine line = new YamlLine();
        line.plain("region", value(indicator, reading.region()));
        line.plain("benchmark", value(indicator, reading.benchmark()));
        return line.toString();
    }

    private static String value(Indicator indicator, Optional<Observation> side) {
        if (side.isEmpty()) {
            return "unknown";
        }
        double value = side.get().value();
        return indicator.scale() == Scale.YES_NO ? (value == 1 ? "yes" : "no") : Decimals.text(value);
    }

    private static String list(Collection<String> ids) {
        return "[" + String.join(", ", ids) + "]";
    }
}
