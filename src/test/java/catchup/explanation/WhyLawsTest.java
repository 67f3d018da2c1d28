package catchup.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import catchup.advice.Advice;
import catchup.explanation.Claim.Argument;
import catchup.explanation.Claim.Ground;
import catchup.explanation.Claim.Step;
import catchup.fact.Case.Side;
import catchup.fact.Conclusion;
import catchup.fact.Finding;
import catchup.inference.Firing;
import catchup.inference.Line;
import catchup.rulebase.Rule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Laws of proofs: they are made of the derivation alone, and their numbers are those of the advice. */
class WhyLawsTest {

    private static final double ROUNDING = 1e-12;

    @Property(tries = 12)
    void everyLeafIsWhatTheCaseSays(@ForAll long seed) {
        Advice advice = Explained.advice(Explained.random(seed));
        for (Why why : answers(advice, true)) {
            for (Argument argument : arguments(why)) {
                for (Step step : argument.steps()) {
                    step.grounds().forEach(ground -> assertIsOfCase(ground, advice));
                }
            }
        }
    }

    @Property(tries = 12)
    void everyRuleInAProofFiredForWhatItIsSaidToConclude(@ForAll long seed) {
        Advice advice = Explained.advice(Explained.random(seed));
        for (boolean whole : new boolean[] {false, true}) {
            for (Why why : answers(advice, whole)) {
                for (Claim claim : claims(why)) {
                    List<Rule> supporting = advice.derivation().supports(claim.conclusion()).stream()
                            .map(Firing::rule)
                            .toList();
                    assertThat(supporting)
                            .containsAll(claim.arguments().stream()
                                    .map(Argument::rule)
                                    .toList());
                }
            }
        }
    }

    @Property(tries = 12)
    void theArgumentsThatCountAreTheLinesOfTheBelief(@ForAll long seed) {
        Advice advice = Explained.advice(Explained.random(seed));
        for (Why why : answers(advice, false)) {
            for (Why.Proved proved : why.proofs()) {
                List<Line> lines = proved.belief().lines();
                List<Argument> arguments = proved.claim().arguments();
                assertThat(arguments).hasSameSizeAs(lines);
                for (int i = 0; i < lines.size(); i++) {
                    assertThat(arguments.get(i).rule())
                            .isEqualTo(lines.get(i).firing().rule());
                    assertThat(arguments.get(i).rests()).isEqualTo(lines.get(i).rests());
                    assertThat(arguments.get(i).degree()).isEqualTo(lines.get(i).degree());
                    assertThat(arguments.get(i).certainty())
                            .isEqualTo(lines.get(i).certainty());
                }
            }
        }
    }

    @Property(tries = 12)
    void everyNumberFollowsFromThoseBelowIt(@ForAll long seed) {
        Advice advice = Explained.advice(Explained.random(seed));
        for (Why why : answers(advice, true)) {
            for (Argument argument : arguments(why)) {
                double weakest = argument.steps().stream()
                        .mapToDouble(Step::certainty)
                        .min()
                        .orElse(1);
                assertThat(argument.certainty())
                        .isCloseTo(weakest * argument.rule().certainty(), within(ROUNDING));
                argument.steps().stream()
                        .flatMap(step -> step.degree().stream().boxed())
                        .mapToDouble(degree -> degree)
                        .average()
                        .ifPresent(mean -> assertThat(argument.degree()).isCloseTo(mean, within(ROUNDING)));
                argument.steps().forEach(WhyLawsTest::assertFollows);
            }
        }
    }

    @Property(tries = 12)
    void theWholeHasEveryFiringForEverythingInItAndEachOnce(@ForAll long seed) {
        Advice advice = Explained.advice(Explained.random(seed));
        for (Why why : answers(advice, true)) {
            Set<Rule> told = new HashSet<>();
            Set<Conclusion> concluded = new HashSet<>();
            claims(why).forEach(claim -> concluded.add(claim.conclusion()));
            arguments(why).forEach(argument -> told.add(argument.rule()));
            for (Conclusion each : concluded) {
                assertThat(told)
                        .containsAll(advice.derivation().supports(each).stream()
                                .map(Firing::rule)
                                .toList());
            }
        }
    }

    @Property(tries = 12)
    void whatIsToldAgainWasToldBefore(@ForAll long seed) {
        Advice advice = Explained.advice(Explained.random(seed));
        for (boolean whole : new boolean[] {false, true}) {
            for (Why why : answers(advice, whole)) {
                Set<Conclusion> told = new HashSet<>();
                Set<Finding> read = new HashSet<>();
                for (Why.Proved proved : why.proofs()) {
                    assertToldInOrder(proved.claim(), told, read);
                }
            }
        }
    }

    private static void assertToldInOrder(Claim claim, Set<Conclusion> told, Set<Finding> read) {
        assertThat(claim.told()).isEqualTo(claim.arguments().isEmpty());
        if (claim.told()) {
            assertThat(told).contains(claim.conclusion());
        }
        for (Argument argument : claim.arguments()) {
            told.add(claim.conclusion());
            for (Step step : argument.steps()) {
                for (Ground ground : step.grounds()) {
                    if (ground instanceof Ground.Concluded concluded) {
                        assertToldInOrder(concluded.claim(), told, read);
                    } else if (ground instanceof Ground.Read leaf) {
                        assertThat(read.add(leaf.fact())).isEqualTo(!leaf.told());
                    }
                }
            }
        }
    }

    private static void assertFollows(Step step) {
        double weakest =
                step.grounds().stream().mapToDouble(Ground::certainty).min().orElse(step.certainty());
        assertThat(step.certainty()).isCloseTo(weakest, within(ROUNDING));
        step.grounds().stream()
                .flatMap(ground -> ground.degree().stream().boxed())
                .mapToDouble(degree -> degree)
                .average()
                .ifPresent(mean -> assertThat(step.degree().orElseThrow()).isCloseTo(mean, within(ROUNDING)));
    }

    private static void assertIsOfCase(Ground ground, Advice advice) {
        if (ground instanceof Ground.Read read) {
            assertThat(advice.derivation().findings()).contains(read.fact());
            if (read.fact() instanceof Finding.Gap gap) {
                String id = gap.indicator().id();
                assertThat(advice.subject().observation(id, Side.REGION)).contains(gap.region());
                assertThat(advice.subject().observation(id, Side.BENCHMARK)).contains(gap.benchmark());
            }
        }
    }

    private static List<Why> answers(Advice advice, boolean whole) {
        List<Why> answers = Explained.subjects().stream()
                .flatMap(subject -> Why.of(advice, subject, whole).stream())
                .toList();
        assertThat(answers).isNotEmpty();
        return answers;
    }

    private static List<Argument> arguments(Why why) {
        return claims(why).stream().flatMap(claim -> claim.arguments().stream()).toList();
    }

    private static List<Claim> claims(Why why) {
        List<Claim> claims = new ArrayList<>();
        why.proofs().forEach(proved -> collect(proved.claim(), claims));
        return claims;
    }

    private static void collect(Claim claim, List<Claim> claims) {
        claims.add(claim);
        for (Argument argument : claim.arguments()) {
            for (Step step : argument.steps()) {
                for (Ground ground : step.grounds()) {
                    if (ground instanceof Ground.Concluded concluded) {
                        collect(concluded.claim(), claims);
                    }
                }
            }
        }
    }
}
