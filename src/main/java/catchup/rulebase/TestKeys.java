package catchup.rulebase;

import java.util.List;

/** What may stand in a test beside the rules, in the order in which authors write it. */
public final class TestKeys {

    /** In a test of a rule. */
    public static final List<String> OF_RULE =
            List.of("test", "rule", "fires", "certainty", "concludes", "region", "facts", "given");

    /** In an example of the thresholds of an indicator. */
    public static final List<String> OF_SCALE = List.of("indicator", "benchmark", "region");

    private TestKeys() {}
}
