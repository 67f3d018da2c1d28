package catchup.scaffold;

import catchup.fact.Severity;
import catchup.inference.DirectReasoner;
import catchup.inference.Judgement;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest;
import catchup.rulebase.RuleTest.Given;
import catchup.rulebase.RuleTest.Stand;
import catchup.rulebase.RuleTests;
import catchup.scaffold.Variations.Variation;
import catchup.trial.Outcome;
import catchup.trial.Trial;
import catchup.verification.Witnesses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Drafts the tests that a rule lacks, starting from one that fires it: one in which it only just fires, and for each
 * condition that no test shows to decide a near miss in which it alone fails. Every draft has been run before it is handed
 * out. Its author should read it before keeping it.
 */
public final class TestDrafts {

    private final RuleBase rules;
    private final Trial trial;
    private final Variations variations;
    private final TestText text;

    public TestDrafts(RuleBase rules) {
        this.rules = rules;
        this.trial = new Trial(new DirectReasoner(rules));
        this.variations = new Variations(rules);
        this.text = new TestText(rules);
    }

    /**
     * The tests that are missing for a rule, each as lines of a file.
     *
     * @param own the tests that the rule has; one that fires it must be among them, or nothing is drafted
     */
    List<String> missing(Rule rule, List<RuleTest> own) {
        List<Outcome.OfRule> outcomes = own.stream().map(trial::run).toList();
        Optional<Given> firing = outcomes.stream()
                .filter(outcome -> outcome.test().fires() && outcome.fired())
                .map(outcome -> outcome.test().given())
                .findFirst();
        return firing.map(given -> missing(rule, given, outcomes)).orElse(List.of());
    }

    /** The tests of a rule that has none, from facts on which it fires. */
    List<String> all(Rule rule, Given firing) {
        List<String> drafts = new ArrayList<>();
        Outcome.OfRule fired = trial.run(text.test(rule, firing, true));
        fired.certainty().ifPresent(certainty -> drafts.add(text.firing(rule, firing, certainty)));
        drafts.addAll(missing(rule, firing, List.of(fired)));
        return drafts;
    }

    /** What the first firing test of each rule does not yet say: how sure the rule is, and what it concludes. */
    public List<Insertion> expectations(RuleTests tests, TestPlaces places) {
        List<Insertion> insertions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RuleTest test : tests.rules()) {
            boolean first = test.fires() && seen.add(test.rule());
            boolean silent = test.expected().certainty().isEmpty()
                    && test.expected().concludes().isEmpty();
            if (first && silent) {
                Outcome.OfRule outcome = trial.run(test);
                outcome.certainty().ifPresent(certainty -> insertions.add(new Insertion(
                        test.at().file(),
                        places.firesOf(test),
                        text.expectations(rule(test), certainty))));
            }
        }
        return insertions;
    }

    private Rule rule(RuleTest test) {
        return rules.rules().stream()
                .filter(rule -> rule.name().equals(test.rule()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> missing(Rule rule, Given firing, List<Outcome.OfRule> outcomes) {
        List<String> drafts = new ArrayList<>();
        Given just = justFiring(rule, firing);
        boolean known = outcomes.stream().anyMatch(outcome -> outcome.fired() && isJust(rule, outcome.test().given()));
        if (!just.equals(firing) && !known) {
            drafts.add(text.justFiring(rule, just));
        }
        for (int i = 0; i < rule.conditions().size(); i++) {
            int index = i;
            boolean decides = outcomes.stream().anyMatch(outcome -> failsOnlyBy(outcome, index) && isNear(rule, index, outcome));
            if (!decides) {
                nearMiss(rule, index, just).ifPresent(miss -> drafts.add(text.nearMiss(rule, miss)));
            }
        }
        return drafts;
    }

    /** The same facts with every gap at the severity from which on, or up to which, the rule asks for it. */
    private Given justFiring(Rule rule, Given firing) {
        Given just = firing;
        for (Condition condition : rule.conditions()) {
            for (Stand edge : edges(condition, just)) {
                Given closer = Variations.with(just, condition.pattern().key().orElse(""), edge);
                just = trial.run(text.test(rule, closer, true)).fired() ? closer : just;
            }
        }
        return just;
    }

    private boolean isJust(Rule rule, Given given) {
        return rule.conditions().stream()
                .allMatch(condition -> edges(condition, given).isEmpty()
                        || edges(condition, given)
                                .contains(given.stands().get(condition.pattern().key().orElse(""))));
    }

    /** The outermost stand that a condition on a gap still takes: the least severe, or the most where it asks for at most. */
    private List<Stand> edges(Condition condition, Given given) {
        if (!(condition instanceof Condition.Holds)
                || !(condition.pattern() instanceof Pattern.OfGap gap)
                || gap.key().isEmpty()
                || given.stands().get(gap.key().get()) instanceof Stand.Figures) {
            return List.of();
        }
        List<Severity> taken = rules.indicators().get(gap.key().get()).thresholds().from().keySet().stream()
                .filter(severity -> severity.isAtLeast(gap.from()) && gap.to().isAtLeast(severity))
                .sorted()
                .toList();
        if (taken.isEmpty()) {
            return List.of();
        }
        boolean atLeast = gap.from() != Severity.NONE;
        return List.of(new Stand.Behind(taken.get(atLeast ? 0 : taken.size() - 1)));
    }

    private Optional<Variation> nearMiss(Rule rule, int index, Given firing) {
        return variations
                .of(firing, rule.conditions().get(index))
                .filter(variation -> failsOnlyBy(trial.run(text.test(rule, variation.given(), false)), index))
                .findFirst();
    }

    private static boolean failsOnlyBy(Outcome.OfRule outcome, int index) {
        List<Judgement> judgements = outcome.judgements();
        return !judgements.get(index).isMet()
                && judgements.stream().filter(each -> !each.isMet()).count() == 1;
    }

    /** Whether a miss is as near as can be: with a gap, the next severity beyond the edge rather than one farther away. */
    private boolean isNear(Rule rule, int index, Outcome.OfRule outcome) {
        Condition condition = rule.conditions().get(index);
        List<Stand> edges = edges(condition, outcome.test().given());
        if (edges.isEmpty()) {
            return true;
        }
        Given missing = outcome.test().given();
        Given just = justFiring(
                rule, Variations.with(missing, condition.pattern().key().orElse(""), edges.get(0)));
        return nearMiss(rule, index, just)
                .map(miss -> miss.change() instanceof Variations.Change.OfStand change
                        && change.stand()
                                .equals(outcome.test().given().stands().get(change.indicator())))
                .orElse(true);
    }

    /**
     * The tests that these rules lack. Those of a rule that has some are put behind its last; those of one that has none,
     * behind all others of the file beside the rule.
     */
    public List<Insertion> missing(List<Rule> wanted, RuleTests tests, TestPlaces places) {
        List<Insertion> insertions = new ArrayList<>();
        for (Rule rule : wanted) {
            List<RuleTest> own = tests.rules().stream()
                    .filter(test -> test.rule().equals(rule.name()))
                    .toList();
            List<String> drafts = own.isEmpty() ? first(rule) : missing(rule, own);
            if (!drafts.isEmpty()) {
                insertions.add(own.isEmpty() ? places.atEnd(rule, drafts) : places.behind(own.get(own.size() - 1), drafts));
            }
        }
        return insertions;
    }

    /** The first tests of a rule, on facts that are searched; none if none are found. */
    private List<String> first(Rule rule) {
        return Witnesses.ofRulesAlone(rules)
                .firing(rule)
                .map(given -> all(rule, given))
                .orElse(List.of());
    }

    /** The tests of thresholds that indicators lack, as lines of a file. */
    public String missingScales(RuleTests tests) {
        return rules.indicators().all().stream()
                .filter(indicator ->
                        tests.scales().stream().noneMatch(test -> test.indicator().equals(indicator.id())))
                .map(ScaleDrafts::of)
                .collect(Collectors.joining());
    }
}
