package catchup.trial;

import catchup.diagnostic.Location;
import catchup.inference.Judgement;
import catchup.rulebase.Condition;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleTest;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the tests of a rule base reach. A condition counts as reached where a test of its rule fails by it alone, so that it
 * is shown to decide: unique-cause coverage of conditions (MC/DC; Chilenski and Miller 1994).
 */
public record Coverage(List<Item> items) {

    /** What can be reached. */
    public enum Kind {
        RULES,
        NEAR_MISSES,
        INDICATORS,
        DIAGNOSES,
        MEASURES,
        CAUTIONS,
        SETTINGS
    }

    /** Whether tests reach something. */
    public enum State {
        COVERED,
        UNCOVERED,
        /** No facts were found that a test could reach it by: it follows from what stands beside it. */
        FOLLOWS
    }

    /**
     * One thing that tests can reach.
     *
     * @param what what it is
     * @param why why no test reaches it; empty if one does
     */
    public record Item(Kind kind, Subject what, Location at, Optional<Why> why) {
        public State state() {
            return why.map(reason -> reason instanceof Why.Follows ? State.FOLLOWS : State.UNCOVERED)
                    .orElse(State.COVERED);
        }
    }

    /** What an item is about. */
    public sealed interface Subject {

        /** A rule is fired. */
        record OfRule(Rule rule) implements Subject {}

        /** A condition of a rule decides. */
        record OfCondition(Rule rule, Condition condition) implements Subject {}

        /** An entry of a catalogue is made use of. */
        record OfEntry(String id) implements Subject {}
    }

    /** Why no test reaches something. */
    public sealed interface Why {

        /** No test is about it. */
        record NoTest() implements Why {}

        /** All tests of the rule expect it not to fire. */
        record NoFiringTest() implements Why {}

        /** The test that comes nearest fails by these conditions as well. */
        record Nearest(RuleTest test, List<Judgement> unmet) implements Why {}

        /** The chain of rules brings it about whenever the other conditions hold: no facts were found on which it fails alone. */
        record Follows() implements Why {}

        /** No rule leads to it. */
        record NoRule() implements Why {}

        /** These rules lead to it, and none of them is fired by a test of its own. */
        record OnlyBy(List<Rule> rules) implements Why {}
    }

    /** Only the rules and conditions of those files of which a rule is tested, and the indicators of which thresholds are. */
    public Coverage besides(List<Outcome> outcomes) {
        Set<String> tested = new HashSet<>();
        for (Outcome outcome : outcomes) {
            tested.add(
                    outcome instanceof Outcome.OfRule ofRule
                            ? ofRule.test().rule()
                            : ((Outcome.OfScale) outcome).test().indicator());
        }
        Set<String> files = items.stream()
                .filter(item -> item.what() instanceof Subject.OfRule of
                        && tested.contains(of.rule().name()))
                .map(item -> item.at().file())
                .collect(Collectors.toSet());
        return new Coverage(items.stream()
                .filter(item -> files.contains(item.at().file())
                        || (item.kind() == Kind.INDICATORS
                                && item.what() instanceof Subject.OfEntry of
                                && tested.contains(of.id())))
                .toList());
    }

    /** The items in a state. */
    public List<Item> in(State state) {
        return items.stream().filter(item -> item.state() == state).toList();
    }

    /** The items of a kind in a state. */
    public List<Item> of(Kind kind, State state) {
        return in(state).stream().filter(item -> item.kind() == kind).toList();
    }
}
