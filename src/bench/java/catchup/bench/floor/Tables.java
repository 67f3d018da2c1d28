package catchup.bench.floor;

/**
 * The numbers of a rule base as arrays: what a program would hold as constants. Indicators, dimensions, measures, rules and
 * conclusions go by their numbers.
 *
 * @param kind of each indicator's scale: 0 a ratio, 1 a count, 2 a difference
 * @param from distances from which severities start; {@code reached} which ones; {@code slopes} how fast degrees rise to each
 * @param dimensions the indicators of each
 * @param stages each a conclusion and its stage; {@code advances} and {@code holds} a conclusion, a measure and a phase
 * @param synergies each a conclusion and two measures; {@code orders} a conclusion, the first and the later measure
 * @param supports of each conclusion the rules that say so, by layer and name
 * @param budgets bits of the tags that shift feasibility
 */
@SuppressWarnings("ArrayRecordComponent") // arrays are what it is for
public record Tables(
        byte[] kind,
        boolean[] up,
        double[][] from,
        byte[][] reached,
        double[][] slopes,
        int[][] dimensions,
        double[] quality,
        double strengthFloor,
        double[] weights,
        double unlockReach,
        double fullReach,
        double[] fit,
        double[][] timing,
        long[] budgets,
        Fiche[] measures,
        int[] phases,
        int firstMeasure,
        int[][] stages,
        int[][] advances,
        int[][] holds,
        int[][] synergies,
        int[][] orders,
        int[][] supports,
        String[] names) {

    /** @param feasibility by cost class and horizon; {@code shifts} what each budget adds */
    @SuppressWarnings("ArrayRecordComponent")
    public record Fiche(
            String id, int[] kpis, int[] buildsOn, long suits, long unsuited, double feasibility, double[] shifts) {}
}
