package catchup.scaffold;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.formatting.HouseForm;
import catchup.inference.DirectReasoner;
import catchup.inference.Engine;
import catchup.inference.Judgement;
import catchup.rulebase.Condition;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest;
import catchup.rulebase.RuleTests;
import catchup.trial.Mutant;
import catchup.trial.Outcome;
import catchup.trial.Trial;
import catchup.verification.SmallWorld;
import catchup.verification.Witnesses;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds of the tests drafted for any rules, tried on rules drawn at random, which contradict and need each other. */
class TestDraftsLawsTest {

    private static final RuleBase RULES = SmallWorld.rules(new Random(5));
    private static final List<Rule> SOME = everyThird(RULES.rules());
    private static final Desk DESK = Desk.drafted(RULES, SOME);
    private static final RuleTests TESTS = DESK.tests();

    @Test
    void everyDraftPassesInDrools() {
        List<Outcome> outcomes = new Trial(new Engine(RULES)).run(TESTS);
        assertThat(outcomes).hasSizeGreaterThan(SOME.size()).allMatch(Outcome::passes);
    }

    @Test
    void everyRuleThatCanFireHasATestThatFiresIt() {
        Witnesses witnesses = Witnesses.ofRulesAlone(RULES);
        for (Rule rule : SOME) {
            assertThat(DESK.of(rule).stream().anyMatch(RuleTest::fires))
                    .as(rule.name())
                    .isEqualTo(witnesses.firing(rule).isPresent());
        }
    }

    /** A draft that does not fire its rule fails once exactly that condition is dropped which alone is not met. */
    @Test
    void aNearMissFiresOnceTheConditionIsDroppedAndNotByDroppingAnother() {
        Trial trial = new Trial(new DirectReasoner(RULES));
        for (RuleTest test : TESTS.rules()) {
            Rule rule = rule(test.rule());
            List<Condition> unmet = trial.run(test).judgements().stream()
                    .filter(judgement -> !judgement.isMet())
                    .map(Judgement::condition)
                    .toList();
            assertThat(unmet).as("%s of %s", test.name(), rule.name()).hasSize(test.fires() ? 0 : 1);
            for (Condition condition : test.fires() ? List.<Condition>of() : rule.conditions()) {
                assertThat(without(rule, condition).run(test).passes())
                        .as("%s of %s without %s", test.name(), rule.name(), condition)
                        .isEqualTo(condition != unmet.get(0));
            }
        }
    }

    @Test
    void everyConditionThatCanFailAloneHasANearMiss() {
        Witnesses witnesses = Witnesses.ofRulesAlone(RULES);
        Trial trial = new Trial(new DirectReasoner(RULES));
        for (Rule rule : SOME) {
            List<Outcome.OfRule> missed = DESK.of(rule).stream()
                    .filter(test -> !test.fires())
                    .map(trial::run)
                    .toList();
            List<Integer> due = IntStream.range(0, rule.conditions().size())
                    .filter(i -> witnesses.firing(rule).isPresent()
                            && witnesses.nearMiss(rule, i).isPresent())
                    .boxed()
                    .toList();
            assertThat(due).as(rule.name()).allMatch(i -> missed.stream()
                    .anyMatch(outcome -> !outcome.judgements().get(i).isMet()));
        }
    }

    @Test
    void draftingAgainAddsNothing() {
        assertThat(DESK.missing(SOME)).isEmpty();
    }

    @Test
    void draftsAreInHouseForm() {
        assertThat(DESK.files()).isNotEmpty().allSatisfy(file -> {
            Diagnostics diagnostics = new Diagnostics();
            assertThat(HouseForm.of(file, diagnostics)).contains(file.text());
            assertThat(diagnostics.isEmpty()).isTrue();
        });
    }

    /** What is drafted for one rule hangs on it and its rule base, not on what is drafted for others. */
    @Test
    void theDraftsOfARuleAreTheSameAloneAndAmongOthers() {
        for (Rule rule : SOME.subList(0, 5)) {
            assertThat(Desk.drafted(RULES, List.of(rule)).of(rule).stream().map(RuleTest::given))
                    .isEqualTo(DESK.of(rule).stream().map(RuleTest::given).toList());
        }
    }

    private static List<Rule> everyThird(List<Rule> rules) {
        return IntStream.range(0, rules.size())
                .filter(i -> i % 3 == 0)
                .mapToObj(rules::get)
                .toList();
    }

    private static Trial without(Rule rule, Condition condition) {
        List<Condition> rest = new ArrayList<>(rule.conditions());
        rest.removeIf(other -> other == condition);
        Mutant mutant = new Mutant.WithoutCondition(rule, condition, rule.withConditions(rest));
        return new Trial(new DirectReasoner(mutant.in(RULES)));
    }

    private static Rule rule(String name) {
        return RULES.rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
