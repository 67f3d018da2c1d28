package catchup.bench;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.bench.floor.Floor;
import catchup.rulebase.RuleBase;
import org.junit.jupiter.api.Test;

/** What is measured against does the same: else a ratio would say nothing. */
class SameAnswersTest {

    private static final int CASES = 300;

    @Test
    void thePlainJavaSaysWhatBothReasonersSay() {
        RuleBase rules = Shipped.rules();
        assertThat(Check.differences(rules, new Floor(rules), CASES)).isEmpty();
    }
}
