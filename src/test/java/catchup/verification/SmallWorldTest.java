package catchup.verification;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostic;
import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.inference.DirectReasoner;
import catchup.inference.Engine;
import catchup.inference.Outcome;
import catchup.inference.RuleTrial;
import catchup.rulebase.Condition;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest.Given;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is proved about rules drawn at random holds in every situation that there can be. */
class SmallWorldTest {

    private static final List<Given> SITUATIONS = SmallWorld.situations();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void aRuleThatIsSaidNeverToFireFiresNowhere(long seed) {
        RuleBase rules = SmallWorld.rules(new Random(seed));
        Chain chain = new Chain(rules, new Patience());
        Set<Rule> fired = new HashSet<>();
        outcomes(rules).forEach(outcome -> fired.addAll(outcome.fired()));
        assertThat(names(rules, chain::neverFires))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(names(rules, fired::contains));
        assertThat(names(
                        rules,
                        rule -> !chain.neverFires(rule) && chain.firing(rule).isEmpty()))
                .as("undecided")
                .hasSizeLessThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void aWitnessFiresItsRuleInDroolsAndANearMissDoesNot(long seed) {
        RuleBase rules = SmallWorld.rules(new Random(seed));
        Engine engine = new Engine(rules);
        DirectReasoner direct = new DirectReasoner(rules);
        for (Witnesses witnesses : List.of(Witnesses.throughTheChain(rules), Witnesses.ofRulesAlone(rules))) {
            for (Rule rule : rules.rules()) {
                witnesses.firing(rule).ifPresent(facts -> assertThat(fired(engine, facts))
                        .contains(rule.name()));
                for (int i = 0; i < rule.conditions().size(); i++) {
                    witnesses.nearMiss(rule, i).ifPresent(facts -> assertThat(
                                    outcome(direct, facts).fired(rule))
                            .as("%s on %s", rule.name(), facts)
                            .isFalse());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void wheneverASubsumedRuleFiresTheOtherFiresToo(long seed) {
        RuleBase rules = SmallWorld.rules(new Random(seed));
        Diagnostics found = new Diagnostics();
        Witnesses alone = Witnesses.ofRulesAlone(rules.with(List.of()));
        FactWords words = new FactWords(rules.catalogues(), rules.phrases());
        new Repeated(alone, Optional.empty(), words, found, new Patience()).check(rules.rules());
        List<Diagnostic> subsumed = found.all().stream()
                .filter(each -> each.problem() == Problem.SUBSUMED_RULE)
                .toList();
        assertThat(subsumed).isNotEmpty();
        for (Outcome outcome : outcomes(rules)) {
            Set<Object> fired = new HashSet<>();
            outcome.fired().forEach(rule -> fired.add(rule.name()));
            assertThat(subsumed)
                    .allMatch(each -> !fired.contains(each.arguments().get(0))
                            || fired.contains(each.arguments().get(1)));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32})
    void whatIsToBlameIsAsLittleAsCanBe(long seed) {
        RuleBase rules = SmallWorld.rules(new Random(seed));
        Witnesses witnesses = Witnesses.throughTheChain(rules);
        Chain chain = new Chain(rules, new Patience());
        for (Rule rule : rules.rules()) {
            if (chain.neverFires(rule)) {
                List<Condition> blamed = NeverFiring.fewest(witnesses, rule.conditions());
                assertThat(NeverFiring.isImpossible(witnesses, blamed))
                        .as(rule.name())
                        .isTrue();
                for (Condition condition : blamed) {
                    List<Condition> fewer =
                            blamed.stream().filter(other -> other != condition).toList();
                    assertThat(fewer.isEmpty() || !NeverFiring.isImpossible(witnesses, fewer))
                            .as("%s without %s", rule, condition)
                            .isTrue();
                }
            }
        }
    }

    private static List<String> names(RuleBase rules, Predicate<Rule> which) {
        return rules.rules().stream().filter(which).map(Rule::name).toList();
    }

    private static List<Outcome> outcomes(RuleBase rules) {
        DirectReasoner reasoner = new DirectReasoner(rules);
        return SITUATIONS.stream().map(facts -> outcome(reasoner, facts)).toList();
    }

    private static Outcome outcome(DirectReasoner reasoner, Given facts) {
        RuleTrial trial = new RuleTrial(reasoner);
        return reasoner.outcome(trial.findings(facts), trial.conclusions(facts));
    }

    private static List<String> fired(Engine engine, Given facts) {
        RuleTrial trial = new RuleTrial(engine);
        return engine.derive(trial.findings(facts), trial.conclusions(facts)).firings().stream()
                .map(firing -> firing.rule().name())
                .toList();
    }
}
