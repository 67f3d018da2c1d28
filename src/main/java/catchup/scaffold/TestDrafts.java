package catchup.scaffold;

import catchup.diagnostic.Location;
import catchup.inference.DirectReasoner;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest;
import catchup.rulebase.RuleTest.Given;
import catchup.rulebase.RuleTests;
import catchup.rulebase.ScaleTest;
import catchup.scaffold.Variations.Variation;
import catchup.trial.Outcome;
import catchup.trial.Trial;
import catchup.verification.Witnesses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Drafts the tests that rules lack: one that fires a rule, one in which it only just fires, for each condition that no test
 * shows to decide a near miss in which it alone fails, and one in which a condition that counts is only just met. Every draft
 * has been run before it is handed out. Its author should read it before keeping it.
 */
public final class TestDrafts {

    private final RuleBase rules;
    private final Trial trial;
    private final Edges edges;
    private final NearMisses misses;
    private final Counts counts;
    private final TestText text;

    public TestDrafts(RuleBase rules) {
        this.rules = rules;
        DirectReasoner reasoner = new DirectReasoner(rules);
        this.trial = new Trial(reasoner);
        this.edges = new Edges(rules, trial);
        this.misses = new NearMisses(rules, trial, edges);
        this.counts = new Counts(reasoner, new Variations(rules));
        this.text = new TestText(rules);
    }

    /**
     * The tests that these rules lack, and what their first firing test does not say. Those of a rule that has some are put
     * behind its last; those of one that has none, behind all others of the file beside the rule.
     */
    public List<Insertion> missing(List<Rule> wanted, RuleTests tests, TestPlaces places) {
        List<Insertion> insertions = new ArrayList<>();
        Map<String, List<String>> untested = new LinkedHashMap<>();
        for (Rule rule : wanted) {
            List<Outcome.OfRule> outcomes = tests.rules().stream()
                    .filter(test -> test.rule().equals(rule.name()))
                    .map(trial::run)
                    .toList();
            List<String> drafts = drafts(rule, outcomes);
            if (outcomes.isEmpty()) {
                untested.computeIfAbsent(rule.at().file(), file -> new ArrayList<>())
                        .addAll(drafts);
                continue;
            }
            expectations(rule, outcomes, places).ifPresent(insertions::add);
            if (!drafts.isEmpty()) {
                Location last = outcomes.get(outcomes.size() - 1).test().at();
                insertions.add(places.behind(last, drafts));
            }
        }
        untested.values().removeIf(List::isEmpty);
        untested.forEach((file, drafts) -> insertions.add(places.beside(file, tests, drafts)));
        return insertions;
    }

    /** The tests of thresholds that indicators lack, at the end of a file or behind those that it has. */
    public Optional<Insertion> missingScales(RuleTests tests, String file, TestPlaces places) {
        List<String> drafts = rules.indicators().all().stream()
                .filter(indicator -> tests.scales().stream()
                        .noneMatch(test -> test.indicator().equals(indicator.id())))
                .map(ScaleDrafts::of)
                .filter(draft -> !draft.isEmpty())
                .toList();
        return drafts.isEmpty()
                ? Optional.empty()
                : Optional.of(places.scales(
                        file, tests.scales().stream().map(ScaleTest::at).toList(), drafts));
    }

    /** How sure the rule is and what it concludes, where the first test that fires it says neither. */
    private Optional<Insertion> expectations(Rule rule, List<Outcome.OfRule> outcomes, TestPlaces places) {
        return outcomes.stream()
                .filter(outcome -> outcome.test().fires() && outcome.fired())
                .findFirst()
                .filter(outcome -> isSilent(outcome.test().expected()))
                .flatMap(outcome -> places.firesOf(outcome.test())
                        .map(line -> new Insertion(
                                outcome.test().at().file(),
                                line,
                                text.expectations(rule, outcome.certainty().orElseThrow()))));
    }

    private static boolean isSilent(RuleTest.Expected expected) {
        return expected.certainty().isEmpty() && expected.concludes().isEmpty();
    }

    /** The drafts for a rule, from facts of a test that fires it, or else from facts that are searched; none if none are found. */
    private List<String> drafts(Rule rule, List<Outcome.OfRule> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.test().fires() && outcome.fired())
                .findFirst()
                .map(fired -> beside(rule, fired.test().given(), outcomes))
                .or(() -> Witnesses.ofRulesAlone(rules).firing(rule).map(given -> all(rule, given, outcomes)))
                .orElse(List.of());
    }

    private List<String> all(Rule rule, Given firing, List<Outcome.OfRule> outcomes) {
        List<String> drafts = new ArrayList<>();
        Outcome.OfRule fired = trial.run(TestText.test(rule, firing, true));
        fired.certainty().ifPresent(certainty -> drafts.add(text.firing(rule, firing, certainty)));
        List<Outcome.OfRule> with = new ArrayList<>(outcomes);
        with.add(fired);
        drafts.addAll(beside(rule, firing, with));
        return drafts;
    }

    private List<String> beside(Rule rule, Given firing, List<Outcome.OfRule> outcomes) {
        List<String> drafts = new ArrayList<>();
        Given just = edges.just(rule, firing);
        List<Given> fired = outcomes.stream()
                .filter(Outcome.OfRule::fired)
                .map(outcome -> outcome.test().given())
                .toList();
        boolean known = fired.stream().anyMatch(given -> given.equals(just) || edges.isJust(rule, given));
        if (!just.equals(firing) && !known) {
            drafts.add(text.justFiring(rule, just));
        }
        for (int i = 0; i < rule.conditions().size(); i++) {
            int index = i;
            boolean counted = counts.isJust(rule, index, Stream.concat(fired.stream(), Stream.of(just)));
            boolean decided = outcomes.stream().anyMatch(outcome -> misses.decides(outcome, rule, index));
            Optional<Variation> miss = counted && decided ? Optional.empty() : misses.of(rule, index, just);
            miss.filter(near -> !counted)
                    .flatMap(near -> counts.just(rule, index, near.given()))
                    .ifPresent(given -> drafts.add(text.justCounted(rule, given)));
            miss.filter(near -> !decided)
                    .ifPresent(near ->
                            drafts.add(text.nearMiss(rule, rule.conditions().get(index), near)));
        }
        return drafts;
    }
}
