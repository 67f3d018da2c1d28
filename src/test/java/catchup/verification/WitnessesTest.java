package catchup.verification;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.inference.DirectReasoner;
import catchup.inference.Outcome;
import catchup.inference.RuleTrial;
import catchup.inference.Shipped;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.RuleTest.Given;
import catchup.rulebase.RuleTest.Stand;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Witnesses do what they are said to do, on every rule of the shipped folder. */
class WitnessesTest {

    private static final RuleBase RULES = Shipped.rules();
    private static final DirectReasoner REASONER = new DirectReasoner(RULES);
    private static final RuleTrial TRIAL = new RuleTrial(REASONER);

    static Stream<Witnesses> bothKinds() {
        return Stream.of(Witnesses.throughTheChain(RULES), Witnesses.ofRulesAlone(RULES));
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void everyRuleFiresInDroolsOnItsWitness(Witnesses witnesses) {
        for (Rule rule : RULES.writtenRules()) {
            Given facts = witnesses.firing(rule).orElseThrow();
            assertThat(Shipped.engine()
                            .derive(TRIAL.findings(facts), TRIAL.conclusions(facts))
                            .firings())
                    .as("%s on %s", rule.name(), facts)
                    .anyMatch(firing -> firing.rule().equals(rule));
        }
    }

    @ParameterizedTest
    @MethodSource("bothKinds")
    void onANearMissExactlyOneConditionFails(Witnesses witnesses) {
        for (Rule rule : RULES.writtenRules()) {
            for (int i = 0; i < rule.conditions().size(); i++) {
                Condition missed = rule.conditions().get(i);
                witnesses.nearMiss(rule, i).ifPresent(facts -> assertThat(failed(rule, facts))
                        .as("%s on %s", rule.name(), facts)
                        .containsExactly(missed));
            }
        }
    }

    /** Where a condition is about one thing that is simply given, nothing but that thing keeps the rule from firing. */
    @Test
    void aNearMissFiresOnceTheConditionIsPutRight() {
        Witnesses witnesses = Witnesses.ofRulesAlone(RULES);
        int right = 0;
        for (Rule rule : RULES.writtenRules()) {
            Given firing = witnesses.firing(rule).orElseThrow();
            for (int i = 0; i < rule.conditions().size(); i++) {
                Pattern pattern = rule.conditions().get(i).pattern();
                Optional<Given> miss = witnesses.nearMiss(rule, i);
                if (miss.isPresent() && pattern.key().isPresent() && !(pattern instanceof Pattern.OfLag)) {
                    Given mended = mended(miss.get(), firing, pattern);
                    assertThat(failed(rule, mended))
                            .as("%s on %s", rule.name(), mended)
                            .isEmpty();
                    right++;
                }
            }
        }
        assertThat(right).isGreaterThan(1000);
    }

    @Test
    void theNearestMissOfAGapIsTheNextSeverity() {
        Rule rule = rule("weak logistics: dear and slow");
        Optional<Given> miss = Witnesses.ofRulesAlone(RULES).nearMiss(rule, 0);
        assertThat(miss.orElseThrow().stands())
                .extractingByKey("logistics-cost-share")
                .isEqualTo(Standing.MILD.stand().orElseThrow());
    }

    @Test
    void whatIsGivenIsWhatTheRuleLooksAt() {
        Rule rule = rule("cold-chain gap, many small sellers: shared cold terminal");
        Given facts = Witnesses.ofRulesAlone(RULES).firing(rule).orElseThrow();
        assertThat(facts.diagnoses()).containsExactly("cold-chain-gap", "fragmented-firms");
        assertThat(facts.tags()).containsExactly("perishable");
        assertThat(facts.stands()).isEmpty();
        assertThat(Witnesses.throughTheChain(RULES).firing(rule).orElseThrow().diagnoses())
                .isEmpty();
    }

    /** Facts with one thing as it is in others. */
    private static Given mended(Given facts, Given others, Pattern pattern) {
        String id = pattern.key().orElseThrow();
        Map<String, Stand> stands = new LinkedHashMap<>(facts.stands());
        if (others.stands().containsKey(id)) {
            stands.put(id, others.stands().get(id));
        } else {
            stands.remove(id);
        }
        return new Given(
                pattern instanceof Pattern.OfProfile ? Set.copyOf(as(id, facts.tags(), others.tags())) : facts.tags(),
                stands,
                pattern instanceof Pattern.OfDiagnosis
                        ? as(id, facts.diagnoses(), others.diagnoses())
                        : facts.diagnoses(),
                pattern instanceof Pattern.OfRecommendation
                        ? as(id, facts.measures(), others.measures())
                        : facts.measures());
    }

    private static List<String> as(String id, Collection<String> these, Collection<String> others) {
        List<String> ids = new ArrayList<>(these);
        ids.remove(id);
        if (others.contains(id)) {
            ids.add(id);
        }
        return ids;
    }

    private static List<Condition> failed(Rule rule, Given facts) {
        Outcome outcome = REASONER.outcome(TRIAL.findings(facts), TRIAL.conclusions(facts));
        List<Condition> failed = new ArrayList<>(rule.conditions());
        failed.removeIf(outcome::meets);
        return failed;
    }

    private static Rule rule(String name) {
        return RULES.rules().stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
