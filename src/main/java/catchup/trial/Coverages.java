package catchup.trial;

import catchup.fact.Catalogue;
import catchup.fact.Conclusion;
import catchup.fact.Indicator;
import catchup.fact.Measure;
import catchup.fact.Named;
import catchup.fact.Setting;
import catchup.inference.Judgement;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.trial.Coverage.Item;
import catchup.trial.Coverage.Kind;
import catchup.trial.Coverage.Subject;
import catchup.trial.Coverage.Why;
import catchup.verification.Witnesses;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Works out the coverage of tests from their outcomes. */
public final class Coverages {

    private final RuleBase rules;
    private final Witnesses witnesses;
    private final Map<String, List<Outcome.OfRule>> byRule = new HashMap<>();
    private final Set<String> scales = new HashSet<>();
    private final List<Item> items = new ArrayList<>();
    private final Set<Rule> fired = new HashSet<>();
    private final Set<String> decidingTags = new HashSet<>();

    private Coverages(RuleBase rules, List<Outcome> outcomes) {
        this.rules = rules;
        this.witnesses = Witnesses.ofRulesAlone(rules);
        for (Outcome outcome : outcomes) {
            if (outcome instanceof Outcome.OfRule ofRule) {
                byRule.computeIfAbsent(ofRule.test().rule(), name -> new ArrayList<>())
                        .add(ofRule);
            } else if (outcome instanceof Outcome.OfScale ofScale) {
                scales.add(ofScale.test().indicator());
            }
        }
    }

    /** What the tests with these outcomes reach of the written rules and of the catalogues. */
    public static Coverage of(RuleBase rules, List<Outcome> outcomes) {
        return of(rules, outcomes, () -> {});
    }

    /** The same with something that is called before each rule; what it throws breaks it off. */
    public static Coverage of(RuleBase rules, List<Outcome> outcomes, Runnable check) {
        Coverages coverages = new Coverages(rules, outcomes);
        for (Rule rule : rules.writtenRules()) {
            check.run();
            coverages.rule(rule);
        }
        rules.indicators().all().forEach(coverages::indicator);
        coverages.entries(Kind.DIAGNOSES, rules.diagnoses(), Conclusion.Diagnosis.class, Conclusion.Diagnosis::id);
        coverages.entries(
                Kind.MEASURES, rules.measures(), Conclusion.Recommendation.class, Conclusion.Recommendation::measure);
        coverages.entries(Kind.CAUTIONS, rules.cautions(), Conclusion.Warning.class, Conclusion.Warning::caution);
        rules.settings().all().forEach(coverages::setting);
        return new Coverage(List.copyOf(coverages.items));
    }

    private void rule(Rule rule) {
        List<Outcome.OfRule> own = byRule.getOrDefault(rule.name(), List.of());
        boolean fires = own.stream().anyMatch(outcome -> outcome.test().fires() && outcome.fired());
        if (fires) {
            fired.add(rule);
        }
        items.add(new Item(
                Kind.RULES,
                new Subject.OfRule(rule),
                rule.at(),
                fires ? Optional.empty() : Optional.of(whyNotFired(own))));
        for (int i = 0; i < rule.conditions().size(); i++) {
            condition(rule, i, own);
        }
    }

    private static Why whyNotFired(List<Outcome.OfRule> own) {
        if (own.isEmpty()) {
            return new Why.NoTest();
        }
        return own.stream()
                .filter(outcome -> outcome.test().fires())
                .min(Comparator.comparingInt(outcome -> unmet(outcome).size()))
                .<Why>map(nearest -> new Why.Nearest(nearest.test(), unmet(nearest)))
                .orElse(new Why.NoFiringTest());
    }

    private void condition(Rule rule, int index, List<Outcome.OfRule> own) {
        Condition condition = rule.conditions().get(index);
        Optional<Outcome.OfRule> nearest = own.stream()
                .filter(outcome -> !outcome.test().fires()
                        && !outcome.judgements().get(index).isMet())
                .min(Comparator.comparingInt(outcome -> unmet(outcome).size()));
        boolean decides = nearest.filter(outcome -> unmet(outcome).size() == 1).isPresent();
        if (decides && condition.pattern() instanceof Pattern.OfProfile profile) {
            decidingTags.add(profile.tag());
        }
        items.add(new Item(
                Kind.NEAR_MISSES,
                new Subject.OfCondition(rule, condition),
                condition.at(),
                decides ? Optional.empty() : Optional.of(whyNotDecided(rule, index, nearest))));
    }

    private Why whyNotDecided(Rule rule, int index, Optional<Outcome.OfRule> nearest) {
        if (witnesses.nearMiss(rule, index).isEmpty()) {
            return new Why.Follows();
        }
        return nearest.<Why>map(outcome -> new Why.Nearest(outcome.test(), unmet(outcome)))
                .orElse(new Why.NoTest());
    }

    private static List<Judgement> unmet(Outcome.OfRule outcome) {
        return outcome.judgements().stream().filter(each -> !each.isMet()).toList();
    }

    private void indicator(Indicator indicator) {
        boolean covered =
                scales.contains(indicator.id()) || indicator.thresholds().from().isEmpty();
        entry(Kind.INDICATORS, indicator, covered ? Optional.empty() : Optional.of(new Why.NoTest()));
    }

    private <T extends Named, C extends Conclusion> void entries(
            Kind kind, Catalogue<T> catalogue, Class<C> type, Function<C, String> id) {
        Map<String, List<Rule>> leading = new HashMap<>();
        rules.writtenRules().forEach(rule -> rule.conclusions().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .forEach(conclusion -> leading.computeIfAbsent(id.apply(conclusion), key -> new ArrayList<>())
                        .add(rule)));
        for (T entry : catalogue.all()) {
            List<Rule> by = leading.getOrDefault(entry.id(), List.of());
            boolean covered = by.stream().anyMatch(fired::contains);
            Why why = by.isEmpty() ? new Why.NoRule() : new Why.OnlyBy(by);
            entry(kind, entry, covered ? Optional.empty() : Optional.of(why));
        }
    }

    /** A setting that no rule asks for but a fiche names makes a difference only to the score, which rules do not test. */
    private void setting(Setting setting) {
        boolean fiche = rules.measures().all().stream().anyMatch(measure -> names(measure, setting.id()));
        boolean asked = rules.writtenRules().stream()
                .flatMap(rule -> rule.conditions().stream())
                .anyMatch(condition -> condition.pattern() instanceof Pattern.OfProfile profile
                        && profile.tag().equals(setting.id()));
        boolean covered = decidingTags.contains(setting.id()) || (fiche && !asked);
        entry(
                Kind.SETTINGS,
                setting,
                covered ? Optional.empty() : Optional.of(asked ? new Why.NoTest() : new Why.NoRule()));
    }

    private static boolean names(Measure measure, String setting) {
        return measure.suits().contains(setting) || measure.unsuited().contains(setting);
    }

    private void entry(Kind kind, Named entry, Optional<Why> why) {
        items.add(new Item(kind, new Subject.OfEntry(entry.id()), entry.at(), why));
    }
}
