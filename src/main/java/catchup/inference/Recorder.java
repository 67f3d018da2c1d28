package catchup.inference;

import catchup.fact.Conclusion;
import catchup.rulebase.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.drools.model.Drools;

/**
 * What the action of every rule does: records the firing, and inserts what is concluded unless something else has concluded
 * it already, so that no support is lost and no fact is there twice.
 */
final class Recorder {

    private final Set<Rule> fired = new LinkedHashSet<>();
    private final Set<Conclusion> concluded = new LinkedHashSet<>();

    void given(Conclusion conclusion) {
        concluded.add(conclusion);
    }

    void fired(Rule rule, Drools drools) {
        fired(rule).forEach(drools::insert);
    }

    /** Records a firing, and says what it concludes that is new. */
    List<Conclusion> fired(Rule rule) {
        fired.add(rule);
        List<Conclusion> fresh = new ArrayList<>();
        for (Conclusion conclusion : rule.conclusions()) {
            if (concluded.add(conclusion)) {
                fresh.add(conclusion);
            }
        }
        return fresh;
    }

    /** The rules that fired, in the order in which they did, each once. */
    List<Rule> rules() {
        return List.copyOf(fired);
    }

    Set<Conclusion> concluded() {
        return Collections.unmodifiableSet(concluded);
    }
}
