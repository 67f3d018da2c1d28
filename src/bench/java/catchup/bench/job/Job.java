package catchup.bench.job;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The model of the common job: 60 indicators in 12 dimensions with thresholds, 12 weak dimensions, 12 compound diagnoses over
 * pairs of them, 40 recommendation rules that add support to 30 levers, 10 synergies. Everything goes by its number from 0; the
 * same seed gives the same model.
 *
 * @param gaps thresholds by indicator
 * @param compounds pairs of weak dimensions
 * @param synergies pairs of levers
 */
public record Job(List<Gap> gaps, List<Pair> compounds, List<Recommendation> recommendations, List<Pair> synergies) {

    public static final int INDICATORS = 60;
    public static final int DIMENSIONS = 12;
    public static final int IN_DIMENSION = INDICATORS / DIMENSIONS;
    public static final int LEVERS = 30;
    public static final int RECOMMENDATIONS = 40;
    public static final int SYNERGIES = 10;

    /** A dimension is weak with so many severe gaps, or with a mean gap above this. */
    public static final int SEVERE_GAPS = 2;

    public static final double MEAN_GAP = 20;

    /** A gap is mild, moderate or severe if it is larger than this. */
    public record Gap(int mild, int moderate, int severe) {}

    /** @param amount what a synergy adds to both; 0 for a compound */
    public record Pair(int one, int other, int amount) {}

    /**
     * @param diagnoses one or two, all of which must be made: below 12 a weak dimension, from 12 a compound
     * @param indicator whose region value is looked at; −1 if none is
     * @param below whether that value must be below the bound; otherwise at least the bound
     */
    public record Recommendation(
            List<Integer> diagnoses, int indicator, boolean below, int bound, int lever, int amount) {}

    public static Job of(long seed) {
        Random random = new Random(seed);
        List<Gap> gaps = new ArrayList<>();
        for (int i = 0; i < INDICATORS; i++) {
            gaps.add(new Gap(4 + random.nextInt(5), 12 + random.nextInt(7), 26 + random.nextInt(9)));
        }
        List<Pair> compounds = pairs(DIMENSIONS, DIMENSIONS, 0, random);
        List<Integer> levers = new ArrayList<>();
        for (int lever = 0; lever < LEVERS; lever++) {
            levers.add(lever);
        }
        Collections.shuffle(levers, random);
        while (levers.size() < RECOMMENDATIONS) {
            levers.add(random.nextInt(LEVERS));
        }
        List<Recommendation> recommendations = new ArrayList<>();
        for (int lever : levers) {
            boolean conditioned = random.nextBoolean();
            recommendations.add(new Recommendation(
                    diagnoses(random),
                    conditioned ? random.nextInt(INDICATORS) : -1,
                    random.nextBoolean(),
                    30 + 5 * random.nextInt(7),
                    lever,
                    5 + random.nextInt(26)));
        }
        return new Job(
                List.copyOf(gaps),
                compounds,
                List.copyOf(recommendations),
                pairs(LEVERS, SYNERGIES, 10, random));
    }

    private static List<Integer> diagnoses(Random random) {
        if (random.nextInt(4) == 0) {
            return List.of(DIMENSIONS + random.nextInt(DIMENSIONS));
        }
        int first = random.nextInt(DIMENSIONS);
        int second = random.nextInt(2 * DIMENSIONS);
        return random.nextInt(5) < 3 || first == second ? List.of(first) : List.of(first, second);
    }

    private static List<Pair> pairs(int of, int count, int most, Random random) {
        List<Pair> all = new ArrayList<>();
        for (int one = 0; one < of; one++) {
            for (int other = one + 1; other < of; other++) {
                all.add(new Pair(one, other, most == 0 ? 0 : 3 + random.nextInt(most)));
            }
        }
        Collections.shuffle(all, random);
        return List.copyOf(all.subList(0, count));
    }

    /** What a number is called: {@code i07}. */
    static String name(char letter, int number) {
        return letter + (number < 9 ? "0" : "") + (number + 1);
    }

    static String diagnosis(int number) {
        return number < DIMENSIONS ? name('w', number) : name('c', number - DIMENSIONS);
    }
}
