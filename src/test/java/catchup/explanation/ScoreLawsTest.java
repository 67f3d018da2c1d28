package catchup.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import catchup.advice.Advice;
import catchup.advice.Recommendation;
import catchup.explanation.Outranked.Gain;
import catchup.explanation.Outranked.Lead;
import catchup.explanation.Outranked.Rival;
import catchup.fact.Finding;
import catchup.inference.Line;
import catchup.ranking.Breakdown;
import catchup.ranking.Ranking;
import catchup.ranking.Score;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws of scores taken apart: the parts recompose to the score, and leads to the difference of two. */
class ScoreLawsTest {

    private static final double ROUNDING = 1e-12;
    private static final double TENTH = 0.1;

    @Property(tries = 30)
    void breakdownsRecomposeToTheScore(@ForAll long seed) {
        Advice advice = Explained.advice(Explained.random(seed));
        assertThat(advice.recommendations()).isNotEmpty();
        for (Recommendation recommendation : advice.recommendations()) {
            List<Breakdown> parts = breakdown(advice, recommendation);
            Score score = recommendation.score();
            double total = 0;
            for (int i = 0; i < parts.size(); i++) {
                Score.Part part = score.parts().get(i);
                assertThat(part.criterion()).isEqualTo(parts.get(i).criterion());
                assertThat(part.value()).isEqualTo(parts.get(i).value());
                assertThat(part.points()).isCloseTo(part.weight() * part.value() * 100, within(TENTH / 2 + ROUNDING));
                total += part.points();
            }
            assertThat(score.total()).isCloseTo(total, within(1e-9));
        }
    }

    @Property(tries = 30)
    void eachValueIsWhatItsTermsCometo(@ForAll long seed) {
        Advice advice = Explained.advice(Explained.random(seed));
        for (Recommendation recommendation : advice.recommendations()) {
            for (Breakdown part : breakdown(advice, recommendation)) {
                assertThat(part.value()).isCloseTo(recomposed(part, advice), within(ROUNDING));
            }
            assertThat(recommendation.phase()).isEqualTo(phase(advice, recommendation));
        }
    }

    @Property(tries = 20)
    void leadsSumToTheDifferenceOfScores(@ForAll long seed) {
        Advice advice = Explained.advice(Explained.random(seed));
        for (Recommendation recommendation : advice.recommendations()) {
            WhyNot answer =
                    WhyNot.of(advice, Explained.measure(recommendation.measure().id()), false);
            assertThat(answer.outranked().isPresent()).isEqualTo(recommendation.rank() > 1);
            answer.outranked().ifPresent(outranked -> {
                assertThat(outranked.above()).hasSize(recommendation.rank() - 1);
                outranked.above().forEach(rival -> assertSums(rival, recommendation));
            });
        }
    }

    @Property(tries = 20)
    void whatOneCriterionWouldHaveToGainIsJustEnough(@ForAll long seed) {
        Advice advice = Explained.advice(Explained.random(seed));
        for (Recommendation recommendation : advice.recommendations()) {
            WhyNot answer =
                    WhyNot.of(advice, Explained.measure(recommendation.measure().id()), false);
            answer.outranked().ifPresent(outranked -> {
                double goal = advice.recommendations()
                        .get(outranked.goal() - 1)
                        .score()
                        .total();
                outranked.gains().forEach(gain -> {
                    assertThat(total(recommendation, gain, 0)).isGreaterThan(goal);
                    assertThat(total(recommendation, gain, -TENTH)).isLessThanOrEqualTo(goal);
                });
            });
        }
    }

    /** The score where a criterion has gained, and perhaps so many points less than it should. */
    private static double total(Recommendation recommendation, Gain gain, double less) {
        double weight = recommendation.score().parts().stream()
                .filter(part -> part.criterion() == gain.criterion())
                .mapToDouble(Score.Part::weight)
                .sum();
        return recommendation
                .score()
                .with(gain.criterion(), gain.to() + less / (weight * 100))
                .total();
    }

    private static void assertSums(Rival rival, Recommendation recommendation) {
        double sum = rival.leads().stream().mapToDouble(Lead::points).sum();
        double difference =
                rival.measure().score().total() - recommendation.score().total();
        assertThat(rival.total()).isCloseTo(sum, within(1e-9));
        assertThat(rival.total()).isCloseTo(difference, within(1e-9));
    }

    private static double recomposed(Breakdown part, Advice advice) {
        if (part instanceof Breakdown.Need need) {
            double doubt = 1;
            for (Line line : need.lines()) {
                doubt *= 1 - line.degree() * line.certainty();
            }
            return 1 - doubt;
        } else if (part instanceof Breakdown.Reach reach) {
            double sum = reach.unlocks().size() * reach.each();
            for (Finding.Gap gap : reach.answers()) {
                sum += gap.degree();
            }
            return Math.min(1, sum / reach.full());
        } else if (part instanceof Breakdown.Fit fit) {
            return within01(fit.neutral() + fit.suits() + fit.unsuited() + fit.full() * fit.degree());
        } else if (part instanceof Breakdown.Feasibility feasibility) {
            double budgets = feasibility.budgets().stream()
                    .mapToDouble(Breakdown.Budget::by)
                    .sum();
            return within01(feasibility.ofCost() + feasibility.ofHorizon() + budgets);
        } else if (part instanceof Breakdown.Timing timing) {
            return advice.rules()
                    .ranking()
                    .timing()
                    .get(advice.stage() - 1)
                    .get(timing.phasing().phase() - 1);
        }
        throw new AssertionError(part);
    }

    /** The phase to which the moves lead from that of the fiche. */
    private static int phase(Advice advice, Recommendation recommendation) {
        int phase = recommendation.measure().phase();
        for (Breakdown part : breakdown(advice, recommendation)) {
            if (part instanceof Breakdown.Timing timing) {
                for (Breakdown.Move move : timing.phasing().moves()) {
                    assertThat(move.phase()).isNotEqualTo(phase);
                    phase = move.phase();
                }
            }
        }
        return phase;
    }

    private static double within01(double value) {
        return Math.max(0, Math.min(1, value));
    }

    private static List<Breakdown> breakdown(Advice advice, Recommendation recommendation) {
        return Ranking.breakdown(advice.rules(), advice.derivation(), recommendation.measure());
    }
}
