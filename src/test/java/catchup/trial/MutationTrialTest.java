package catchup.trial;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.inference.Engine;
import catchup.inference.RuleTrial;
import catchup.inference.Shipped;
import catchup.rulebase.Condition;
import catchup.rulebase.Layer;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest;
import catchup.rulebase.RuleTest.Expected;
import catchup.rulebase.RuleTest.Given;
import catchup.rulebase.RuleTests;
import catchup.rulebase.ScaleTest;
import catchup.verification.Witnesses;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What is found out with little work is what comes out when every test is run on every mutant, in Drools. */
@SuppressWarnings("EnumOrdinal")
class MutationTrialTest {

    private static final RuleBase RULES = Shipped.rules();
    private static final List<Rule> WRITTEN = RULES.writtenRules();
    private static final List<Mutant> MUTANTS = Mutants.of(RULES);

    @Property(tries = 20, edgeCases = EdgeCasesMode.NONE, seed = "20260114")
    void itNoticesWhatRunningEveryTestNotices(@ForAll long seed) {
        Random random = new Random(seed);
        RuleTests tests =
                new RuleTests(tests(random), ShippedTests.all().scales().subList(0, 40));
        Mutant mutant = mutant(random, tests);
        Trial all = new Trial(new Engine(mutant.in(RULES)));
        boolean fails = all.run(tests).stream().anyMatch(outcome -> !outcome.passes());
        assertThat(new MutationTrial(RULES, tests).isNoticed(mutant))
                .as("%s of %s", mutant.kind(), mutant.at())
                .isEqualTo(fails);
    }

    /** Tests beside some thirty rules, and of others on figures alone, so that they hang on the whole chain. */
    private static List<RuleTest> tests(Random random) {
        Set<String> names = new HashSet<>();
        random.ints(30, 0, WRITTEN.size()).forEach(i -> names.add(WRITTEN.get(i).name()));
        List<RuleTest> tests = new ArrayList<>(ShippedTests.of(names));
        Witnesses witnesses = Witnesses.throughTheChain(RULES);
        random.ints(200, 0, WRITTEN.size())
                .mapToObj(WRITTEN::get)
                .filter(rule -> rule.layer().compareTo(Layer.RECOMMEND) >= 0)
                .limit(8)
                .forEach(rule -> tests.add(
                        ShippedTests.exact(rule, witnesses.firing(rule).orElseThrow())));
        return tests;
    }

    /** A mutant of any kind; of a rule that is tested, or one that fires in a test, most often. */
    private static Mutant mutant(Random random, RuleTests tests) {
        Mutant.Kind kind = Mutant.Kind.values()[random.nextInt(Mutant.Kind.values().length)];
        Set<Rule> near = new LinkedHashSet<>();
        tests.rules().forEach(test -> new RuleTrial(Shipped.engine())
                .derive(test)
                .firings()
                .forEach(firing -> near.add(firing.rule())));
        List<Mutant> candidates = MUTANTS.stream()
                .filter(each -> each.kind() == kind)
                .filter(each -> !(each instanceof Mutant.OfRule of) || near.contains(of.rule()))
                .toList();
        List<Mutant> drawn = candidates.isEmpty() ? MUTANTS : candidates;
        return drawn.get(random.nextInt(drawn.size()));
    }

    @Example
    void aWeakerLinkIsNoticedByATestAtTheEndOfTheChain() {
        Rule last = firstOf(Layer.RECOMMEND);
        RuleTest test = ShippedTests.exact(
                last, Witnesses.throughTheChain(RULES).firing(last).orElseThrow());
        MutationTrial trial = new MutationTrial(RULES, new RuleTests(List.of(test), List.of()));
        List<Rule> before = new RuleTrial(Shipped.engine())
                .derive(test).firings().stream()
                        .map(firing -> firing.rule())
                        .filter(rule -> rule.layer() == Layer.DIAGNOSE && rule.certainty() > 0.5)
                        .toList();
        assertThat(before).isNotEmpty();
        assertThat(before.stream().flatMap(rule -> MUTANTS.stream()
                        .filter(mutant -> mutant instanceof Mutant.OtherCertainty of
                                && of.rule().equals(rule)
                                && of.changed().certainty() < rule.certainty())))
                .isNotEmpty()
                .anyMatch(trial::isNoticed);
    }

    @Example
    void whatMightStillBeDiagnosedIsNoticedByATestThatAsksHowSure() {
        Rule asking = WRITTEN.stream()
                .filter(rule -> rule.name().equals("unrecognised quality on sound ground: brand earlier"))
                .findFirst()
                .orElseThrow();
        Given open = new Given(Set.of(), Map.of(), List.of("unrecognised-quality"), List.of("regional-brand"));
        RuleTests tests = new RuleTests(List.of(ShippedTests.exact(asking, open)), List.of());
        List<Rule> opening = WRITTEN.stream()
                .filter(rule -> rule.conclusions().stream().anyMatch(conclusion -> asking.conditions().stream()
                        .filter(Condition.Absent.class::isInstance)
                        .map(Condition::pattern)
                        .anyMatch(pattern -> pattern.type().isInstance(conclusion) && pattern.matches(conclusion))))
                .toList();
        RuleBase closed = RULES.with(RULES.rules().stream()
                .filter(rule -> !opening.contains(rule) || rule.equals(opening.get(0)))
                .toList());
        RuleTest sure = tests.rules().get(0);
        assertThat(new MutationTrial(closed, tests).isNoticed(new Mutant.WithoutRule(opening.get(0))))
                .isEqualTo(!new Trial(new Engine(new Mutant.WithoutRule(opening.get(0)).in(closed)))
                        .run(sure)
                        .passes())
                .isTrue();
    }

    /** One after the other, or all at once, in whatever order: what a test comes to is found out once and kept. */
    @Example
    void manyAtOnceAreNoticedLikeEachByItself() {
        Random random = new Random(7);
        RuleTests tests = new RuleTests(tests(random), List.of());
        List<Mutant> some = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            some.add(mutant(random, tests));
        }
        MutationTrial single = new MutationTrial(RULES, tests);
        List<Mutant> expected =
                some.stream().filter(mutant -> !single.isNoticed(mutant)).toList();
        assertThat(expected).isNotEmpty();
        AtomicInteger done = new AtomicInteger();
        assertThat(new MutationTrial(RULES, tests).survivors(some, count -> done.incrementAndGet()))
                .isEqualTo(expected);
        assertThat(done).hasValue(60);
    }

    @Example
    void testsThatFailAlreadyTellNothing() {
        Rule rule = WRITTEN.get(0);
        Given nothing = new Given(Set.of(), Map.of(), List.of(), List.of());
        RuleTest failing =
                ShippedTests.expecting(rule, nothing, new Expected(true, Optional.empty(), Optional.empty()));
        ScaleTest scale = ShippedTests.all().scales().get(0);
        ScaleTest wrong = new ScaleTest(
                scale.indicator(), scale.steps().get(scale.steps().size() - 1).region(), scale.steps(), scale.at());
        MutationTrial trial = new MutationTrial(RULES, new RuleTests(List.of(failing), List.of(wrong)));
        assertThat(trial.failing()).isEqualTo(2);
        assertThat(trial.failing(rule)).isOne();
        assertThat(trial.failing(WRITTEN.get(1))).isZero();
        AtomicInteger done = new AtomicInteger();
        List<Mutant> some = MUTANTS.subList(0, 30);
        assertThat(trial.survivors(some, count -> done.incrementAndGet())).isEqualTo(some);
        assertThat(done).hasValue(30);
    }

    private static Rule firstOf(Layer layer) {
        return WRITTEN.stream()
                .filter(rule -> rule.layer() == layer)
                .filter(rule -> rule.conditions().stream()
                        .allMatch(condition -> condition.pattern() instanceof Pattern.OfDiagnosis
                                && condition instanceof Condition.Holds))
                .findFirst()
                .orElseThrow();
    }
}
