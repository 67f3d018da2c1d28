package catchup.elicitation;

import static catchup.elicitation.Cases.LUOCHUAN;
import static catchup.elicitation.Cases.PROBE;
import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Found;
import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Quality;
import catchup.fact.Scale;
import catchup.ranking.Ranked;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The interview: what is asked, what answers become, and that the file holds what was answered. */
class InterviewTest {

    private static final int PLACES = 5;

    @Test
    void theFactMostWorthAskingComesFirst() {
        Question first = new Questions(PROBE, PLACES)
                .of(LUOCHUAN).stream()
                        .filter(question -> !LUOCHUAN.readings()
                                .containsKey(question.indicator().id()))
                        .findFirst()
                        .orElseThrow();
        assertThat(asked(interview()).question()).isEqualTo(first);
    }

    @Test
    void anAnswerWithItsSourceIsInTheCaseAndSaysWhatItChanged() {
        Interview interview = interview();
        Indicator indicator = asked(interview).question().indicator();
        List<Ranked> before = PROBE.rank(LUOCHUAN);
        assertThat(interview.answer(plausible(indicator, 0.4))).isEqualTo(new Reply.Understood());
        assertThat(interview.turn()).isInstanceOf(Turn.AskQuality.class);
        assertThat(interview.answer("measured")).isEqualTo(new Reply.Understood());
        assertThat(interview.answer("2019")).isEqualTo(new Reply.Understood());
        Reply.Kept kept = (Reply.Kept) interview.answer("County bureau, by telephone");
        assertThat(kept.indicator()).isEqualTo(indicator);
        Observation figure =
                interview.subject().observation(indicator.id(), Side.REGION).orElseThrow();
        assertThat(figure.quality()).isEqualTo(Quality.MEASURED);
        assertThat(figure.year()).contains(2019);
        assertThat(figure.source()).isEqualTo("County bureau, by telephone");
        assertThat(kept.moves()).isEqualTo(Top.moves(before, PROBE.rank(interview.subject()), PLACES));
        assertThat(kept.top())
                .isEqualTo(
                        PROBE.rank(interview.subject()).stream().limit(PLACES).toList());
    }

    @Test
    void whatIsNotSaidOfAFigureHasSensibleDefaults() {
        Interview interview = interview();
        Indicator indicator = asked(interview).question().indicator();
        answer(interview, plausible(indicator, 0.5), "", "", "");
        Observation figure =
                interview.subject().observation(indicator.id(), Side.REGION).orElseThrow();
        assertThat(figure.quality()).isEqualTo(Quality.JUDGED);
        assertThat(figure.year()).contains(LUOCHUAN.region().year());
        assertThat(figure.source()).isEqualTo("interview");
        answer(interview, plausible(indicatorOf(interview), 0.5), "", "", "the cooperative");
        Turn.Figure third = asked(interview);
        interview.answer(plausible(third.question().indicator(), 0.5));
        interview.answer("");
        interview.answer("");
        assertThat(interview.turn()).isEqualTo(new Turn.AskSource(third.question(), "the cooperative"));
    }

    @Test
    void whatCannotBeIsRefusedAndAskedAgain() {
        Interview interview = interview();
        Turn first = interview.turn();
        assertThat(refused(interview, "perhaps")).isNotEmpty();
        assertThat(interview.turn()).isEqualTo(first);
        interview.answer(plausible(indicatorOf(interview), 0.5));
        assertThat(refused(interview, "certain")).containsExactly("not-one-of");
        interview.answer("official");
        assertThat(refused(interview, "last year")).containsExactly("not-a-year");
        assertThat(refused(interview, "1066")).containsExactly("not-a-year");
        interview.answer("2020");
        assertThat(refused(interview, "x".repeat(5000))).containsExactly("text-too-long");
        assertThat(interview.subject()).isEqualTo(LUOCHUAN);
    }

    @Test
    void helpChangesNothing() {
        Interview interview = interview();
        Turn turn = interview.turn();
        assertThat(interview.answer("?")).isEqualTo(new Reply.Help(turn));
        assertThat(interview.answer(" ？ ")).isEqualTo(new Reply.Help(turn));
        assertThat(interview.turn()).isEqualTo(turn);
    }

    @Test
    void whatIsSkippedIsNotAskedAgainAndNotSaid() {
        Interview interview = interview();
        Indicator indicator = indicatorOf(interview);
        assertThat(interview.answer("skip")).isEqualTo(new Reply.Skipped(indicator));
        assertThat(indicatorOf(interview)).isNotEqualTo(indicator);
        assertThat(interview.subject()).isEqualTo(LUOCHUAN);
    }

    @Test
    void whatNobodyKnowsIsSaidAndAskedAgainOnlyWhenNothingElseIsLeft() {
        Interview interview = interview();
        Indicator indicator = indicatorOf(interview);
        assertThat(interview.answer("unknown")).isInstanceOf(Reply.Kept.class);
        assertThat(interview.subject().readings()).containsKey(indicator.id());
        assertThat(interview.subject().observation(indicator.id(), Side.REGION)).isEmpty();
        assertThat(indicatorOf(interview)).isNotEqualTo(indicator);
        Interview resumed = new Interview(PROBE, PLACES, Cases.written(interview.subject()), "interview");
        assertThat(indicatorOf(resumed)).isNotEqualTo(indicator);
        while (resumed.turn() instanceof Turn.Figure asked
                && !asked.question().indicator().equals(indicator)) {
            resumed.answer("skip");
        }
        assertThat(asked(resumed).question().indicator()).isEqualTo(indicator);
    }

    @Test
    void backTakesAnswersBackOneByOne() {
        Interview interview = interview();
        Turn first = interview.turn();
        assertThat(interview.answer("back")).isEqualTo(new Reply.Back(false));
        answer(interview, plausible(indicatorOf(interview), 0.4), "", "", "");
        interview.answer("skip");
        Turn third = interview.turn();
        interview.answer(plausible(indicatorOf(interview), 0.4));
        assertThat(interview.answer("back")).isEqualTo(new Reply.Back(true));
        assertThat(interview.turn()).isEqualTo(third);
        interview.answer("back");
        interview.answer("back");
        assertThat(interview.turn()).isEqualTo(first);
        assertThat(interview.subject()).isEqualTo(LUOCHUAN);
    }

    @Test
    void quitEndsIt() {
        assertThat(interview().answer("quit")).isEqualTo(new Reply.Quit());
    }

    @Test
    void aFigureWithNothingToHoldItAgainstBringsTheBenchmarkNext() {
        Interview interview = interview();
        while (!asked(interview).question().benchmarkMissing()) {
            interview.answer("skip");
        }
        Question open = asked(interview).question();
        answer(interview, plausible(open.indicator(), 0.3), "", "", "");
        Turn.Figure next = asked(interview);
        assertThat(next.question().indicator()).isEqualTo(open.indicator());
        assertThat(next.side()).isEqualTo(Side.BENCHMARK);
        answer(interview, plausible(open.indicator(), 0.9), "", "", "");
        assertThat(interview.subject().observation(open.indicator().id(), Side.BENCHMARK))
                .isPresent();
    }

    @Property(tries = 8)
    void theFileHoldsWhatWasAnsweredAndTheInterviewGoesOnFromIt(@ForAll long seed) {
        Random random = new Random(seed);
        Interview interview = interview();
        Map<String, Optional<Double>> said = new HashMap<>();
        for (int i = 0; i < 5 && interview.turn() instanceof Turn.Figure asked; i++) {
            Indicator indicator = asked.question().indicator();
            String key = asked.side() + indicator.id();
            if (random.nextInt(4) == 0) {
                interview.answer("unknown");
                said.put(key, Optional.empty());
            } else {
                String typed = plausible(indicator, random.nextDouble());
                answer(interview, typed, random.nextBoolean() ? "" : "estimated", "", "“line” — 来源: #" + i);
                said.put(key, Optional.of(number(typed)));
            }
        }
        Case read = Cases.written(interview.subject());
        assertThat(Cases.placeless(read)).isEqualTo(Cases.placeless(interview.subject()));
        said.forEach((key, value) -> {
            Side side = key.startsWith("REGION") ? Side.REGION : Side.BENCHMARK;
            assertThat(read.observation(key.substring(side.name().length()), side)
                            .map(Observation::value))
                    .isEqualTo(value);
        });
        assertThat(PROBE.rank(read)).isEqualTo(PROBE.rank(interview.subject()));
    }

    @Test
    void itEndsWhenNothingIsLeftThatWouldChangeTheTop() {
        List<String> most = new ArrayList<>(Cases.RULES.indicators().ids());
        Case known = Cases.allBut(java.util.Set.copyOf(most.subList(0, 2)), LUOCHUAN, new Random(4));
        Interview interview = new Interview(PROBE, 1, known, "interview");
        while (interview.turn() instanceof Turn.Figure) {
            interview.answer("skip");
        }
        assertThat(interview.turn()).isEqualTo(new Turn.Finished(2));
        assertThat(interview.answer("anything")).isEqualTo(new Reply.Quit());
    }

    private static Interview interview() {
        return new Interview(PROBE, PLACES, LUOCHUAN, "interview");
    }

    private static Turn.Figure asked(Interview interview) {
        return (Turn.Figure) interview.turn();
    }

    private static Indicator indicatorOf(Interview interview) {
        return asked(interview).question().indicator();
    }

    private static void answer(Interview interview, String... lines) {
        for (String line : lines) {
            assertThat(interview.answer(line)).isNotInstanceOf(Reply.Refused.class);
        }
    }

    private static List<String> refused(Interview interview, String line) {
        return Found.codes(((Reply.Refused) interview.answer(line)).diagnostics());
    }

    /** A figure so far from the smallest to the largest plausible one, as it may be typed. */
    private static String plausible(Indicator indicator, double share) {
        if (indicator.scale() == Scale.YES_NO) {
            return share < 0.5 ? "no" : "yes";
        }
        double smallest = indicator.smallest().orElse(0);
        double value = smallest + share * (indicator.largest().orElse(100) - smallest);
        return String.valueOf(Math.round(value));
    }

    private static double number(String typed) {
        return switch (typed) {
            case "yes" -> 1;
            case "no" -> 0;
            default -> Double.parseDouble(typed);
        };
    }
}
