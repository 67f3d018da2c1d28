package catchup.report.trial;

import catchup.diagnostic.Location;
import catchup.fact.Conclusion;
import catchup.fact.Finding;
import catchup.fact.Severity;
import catchup.inference.DirectReasoner;
import catchup.inference.Firing;
import catchup.inference.Judgement;
import catchup.inference.Judgement.Shortfall;
import catchup.inference.RuleTrial;
import catchup.inference.Shipped;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest;
import catchup.rulebase.RuleTest.Expected;
import catchup.rulebase.RuleTest.Given;
import catchup.rulebase.RuleTest.Stand;
import catchup.rulebase.RuleTest.Sureness;
import catchup.rulebase.ScaleTest;
import catchup.trial.Outcome;
import catchup.trial.Outcome.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Outcomes of tests that fail in every way there is. */
final class Sample {

    static final RuleBase RULES = Shipped.rules();
    static final Rule RULE = RULES.writtenRules().get(0);
    private static final String COST = "logistics-cost-share";
    private static final Location AT = new Location("rules/diagnose/some.test.yaml", 12, 5, 9);
    private static final ScaleTest SCALE =
            new ScaleTest(COST, 9, List.of(), new Location("rules/s.test.yaml", 3, 5, 9));

    private Sample() {}

    /** A test that passes, and a failure of each kind; tests of rules bear the name. */
    static List<Outcome> outcomes(String name) {
        Sureness low = new Sureness("low", 0.2, 0.4);
        Conclusion warned = new Conclusion.Warning("brand-before-supply", Optional.of("dry-port"));
        List<Conclusion> expected = List.of(
                new Conclusion.Recommendation("dry-port", "logistics"),
                new Conclusion.Coverage("logistics"),
                new Conclusion.Coverage("brand"),
                warned);
        return List.of(
                outcome(name),
                outcome(name, new Failure.DidNotFire(unmet())),
                outcome(name, new Failure.Fired(firing())),
                outcome(
                        name,
                        new Failure.OtherCertainty(0.75, low),
                        new Failure.OtherConclusions(expected, RULE.conclusions())),
                new Outcome.OfScale(
                        SCALE,
                        List.of(new Failure.OtherSeverity(
                                new ScaleTest.Step(20, Severity.MILD, AT), Severity.SEVERE, 0.55))));
    }

    private static Outcome outcome(String name, Failure... failures) {
        Given nothing = new Given(Set.of(), Map.of(), List.of(), List.of());
        Expected fires = new Expected(true, Optional.empty(), Optional.empty());
        RuleTest test = new RuleTest(name, RULE.name(), nothing, fires, AT);
        return new Outcome.OfRule(test, List.of(), Optional.empty(), List.of(failures));
    }

    private static Firing firing() {
        Given given = new Given(
                Set.of(),
                Map.of(
                        COST,
                        new Stand.Behind(Severity.CRITICAL),
                        "days-to-main-market",
                        new Stand.Behind(Severity.CRITICAL)),
                List.of(),
                List.of());
        RuleTest test = new RuleTest("", "", given, new Expected(true, Optional.empty(), Optional.empty()), AT);
        return new RuleTrial(new DirectReasoner(RULES)).derive(test).firings().get(0);
    }

    /** Conditions that lack something of each kind. */
    static List<Judgement> unmet() {
        Finding.Gap gap = gap(Severity.MILD);
        Finding.Unknown unknown = new Finding.Unknown(gap.indicator(), true, true);
        Finding.Lag lag = new Finding.Lag(RULES.dimensions().get("logistics"), 0.3, Severity.MILD, List.of(gap));
        List<Judgement> unmet = new ArrayList<>();
        unmet.add(gap(Severity.SEVERE, Severity.CRITICAL, new Shortfall.Degree(gap, 0.25, 0.6, 1)));
        unmet.add(gap(Severity.NONE, Severity.MODERATE, new Shortfall.Degree(gap, 0.75, 0, 0.6)));
        unmet.add(holds(
                new Pattern.OfLag(Optional.of("logistics"), Severity.SEVERE), new Shortfall.Degree(lag, 0.3, 0.6, 1)));
        for (boolean region : new boolean[] {true, false}) {
            Finding.Unknown half = new Finding.Unknown(gap.indicator(), region, !region);
            unmet.add(gap(Severity.SEVERE, Severity.CRITICAL, new Shortfall.Missing(half)));
        }
        unmet.add(gap(Severity.SEVERE, Severity.CRITICAL, new Shortfall.Missing(unknown)));
        Pattern ahead = new Pattern.OfStrength(Optional.of(COST), Optional.empty(), true);
        unmet.add(holds(ahead, new Shortfall.NotAhead(gap)));
        unmet.add(holds(ahead, new Shortfall.NotAhead(slight())));
        unmet.add(holds(ahead, new Shortfall.NotAhead(gap(Severity.NONE))));
        unmet.add(holds(new Pattern.OfProfile("inland"), new Shortfall.NotOfKind("inland")));
        unmet.add(holds(
                new Pattern.OfLag(Optional.of("logistics"), Severity.MILD), new Shortfall.NothingKnown("logistics")));
        unmet.add(holds(new Pattern.OfUnknown(Optional.of(COST)), new Shortfall.Known(gap)));
        Conclusion.Diagnosis diagnosis = new Conclusion.Diagnosis("weak-logistics");
        Pattern made = new Pattern.OfDiagnosis(Optional.of("weak-logistics"));
        unmet.add(holds(made, new Shortfall.NotConcluded(diagnosis)));
        unmet.add(new Judgement(new Condition.Absent(made, "", AT), new Shortfall.Present(diagnosis)));
        unmet.addAll(counted(gap, unknown, lag));
        return unmet;
    }

    private static List<Judgement> counted(Finding.Gap gap, Finding.Unknown unknown, Finding.Lag lag) {
        Conclusion roads = new Conclusion.Recommendation("feeder-roads", "logistics");
        Pattern anything = new Pattern.OfRecommendation(Optional.empty(), Optional.empty());
        Pattern theme = new Pattern.OfRecommendation(Optional.empty(), Optional.of("logistics"));
        Pattern gaps = new Pattern.OfGap(Optional.empty(), Optional.of("logistics"), Severity.MILD, Severity.CRITICAL);
        Pattern strengths = new Pattern.OfStrength(Optional.empty(), Optional.of("logistics"), false);
        Finding.Strength strength = new Finding.Strength(gap(Severity.NONE), 0, false);
        return List.of(
                new Judgement(new Condition.Absent(theme, "", AT), new Shortfall.Present(roads)),
                least(anything, new Shortfall.Count(List.of(), 8, true)),
                least(anything, new Shortfall.Count(List.of(roads), 8, true)),
                least(gaps, new Shortfall.Count(List.of(gap), 2, true)),
                least(strengths, new Shortfall.Count(List.of(strength), 2, true)),
                least(
                        new Pattern.OfUnknown(Optional.empty()),
                        new Shortfall.Count(java.util.Collections.nCopies(40, unknown), 50, true)),
                new Judgement(
                        new Condition.AtMost(
                                12,
                                new Pattern.OfGap(Optional.empty(), Optional.empty(), Severity.NONE, Severity.CRITICAL),
                                "",
                                AT),
                        new Shortfall.Count(java.util.Collections.nCopies(13, gap), 12, false)),
                least(new Pattern.OfLag(Optional.empty(), Severity.MILD), new Shortfall.Count(List.of(lag), 3, true)),
                least(
                        new Pattern.OfDiagnosis(Optional.empty()),
                        new Shortfall.Count(List.of(new Conclusion.Diagnosis("weak-logistics")), 3, true)),
                new Judgement(
                        new Condition.AtMost(1, new Pattern.OfCoverage(Optional.empty()), "", AT),
                        new Shortfall.Count(
                                List.of(new Conclusion.Coverage("brand"), new Conclusion.Coverage("logistics")),
                                1,
                                false)));
    }

    private static Judgement gap(Severity from, Severity to, Shortfall shortfall) {
        return holds(new Pattern.OfGap(Optional.of(COST), Optional.empty(), from, to), shortfall);
    }

    private static Judgement holds(Pattern pattern, Shortfall shortfall) {
        return new Judgement(new Condition.Holds(pattern, "", AT), shortfall);
    }

    private static Judgement least(Pattern pattern, Shortfall.Count count) {
        return new Judgement(new Condition.AtLeast(count.needed(), pattern, "", AT), count);
    }

    private static Finding.Gap gap(Severity severity) {
        Stand stand = severity == Severity.NONE ? new Stand.Level() : new Stand.Behind(severity);
        return (Finding.Gap) new RuleTrial(new DirectReasoner(RULES))
                .findings(new Given(Set.of(), Map.of(COST, stand), List.of(), List.of())).stream()
                        .filter(Finding.Gap.class::isInstance)
                        .findFirst()
                        .orElseThrow();
    }

    /** Behind, but by less than a mild gap. */
    private static Finding.Gap slight() {
        Finding.Gap level = gap(Severity.NONE);
        return new Finding.Gap(
                level.indicator(), level.region(), level.benchmark(), 0.05, 0.08, Severity.NONE, level.certainty());
    }
}
