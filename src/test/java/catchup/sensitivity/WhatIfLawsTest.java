package catchup.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.advice.Advice;
import catchup.comparison.Aspect.Kind;
import catchup.comparison.Change;
import catchup.comparison.Comparison;
import catchup.fact.Assignment;
import catchup.fact.Case;
import catchup.fact.Case.Side;
import catchup.fact.Conclusion;
import catchup.fact.Indicator;
import catchup.fact.Observation;
import catchup.fact.Setting;
import catchup.inference.Derivation;
import catchup.inference.DirectReasoner;
import catchup.inference.Firing;
import catchup.ranking.Score;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WhatIfLawsTest {

    /** A small world with something supposed of it: a figure or two, perhaps a setting, perhaps that a figure is not known. */
    private record Supposal(RuleBase rules, Case subject, List<Assignment> assignments) {

        static Supposal of(int seed) {
            SmallWorld world = new SmallWorld(seed);
            RuleBase rules = world.rules(Set.of());
            Case subject = world.subject();
            List<Assignment> assignments = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                Indicator indicator = world.pick(SmallWorld.indicators());
                Side side = world.pick(List.of(Side.values()));
                double value = world.pick(SmallWorld.values(indicator));
                Optional<Observation> observation =
                        subject.observation(indicator.id(), side).map(known -> known.withValue(value));
                assignments.add(new Assignment.OfFigure(
                        indicator, side, world.pick(List.of(true, true, false)) ? observation : Optional.empty()));
            }
            Setting inland = rules.settings().get("inland");
            assignments.add(new Assignment.OfKind(inland, world.pick(List.of(true, false))));
            return new Supposal(rules, subject, assignments);
        }

        WhatIf whatIf(List<Assignment> supposed, Case of) {
            return WhatIf.of(of, List.of(Scenario.of(supposed)), rules).get(0);
        }
    }

    @Property(tries = 40)
    void thePresentValuesChangeNothing(@ForAll @IntRange(max = 100_000) int seed) {
        Supposal supposal = Supposal.of(seed);
        List<Assignment> present = supposal.assignments().stream()
                .map(assignment -> assignment.before(supposal.subject()))
                .toList();
        WhatIf whatIf = supposal.whatIf(present, supposal.subject());
        assertThat(whatIf.supposesSomething()).isFalse();
        assertThat(whatIf.comparison().isEmpty()).isTrue();
        assertThat(whatIf.turns()).isEmpty();
    }

    @Property(tries = 40)
    void settingBackGivesTheOriginal(@ForAll @IntRange(max = 100_000) int seed) {
        Supposal supposal = Supposal.of(seed);
        Scenario there = Scenario.of(supposal.assignments());
        List<Assignment> back = there.assignments().stream()
                .map(assignment -> assignment.before(supposal.subject()))
                .toList();
        WhatIf forth = supposal.whatIf(there.assignments(), supposal.subject());
        WhatIf andBack = supposal.whatIf(back, there.in(supposal.subject()));
        assertThat(Comparison.of(
                                forth.comparison().before(),
                                andBack.comparison().after())
                        .isEmpty())
                .isTrue();
        assertThat(andBack.comparison().changes())
                .containsExactlyInAnyOrderElementsOf(forth.comparison().changes().stream()
                        .map(change -> turned(change))
                        .toList());
    }

    @Property(tries = 40)
    void theRulesThatTurnAreThoseThatFireOnOneSideOnly(@ForAll @IntRange(max = 100_000) int seed) {
        Supposal supposal = Supposal.of(seed);
        WhatIf whatIf = supposal.whatIf(supposal.assignments(), supposal.subject());
        DirectReasoner reasoner = new DirectReasoner(supposal.rules());
        Set<Rule> before = fired(reasoner.derive(supposal.subject()));
        Set<Rule> after =
                fired(reasoner.derive(Scenario.of(supposal.assignments()).in(supposal.subject())));
        Set<Rule> both = new HashSet<>(before);
        both.retainAll(after);
        Set<Rule> either = new HashSet<>(before);
        either.addAll(after);
        either.removeAll(both);
        assertThat(whatIf.turns().stream().map(Turn::rule)).containsExactlyInAnyOrderElementsOf(either);
        for (Turn turn : whatIf.turns()) {
            assertThat(turn.fires()).isEqualTo(after.contains(turn.rule()));
            assertThat(turn.flips()).isNotEmpty();
            assertThat(turn.flips())
                    .allSatisfy(flip -> assertThat(flip.after().isMet()).isEqualTo(turn.fires()))
                    .allSatisfy(flip -> assertThat(
                                    flip.assignments().size() + flip.rules().size())
                            .isPositive());
        }
    }

    @Property(tries = 40)
    void whatComesInOrGoesOutIsExplainedByARuleThatConcludesIt(@ForAll @IntRange(max = 100_000) int seed) {
        Supposal supposal = Supposal.of(seed);
        WhatIf whatIf = supposal.whatIf(supposal.assignments(), supposal.subject());
        for (Change change : whatIf.comparison().of(Kind.MEASURE)) {
            Ground ground = Objects.requireNonNull(whatIf.grounds().get(change));
            Turn nearest = ground.turns().get(0);
            assertThat(nearest.fires()).isEqualTo(change.isGain());
            assertThat(nearest.rule().conclusions())
                    .anyMatch(conclusion -> conclusion instanceof Conclusion.Recommendation recommended
                            && recommended.measure().equals(change.aspect().id()));
            assertThat(ground.assignments()).isNotEmpty();
        }
    }

    /** A figure of a dimension can decide how surely something is absent by being counted there. */
    @Example
    void whatIsCountedInADimensionIsAGroundToo() {
        aScoreThatMovesHasAGround(32_420);
        aRankMovesByTheMeasureItselfOrByOthersThatMove(32_420);
    }

    @Property(tries = 40)
    void aScoreThatMovesHasAGround(@ForAll @IntRange(max = 100_000) int seed) {
        Supposal supposal = Supposal.of(seed);
        WhatIf whatIf = supposal.whatIf(supposal.assignments(), supposal.subject());
        whatIf.comparison().of(Kind.SCORE).forEach(change -> {
            Ground ground = Objects.requireNonNull(whatIf.grounds().get(change));
            assertThat(ground.turns().size() + ground.assignments().size()).isPositive();
        });
    }

    @Property(tries = 200)
    void aRankMovesByTheMeasureItselfOrByOthersThatMove(@ForAll @IntRange(max = 100_000) int seed) {
        Supposal supposal = Supposal.of(seed);
        WhatIf whatIf = supposal.whatIf(supposal.assignments(), supposal.subject());
        Comparison both = whatIf.comparison();
        for (Change change : both.of(Kind.RANK)) {
            String measure = change.aspect().id();
            Ground ground = Objects.requireNonNull(whatIf.grounds().get(change));
            assertThat(ground.ofItself())
                    .isNotEqualTo(score(both.before(), measure).equals(score(both.after(), measure)));
            assertThat(ground.turns().size() + ground.assignments().size() > 0).isEqualTo(ground.ofItself());
            List<Ground.Passing> passing = new ArrayList<>(ground.overtaken());
            passing.addAll(ground.overtaking());
            assertThat(passing).isNotEmpty().allSatisfy(each -> assertThat(
                            isBefore(each.measure(), measure, both.before()))
                    .isNotEqualTo(isBefore(each.measure(), measure, both.after())));
            if (!ground.ofItself()) {
                assertThat(passing).allSatisfy(each -> assertThat(
                                each.turns().size() + each.assignments().size())
                        .isPositive());
            }
        }
    }

    private static Score score(Advice advice, String measure) {
        return Comparison.recommendation(advice, measure).orElseThrow().score();
    }

    private static boolean isBefore(String one, String other, Advice advice) {
        List<String> order = advice.recommendations().stream()
                .map(each -> each.measure().id())
                .toList();
        return order.contains(one) && order.indexOf(one) < order.indexOf(other);
    }

    @Property(tries = 30)
    void asTheBenchmarkNothingLagsInThatDimension(@ForAll @IntRange(max = 100_000) int seed) {
        Supposal supposal = Supposal.of(seed);
        List<Assignment> level = Scenario.asBenchmark("chain", supposal.subject(), supposal.rules());
        Case supposed = Scenario.of(level).in(supposal.subject());
        for (Indicator indicator : supposal.rules().indicators().all()) {
            Optional<Double> was = distance(supposal.subject(), indicator);
            Optional<Double> is = distance(supposed, indicator);
            boolean touched = indicator.dimension().equals("chain") && was.orElse(0.0) > 0;
            assertThat(is).isEqualTo(touched ? Optional.of(0.0) : was);
        }
    }

    private static Optional<Double> distance(Case subject, Indicator indicator) {
        return subject.observation(indicator.id(), Side.REGION)
                .flatMap(region -> subject.observation(indicator.id(), Side.BENCHMARK)
                        .map(benchmark -> indicator.distance(region.value(), benchmark.value())));
    }

    /** The same change the other way round. */
    private static Change turned(Change change) {
        OptionalDouble was = change.after();
        OptionalDouble is = change.before();
        return new Change(change.aspect(), was, is);
    }

    private static Set<Rule> fired(Derivation derivation) {
        Set<Rule> rules = new HashSet<>();
        derivation.firings().stream().map(Firing::rule).forEach(rules::add);
        return rules;
    }
}
