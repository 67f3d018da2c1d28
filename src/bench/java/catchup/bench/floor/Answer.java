package catchup.bench.floor;

/**
 * What the plain Java says of a case.
 *
 * @param ranked the measures by rank
 * @param beliefs everything concluded with its proofs, by the numbers of conclusions; null for what was not concluded, and
 *     null altogether if only a ranking was asked for
 */
@SuppressWarnings("ArrayRecordComponent") // arrays are what it is for
public record Answer(int stage, Ranked[] ranked, Belief[] beliefs) {

    /** @param because the names of the rules that call for it, strongest first */
    @SuppressWarnings("ArrayRecordComponent")
    public record Ranked(
            String measure,
            double total,
            double exact,
            double need,
            double reach,
            double fit,
            double feasibility,
            double timing,
            double degree,
            double certainty,
            int phase,
            String[] because) {}

    /**
     * How far a conclusion is to be believed.
     *
     * @param because the names of the rules that say so, strongest first
     * @param lines the independent lines of evidence
     */
    @SuppressWarnings("ArrayRecordComponent")
    public record Belief(double degree, double certainty, double strength, String[] because, Line[] lines) {}
}
