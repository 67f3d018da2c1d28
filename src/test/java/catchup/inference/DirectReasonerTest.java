package catchup.inference;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.fact.Conclusion;
import catchup.fact.Finding;
import catchup.rulebase.RuleBase;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Evaluating the conditions one after the other gives what Drools gives. */
class DirectReasonerTest {

    private static final RuleBase RULES = Shipped.rules();
    private static final DirectReasoner DIRECT = new DirectReasoner(RULES);

    @Property(tries = 150)
    void itAgreesWithTheEngineOnTheShippedRules(@ForAll long seed) {
        Random random = new Random(seed);
        List<Finding> findings = Shipped.findings(Shipped.stands(random, random.nextInt(155)), Shipped.tags(random));
        List<Conclusion> given = Shipped.given(random);
        Derivation derivation = Shipped.engine().derive(findings, given);
        assertThat(Told.by(DIRECT.derive(findings, given))).isEqualTo(Told.by(derivation));
    }

    @Property(tries = 50)
    void theRulesThatAreMetInTheEndAreThoseThatFired(@ForAll long seed) {
        Random random = new Random(seed);
        Derivation derivation = DIRECT.derive(
                Shipped.findings(Shipped.stands(random, random.nextInt(155)), Shipped.tags(random)), List.of());
        assertThat(RULES.rules().stream().filter(DirectReasoner.met(derivation)))
                .containsExactlyElementsOf(
                        derivation.firings().stream().map(Firing::rule).toList());
    }
}
