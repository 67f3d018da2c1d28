package catchup.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.fact.Measure;
import catchup.inference.Shipped;
import catchup.ranking.Ranked;
import catchup.ranking.Score;
import catchup.rulebase.RankingSettings.Criterion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Scores that bend as they like but never turn back within a piece: changes that come and go between its ends are found. */
class FirstChangeLawsTest {

    private static final int STEPS = 300;
    private static final List<Measure> MEASURES =
            Shipped.rules().measures().all().subList(0, 5);

    /** Pieces of the same length; within each every measure's score rises by leaps and bounds, or all fall. */
    private record Course(int piece, List<List<Double>> scores) implements Walk {

        static Course drawn(Random random) {
            int piece = 20 + random.nextInt(STEPS);
            List<List<Double>> scores = new ArrayList<>();
            MEASURES.forEach(measure -> scores.add(new ArrayList<>()));
            for (int start = 0; start <= STEPS; start += piece) {
                int sign = random.nextBoolean() ? 1 : -1;
                int length = Math.min(STEPS + 1 - start, piece);
                scores.forEach(score -> bend(score, length, sign, random));
            }
            return new Course(piece, scores);
        }

        /** Up to three stretches of different steepness. */
        private static void bend(List<Double> score, int length, int sign, Random random) {
            double value = 40 + random.nextInt(12);
            double slope = random.nextInt(3) * 0.1;
            for (int i = 0; i < length; i++) {
                score.add(Math.round(10 * value) / 10.0);
                slope = random.nextInt(60) == 0 ? random.nextInt(4) * 0.1 : slope;
                value += sign * slope;
            }
        }

        @Override
        public int last() {
            return STEPS;
        }

        @Override
        public double value(int step) {
            return step;
        }

        @Override
        public Integer footing(int step) {
            return step / piece;
        }

        @Override
        public double place(int step) {
            return step;
        }

        @Override
        public List<Ranked> ranking(int step) {
            List<Integer> order =
                    new ArrayList<>(IntStream.range(0, MEASURES.size()).boxed().toList());
            order.sort(Comparator.comparingDouble((Integer i) -> -scores.get(i).get(step))
                    .thenComparing(i -> MEASURES.get(i).id()));
            List<Ranked> ranking = new ArrayList<>();
            for (int i : order) {
                double score = scores.get(i).get(step);
                Score.Part part = new Score.Part(Criterion.NEED, 1, score / 100, score);
                ranking.add(
                        new Ranked(ranking.size() + 1, MEASURES.get(i), new Score(List.of(part), score), 1, List.of()));
            }
            return ranking;
        }
    }

    @Property(tries = 500)
    void theFirstChangeIsTheOneThatTryingEveryStepFinds(
            @ForAll int seed, @ForAll @IntRange(min = 1, max = 3) int count, @ForAll boolean ordered) {
        Course course = Course.drawn(new Random(seed));
        Top top = new Top(count, ordered);
        List<String> present = top.of(course.ranking(0));
        OptionalInt expected = IntStream.rangeClosed(1, STEPS)
                .filter(step -> top.differ(present, top.of(course.ranking(step))))
                .findFirst();
        assertThat(FirstChange.of(course, top, course.ranking(0), new Known())).isEqualTo(expected);
    }
}
