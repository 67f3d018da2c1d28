package catchup.scaffold;

import catchup.inference.Shipped;
import catchup.rulebase.Layer;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import catchup.rulebase.WrittenRules;
import java.util.List;

/** Rules as they are written here, read again with the shipped vocabulary and catalogues. */
final class Written {

    /** The rule file that they stand in, and the file of tests beside it. */
    static final String FILE = "rules/diagnose/new.dslr";

    static final String TESTS = "rules/diagnose/new.test.yaml";

    private Written() {}

    /** A rule that diagnoses something from figures. */
    static Rule rule(String name, String... when) {
        return rule(name, Layer.DIAGNOSE, "diagnose \"weak-sea-access\"", when);
    }

    static Rule rule(String name, Layer layer, String then, String... when) {
        NewRule rule = new NewRule(name, List.of(when), List.of(then), 0.7, List.of("P1.2"), "Ships wait", "船等泊");
        return WrittenRules.in(FILE, NewRule.header(layer) + rule.text(layer)).get(0);
    }

    /** The shipped catalogues with these rules alone. */
    static RuleBase base(Rule... rules) {
        return Shipped.rules().with(List.of(rules));
    }
}
