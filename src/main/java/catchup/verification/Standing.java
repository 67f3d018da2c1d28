package catchup.verification;

import catchup.fact.Indicator;
import catchup.fact.Scale;
import catchup.fact.Severity;
import catchup.rulebase.Pattern;
import catchup.rulebase.RuleTest.Stand;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a region stands on one indicator, as far as any rule can tell: of two figures with the same standing no condition on
 * the indicator is met by one and failed by the other.
 */
public enum Standing {
    /** Clearly ahead. */
    AHEAD,
    /** Level, or ahead by less than would be a mild gap the other way round. */
    LEVEL,
    /** Behind by less than the first threshold. */
    SLIGHT,
    MILD,
    MODERATE,
    SEVERE,
    CRITICAL,
    UNKNOWN;

    /** All of them from ahead to critical: the scale on which one is nearer than another. */
    public static final List<Standing> KNOWN = List.of(AHEAD, LEVEL, SLIGHT, MILD, MODERATE, SEVERE, CRITICAL);

    /** Those behind by at least the first threshold. */
    static final Set<Standing> BEHIND = Collections.unmodifiableSet(EnumSet.range(MILD, CRITICAL));

    /** The standings that are possible on an indicator, by its thresholds, its scale and its range. */
    public static Set<Standing> possible(Indicator indicator) {
        Set<Standing> possible = EnumSet.of(LEVEL, UNKNOWN);
        double farthest = farthest(indicator);
        indicator.thresholds().from().forEach((severity, distance) -> {
            if (distance <= farthest) {
                possible.add(of(severity));
            }
        });
        if (indicator.scale() != Scale.YES_NO) {
            possible.add(SLIGHT);
        }
        if (indicator.thresholds().degree(farthest) >= Severity.MILD.degree()) {
            possible.add(AHEAD);
        }
        return possible;
    }

    /** Whether a fact of an indicator with this standing meets a pattern about that indicator. */
    boolean meets(Pattern pattern) {
        if (pattern instanceof Pattern.OfGap gap) {
            return this != UNKNOWN
                    && severity().isAtLeast(gap.from())
                    && gap.to().isAtLeast(severity());
        } else if (pattern instanceof Pattern.OfStrength strength) {
            return this == AHEAD || (this == LEVEL && !strength.clear());
        }
        return pattern instanceof Pattern.OfUnknown && this == UNKNOWN;
    }

    /** How many steps lie between two of the known ones. */
    public int distanceTo(Standing other) {
        return Math.abs(KNOWN.indexOf(this) - KNOWN.indexOf(other));
    }

    /** As a test of a rule says it; empty where it can only be said in figures. */
    Optional<Stand> stand() {
        return switch (this) {
            case AHEAD -> Optional.of(new Stand.Ahead());
            case LEVEL -> Optional.of(new Stand.Level());
            case SLIGHT -> Optional.empty();
            case UNKNOWN -> Optional.of(new Stand.Unknown());
            default -> Optional.of(new Stand.Behind(severity()));
        };
    }

    /** The severity of its gap; none if it has none. */
    public Severity severity() {
        return switch (this) {
            case MILD -> Severity.MILD;
            case MODERATE -> Severity.MODERATE;
            case SEVERE -> Severity.SEVERE;
            case CRITICAL -> Severity.CRITICAL;
            default -> Severity.NONE;
        };
    }

    private static Standing of(Severity severity) {
        return switch (severity) {
            case NONE -> LEVEL;
            case MILD -> MILD;
            case MODERATE -> MODERATE;
            case SEVERE -> SEVERE;
            case CRITICAL -> CRITICAL;
        };
    }

    /** The greatest distance that two plausible values can have. */
    private static double farthest(Indicator indicator) {
        double smallest = indicator.smallest().orElse(Double.NEGATIVE_INFINITY);
        double largest = indicator.largest().orElse(Double.POSITIVE_INFINITY);
        return switch (indicator.scale()) {
            case YES_NO -> 1;
            case INTERVAL, Z_SCORE -> largest - smallest;
            case RATIO, COUNT ->
                smallest >= 0 && !Double.isInfinite(largest)
                        ? Math.abs(indicator.distance(smallest, largest))
                        : smallest >= 0 ? 1 : Double.POSITIVE_INFINITY;
        };
    }
}
