package catchup.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.advice.Advice;
import catchup.explanation.Attempt.Checked;
import catchup.explanation.Attempt.Unconcluded;
import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Conclusion;
import catchup.fact.Observation;
import catchup.inference.Derivation;
import catchup.inference.DirectReasoner;
import catchup.inference.Firing;
import catchup.inference.Judge;
import catchup.inference.Judgement.Shortfall;
import catchup.rulebase.Condition;
import catchup.rulebase.Rule;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Laws of what did not fire: judgements agree with firings, and what is said to be needed is enough and no more. */
class WhyNotLawsTest {

    private static final DirectReasoner REASONER = new DirectReasoner(Explained.RULES);

    @Test
    void aRuleIsJudgedToFireWhereItFired() {
        for (Case subject : Explained.shipped()) {
            Derivation derivation = REASONER.derive(subject);
            Set<Rule> fired = new HashSet<>();
            derivation.firings().stream().map(Firing::rule).forEach(fired::add);
            Distances distances = new Distances(Explained.RULES, derivation);
            for (Rule rule : Explained.RULES.rules()) {
                Attempt.Distance distance = distances.of(rule);
                assertThat(distance.failed() + distance.missing() == 0)
                        .as(subject.id() + ": " + rule.name())
                        .isEqualTo(fired.contains(rule));
            }
        }
    }

    @Property(tries = 8)
    void everyRuleThatDidNotFireIsToldNearestFirst(@ForAll long seed) {
        Advice advice = Explained.advice(Explained.random(seed));
        Set<Rule> fired = new HashSet<>();
        advice.derivation().firings().stream().map(Firing::rule).forEach(fired::add);
        for (Subject subject : some(seed)) {
            WhyNot whole = WhyNot.of(advice, subject, true);
            Set<Rule> expected = new HashSet<>(subject.rules(advice.rules()));
            expected.removeAll(fired);
            assertThat(whole.attempts()).extracting(Attempt::rule).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(whole.attempts())
                    .isSortedAccordingTo((one, other) -> one.distance().compareTo(other.distance()));
            WhyNot nearest = WhyNot.of(advice, subject, false);
            assertThat(nearest.attempts().size() + nearest.omitted()).isEqualTo(expected.size());
            assertThat(rules(nearest.attempts()))
                    .isEqualTo(rules(whole.attempts())
                            .subList(0, nearest.attempts().size()));
        }
    }

    @Property(tries = 8)
    void whatWasNotConcludedIsToldOnceAndIsNotThere(@ForAll long seed) {
        Advice advice = Explained.advice(Explained.random(seed));
        for (Subject subject : some(seed)) {
            Set<Conclusion> told = new HashSet<>();
            for (Unconcluded below : unconcluded(WhyNot.of(advice, subject, true))) {
                assertThat(advice.derivation().supports(below.conclusion())).isEmpty();
                assertThat(told.add(below.conclusion())).isEqualTo(!below.told());
            }
        }
    }

    @Property(tries = 10)
    void whatIsNeededMeetsTheConditionAndTheValueBeforeDoesNot(@ForAll long seed) {
        Case subject = Explained.random(seed);
        Derivation derivation = REASONER.derive(subject);
        Judge judge = new Judge(derivation, List.of());
        Nearest nearest = new Nearest(Explained.RULES, subject);
        int tried = 0;
        for (Condition condition : ofOneFigure(judge)) {
            Optional<Needed> needed = nearest.to(
                    condition.pattern(),
                    Explained.RULES.indicators().get(condition.pattern().key().orElseThrow()));
            if (needed.isPresent()) {
                assertThat(isMet(condition, needed.get(), 0, subject)).isTrue();
                assertThat(isMet(condition, needed.get(), 1, subject) && isShortOf(needed.get()))
                        .as(condition.sentence() + " " + needed.get())
                        .isFalse();
                tried++;
            }
        }
        assertThat(tried).isGreaterThan(20);
    }

    /** Some of what can be asked. */
    private static List<Subject> some(long seed) {
        List<Subject> subjects = new ArrayList<>(Explained.subjects());
        Collections.shuffle(subjects, new Random(seed));
        return subjects.subList(0, 40);
    }

    /** Whether a value one step nearer to the present one is still on the way to what is needed. */
    private static boolean isShortOf(Needed needed) {
        double before = shifted(needed, 1);
        return needed.now()
                .map(now -> needed.orMore() ? before > now : before < now)
                .orElse(true);
    }

    private static boolean isMet(Condition condition, Needed needed, int stepsBefore, Case subject) {
        Observation figure = Explained.figure(shifted(needed, stepsBefore));
        Case supposed = subject.with(needed.indicator().id(), Side.REGION, Optional.of(figure));
        return new Judge(REASONER.derive(supposed), List.of()).isMet(condition);
    }

    /** The value so many steps of the indicator nearer to the present one. */
    private static double shifted(Needed needed, int steps) {
        BigDecimal step = BigDecimal.valueOf(
                Explained.RULES.margins().effort(needed.indicator()).step());
        BigDecimal by = step.multiply(BigDecimal.valueOf(needed.orMore() ? -steps : steps));
        return BigDecimal.valueOf(needed.value()).add(by).doubleValue();
    }

    /** The conditions on one figure that are not met although it is known, each once. */
    private static List<Condition> ofOneFigure(Judge judge) {
        Set<Object> patterns = new HashSet<>();
        return Explained.RULES.rules().stream()
                .flatMap(rule -> rule.conditions().stream())
                .filter(condition -> condition instanceof Condition.Holds)
                .filter(condition -> condition.pattern() instanceof catchup.rulebase.Pattern.OfGap
                        || condition.pattern() instanceof catchup.rulebase.Pattern.OfStrength)
                .filter(condition -> isShort(judge.of(condition).shortfall()))
                .filter(condition -> patterns.add(condition.pattern()))
                .toList();
    }

    private static boolean isShort(Shortfall shortfall) {
        return shortfall instanceof Shortfall.Degree || shortfall instanceof Shortfall.NotAhead;
    }

    private static List<Rule> rules(List<Attempt> attempts) {
        return attempts.stream().map(Attempt::rule).toList();
    }

    private static List<Unconcluded> unconcluded(WhyNot answer) {
        List<Unconcluded> all = new ArrayList<>();
        answer.attempts().forEach(attempt -> collect(attempt, all));
        return all;
    }

    private static void collect(Attempt attempt, List<Unconcluded> all) {
        for (Checked checked : attempt.conditions()) {
            checked.below().ifPresent(below -> {
                all.add(below);
                below.attempts().forEach(each -> collect(each, all));
            });
        }
    }
}
