package catchup.robustness;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The arithmetic of SMAA-2 (Lahdelma and Salminen 2001, Operations Research 49(3), 444–454) over draws of values and weights:
 * rank acceptability indices, central weight vectors, confidence factors, holistic acceptability indices and pairwise winning
 * indices (Leskinen et al. 2006). Alternatives are numbered from 0. An alternative need not be there in every draw; its rank
 * acceptabilities then sum to the share of draws in which it is.
 */
final class Smaa {

    private final List<Situation> situations;
    private final int alternatives;
    private final int criteria;
    private final int[][] ranked;
    private final double[][] firstWeights;
    private final int[][] wins;

    /**
     * @param situations what was drawn
     * @param weights for each of them the weights that were drawn
     * @param alternatives how many there are at all
     */
    Smaa(List<Situation> situations, List<double[]> weights, int alternatives) {
        this.situations = situations;
        this.alternatives = alternatives;
        this.criteria = weights.isEmpty() ? 0 : weights.get(0).length;
        this.ranked = new int[alternatives][alternatives + 1];
        this.firstWeights = new double[alternatives][criteria];
        this.wins = new int[alternatives][alternatives];
        for (int draw = 0; draw < situations.size(); draw++) {
            count(situations.get(draw).ranks(weights.get(draw), alternatives), weights.get(draw));
        }
    }

    private void count(int[] ranks, double[] weights) {
        for (int one = 0; one < alternatives; one++) {
            ranked[one][ranks[one]]++;
            if (ranks[one] == 1) {
                for (int criterion = 0; criterion < criteria; criterion++) {
                    firstWeights[one][criterion] += weights[criterion];
                }
            }
            if (ranks[one] > 0) {
                countWins(one, ranks);
            }
        }
    }

    private void countWins(int one, int[] ranks) {
        for (int other = 0; other < alternatives; other++) {
            if (ranks[other] == 0 || ranks[one] < ranks[other]) {
                wins[one][other]++;
            }
        }
    }

    int draws() {
        return situations.size();
    }

    /** The rank acceptability index b: in which share of draws an alternative takes a rank, counted from 1. */
    double acceptability(int alternative, int rank) {
        return share(ranked[alternative][rank]);
    }

    /** In which share of draws an alternative is there at all. */
    double present(int alternative) {
        return 1 - share(ranked[alternative][0]);
    }

    /** The pairwise winning index: in which share of draws one is ranked before another, or there without it. */
    double wins(int one, int other) {
        return one == other ? 0 : share(wins[one][other]);
    }

    /** The central weight vector: the mean of the weights under which an alternative is first; empty if it never is. */
    double[] centralWeights(int alternative) {
        int firsts = ranked[alternative][1];
        double[] central = new double[firsts == 0 ? 0 : criteria];
        for (int criterion = 0; criterion < central.length; criterion++) {
            central[criterion] = firstWeights[alternative][criterion] / firsts;
        }
        return central;
    }

    /** The confidence factor: the share of draws in which an alternative is first under its central weights. */
    double confidence(int alternative) {
        double[] central = centralWeights(alternative);
        return central.length == 0
                ? 0
                : share((int) situations.parallelStream()
                        .filter(situation -> situation.first(central) == alternative)
                        .count());
    }

    /**
     * The holistic acceptability index: the rank acceptabilities weighted by centroid meta-weights, 1 for the first rank and
     * falling from rank to rank.
     *
     * @param ranks how many ranks there are to take
     */
    double holistic(int alternative, int ranks) {
        double whole = harmonic(1, ranks);
        double sum = 0;
        for (int rank = 1; rank <= ranks; rank++) {
            sum += harmonic(rank, ranks) / whole * acceptability(alternative, rank);
        }
        return sum;
    }

    private static double harmonic(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToDouble(i -> 1.0 / i).sum();
    }

    private double share(int count) {
        return situations.isEmpty() ? 0 : (double) count / situations.size();
    }
}
