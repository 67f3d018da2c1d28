package catchup.trial;

import catchup.diagnostic.Location;
import catchup.fact.Conclusion;
import catchup.fact.Severity;
import catchup.inference.Firing;
import catchup.inference.Judgement;
import catchup.rulebase.RuleTest;
import catchup.rulebase.ScaleTest;
import java.util.List;
import java.util.Optional;

/** What became of a test. */
public sealed interface Outcome {

    /** What is tested: the test’s own sentence, or an indicator’s id. */
    String name();

    /** Where the test stands. */
    Location at();

    /** What was otherwise than the test expects; empty if it passes. */
    List<Failure> failures();

    default boolean passes() {
        return failures().isEmpty();
    }

    /**
     * What became of a test of a rule.
     *
     * @param judgements every condition of the rule, met or not
     * @param certainty how sure the rule is, if it fired
     */
    record OfRule(RuleTest test, List<Judgement> judgements, Optional<Double> certainty, List<Failure> failures)
            implements Outcome {

        @Override
        public String name() {
            return test.name();
        }

        @Override
        public Location at() {
            return test.at();
        }

        /** Whether the rule fired. */
        public boolean fired() {
            return certainty.isPresent();
        }
    }

    /** What became of a test of an indicator's thresholds. */
    record OfScale(ScaleTest test, List<Failure> failures) implements Outcome {

        @Override
        public String name() {
            return test.indicator();
        }

        @Override
        public Location at() {
            return test.at();
        }
    }

    /** One thing that is otherwise than a test expects. */
    sealed interface Failure {

        /** The rule did not fire: these of its conditions are not met. */
        record DidNotFire(List<Judgement> unmet) implements Failure {}

        /** The rule fired and should not have. */
        record Fired(Firing firing) implements Failure {}

        /** The rule fired, but is more or less sure than expected. */
        record OtherCertainty(double met, RuleTest.Sureness expected) implements Failure {}

        /** The rule fired, but concludes something else. */
        record OtherConclusions(List<Conclusion> missing, List<Conclusion> unexpected) implements Failure {}

        /** A figure has another severity. */
        record OtherSeverity(ScaleTest.Step step, Severity met, double distance) implements Failure {}
    }
}
