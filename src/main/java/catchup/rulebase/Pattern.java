package catchup.rulebase;

import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.fact.Finding;
import catchup.fact.Severity;
import java.util.Optional;

/**
 * What a condition looks for: facts of one type that meet its constraints. A pattern that names one thing by id has a key
 * and matches at most one fact; one without a key can only be counted.
 */
public sealed interface Pattern {

    /** The type of the facts it looks for. */
    Class<? extends Fact> type();

    /** The id of the one thing it is about, if it names one. */
    Optional<String> key();

    /** What it asks for, in a word: two patterns with the same word ask for the same. */
    String asks();

    /** Whether a fact of its type meets the constraints. */
    boolean matches(Fact fact);

    /** Whether it asks of figures only that they are known, whatever they say. */
    default boolean isOfKnown() {
        return false;
    }

    /** Gaps in an indicator, or in any indicator of a dimension, or in any, with a severity in a range. */
    record OfGap(Optional<String> key, Optional<String> dimension, Severity from, Severity to) implements Pattern {
        @Override
        public Class<Finding.Gap> type() {
            return Finding.Gap.class;
        }

        @Override
        public String asks() {
            return "gap " + word(key) + word(dimension) + from + " " + to;
        }

        @Override
        public boolean matches(Fact fact) {
            return fact instanceof Finding.Gap gap
                    && gap.severity().isAtLeast(from)
                    && to.isAtLeast(gap.severity())
                    && named(key, gap.indicator().id())
                    && named(dimension, gap.indicator().dimension());
        }

        /** What is known has a gap, of severity none where the region is level or ahead. */
        @Override
        public boolean isOfKnown() {
            return from == Severity.NONE && to == Severity.CRITICAL;
        }
    }

    /** Indicators in which the region is level or ahead, or clearly ahead. */
    record OfStrength(Optional<String> key, Optional<String> dimension, boolean clear) implements Pattern {
        @Override
        public Class<Finding.Strength> type() {
            return Finding.Strength.class;
        }

        @Override
        public String asks() {
            return (clear ? "clear strength " : "strength ") + word(key) + word(dimension);
        }

        @Override
        public boolean matches(Fact fact) {
            return fact instanceof Finding.Strength strength
                    && (strength.clear() || !clear)
                    && named(key, strength.indicator().id())
                    && named(dimension, strength.indicator().dimension());
        }
    }

    /** Indicators of which nothing can be said. */
    record OfUnknown(Optional<String> key) implements Pattern {
        @Override
        public Class<Finding.Unknown> type() {
            return Finding.Unknown.class;
        }

        @Override
        public String asks() {
            return "unknown " + word(key);
        }

        @Override
        public boolean matches(Fact fact) {
            return fact instanceof Finding.Unknown unknown
                    && named(key, unknown.indicator().id());
        }
    }

    /** Dimensions that lag by at least a severity. */
    record OfLag(Optional<String> key, Severity from) implements Pattern {
        @Override
        public Class<Finding.Lag> type() {
            return Finding.Lag.class;
        }

        @Override
        public String asks() {
            return "lag " + word(key) + from;
        }

        @Override
        public boolean matches(Fact fact) {
            return fact instanceof Finding.Lag lag
                    && lag.severity().isAtLeast(from)
                    && named(key, lag.dimension().id());
        }
    }

    /** The region's profile, with a tag such as inland. */
    record OfProfile(String tag) implements Pattern {
        @Override
        public Class<Finding.Profile> type() {
            return Finding.Profile.class;
        }

        @Override
        public Optional<String> key() {
            return Optional.of(tag);
        }

        @Override
        public String asks() {
            return "profile " + tag;
        }

        @Override
        public boolean matches(Fact fact) {
            return fact instanceof Finding.Profile profile && profile.tags().contains(tag);
        }
    }

    /** A diagnosis. */
    record OfDiagnosis(Optional<String> key) implements Pattern {
        @Override
        public Class<Conclusion.Diagnosis> type() {
            return Conclusion.Diagnosis.class;
        }

        @Override
        public String asks() {
            return "diagnosis " + word(key);
        }

        @Override
        public boolean matches(Fact fact) {
            return fact instanceof Conclusion.Diagnosis diagnosis && named(key, diagnosis.id());
        }
    }

    /** Recommended measures. */
    record OfRecommendation(Optional<String> key, Optional<String> theme) implements Pattern {
        @Override
        public Class<Conclusion.Recommendation> type() {
            return Conclusion.Recommendation.class;
        }

        @Override
        public String asks() {
            return "recommendation " + word(key) + word(theme);
        }

        @Override
        public boolean matches(Fact fact) {
            return fact instanceof Conclusion.Recommendation recommendation
                    && named(key, recommendation.measure())
                    && named(theme, recommendation.theme());
        }
    }

    /** Themes that the plan covers. */
    record OfCoverage(Optional<String> key) implements Pattern {
        @Override
        public Class<Conclusion.Coverage> type() {
            return Conclusion.Coverage.class;
        }

        @Override
        public String asks() {
            return "coverage " + word(key);
        }

        @Override
        public boolean matches(Fact fact) {
            return fact instanceof Conclusion.Coverage coverage && named(key, coverage.theme());
        }
    }

    private static boolean named(Optional<String> wanted, String id) {
        return wanted.isEmpty() || wanted.get().equals(id);
    }

    private static String word(Optional<String> id) {
        return id.orElse("*") + " ";
    }
}
