package catchup.robustness;

import catchup.advice.Probe;
import catchup.fact.Case;
import catchup.fact.Measure;
import catchup.ranking.Ranked;
import catchup.ranking.Score;
import catchup.rulebase.RankingSettings.Criterion;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/**
 * Draws cases and weights and ranks each. Every draw has a stream of random numbers of its own, made from the seed and its
 * number, so that the result is the same however many threads share the work.
 */
public final class Draws {

    /** From this many draws on, no share is off by more than one in a hundred (Tervonen and Lahdelma 2007: 9604). */
    public static final int USUAL = 10_000;

    private static final double NORMAL_95 = 1.96;
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** What one draw gave. */
    private static final class Draw {

        private final Situation situation;
        private final double[] weights;

        Draw(Situation situation, double[] weights) {
            this.situation = situation;
            this.weights = weights;
        }
    }

    private final Probe probe;
    private final RuleBase rules;
    private final Blur blur;
    private final WeightRanges ranges;
    private final List<Measure> measures;
    private final Map<String, Integer> numbers = new HashMap<>();

    public Draws(Probe probe) {
        this.probe = probe;
        this.rules = probe.rules();
        this.blur = new Blur(rules);
        this.ranges = new WeightRanges(rules);
        this.measures = rules.measures().all().stream()
                .sorted(Comparator.comparing(Measure::id))
                .toList();
        measures.forEach(measure -> numbers.put(measure.id(), numbers.size()));
    }

    /**
     * How far the ranking of a case holds.
     *
     * @param done is told how many draws have been made so far
     */
    public Robustness of(Case subject, int draws, long seed, IntConsumer done) {
        AtomicInteger count = new AtomicInteger();
        List<Draw> drawn = IntStream.range(0, draws)
                .parallel()
                .mapToObj(number -> {
                    Draw draw = draw(subject, new SplittableRandom(mixed(seed, number)));
                    done.accept(count.incrementAndGet());
                    return draw;
                })
                .toList();
        Smaa smaa = new Smaa(
                drawn.stream().map(draw -> draw.situation).toList(),
                drawn.stream().map(draw -> draw.weights).toList(),
                measures.size());
        return robustness(subject, seed, smaa);
    }

    private Draw draw(Case subject, SplittableRandom random) {
        List<Ranked> ranking = probe.rank(blur.of(subject, random));
        return new Draw(situation(ranking), ranges.draw(random));
    }

    private Situation situation(List<Ranked> ranking) {
        List<Ranked> ordered = ranking.stream()
                .sorted(Comparator.comparing(each -> each.measure().id()))
                .toList();
        int[] alternatives = ordered.stream().mapToInt(this::number).toArray();
        double[][] values =
                ordered.stream().map(Ranked::score).map(Draws::values).toArray(double[][]::new);
        return new Situation(alternatives, values);
    }

    private static double[] values(Score score) {
        double[] values = new double[WeightRanges.CRITERIA.size()];
        score.parts().forEach(part -> values[WeightRanges.CRITERIA.indexOf(part.criterion())] = part.value());
        return values;
    }

    private int number(Ranked ranked) {
        return numbers.getOrDefault(ranked.measure().id(), -1);
    }

    /** A seed of its own for every draw, with all bits mixed (the finalizer of SplitMix64, Steele, Lea and Flood 2014). */
    private static long mixed(long seed, long number) {
        long mixed = seed * GOLDEN + number;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }

    private Robustness robustness(Case subject, long seed, Smaa smaa) {
        Map<String, Ranked> now = new HashMap<>();
        List<Ranked> ranking = probe.rank(subject);
        ranking.forEach(each -> now.put(each.measure().id(), each));
        List<Acceptance> accepted = new ArrayList<>();
        int ranks = ranks(smaa);
        for (int i = 0; i < measures.size(); i++) {
            Optional<Ranked> place = Optional.ofNullable(now.get(measures.get(i).id()));
            if (place.isPresent() || smaa.present(i) > 0) {
                accepted.add(acceptance(i, place, ranks, smaa));
            }
        }
        accepted.sort(Comparator.comparingInt(
                        (Acceptance each) -> each.now().map(Ranked::rank).orElse(Integer.MAX_VALUE))
                .thenComparing(Comparator.comparingDouble(Acceptance::holistic).reversed())
                .thenComparing(each -> each.measure().id()));
        double error = NORMAL_95 / (2 * Math.sqrt(Math.max(1, smaa.draws())));
        return new Robustness(subject, rules, smaa.draws(), seed, error, List.copyOf(accepted), wins(accepted, smaa));
    }

    /** The lowest rank that any measure takes in any draw. */
    private int ranks(Smaa smaa) {
        for (int rank = measures.size(); rank > 0; rank--) {
            int lowest = rank;
            if (IntStream.range(0, measures.size()).anyMatch(i -> smaa.acceptability(i, lowest) > 0)) {
                return rank;
            }
        }
        return 0;
    }

    private Acceptance acceptance(int number, Optional<Ranked> now, int ranks, Smaa smaa) {
        Map<Criterion, Double> central = new EnumMap<>(Criterion.class);
        double[] weights = smaa.centralWeights(number);
        for (int i = 0; i < weights.length; i++) {
            central.put(WeightRanges.CRITERIA.get(i), weights[i]);
        }
        return new Acceptance(
                measures.get(number),
                now,
                smaa.present(number),
                IntStream.rangeClosed(1, ranks)
                        .mapToObj(rank -> smaa.acceptability(number, rank))
                        .toList(),
                smaa.holistic(number, ranks),
                central,
                smaa.confidence(number));
    }

    private List<List<Double>> wins(List<Acceptance> accepted, Smaa smaa) {
        return accepted.stream()
                .map(one -> accepted.stream()
                        .map(other -> smaa.wins(number(one), number(other)))
                        .toList())
                .toList();
    }

    private int number(Acceptance acceptance) {
        return numbers.getOrDefault(acceptance.measure().id(), -1);
    }
}
