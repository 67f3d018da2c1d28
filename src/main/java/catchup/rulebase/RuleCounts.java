package catchup.rulebase;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Location;
import catchup.text.Text;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much there may be in a folder of rules, so that reasoning over all of it ends in good time and memory whoever wrote
 * it. Every bound is several times what the shipped rules need.
 */
final class RuleCounts {

    /** With those that follow from the fiches. */
    static final int MOST_RULES = 4_000;

    /** Conditions and conclusions of all rules. */
    private static final int MOST_LINES = 20_000;

    /** Conditions without a key are compared with all facts of a type, where others meet one fact at most. */
    private static final int MOST_COUNTING = 500;

    private RuleCounts() {}

    /** Reports rules, their lines and counting conditions that are too many. */
    static void check(List<Rule> rules, Diagnostics diagnostics) {
        diagnostics.atMost(MOST_RULES, rules, Rule::at, new Text("rules", "规则"));
        List<Location> lines = rules.stream()
                .flatMap(rule -> Stream.concat(
                        rule.conditions().stream().map(Condition::at),
                        rule.actions().stream().map(Action::at)))
                .toList();
        diagnostics.atMost(MOST_LINES, lines, line -> line, new Text("conditions and conclusions", "条件和结论"));
        List<Condition> counting = rules.stream()
                .flatMap(rule -> rule.conditions().stream())
                .filter(condition -> condition.pattern().key().isEmpty())
                .toList();
        diagnostics.atMost(MOST_COUNTING, counting, Condition::at, new Text("conditions that count", "计数类条件"));
    }
}
