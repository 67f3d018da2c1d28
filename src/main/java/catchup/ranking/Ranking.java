package catchup.ranking;

import catchup.fact.Conclusion;
import catchup.fact.Finding;
import catchup.fact.Measure;
import catchup.inference.Derivation;
import catchup.rulebase.RankingSettings.Criterion;
import catchup.rulebase.RuleBase;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Ranks what rules recommend: an additive value model, score = Σ weight × value × 100. Every value is a function of the
 * derivation that a worse gap can only raise for a measure that answers it, as long as the set of firings stays the same
 * or grows.
 */
public final class Ranking {

    private final RuleBase rules;
    private final Derivation derivation;
    private final Phases phases;
    private final Map<String, Finding.Gap> gaps = new HashMap<>();
    private final Map<String, Finding.Strength> strengths = new HashMap<>();
    private final Finding.Profile profile;

    private Ranking(RuleBase rules, Derivation derivation) {
        this.rules = rules;
        this.derivation = derivation;
        this.phases = new Phases(rules, derivation);
        derivation
                .findings(Finding.Gap.class)
                .forEach(gap -> gaps.put(gap.indicator().id(), gap));
        derivation
                .findings(Finding.Strength.class)
                .forEach(strength -> strengths.put(strength.indicator().id(), strength));
        this.profile = derivation.findings(Finding.Profile.class).get(0);
    }

    /** The recommended measures by rank. */
    public static List<Ranked> of(RuleBase rules, Derivation derivation) {
        return new Ranking(rules, derivation).ranked();
    }

    private List<Ranked> ranked() {
        return Ranked.inOrder(derivation
                .conclusions(Conclusion.Recommendation.class)
                .map(recommendation -> ranked(rules.measures().get(recommendation.measure())))
                .toList());
    }

    private Ranked ranked(Measure measure) {
        Map<Criterion, Double> values = new EnumMap<>(Criterion.class);
        values.put(Criterion.NEED, need(measure));
        values.put(Criterion.REACH, reach(measure));
        values.put(Criterion.FIT, fit(measure));
        values.put(Criterion.FEASIBILITY, feasibility(measure));
        values.put(Criterion.TIMING, timing(measure));
        Score score = Score.of(values, rules.ranking().weights());
        return new Ranked(0, measure, score, phases.of(measure.id()), phases.before(measure.id()));
    }

    private double need(Measure measure) {
        return derivation
                .belief(new Conclusion.Recommendation(measure.id(), measure.theme()))
                .strength();
    }

    private double reach(Measure measure) {
        double closed = measure.kpis().stream()
                .map(gaps::get)
                .flatMap(gap -> Optional.ofNullable(gap).stream())
                .mapToDouble(Finding.Gap::degree)
                .sum();
        double unlocked = phases.unlockedBy(measure.id()) * rules.ranking().unlockReach();
        return Math.min(1, (closed + unlocked) / rules.ranking().fullReach());
    }

    private double fit(Measure measure) {
        var settings = rules.ranking().fit();
        boolean suits = measure.suits().stream().anyMatch(profile.tags()::contains);
        boolean unsuited = measure.unsuited().stream().anyMatch(profile.tags()::contains);
        double strength = measure.buildsOn().stream()
                .map(strengths::get)
                .flatMap(found -> Optional.ofNullable(found).stream())
                .mapToDouble(this::degree)
                .max()
                .orElse(0);
        double fit = settings.neutral()
                + (suits ? settings.suits() : 0)
                + (unsuited ? settings.unsuited() : 0)
                + settings.strength() * strength;
        return clamp(fit);
    }

    private double degree(Finding.Strength strength) {
        double floor = rules.ranking().strengthFloor();
        return floor + (1 - floor) * strength.lead();
    }

    private double feasibility(Measure measure) {
        double value = rules.ranking().feasibility().getOrDefault(measure.cost(), 0.0)
                + rules.ranking().horizon().getOrDefault(measure.horizon(), 0.0);
        for (Map.Entry<String, Map<Measure.Cost, Double>> shift :
                rules.ranking().budgetShift().entrySet()) {
            if (profile.tags().contains(shift.getKey())) {
                value += shift.getValue().getOrDefault(measure.cost(), 0.0);
            }
        }
        return clamp(value);
    }

    private double timing(Measure measure) {
        int stage = Phases.stage(derivation);
        return rules.ranking().timing().get(stage - 1).get(phases.of(measure.id()) - 1);
    }

    private static double clamp(double value) {
        return Math.max(0, Math.min(1, value));
    }
}
