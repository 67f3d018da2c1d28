package catchup.trial;

import catchup.diagnostic.Location;
import catchup.fact.Indicator;
import catchup.fact.Severity;
import catchup.rulebase.Action;
import catchup.rulebase.Condition;
import catchup.rulebase.Rule;

/** A rule base in which one thing has been changed. */
public sealed interface Mutant {

    /** Where the thing stands that has been changed. */
    Location at();

    /** What kind of change it is. */
    Kind kind();

    /** Kinds of changes, as they are counted. */
    enum Kind {
        RULE_LEFT_OUT,
        CONDITION_LEFT_OUT,
        CONDITION_TURNED_ROUND,
        SEVERITY,
        NAME,
        COUNT,
        CERTAINTY,
        CONCLUSION,
        THRESHOLD
    }

    /** A change of a rule. */
    sealed interface OfRule extends Mutant {

        /** The rule as it stands. */
        Rule rule();
    }

    /** A rule that says something else. */
    sealed interface Changed extends OfRule {

        /** The rule with the change. */
        Rule changed();
    }

    /** A rule is left out. */
    record WithoutRule(Rule rule) implements OfRule {
        @Override
        public Location at() {
            return rule.at();
        }

        @Override
        public Kind kind() {
            return Kind.RULE_LEFT_OUT;
        }
    }

    /** A condition is left out. */
    record WithoutCondition(Rule rule, Condition condition, Rule changed) implements Changed {
        @Override
        public Location at() {
            return condition.at();
        }

        @Override
        public Kind kind() {
            return Kind.CONDITION_LEFT_OUT;
        }
    }

    /** A condition says something else. */
    record OtherCondition(Kind kind, Rule rule, Condition condition, Condition other, Rule changed)
            implements Changed {
        @Override
        public Location at() {
            return condition.at();
        }
    }

    /** A rule is more or less sure. */
    record OtherCertainty(Rule rule, Rule changed) implements Changed {
        @Override
        public Location at() {
            return rule.at();
        }

        @Override
        public Kind kind() {
            return Kind.CERTAINTY;
        }
    }

    /** An action concludes something else. */
    record OtherAction(Rule rule, Action action, Action other, Rule changed) implements Changed {
        @Override
        public Location at() {
            return action.at();
        }

        @Override
        public Kind kind() {
            return Kind.CONCLUSION;
        }
    }

    /**
     * A severity starts at another distance.
     *
     * @param from the distance as it stands; {@code to} with the change
     */
    record OtherThreshold(Indicator indicator, Indicator changed, Severity severity, double from, double to)
            implements Mutant {
        @Override
        public Location at() {
            return indicator.at();
        }

        @Override
        public Kind kind() {
            return Kind.THRESHOLD;
        }
    }
}
