package catchup.trial;

import catchup.diagnostic.Location;
import catchup.fact.Catalogue;
import catchup.fact.Indicator;
import catchup.fact.Severity;
import catchup.rulebase.Action;
import catchup.rulebase.Condition;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A rule base in which one thing has been changed. */
public sealed interface Mutant {

    /** Where the thing stands that has been changed. */
    Location at();

    /** What kind of change it is. */
    Kind kind();

    /** The rule base with the change. */
    RuleBase in(RuleBase rules);

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

        /** What it becomes; empty if it is left out. */
        Optional<Rule> becomes();

        @Override
        default RuleBase in(RuleBase rules) {
            return rules.with(rules.rules().stream()
                    .flatMap(each -> each.equals(rule()) ? becomes().stream() : Stream.of(each))
                    .toList());
        }
    }

    /** A rule that says something else. */
    sealed interface Changed extends OfRule {

        /** The rule with the change. */
        Rule changed();

        @Override
        default Optional<Rule> becomes() {
            return Optional.of(changed());
        }
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

        @Override
        public Optional<Rule> becomes() {
            return Optional.empty();
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
    record OtherCondition(Kind kind, Rule rule, Condition condition, Condition other, Rule changed) implements Changed {
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

        @Override
        public RuleBase in(RuleBase rules) {
            List<Indicator> indicators = new ArrayList<>(rules.indicators().all());
            indicators.replaceAll(each -> each.id().equals(indicator.id()) ? changed : each);
            return rules.with(rules.catalogues().with(new Catalogue<>(indicators)));
        }
    }
}
