package catchup.trial;

import catchup.inference.DirectReasoner;
import catchup.inference.RuleTrial;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleTest;
import catchup.rulebase.RuleTest.Given;
import org.jspecify.annotations.Nullable;

/** A test of a rule, and what it comes to on the rules as they stand: found out when it is asked for, and kept. */
final class KeptTest {

    private final RuleTest test;
    private final Trial trial;
    private final DirectReasoner reasoner;
    private catchup.inference.@Nullable Outcome facts;
    private @Nullable Boolean passes;

    KeptTest(RuleTest test, Trial trial, DirectReasoner reasoner) {
        this.test = test;
        this.trial = trial;
        this.reasoner = reasoner;
    }

    RuleTest test() {
        return test;
    }

    /** Whether it passes. */
    synchronized boolean passes() {
        Boolean known = passes;
        if (known == null) {
            known = trial.run(test).passes();
            passes = known;
        }
        return known;
    }

    /** Whether a rule, of this rule base or changed, has all its conditions met by what the test ends with. */
    synchronized boolean fires(Rule rule) {
        catchup.inference.Outcome met = facts();
        return rule.conditions().stream().allMatch(met::meets);
    }

    /** Whether any rule fires in it because something is not diagnosed: how sure that is hangs on what is not known. */
    boolean restsOnAbsence() {
        return facts().fired().stream()
                .flatMap(rule -> rule.conditions().stream())
                .anyMatch(condition ->
                        condition instanceof Condition.Absent && condition.pattern() instanceof Pattern.OfDiagnosis);
    }

    private synchronized catchup.inference.Outcome facts() {
        catchup.inference.Outcome known = facts;
        if (known == null) {
            Given given = test.given();
            RuleTrial facts = new RuleTrial(reasoner);
            known = reasoner.outcome(facts.findings(given), facts.conclusions(given));
            this.facts = known;
        }
        return known;
    }
}
