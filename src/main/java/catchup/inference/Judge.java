package catchup.inference;

import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.fact.Severity;
import catchup.inference.Judgement.Shortfall;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says of any condition whether it is met by the facts of a derivation, and if not, what it lacked and by how much. */
public final class Judge {

    private final FactIndex facts;
    private final Map<String, Finding.Gap> gaps = new HashMap<>();
    private final Map<String, Finding.Unknown> unknowns = new HashMap<>();
    private final Map<String, Finding.Lag> lags = new HashMap<>();

    /** @param given conclusions that were taken as given, besides those that the derivation drew */
    public Judge(Derivation derivation, Collection<Conclusion> given) {
        List<Conclusion> conclusions = new ArrayList<>(derivation.concluded());
        conclusions.addAll(given);
        this.facts = new FactIndex(derivation.findings(), conclusions);
        derivation
                .findings(Finding.Gap.class)
                .forEach(gap -> gaps.put(gap.indicator().id(), gap));
        derivation
                .findings(Finding.Unknown.class)
                .forEach(none -> unknowns.put(none.indicator().id(), none));
        derivation
                .findings(Finding.Lag.class)
                .forEach(lag -> lags.put(lag.dimension().id(), lag));
    }

    /** Every condition of a rule, in its order. */
    public List<Judgement> of(Rule rule) {
        return rule.conditions().stream().map(this::of).toList();
    }

    /** Whether all conditions of a rule are met. */
    public boolean fires(Rule rule) {
        return rule.conditions().stream().allMatch(this::isMet);
    }

    public boolean isMet(Condition condition) {
        return condition.isMetBy(facts.matching(condition.pattern()).size());
    }

    public Judgement of(Condition condition) {
        return new Judgement(condition, isMet(condition) ? new Shortfall.None() : shortfall(condition));
    }

    private Shortfall shortfall(Condition condition) {
        List<Fact> matching = facts.matching(condition.pattern());
        if (condition instanceof Condition.Absent) {
            return new Shortfall.Present(matching.get(0));
        } else if (condition instanceof Condition.AtLeast least) {
            return new Shortfall.Count(matching, least.count(), true);
        } else if (condition instanceof Condition.AtMost most) {
            return new Shortfall.Count(matching, most.count(), false);
        }
        return shortfall(condition.pattern(), condition.pattern().key().orElse(""));
    }

    private Shortfall shortfall(Pattern pattern, String key) {
        if (pattern instanceof Pattern.OfProfile) {
            return new Shortfall.NotOfKind(key);
        } else if (pattern instanceof Pattern.OfLag lag) {
            return Optional.ofNullable(lags.get(key))
                    .<Shortfall>map(met -> degree(met, met.degree(), lag.from(), Severity.CRITICAL))
                    .orElseGet(() -> new Shortfall.NothingKnown(key));
        } else if (pattern instanceof Pattern.OfDiagnosis) {
            return new Shortfall.NotConcluded(new Conclusion.Diagnosis(key));
        } else if (pattern instanceof Pattern.OfRecommendation) {
            return new Shortfall.NotConcluded(new Conclusion.Recommendation(key, ""));
        } else if (pattern instanceof Pattern.OfCoverage) {
            return new Shortfall.NotConcluded(new Conclusion.Coverage(key));
        }
        return ofIndicator(pattern, key);
    }

    private Shortfall ofIndicator(Pattern pattern, String indicator) {
        Finding.Gap gap = gaps.get(indicator);
        if (gap == null) {
            Finding.Unknown unknown = unknowns.get(indicator);
            if (unknown == null) {
                throw new IllegalArgumentException("nothing was found of " + indicator);
            }
            return new Shortfall.Missing(unknown);
        } else if (pattern instanceof Pattern.OfGap asked) {
            return degree(gap, gap.degree(), asked.from(), asked.to());
        }
        return pattern instanceof Pattern.OfUnknown ? new Shortfall.Known(gap) : new Shortfall.NotAhead(gap);
    }

    private static Shortfall degree(Fact fact, double met, Severity from, Severity to) {
        return new Shortfall.Degree(fact, met, from.degree(), to.end());
    }
}
