package catchup.elicitation;

import static catchup.elicitation.Cases.LUOCHUAN;
import static catchup.elicitation.Cases.PROBE;
import static catchup.elicitation.Cases.RULES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import catchup.elicitation.Question.Prospect;
import catchup.fact.Case;
import catchup.fact.Finding;
import catchup.fact.Indicator;
import catchup.inference.Findings;
import catchup.ranking.Ranked;
import catchup.verification.Standing;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** What holds of questions about missing facts, and of what their answers are supposed to be. */
class QuestionsLawsTest {

    @Test
    void whereNothingIsKnownEveryPossibleStandingHasFiguresThatFindingsReadSo() {
        Case empty = new Case("empty", "", LUOCHUAN.region(), LUOCHUAN.benchmark(), Map.of());
        for (OpenFact open : OpenFact.of(empty, RULES)) {
            Indicator indicator = open.indicator();
            Set<Standing> possible = new HashSet<>(Standing.possible(indicator));
            possible.remove(Standing.UNKNOWN);
            if (indicator.firstTier().isEmpty()) {
                assertThat(open.readings().keySet()).as(indicator.id()).isEqualTo(possible);
            } else {
                assertThat(possible)
                        .as(indicator.id())
                        .containsAll(open.readings().keySet());
                assertThat(open.readings()).as(indicator.id()).containsKey(Standing.LEVEL);
            }
            open.readings().forEach((standing, reading) -> {
                Case known = OpenFact.known(empty, Map.of(indicator.id(), reading));
                assertThat(seen(known, indicator)).as(indicator.id()).isEqualTo(standing);
            });
        }
    }

    private static Standing seen(Case subject, Indicator indicator) {
        List<Finding> findings = new Findings(RULES).of(subject);
        for (Finding finding : findings) {
            if (finding instanceof Finding.Strength strength
                    && strength.indicator().equals(indicator)) {
                return strength.clear() ? Standing.AHEAD : Standing.LEVEL;
            }
        }
        return findings.stream()
                .filter(Finding.Gap.class::isInstance)
                .map(Finding.Gap.class::cast)
                .filter(gap -> gap.indicator().equals(indicator))
                .map(gap -> gap.degree() < 0.2
                        ? Standing.SLIGHT
                        : Standing.valueOf(gap.severity().name()))
                .findFirst()
                .orElse(Standing.UNKNOWN);
    }

    @Property(tries = 6)
    void prospectsAreAllThereIsAndWorthIsTheirMean(@ForAll long seed) {
        Case subject = some(seed, 8);
        List<Question> questions = new Questions(PROBE, 5).of(subject);
        assertThat(questions).hasSize(8);
        for (Question question : questions) {
            double likely =
                    question.prospects().stream().mapToDouble(Prospect::likely).sum();
            double mean = question.prospects().stream()
                    .mapToDouble(each -> each.likely() * each.change())
                    .sum();
            assertThat(likely).isCloseTo(1, within(1e-9));
            assertThat(question.worth()).isCloseTo(mean, within(1e-12)).isBetween(0.0, 1.0);
            assertThat(question.prospects())
                    .allMatch(each -> each.change() > 0 == !each.moves().isEmpty());
        }
        assertThat(questions)
                .isSortedAccordingTo(
                        Comparator.comparingDouble(Question::priority).reversed());
        assertThat(new Questions(PROBE, 5).of(subject)).isEqualTo(questions);
    }

    @Property(tries = 6)
    void anAnswerChangesTheTopAsWasSaid(@ForAll long seed) {
        Case subject = some(seed, 6);
        List<Ranked> now = PROBE.rank(subject);
        OpenFact open = OpenFact.of(subject, RULES).get(0);
        Question question = new Questions(PROBE, 5)
                .of(subject).stream()
                        .filter(each -> each.indicator().equals(open.indicator()))
                        .findFirst()
                        .orElseThrow();
        for (Prospect prospect : question.prospects()) {
            Case known = OpenFact.known(
                    subject,
                    Map.of(
                            open.indicator().id(),
                            Optional.ofNullable(open.readings().get(prospect.standing()))
                                    .orElseThrow()));
            List<String> then = PROBE.rank(known).stream()
                    .limit(5)
                    .map(each -> each.measure().id())
                    .toList();
            Set<String> said =
                    now.stream().limit(5).map(each -> each.measure().id()).collect(Collectors.toSet());
            prospect.moves().stream()
                    .filter(move -> move.to() == 0)
                    .forEach(move -> said.remove(move.measure().id()));
            prospect.moves().stream()
                    .filter(move -> move.to() > 0)
                    .forEach(move -> said.add(move.measure().id()));
            assertThat(said).containsExactlyInAnyOrderElementsOf(then);
        }
    }

    @Property(tries = 20)
    void changeIsNothingForTheSameAndAllForOthersAndTheSameBothWays(@ForAll long seed) {
        List<Ranked> one = PROBE.rank(some(seed, 20));
        List<Ranked> other = PROBE.rank(some(seed + 1, 20));
        assertThat(Top.change(one, one, 5)).isZero();
        assertThat(Top.change(one, List.of(), 5)).isEqualTo(one.isEmpty() ? 0 : 1);
        assertThat(Top.change(one, other, 5)).isBetween(0.0, 1.0).isEqualTo(Top.change(other, one, 5));
        assertThat(Top.change(List.of(), List.of(), 5)).isZero();
    }

    @Test
    void theChangeIsTheShareOfPointsThatIsLost() {
        List<Ranked> ranking = PROBE.rank(Cases.allBut(Set.of(), LUOCHUAN, new Random(1)));
        List<Ranked> firstSwapped = swapped(ranking, 0);
        List<Ranked> lastSwapped = swapped(ranking, 3);
        // 5 + 4 + 3 + 2 + 1 points; a swap of the first two leaves 4 + 4 + 3 + 2 + 1, of the last two 5 + 4 + 3 + 1 + 1
        assertThat(Top.change(ranking, firstSwapped, 5)).isCloseTo(1 / 15.0, within(1e-12));
        assertThat(Top.change(ranking, lastSwapped, 5)).isCloseTo(1 / 15.0, within(1e-12));
        assertThat(Top.change(ranking, ranking.subList(0, 4), 5)).isCloseTo(1 / 15.0, within(1e-12));
        List<Ranked> without = ranking.subList(1, ranking.size());
        assertThat(Top.change(ranking, renumbered(without), 5)).isGreaterThan(0.3);
    }

    private static List<Ranked> swapped(List<Ranked> ranking, int at) {
        List<Ranked> others = new java.util.ArrayList<>(ranking);
        java.util.Collections.swap(others, at, at + 1);
        return renumbered(others);
    }

    private static List<Ranked> renumbered(List<Ranked> ranking) {
        List<Ranked> numbered = new java.util.ArrayList<>();
        for (Ranked each : ranking) {
            numbered.add(new Ranked(numbered.size() + 1, each.measure(), each.score(), each.phase(), each.after()));
        }
        return numbered;
    }

    /** A case in which so many facts are missing. */
    private static Case some(long seed, int missing) {
        List<String> ids = new java.util.ArrayList<>(RULES.indicators().ids());
        java.util.Collections.shuffle(ids, new Random(seed));
        return Cases.allBut(new HashSet<>(ids.subList(0, missing)), LUOCHUAN, new Random(seed));
    }
}
