package catchup.fact;

import java.util.Optional;

/**
 * What rules conclude. Two conclusions that say the same are the same. How they are compared is written out, because what a
 * record does by itself has to be made at its first use, which a short run would wait for.
 */
public sealed interface Conclusion extends Fact {

    /** A cause is at work. */
    record Diagnosis(String id) implements Conclusion {
        @Override
        public int hashCode() {
            return id.hashCode();
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Diagnosis that && id.equals(that.id);
        }
    }

    /** A measure is called for. */
    record Recommendation(String measure, String theme) implements Conclusion {
        @Override
        public int hashCode() {
            return 31 * measure.hashCode() + theme.hashCode();
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Recommendation that && measure.equals(that.measure) && theme.equals(that.theme);
        }
    }

    /** The plan has a measure of a theme. */
    record Coverage(String theme) implements Conclusion {
        @Override
        public int hashCode() {
            return theme.hashCode();
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Coverage that && theme.equals(that.theme);
        }
    }

    /** A warning about one measure, or about the plan as a whole. */
    record Warning(String caution, Optional<String> measure) implements Conclusion {
        @Override
        public int hashCode() {
            return 31 * caution.hashCode() + measure.hashCode();
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Warning that && caution.equals(that.caution) && measure.equals(that.measure);
        }
    }

    /** One measure makes another more effective. */
    record Synergy(String measure, String other) implements Conclusion {
        @Override
        public int hashCode() {
            return 31 * measure.hashCode() + other.hashCode();
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Synergy that && measure.equals(that.measure) && other.equals(that.other);
        }
    }

    /** One measure must come before another. */
    record Order(String first, String then) implements Conclusion {
        @Override
        public int hashCode() {
            return 31 * first.hashCode() + then.hashCode();
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Order that && first.equals(that.first) && then.equals(that.then);
        }
    }

    /** Two measures get in each other's way. */
    record Conflict(String measure, String other) implements Conclusion {
        @Override
        public int hashCode() {
            return 31 * measure.hashCode() + other.hashCode();
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Conflict that && measure.equals(that.measure) && other.equals(that.other);
        }
    }

    /** A measure should not start before a phase. */
    record Hold(String measure, int phase) implements Conclusion {
        @Override
        public int hashCode() {
            return 31 * measure.hashCode() + phase;
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Hold that && measure.equals(that.measure) && phase == that.phase;
        }
    }

    /** A measure should start as early as a phase. */
    record Advance(String measure, int phase) implements Conclusion {
        @Override
        public int hashCode() {
            return 31 * measure.hashCode() + phase;
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Advance that && measure.equals(that.measure) && phase == that.phase;
        }
    }

    /** The phase that the region has to master next: 1 foundations, 2 build-up, 3 scale and brand. */
    record Stage(int phase) implements Conclusion {
        @Override
        public int hashCode() {
            return phase;
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Stage that && phase == that.phase;
        }
    }
}
