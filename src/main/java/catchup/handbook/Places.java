package catchup.handbook;

import catchup.diagnostic.Location;
import catchup.fact.Conclusion;
import catchup.fact.Measure;
import catchup.handbook.Use.Role;
import catchup.rulebase.Mention;
import catchup.rulebase.Mention.Kind;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest;
import catchup.rulebase.RuleTests;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Every place that names a thing: lines of rules, fiches and other entries, the ranking, tests. */
public final class Places {

    private final RuleBase rules;
    private final RuleTests tests;
    private final Mention wanted;
    private final List<Use> found = new ArrayList<>();

    private Places(RuleBase rules, RuleTests tests, Mention wanted) {
        this.rules = rules;
        this.tests = tests;
        this.wanted = wanted;
    }

    /** Where something is named: rules first, then entries, then tests. */
    public static List<Use> of(Mention wanted, RuleBase rules, RuleTests tests) {
        Places places = new Places(rules, tests, wanted);
        rules.writtenRules().forEach(places::rule);
        places.entries();
        rules.measures().all().forEach(places::fiche);
        places.ranking();
        tests.rules().forEach(places::test);
        places.scales();
        return List.copyOf(places.found);
    }

    /** The tests of a rule. */
    public static List<Use> ofRule(String name, RuleTests tests) {
        return tests.rules().stream()
                .filter(test -> test.rule().equals(name))
                .map(test -> (Use) new Use.InTest(test.name(), test.at()))
                .toList();
    }

    private void rule(Rule rule) {
        if (wanted.kind() == Kind.PRINCIPLE && rule.principles().contains(wanted.id())) {
            found.add(new Use.InRule(rule, false, "@principle( \"" + wanted.id() + "\" )", rule.at()));
        }
        rule.conditions().stream()
                .filter(condition -> Mention.in(condition.pattern()).contains(wanted))
                .forEach(condition -> found.add(new Use.InRule(rule, false, condition.sentence(), condition.at())));
        rule.actions().stream()
                .filter(action -> names(action.conclusions()))
                .forEach(action -> found.add(new Use.InRule(rule, true, action.sentence(), action.at())));
    }

    private void entries() {
        rules.indicators().all().forEach(each -> {
            entry(Kind.INDICATOR, each.id(), Role.DIMENSION, dimension(each.dimension()), each.at());
        });
        rules.diagnoses().all().forEach(each -> {
            entry(Kind.DIAGNOSIS, each.id(), Role.THEME, dimension(each.theme()), each.at());
            entry(Kind.DIAGNOSIS, each.id(), Role.PRINCIPLE, principles(each.principles()), each.at());
        });
        rules.cautions()
                .all()
                .forEach(each ->
                        entry(Kind.CAUTION, each.id(), Role.PRINCIPLE, principles(each.principles()), each.at()));
    }

    private void fiche(Measure measure) {
        part(measure, Role.THEME, dimension(measure.theme()));
        part(measure, Role.KPI, all(Kind.INDICATOR, measure.kpis()));
        part(measure, Role.SUITS, all(Kind.SETTING, measure.suits()));
        part(measure, Role.UNSUITED, all(Kind.SETTING, measure.unsuited()));
        part(measure, Role.BUILDS_ON, all(Kind.INDICATOR, measure.buildsOn()));
        part(measure, Role.PREREQUISITE, all(Kind.MEASURE, measure.prerequisites()));
        part(measure, Role.CONFLICT, all(Kind.MEASURE, measure.conflicts()));
        part(measure, Role.SYNERGY, all(Kind.MEASURE, measure.synergies()));
        part(measure, Role.PRINCIPLE, principles(measure.principles()));
    }

    private void ranking() {
        boolean budget =
                wanted.kind() == Kind.SETTING && rules.ranking().budgetShift().containsKey(wanted.id());
        if (budget) {
            String beside = rules.settings().get(wanted.id()).at().file();
            found.add(new Use.InRanking(Location.of(beside.replace("settings.csv", "ranking.yaml"))));
        }
    }

    private void test(RuleTest test) {
        RuleTest.Given given = test.given();
        boolean supposed =
                switch (wanted.kind()) {
                    case INDICATOR -> given.stands().containsKey(wanted.id());
                    case SETTING -> given.tags().contains(wanted.id());
                    case DIAGNOSIS -> given.diagnoses().contains(wanted.id());
                    case MEASURE -> given.measures().contains(wanted.id());
                    default -> false;
                };
        if (supposed || test.expected().concludes().filter(this::names).isPresent()) {
            found.add(new Use.InTest(test.name(), test.at()));
        }
    }

    private void scales() {
        tests.scales().stream()
                .filter(test -> wanted.equals(new Mention(Kind.INDICATOR, test.indicator())))
                .forEach(test -> found.add(new Use.InTest(test.indicator(), test.at())));
    }

    private boolean names(Collection<Conclusion> conclusions) {
        return conclusions.stream()
                .flatMap(conclusion -> Mention.in(conclusion).stream())
                .anyMatch(wanted::equals);
    }

    private void part(Measure measure, Role role, Stream<Mention> named) {
        entry(Kind.MEASURE, measure.id(), role, named, measure.at());
    }

    private void entry(Kind kind, String id, Role role, Stream<Mention> named, Location at) {
        if (named.anyMatch(wanted::equals)) {
            found.add(new Use.InEntry(new Mention(kind, id), role, at));
        }
    }

    private static Stream<Mention> dimension(String id) {
        return Stream.of(new Mention(Kind.DIMENSION, id));
    }

    private static Stream<Mention> principles(List<String> ids) {
        return all(Kind.PRINCIPLE, ids);
    }

    private static Stream<Mention> all(Kind kind, List<String> ids) {
        return ids.stream().map(id -> new Mention(kind, id));
    }
}
