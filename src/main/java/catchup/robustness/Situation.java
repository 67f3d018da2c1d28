package catchup.robustness;

import java.util.Arrays;

/** What some alternatives are worth on the criteria in one draw. */
final class Situation {

    /** Weights are shares, scores are printed as points of 100 with one decimal. */
    private static final double TENTHS = 1000;

    private final int[] alternatives;
    private final double[][] values;

    /**
     * @param alternatives those that are there, ascending; others are not, and take no rank
     * @param values for each of them its value on each criterion
     */
    Situation(int[] alternatives, double[][] values) {
        this.alternatives = alternatives;
        this.values = values;
    }

    /**
     * The rank of each of so many alternatives, from 1, under some weights; 0 for those that are not there. As in a ranking,
     * higher scores come first as they are printed, then as they are exactly, then in the order of the alternatives.
     */
    int[] ranks(double[] weights, int all) {
        int[] ranks = new int[all];
        Integer[] order = order(weights);
        for (int place = 0; place < order.length; place++) {
            ranks[alternatives[order[place]]] = place + 1;
        }
        return ranks;
    }

    /** The alternative that is first; -1 if there is none. */
    int first(double[] weights) {
        Scores scores = new Scores(weights);
        int best = -1;
        for (int i = 0; i < alternatives.length; i++) {
            best = best < 0 || scores.compare(i, best) < 0 ? i : best;
        }
        return best < 0 ? -1 : alternatives[best];
    }

    private Integer[] order(double[] weights) {
        Integer[] order = new Integer[alternatives.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, new Scores(weights)::compare);
        return order;
    }

    /** The scores of all alternatives that are there. */
    private final class Scores {

        private final long[] printed = new long[alternatives.length];
        private final double[] exact = new double[alternatives.length];

        Scores(double[] weights) {
            for (int i = 0; i < alternatives.length; i++) {
                for (int criterion = 0; criterion < weights.length; criterion++) {
                    printed[i] += Math.round(weights[criterion] * values[i][criterion] * TENTHS);
                    exact[i] += weights[criterion] * values[i][criterion];
                }
            }
        }

        int compare(int one, int other) {
            int byPrinted = Long.compare(printed[other], printed[one]);
            int byScore = byPrinted != 0 ? byPrinted : Double.compare(exact[other], exact[one]);
            return byScore != 0 ? byScore : Integer.compare(alternatives[one], alternatives[other]);
        }
    }
}
