package catchup.scaffold;

import catchup.fact.Case;
import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Quality;
import catchup.fact.Reading;
import catchup.inference.Derivation;
import catchup.inference.Firing;
import catchup.inference.Premise;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest.Given;
import catchup.rulebase.RuleTest.Stand;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The facts of a case that matter for one rule: what it rests on where it fired, what it looks at where it did not. */
final class Relevant {

    private final RuleBase rules;
    private final Case subject;
    private final Derivation derivation;
    private final Set<String> indicators = new LinkedHashSet<>();
    private final Set<String> tags = new TreeSet<>();
    private final Set<Rule> seen = new LinkedHashSet<>();

    private Relevant(RuleBase rules, Case subject, Derivation derivation) {
        this.rules = rules;
        this.subject = subject;
        this.derivation = derivation;
    }

    /** What a firing rests on, down to the figures. */
    static Given of(Firing firing, RuleBase rules, Case subject, Derivation derivation) {
        Relevant relevant = new Relevant(rules, subject, derivation);
        relevant.collect(firing);
        return relevant.given();
    }

    /** What a rule looks at, down to the figures, as far as the case knows it. */
    static Given of(Rule rule, RuleBase rules, Case subject, Derivation derivation) {
        Relevant relevant = new Relevant(rules, subject, derivation);
        relevant.collect(rule);
        return relevant.given();
    }

    /** Everything that the case knows. */
    static Given all(RuleBase rules, Case subject, Derivation derivation) {
        Relevant relevant = new Relevant(rules, subject, derivation);
        relevant.indicators.addAll(subject.readings().keySet());
        relevant.tags.addAll(subject.region().tags());
        return relevant.given();
    }

    private void collect(Firing firing) {
        if (!seen.add(firing.rule())) {
            return;
        }
        for (Premise premise : firing.premises()) {
            if (premise.condition() instanceof Condition.Holds
                    && premise.condition().pattern() instanceof Pattern.OfProfile profile) {
                tags.add(profile.tag());
            }
            premise.saw().forEach(this::collect);
        }
    }

    private void collect(Fact fact) {
        if (fact instanceof Finding.Gap gap) {
            indicators.add(gap.indicator().id());
        } else if (fact instanceof Finding.Strength strength) {
            indicators.add(strength.indicator().id());
        } else if (fact instanceof Finding.Lag lag) {
            lag.gaps().forEach(gap -> indicators.add(gap.indicator().id()));
        } else if (fact instanceof Conclusion conclusion) {
            derivation.supports(conclusion).stream().limit(1).forEach(this::collect);
        }
    }

    private void collect(Rule rule) {
        if (!seen.add(rule)) {
            return;
        }
        for (Condition condition : rule.conditions()) {
            Pattern pattern = condition.pattern();
            if (pattern instanceof Pattern.OfProfile profile) {
                tags.add(profile.tag());
            } else if (pattern instanceof Pattern.OfDiagnosis diagnosis) {
                diagnosis.key().map(Conclusion.Diagnosis::new).ifPresent(this::collectAll);
            } else {
                rules.indicators().all().stream()
                        .filter(indicator -> looksAt(pattern, indicator))
                        .forEach(indicator -> indicators.add(indicator.id()));
            }
        }
    }

    private void collectAll(Conclusion conclusion) {
        rules.writtenRules().stream()
                .filter(rule -> rule.conclusions().contains(conclusion))
                .forEach(this::collect);
    }

    private static boolean looksAt(Pattern pattern, Indicator indicator) {
        boolean figures = pattern instanceof Pattern.OfGap
                || pattern instanceof Pattern.OfStrength
                || pattern instanceof Pattern.OfUnknown
                || pattern instanceof Pattern.OfLag;
        return figures && Variations.isAsked(pattern, indicator);
    }

    private Given given() {
        Map<String, Stand> stands = new LinkedHashMap<>();
        for (Reading reading : subject.readings().values()) {
            boolean known = reading.region().isPresent() && reading.benchmark().isPresent();
            if (known && indicators.contains(reading.indicator())) {
                stands.put(reading.indicator(), new Stand.Figures(asInTests(reading)));
            }
        }
        tags.retainAll(subject.region().tags());
        return new Given(tags, stands, List.of(), List.of());
    }

    /** Figures as a test would give them: official, for want of a word on their quality. */
    private static Reading asInTests(Reading reading) {
        return new Reading(
                reading.indicator(),
                reading.region().map(Relevant::official),
                reading.benchmark().map(Relevant::official),
                reading.at());
    }

    private static Observation official(Observation observation) {
        return new Observation(
                observation.value(),
                Optional.empty(),
                Quality.OFFICIAL,
                "",
                Optional.empty(),
                Optional.empty(),
                observation.at());
    }
}
