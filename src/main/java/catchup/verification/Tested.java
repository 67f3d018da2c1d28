package catchup.verification;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Problem;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleTest;
import catchup.rulebase.RuleTests;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules whose authors have not written down when they fire and when they just do not. */
final class Tested {

    private final RuleTests tests;
    private final Diagnostics diagnostics;

    Tested(RuleTests tests, Diagnostics diagnostics) {
        this.tests = tests;
        this.diagnostics = diagnostics;
    }

    void check(List<Rule> rules) {
        if (tests.rules().isEmpty() || isAnyUnread()) {
            return;
        }
        without(rules, true, Problem.RULE_WITHOUT_FIRING_TEST);
        without(rules, false, Problem.RULE_WITHOUT_NEAR_MISS);
    }

    /** Whether a file could not be read in whole: then nobody can say what it tests. */
    private boolean isAnyUnread() {
        return diagnostics.all().stream().anyMatch(found -> found.problem().level() == Problem.Level.ERROR);
    }

    private void without(List<Rule> rules, boolean fires, Problem problem) {
        Set<String> tested = tests.rules().stream()
                .filter(test -> test.fires() == fires)
                .map(RuleTest::rule)
                .collect(Collectors.toSet());
        rules.stream()
                .filter(rule -> rule.isWritten() && !tested.contains(rule.name()))
                .forEach(rule -> diagnostics.add(problem, rule.at(), rule.name()));
    }
}
