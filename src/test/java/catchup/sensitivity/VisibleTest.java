package catchup.sensitivity;

import static org.assertj.core.api.Assertions.assertThat;

import catchup.diagnostic.Location;
import catchup.fact.Indicator;
import catchup.fact.Severity;
import catchup.inference.Shipped;
import catchup.rulebase.Condition;
import catchup.rulebase.Pattern;
import catchup.rulebase.Rule;
import catchup.rulebase.RuleBase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whether another figure could matter at all. */
class VisibleTest {

    private static final RuleBase SHIPPED = Shipped.rules();
    private static final Rule ANY = SHIPPED.writtenRules().get(0);

    @Test
    void aRuleThatCountsGapsOfAnyKindMakesEveryFigureMatter() {
        assertThat(unseen(Severity.MILD)).isEmpty();
    }

    /** Another figure is known as well as the one before. */
    @Test
    void aRuleThatCountsWhatIsKnownMakesNoFigureMatter() {
        Visible none = new Visible(SHIPPED.with(List.of()));
        List<Indicator> before = SHIPPED.indicators().all().stream()
                .filter(indicator -> !none.has(indicator))
                .toList();
        assertThat(before).isNotEmpty();
        assertThat(unseen(Severity.NONE)).isEqualTo(before);
    }

    private static List<Indicator> unseen(Severity from) {
        Pattern gaps = new Pattern.OfGap(Optional.empty(), Optional.empty(), from, Severity.CRITICAL);
        Rule counting = ANY.withConditions(List.of(new Condition.AtMost(12, gaps, "", Location.of(""))));
        Visible visible = new Visible(SHIPPED.with(List.of(counting)));
        return SHIPPED.indicators().all().stream()
                .filter(indicator -> !visible.has(indicator))
                .toList();
    }
}
