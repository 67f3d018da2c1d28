package catchup.handbook;

import catchup.fact.Severity;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;

/** How a rule looks at something, the weakest demand first. */
public enum Look {
    /** At a gap, at least mild. */
    MILD,
    /** At a gap, at least moderate. */
    MODERATE,
    /** At a gap, at least severe. */
    SEVERE,
    /** At a gap that is critical. */
    CRITICAL,
    /** That there is no more than so much of a gap, or that the region is level or ahead. */
    IN_ORDER,
    /** That nothing is known. */
    UNKNOWN,
    /** That a diagnosis is made, or a measure recommended. */
    MADE,
    /** That a diagnosis is not made, or a measure not recommended. */
    NOT_MADE;

    /** How a condition looks at what it names. */
    public static Look of(Condition condition) {
        Pattern pattern = condition.pattern();
        if (pattern instanceof Pattern.OfGap gap) {
            return of(gap.from());
        } else if (pattern instanceof Pattern.OfLag lag) {
            return of(lag.from());
        } else if (pattern instanceof Pattern.OfStrength) {
            return IN_ORDER;
        } else if (pattern instanceof Pattern.OfUnknown) {
            return UNKNOWN;
        }
        return condition instanceof Condition.Absent ? NOT_MADE : MADE;
    }

    private static Look of(Severity from) {
        return switch (from) {
            case NONE -> IN_ORDER;
            case MILD -> MILD;
            case MODERATE -> MODERATE;
            case SEVERE -> SEVERE;
            case CRITICAL -> CRITICAL;
        };
    }
}
