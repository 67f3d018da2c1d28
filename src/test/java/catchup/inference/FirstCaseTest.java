package catchup.inference;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.fact.Conclusion;
import catchup.fact.Finding;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first case of an engine is reasoned about with the rules that can fire in it, and comes to the same. */
class FirstCaseTest {

    private static final DirectReasoner DIRECT = new DirectReasoner(Shipped.rules());

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 10, 40, 80, 120, 150})
    void itComesToWhatAllRulesComeTo(int known) {
        for (long seed = 0; seed < 3; seed++) {
            Random random = new Random(known * 100L + seed);
            List<Finding> findings = Shipped.findings(Shipped.stands(random, known), Shipped.tags(random));
            List<Conclusion> given = Shipped.given(random);
            Engine engine = new Engine(Shipped.rules());
            Told first = Told.by(engine.derive(findings, given));
            assertThat(first).isEqualTo(Told.by(DIRECT.derive(findings, given)));
            assertThat(Told.by(engine.derive(findings, given))).isEqualTo(first);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 80})
    void mostRulesCannotFire(int known) {
        Random random = new Random(known);
        List<Finding> findings = Shipped.findings(Shipped.stands(random, known), Shipped.tags(random));
        Plan plan = new Plan(Shipped.rules());
        List<PlannedRule> possible = Possible.rules(new WorkingMemory(plan, findings, List.of()));
        assertThat(possible.size()).isLessThan(plan.planned().size() / 2);
    }
}
