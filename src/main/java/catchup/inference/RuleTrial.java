package catchup.inference;

import catchup.diagnostic.Location;
import catchup.fact.Conclusion;
import catchup.fact.Finding;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Quality;
import catchup.fact.Severity;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest;
import catchup.rulebase.RuleTest.Stand;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs the tests of rules: the whole rule base on the facts of a test. */
public final class RuleTrial {

    private static final double SURE = 0.95;

    private final Reasoner reasoner;
    private final RuleBase rules;
    private final Findings findings;

    public RuleTrial(Reasoner reasoner) {
        this.reasoner = reasoner;
        this.rules = reasoner.rules();
        this.findings = new Findings(rules);
    }

    /** What follows from the facts of a test. */
    public Derivation derive(RuleTest test) {
        return reasoner.derive(findings(test.given()), conclusions(test.given()));
    }

    /** What is found on the facts of a test. */
    public List<Finding> findings(RuleTest.Given facts) {
        return findings(facts.stands(), facts.tags());
    }

    /** What a test takes as concluded already. */
    public List<Conclusion> conclusions(RuleTest.Given facts) {
        Set<Conclusion> given = new LinkedHashSet<>();
        facts.diagnoses().forEach(id -> given.add(new Conclusion.Diagnosis(id)));
        for (String measure : facts.measures()) {
            String theme = rules.measures().get(measure).theme();
            given.add(new Conclusion.Recommendation(measure, theme));
            given.add(new Conclusion.Coverage(theme));
        }
        return List.copyOf(given);
    }

    /** What is found where a region of a kind stands like that, and nothing else is known. */
    List<Finding> findings(Map<String, Stand> stands, Set<String> tags) {
        return findings.of(
                tags, indicator -> finding(indicator, stands.getOrDefault(indicator.id(), new Stand.Unknown())));
    }

    /** Whether the rule of a test fires on its facts. */
    public boolean fires(RuleTest test) {
        return derive(test).firings().stream()
                .anyMatch(firing -> firing.rule().name().equals(test.rule()));
    }

    private Finding finding(Indicator indicator, Stand stand) {
        if (stand instanceof Stand.Figures figures) {
            return findings.of(indicator, Optional.of(figures.reading()));
        } else if (stand instanceof Stand.Behind behind) {
            double distance = indicator.thresholds().from().getOrDefault(behind.severity(), 0.0);
            return gap(indicator, distance, behind.severity());
        } else if (stand instanceof Stand.Level) {
            return gap(indicator, 0, Severity.NONE);
        } else if (stand instanceof Stand.Ahead) {
            double farthest = indicator.thresholds().distances().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(1);
            return gap(indicator, -farthest, Severity.NONE);
        }
        return new Finding.Unknown(indicator, true, true);
    }

    private Finding.Gap gap(Indicator indicator, double distance, Severity severity) {
        double degree = indicator.thresholds().degree(distance);
        return new Finding.Gap(indicator, observation(0), observation(0), distance, degree, severity, SURE);
    }

    private static Observation observation(double value) {
        return new Observation(
                value, Optional.empty(), Quality.OFFICIAL, "", Optional.empty(), Optional.empty(), Location.of(""));
    }
}
