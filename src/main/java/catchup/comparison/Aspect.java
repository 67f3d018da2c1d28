package catchup.comparison;

/**
 * Something that an advice says and that another may say otherwise; what it says is a number.
 *
 * @param id the measure, diagnosis, caution or indicator that it is said of; empty for the stage
 * @param other what else it takes to say it: the measure at the other end of a link, the indicator of a target, the measure a
 *     caution is about, the criterion of points; otherwise empty
 */
public record Aspect(Kind kind, String id, String other) implements Comparable<Aspect> {

    /** What is said. Kinds that are {@link #isPresence} say yes or no: 1, or nothing. */
    public enum Kind {
        /** What the region has to master next, 1–3. */
        STAGE,
        /** A measure is recommended. */
        MEASURE,
        /** Its rank; 1 is first. */
        RANK,
        /** Its score, 0–100. */
        SCORE,
        /** The points of one criterion in its score. */
        POINTS,
        /** The phase it belongs to, 1–3. */
        PHASE,
        /** How sure it is that it is called for, 0–1 in hundredths. */
        CERTAINTY,
        /** It comes after another one. */
        AFTER,
        /** It works together with another one. */
        REINFORCES,
        /** It gets in the way of another one. */
        CONFLICTS,
        /** What one of its indicators should reach, in the indicator's unit. */
        TARGET,
        /** A diagnosis is made. */
        DIAGNOSIS,
        /** How bad it is, 0–1 in hundredths. */
        DIAGNOSIS_DEGREE,
        /** How sure it is, 0–1 in hundredths. */
        DIAGNOSIS_CERTAINTY,
        /** A caution is given. */
        CAUTION,
        /** The severity of a gap, as the degree from which it starts: 0.2 mild to 0.8 critical; nothing if there is none. */
        SEVERITY;

        /** Whether it is either said or not. */
        public boolean isPresence() {
            return switch (this) {
                case MEASURE, AFTER, REINFORCES, CONFLICTS, DIAGNOSIS, CAUTION -> true;
                default -> false;
            };
        }
    }

    static Aspect of(Kind kind, String id) {
        return new Aspect(kind, id, "");
    }

    @Override
    public int compareTo(Aspect that) {
        int byKind = kind.compareTo(that.kind);
        int byId = byKind != 0 ? byKind : id.compareTo(that.id);
        return byId != 0 ? byId : other.compareTo(that.other);
    }
}
