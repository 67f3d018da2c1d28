package catchup.ranking;

import catchup.fact.Conclusion;
import catchup.fact.Finding;
import catchup.fact.Measure;
import catchup.inference.Derivation;
import catchup.rulebase.RankingSettings;
import catchup.rulebase.RankingSettings.Criterion;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.Comparator;
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
    private final int stage;
    private final Map<String, Finding.Gap> gaps = new HashMap<>();
    private final Map<String, Finding.Strength> strengths = new HashMap<>();
    private final Finding.Profile profile;

    private Ranking(RuleBase rules, Derivation derivation) {
        this.rules = rules;
        this.derivation = derivation;
        this.phases = new Phases(rules, derivation);
        this.stage = Phases.stage(derivation);
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

    /** How the values of a recommended measure come about, one for each criterion. */
    public static List<Breakdown> breakdown(RuleBase rules, Derivation derivation, Measure measure) {
        return new Ranking(rules, derivation).breakdown(measure);
    }

    private List<Ranked> ranked() {
        return Ranked.inOrder(derivation
                .conclusions(Conclusion.Recommendation.class)
                .map(recommendation -> ranked(rules.measures().get(recommendation.measure())))
                .toList());
    }

    private Ranked ranked(Measure measure) {
        Map<Criterion, Double> values = new EnumMap<>(Criterion.class);
        breakdown(measure).forEach(part -> values.put(part.criterion(), part.value()));
        Score score = Score.of(values, rules.ranking().weights());
        return new Ranked(0, measure, score, phases.of(measure.id()), phases.before(measure.id()));
    }

    private List<Breakdown> breakdown(Measure measure) {
        return List.of(need(measure), reach(measure), fit(measure), feasibility(measure), timing(measure));
    }

    private Breakdown need(Measure measure) {
        return new Breakdown.Need(derivation.belief(new Conclusion.Recommendation(measure.id(), measure.theme())));
    }

    private Breakdown reach(Measure measure) {
        RankingSettings settings = rules.ranking();
        return new Breakdown.Reach(
                known(measure.kpis(), gaps),
                phases.unlockedBy(measure.id()),
                settings.unlockReach(),
                settings.fullReach());
    }

    private Breakdown fit(Measure measure) {
        RankingSettings.Fit settings = rules.ranking().fit();
        List<String> suiting = ofRegion(measure.suits());
        List<String> unsuiting = ofRegion(measure.unsuited());
        Optional<Finding.Strength> strength =
                known(measure.buildsOn(), strengths).stream().max(Comparator.comparingDouble(this::degree));
        return new Breakdown.Fit(
                settings.neutral(),
                suiting,
                suiting.isEmpty() ? 0 : settings.suits(),
                unsuiting,
                unsuiting.isEmpty() ? 0 : settings.unsuited(),
                strength,
                strength.map(this::degree).orElse(0.0),
                settings.strength());
    }

    private double degree(Finding.Strength strength) {
        double floor = rules.ranking().strengthFloor();
        return floor + (1 - floor) * strength.lead();
    }

    private Breakdown feasibility(Measure measure) {
        List<Breakdown.Budget> budgets = new ArrayList<>();
        rules.ranking().budgetShift().forEach((tag, shift) -> {
            if (profile.tags().contains(tag)) {
                budgets.add(new Breakdown.Budget(tag, shift.getOrDefault(measure.cost(), 0.0)));
            }
        });
        return new Breakdown.Feasibility(
                measure.cost(),
                rules.ranking().feasibility().getOrDefault(measure.cost(), 0.0),
                measure.horizon(),
                rules.ranking().horizon().getOrDefault(measure.horizon(), 0.0),
                budgets);
    }

    private Breakdown timing(Measure measure) {
        Breakdown.Phasing phasing = phases.phasing(measure.id());
        return new Breakdown.Timing(
                stage, phasing, rules.ranking().timing().get(stage - 1).get(phasing.phase() - 1));
    }

    private List<String> ofRegion(List<String> tags) {
        List<String> ofRegion = new ArrayList<>();
        for (String tag : tags) {
            if (profile.tags().contains(tag)) {
                ofRegion.add(tag);
            }
        }
        return ofRegion;
    }

    private static <T> List<T> known(List<String> indicators, Map<String, T> found) {
        List<T> known = new ArrayList<>();
        for (String id : indicators) {
            T fact = found.get(id);
            if (fact != null) {
                known.add(fact);
            }
        }
        return known;
    }
}
