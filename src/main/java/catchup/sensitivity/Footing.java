package catchup.sensitivity;

import catchup.fact.Case;
import catchup.fact.Finding;
import catchup.fact.Indicator;
import catchup.fact.Severity;
import catchup.inference.Findings;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the rules tell apart of an indicator that is known on both sides, degrees aside: where one footing holds, the same rules
 * fire.
 *
 * @param level whether the region is level or ahead: as long as it is behind, whatever depends on the indicator only gains from a
 *     larger distance; once it is level, only from a larger lead
 * @param seen which of the patterns that look at the indicator or its dimension match
 */
record Footing(boolean level, BitSet seen) {

    /** Where a region stands between far behind, at 1, and far ahead, at −1: the degree of its gap or of its lead. */
    static double place(Indicator indicator, double distance) {
        return distance > 0
                ? indicator.thresholds().degree(distance)
                : -indicator.thresholds().degree(-distance);
    }

    /** What footings of one case rest on: the patterns of its rules, and the degrees of the other indicators. */
    static final class Ground {

        private final Map<String, List<Finding.Gap>> gaps = new HashMap<>();
        private final Map<String, List<Pattern>> looking = new HashMap<>();
        private final List<Pattern.OfLag> lags = new ArrayList<>();

        Ground(RuleBase rules, Case subject) {
            for (Finding finding : new Findings(rules).of(subject)) {
                if (finding instanceof Finding.Gap gap) {
                    gaps.computeIfAbsent(gap.indicator().dimension(), id -> new ArrayList<>())
                            .add(gap);
                }
            }
            Set<Pattern> patterns = new LinkedHashSet<>();
            rules.rules()
                    .forEach(rule ->
                            rule.conditions().stream().map(Condition::pattern).forEach(patterns::add));
            patterns.stream()
                    .filter(Pattern.OfLag.class::isInstance)
                    .map(Pattern.OfLag.class::cast)
                    .forEach(lags::add);
            for (Indicator indicator : rules.indicators().all()) {
                looking.put(
                        indicator.id(),
                        patterns.stream()
                                .filter(pattern -> looksAt(pattern, indicator))
                                .toList());
            }
        }

        /** The footing where an indicator is so defined and the region so far behind on it. */
        Footing at(Indicator indicator, double distance) {
            double degree = indicator.thresholds().degree(distance);
            return at(indicator, distance, lag(indicator.dimension(), Map.of(indicator.id(), degree)));
        }

        /**
         * The footing of an indicator alone, whatever its dimension is like as a whole.
         *
         * @param lag the severity that the dimension is taken to have
         */
        Footing at(Indicator indicator, double distance, Severity lag) {
            boolean level = distance <= 0;
            Severity severity = indicator.thresholds().severity(distance);
            boolean clear = level && indicator.thresholds().degree(-distance) >= Severity.MILD.degree();
            List<Pattern> patterns = looking.getOrDefault(indicator.id(), List.of());
            BitSet seen = new BitSet();
            for (int i = 0; i < patterns.size(); i++) {
                Pattern pattern = patterns.get(i);
                if (pattern instanceof Pattern.OfGap gap) {
                    seen.set(i, severity.isAtLeast(gap.from()) && gap.to().isAtLeast(severity));
                } else if (pattern instanceof Pattern.OfStrength strength) {
                    seen.set(i, strength.clear() ? clear : level);
                } else if (pattern instanceof Pattern.OfLag behind) {
                    seen.set(i, lag.isAtLeast(behind.from()));
                }
            }
            return new Footing(level, seen);
        }

        /**
         * The severity by which a dimension lags where some of its indicators have other degrees. The mean is computed as {@link
         * Findings} does it, so that no rounding tells them apart.
         */
        Severity lag(String dimension, Map<String, Double> degrees) {
            return Severity.of(gaps.getOrDefault(dimension, List.of()).stream()
                    .mapToDouble(gap -> degrees.getOrDefault(gap.indicator().id(), gap.degree()))
                    .average()
                    .orElse(0));
        }

        /** Whether the rules tell two severities of a dimension as a whole apart. */
        boolean tellsApart(String dimension, Severity one, Severity other) {
            return one != other
                    && lags.stream()
                            .filter(lag -> isNamed(lag.key(), dimension))
                            .anyMatch(lag -> one.isAtLeast(lag.from()) != other.isAtLeast(lag.from()));
        }

        private static boolean looksAt(Pattern pattern, Indicator indicator) {
            if (pattern.isOfKnown()) {
                return false;
            } else if (pattern instanceof Pattern.OfGap gap) {
                return isNamed(gap.key(), indicator.id()) && isNamed(gap.dimension(), indicator.dimension());
            } else if (pattern instanceof Pattern.OfStrength strength) {
                return isNamed(strength.key(), indicator.id()) && isNamed(strength.dimension(), indicator.dimension());
            }
            return pattern instanceof Pattern.OfLag lag && isNamed(lag.key(), indicator.dimension());
        }

        private static boolean isNamed(Optional<String> asked, String id) {
            return asked.map(id::equals).orElse(true);
        }
    }
}
