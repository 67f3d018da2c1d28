package catchup.trial;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Diagnostics;
import catchup.diagnostic.Found;
import catchup.inference.Firing;
import catchup.inference.RuleTrial;
import catchup.inference.Shipped;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBaseReader;
import catchup.rulebase.RuleTest;
import catchup.rulebase.RuleTest.Expected;
import catchup.rulebase.RuleTest.Given;
import catchup.rulebase.RuleTest.Sureness;
import catchup.rulebase.RuleTests;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tests beside the shipped rules, and tests made out of facts. */
public final class ShippedTests {

    private static final RuleTests ALL = read();
    private static final double ROUNDING = 0.005;

    private ShippedTests() {}

    /** All of them. */
    public static RuleTests all() {
        return ALL;
    }

    /** Those of rules with these names. */
    public static List<RuleTest> of(Set<String> rules) {
        return ALL.rules().stream().filter(test -> rules.contains(test.rule())).toList();
    }

    /** A test that expects just what follows from facts on which the rule fires. */
    public static RuleTest exact(Rule rule, Given facts) {
        RuleTest test = expecting(rule, facts, new Expected(true, Optional.empty(), Optional.empty()));
        Firing firing = new RuleTrial(Shipped.engine())
                .derive(test).firings().stream()
                        .filter(each -> each.rule().equals(rule))
                        .findFirst()
                        .orElseThrow();
        Sureness sureness = new Sureness("", firing.certainty() - ROUNDING, firing.certainty() + ROUNDING);
        return expecting(rule, facts, new Expected(true, Optional.of(sureness), Optional.of(rule.conclusions())));
    }

    /** A test of a rule. */
    public static RuleTest expecting(Rule rule, Given facts, Expected expected) {
        return new RuleTest("", rule.name(), facts, expected, rule.at());
    }

    private static RuleTests read() {
        Diagnostics diagnostics = new Diagnostics();
        RuleTests tests = RuleBaseReader.draft(Path.of("rules"), diagnostics)
                .orElseThrow()
                .tests();
        assertThat(Found.in(diagnostics)).isEmpty();
        return tests;
    }
}
