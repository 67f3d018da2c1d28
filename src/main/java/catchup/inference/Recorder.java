package catchup.inference;

import catchup.fact.Conclusion;
import catchup.fact.Fact;
import catchup.rulebase.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.drools.model.Drools;
import org.kie.api.runtime.rule.RuleContext;

/**
 * What the action of every rule does: records the firing with the facts the engine matched, and inserts what is concluded
 * unless something else has concluded it already, so that no support is lost and no fact is there twice.
 */
final class Recorder {

    /** A firing as it happens. */
    record Recorded(Rule rule, List<Fact> matched) {}

    private final List<Recorded> firings = new ArrayList<>();
    private final Set<Conclusion> concluded = new LinkedHashSet<>();

    void given(Conclusion conclusion) {
        concluded.add(conclusion);
    }

    void fired(Rule rule, Drools drools) {
        List<Fact> matched = new ArrayList<>();
        for (Object object : ((RuleContext) drools).getMatch().getObjects()) {
            if (object instanceof Fact fact) {
                matched.add(fact);
            }
        }
        fired(rule, matched).forEach(drools::insert);
    }

    /** Records a firing on the facts that its conditions matched, and says what it concludes that is new. */
    List<Conclusion> fired(Rule rule, List<Fact> matched) {
        firings.add(new Recorded(rule, List.copyOf(matched)));
        return rule.conclusions().stream().filter(concluded::add).toList();
    }

    List<Recorded> firings() {
        return List.copyOf(firings);
    }

    Set<Conclusion> concluded() {
        return concluded;
    }
}
