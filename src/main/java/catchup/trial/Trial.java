package catchup.trial;

import catchup.fact.Conclusion;
import catchup.fact.Indicator;
import catchup.fact.Severity;
import catchup.inference.Derivation;
import catchup.inference.Firing;
import catchup.inference.Judge;
import catchup.inference.Judgement;
import catchup.inference.Reasoner;
import catchup.inference.RuleTrial;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest;
import catchup.rulebase.RuleTests;
import catchup.rulebase.ScaleTest;
import catchup.trial.Outcome.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the tests of a rule base: the whole rule base on the facts of each test. */
public final class Trial {

    private final RuleBase rules;
    private final RuleTrial trial;
    private final Map<String, Rule> byName = new HashMap<>();

    public Trial(Reasoner reasoner) {
        this.rules = reasoner.rules();
        this.trial = new RuleTrial(reasoner);
        rules.rules().forEach(rule -> byName.put(rule.name(), rule));
    }

    /** What became of every test, in the order of the files. */
    public List<Outcome> run(RuleTests tests) {
        return run(tests, () -> {});
    }

    /** The same with something that is called before each test; what it throws breaks the run off. */
    public List<Outcome> run(RuleTests tests, Runnable check) {
        List<Outcome> outcomes = new ArrayList<>();
        for (ScaleTest test : tests.scales()) {
            check.run();
            outcomes.add(run(test));
        }
        for (RuleTest test : tests.rules()) {
            check.run();
            outcomes.add(run(test));
        }
        return List.copyOf(outcomes);
    }

    /** What becomes of a test of a rule. */
    public Outcome.OfRule run(RuleTest test) {
        Derivation derivation = trial.derive(test);
        Judge judge = new Judge(derivation, trial.conclusions(test.given()));
        Optional<Rule> rule = Optional.ofNullable(byName.get(test.rule()));
        List<Judgement> judgements = rule.map(judge::of).orElse(List.of());
        Optional<Firing> firing = derivation.firings().stream()
                .filter(each -> each.rule().name().equals(test.rule()))
                .findFirst();
        return new Outcome.OfRule(test, judgements, firing.map(Firing::certainty), failures(test, judgements, firing));
    }

    /** What becomes of a test of an indicator's thresholds. */
    public Outcome.OfScale run(ScaleTest test) {
        Indicator indicator = rules.indicators().get(test.indicator());
        List<Failure> failures = new ArrayList<>();
        for (ScaleTest.Step step : test.steps()) {
            double distance = indicator.distance(step.region(), test.benchmark());
            Severity met = indicator.thresholds().severity(distance);
            if (met != step.severity()) {
                failures.add(new Failure.OtherSeverity(step, met, distance));
            }
        }
        return new Outcome.OfScale(test, failures);
    }

    private static List<Failure> failures(RuleTest test, List<Judgement> judgements, Optional<Firing> firing) {
        if (!test.fires()) {
            return firing.<Failure>map(Failure.Fired::new).stream().toList();
        }
        if (firing.isEmpty()) {
            return List.of(new Failure.DidNotFire(
                    judgements.stream().filter(each -> !each.isMet()).toList()));
        }
        List<Failure> failures = new ArrayList<>();
        test.expected()
                .certainty()
                .filter(sureness -> !sureness.covers(firing.get().certainty()))
                .ifPresent(sureness ->
                        failures.add(new Failure.OtherCertainty(firing.get().certainty(), sureness)));
        test.expected()
                .concludes()
                .flatMap(expected -> other(expected, firing.get().rule().conclusions()))
                .ifPresent(failures::add);
        return failures;
    }

    /** What is concluded otherwise than expected. */
    private static Optional<Failure> other(List<Conclusion> expected, List<Conclusion> met) {
        List<Conclusion> missing =
                expected.stream().filter(each -> !met.contains(each)).toList();
        List<Conclusion> unexpected =
                met.stream().filter(each -> !expected.contains(each)).toList();
        return missing.isEmpty() && unexpected.isEmpty()
                ? Optional.empty()
                : Optional.of(new Failure.OtherConclusions(missing, unexpected));
    }
}
