package catchup.rulebase;

import java.util.ArrayList;
import java.util.List;

/**
 * What authors have written to keep their rules as they mean them.
 *
 * @param rules tests of rules
 * @param scales tests of indicators' thresholds
 */
public record RuleTests(List<RuleTest> rules, List<ScaleTest> scales) {

    public static final RuleTests NONE = new RuleTests(List.of(), List.of());

    public RuleTests {
        rules = List.copyOf(rules);
        scales = List.copyOf(scales);
    }

    /** Both these and others. */
    public RuleTests and(RuleTests others) {
        List<RuleTest> allRules = new ArrayList<>(rules);
        allRules.addAll(others.rules);
        List<ScaleTest> allScales = new ArrayList<>(scales);
        allScales.addAll(others.scales);
        return new RuleTests(allRules, allScales);
    }
}
