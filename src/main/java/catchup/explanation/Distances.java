package catchup.explanation;

import catchup.explanation.Attempt.Distance;
import catchup.fact.Conclusion;
import catchup.fact.Finding;
import catchup.fact.Indicator;
import catchup.fact.Severity;
import catchup.inference.Derivation;
import catchup.inference.Judge;
import catchup.inference.Judgement;
import catchup.inference.Judgement.Shortfall;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How far rules are from firing, and what could conclude what. */
final class Distances {

    private static final Distance UNREACHABLE = new Distance(1, 0, 1);
    private static final Distance OPEN = new Distance(0, 1, 0);

    /** One thing too few among many that are counted is about half of what a condition that fails outright is. */
    private static final double ONE_OF_MANY = 0.5;

    private final Map<Conclusion, List<Rule>> concluding = new HashMap<>();
    private final Judge judge;
    private final List<Finding.Unknown> unknowns;
    private final Map<Conclusion, Distance> known = new HashMap<>();
    private final Map<Rule, Distance> ofRule = new HashMap<>();

    Distances(RuleBase rules, Derivation derivation) {
        for (Rule rule : rules.rules()) {
            rule.conclusions().forEach(each -> concluding
                    .computeIfAbsent(whateverTheme(each), key -> new ArrayList<>())
                    .add(rule));
        }
        this.judge = new Judge(derivation, List.of());
        this.unknowns = derivation.findings(Finding.Unknown.class);
    }

    /** What became of each condition of a rule. */
    List<Judgement> judgements(Rule rule) {
        return judge.of(rule);
    }

    /** Rules that have not fired, nearest first. */
    List<Rule> nearestFirst(List<Rule> candidates) {
        List<Rule> sorted = new ArrayList<>(candidates);
        sorted.removeIf(judge::fires);
        sorted.sort(Comparator.comparing((Rule rule) -> of(rule)).thenComparing(Rule::name));
        return sorted;
    }

    /** The rules that could conclude something, nearest first. */
    List<Rule> concluding(Conclusion conclusion) {
        return nearestFirst(concluding.getOrDefault(whateverTheme(conclusion), List.of()));
    }

    Distance of(Rule rule) {
        Distance distance = ofRule.get(rule);
        if (distance == null) {
            distance = Distance.NONE;
            for (Judgement judgement : judge.of(rule)) {
                distance = distance.and(of(judgement));
            }
            ofRule.put(rule, distance);
        }
        return distance;
    }

    /** How far a condition is from being met. */
    Distance of(Judgement judgement) {
        Shortfall shortfall = judgement.shortfall();
        if (shortfall instanceof Shortfall.None) {
            return Distance.NONE;
        } else if (shortfall instanceof Shortfall.Missing || shortfall instanceof Shortfall.NothingKnown) {
            return OPEN;
        } else if (shortfall instanceof Shortfall.NotConcluded not) {
            return of(not.conclusion());
        } else if (shortfall instanceof Shortfall.Degree degree) {
            return new Distance(1, 0, Math.abs(degree.by()));
        } else if (shortfall instanceof Shortfall.NotAhead behind) {
            return new Distance(1, 0, behind(behind.gap(), judgement.condition().pattern()));
        } else if (shortfall instanceof Shortfall.Count count) {
            return isOpen(count, judgement.condition().pattern()) ? OPEN : new Distance(1, 0, count.by() * ONE_OF_MANY);
        }
        return UNREACHABLE;
    }

    /** Whether what is not known could make up for what is lacking. */
    private boolean isOpen(Shortfall.Count count, Pattern pattern) {
        long mayCount = unknowns.stream()
                .filter(unknown -> couldCount(pattern, unknown.indicator()))
                .count();
        return count.atLeast() && mayCount >= count.by();
    }

    /** Whether a pattern that counts figures could count that of an indicator. */
    static boolean couldCount(Pattern pattern, Indicator indicator) {
        Optional<String> dimension = pattern instanceof Pattern.OfGap gap
                ? gap.dimension()
                : pattern instanceof Pattern.OfStrength strength ? strength.dimension() : Optional.empty();
        boolean ofFigures = pattern instanceof Pattern.OfGap || pattern instanceof Pattern.OfStrength;
        return ofFigures && dimension.map(indicator.dimension()::equals).orElse(true);
    }

    /** Something not concluded is as far as the nearest rule that could conclude it. */
    private Distance of(Conclusion conclusion) {
        Distance distance = known.get(conclusion);
        if (distance == null) {
            known.put(conclusion, UNREACHABLE);
            distance = concluding(conclusion).stream()
                    .map(rule -> of(rule))
                    .min(Comparator.naturalOrder())
                    .map(Distances::asOne)
                    .orElse(UNREACHABLE);
            known.put(conclusion, distance);
        }
        return distance;
    }

    private static Distance asOne(Distance nearest) {
        return nearest.isOpen() ? OPEN : new Distance(1, 0, nearest.failed() - 1 + nearest.shortfall());
    }

    private static double behind(Finding.Gap gap, Pattern pattern) {
        boolean clear = pattern instanceof Pattern.OfStrength strength && strength.clear();
        double lead = gap.indicator().thresholds().degree(-gap.distance());
        return gap.degree() + (clear ? Severity.MILD.degree() - lead : 0);
    }

    /** A condition on a measure says nothing of its theme. */
    private static Conclusion whateverTheme(Conclusion conclusion) {
        return conclusion instanceof Conclusion.Recommendation recommendation
                ? new Conclusion.Recommendation(recommendation.measure(), "")
                : conclusion;
    }
}
