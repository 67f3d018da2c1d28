package catchup.inference;

import catchup.rulebase.Pattern;

/** A pattern with the numbers of all facts that could match it. */
final class PlannedPattern {

    private final Pattern pattern;
    private final Rests about;
    private final int[] candidates;

    /**
     * @param about the indicators whose observations it looks at; none for one that looks at something else
     * @param candidates by the key of the fact, so that the order in which facts came in changes nothing
     */
    PlannedPattern(Pattern pattern, Rests about, int... candidates) {
        this.pattern = pattern;
        this.about = about;
        this.candidates = candidates;
    }

    Pattern pattern() {
        return pattern;
    }

    Rests about() {
        return about;
    }

    /** The array itself: it is read for every rule of every case. */
    int[] candidates() {
        return candidates;
    }
}
